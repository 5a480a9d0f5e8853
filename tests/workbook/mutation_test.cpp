// Workbooks and bundles with bytes changed at random places: told or read, never a crash. The seed is fixed.
#include "comparing.h"

#include <random>

#include "base/files.h"
#include "workbook/archive.h"
#include "workbook/bundle.h"
#include "workbook/budget_sheet.h"
#include "workbook/import_book.h"
#include "workbook/read_book.h"
#include "workbook/template_book.h"
#include "workbook/temporary_folder.h"

using namespace lkjip;
using namespace lkjip::workbook_tests;

namespace {

std::string mutated(std::string bytes, std::mt19937& random) {
    if (bytes.empty()) return bytes;
    auto const below = [&](std::size_t limit) { return static_cast<std::size_t>(random() % limit); };
    for (std::size_t i = 0; i <= below(4); ++i) {
        std::size_t const at = below(bytes.size());
        switch (below(4)) {
            case 0: bytes[at] = static_cast<char>(random()); break;
            case 1: bytes.erase(at, below(30)); break;
            case 2: bytes.insert(at, bytes.substr(below(bytes.size()), below(30))); break;
            default: bytes[at] = "<>\"&0-.9"[below(8)]; break;
        }
        if (bytes.empty()) return bytes;
    }
    return bytes;
}

void try_import(std::string const& bytes) {
    try {
        workbook::Book const book = workbook::read_book(bytes, "uji.xlsx");
        base::Diagnostics problems;
        workbook::import_book(book, "", problems);
        workbook::read_budget(book, {}, problems);
    } catch (base::Error const&) {   // told
    }
}

}  // namespace

TEST_CASE("workbooks with changed bytes are told or read", "[workbook]") {
    report::Report const report = read_valid(sample("minimal"));
    base::Diagnostics problems;
    std::string const whole = workbook::make_template({&report.data, nullptr}, problems);
    std::mt19937 random(7);
    for (int i = 0; i < 60; ++i) try_import(mutated(whole, random));

    workbook::Archive const archive(whole, "uji.xlsx");
    std::vector<workbook::PackedFile> parts;
    for (auto const& entry : archive.entries()) parts.push_back({entry.name, archive.read(entry.name).value()});
    for (int i = 0; i < 120; ++i) {
        std::vector<workbook::PackedFile> changed = parts;
        workbook::PackedFile& part = changed[random() % changed.size()];
        part.content = mutated(part.content, random);
        try_import(workbook::pack(changed));
    }
    SUCCEED();
}

TEST_CASE("bundles with changed bytes are told or opened", "[workbook][bundle]") {
    std::string const whole = workbook::make_bundle(read_valid(sample("minimal")), "");
    std::mt19937 random(11);
    workbook::TemporaryFolder const folder;
    for (int i = 0; i < 200; ++i) {
        base::write_file(folder.path() + "/uji.lkjip", mutated(whole, random));
        try {
            workbook::unpack_bundle(folder.path() + "/uji.lkjip", folder.path());
        } catch (base::Error const&) {   // told
        }
    }
    SUCCEED();
}
