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

// How often something was told, and how often nothing.
struct Outcomes { int told = 0, silent = 0; };

// What is told has a code and a sentence, and names the file it was found in.
void check_told(base::Diagnostics const& said, std::string const& file, Outcomes& outcomes) {
    for (base::Diagnostic const& fault : said.all()) {
        INFO(base::format(fault));
        CHECK(fault.code.size() == 5);
        CHECK_FALSE(fault.message.empty());
        CHECK(base::format(fault).find(file) != std::string::npos);
    }
    ++(said.has_errors() ? outcomes.told : outcomes.silent);
}

// With errors nothing is imported, without them a report.
void try_import(std::string const& bytes, Outcomes& outcomes) {
    base::Diagnostics said;
    std::optional<base::Value> imported;
    try {
        workbook::Book const book = workbook::read_book(bytes, "uji.xlsx");
        imported = workbook::import_book(book, "", said);
        base::Diagnostics of_budget;
        workbook::read_budget(book, {}, of_budget);
        Outcomes uncounted;
        check_told(of_budget, "uji.xlsx", uncounted);
    } catch (base::Error const& fault) {
        said = fault.diagnostics();
        CHECK(said.has_errors());
    }
    check_told(said, "uji.xlsx", outcomes);
    CHECK(imported.has_value() != said.has_errors());
}

}  // namespace

TEST_CASE("workbooks with changed bytes are told or read", "[workbook]") {
    report::Report const report = read_valid(sample("minimal"));
    base::Diagnostics problems;
    std::string const whole = workbook::make_template({&report.data, nullptr}, problems);
    std::mt19937 random(7);
    Outcomes outcomes;
    for (int i = 0; i < 60; ++i) try_import(mutated(whole, random), outcomes);

    workbook::Archive const archive(whole, "uji.xlsx");
    std::vector<workbook::PackedFile> parts;
    for (auto const& entry : archive.entries()) parts.push_back({entry.name, archive.read(entry.name).value()});
    for (int i = 0; i < 120; ++i) {
        std::vector<workbook::PackedFile> changed = parts;
        workbook::PackedFile& part = changed[random() % changed.size()];
        part.content = mutated(part.content, random);
        try_import(workbook::pack(changed), outcomes);
    }
    CHECK(outcomes.told > 60);
    CHECK(outcomes.silent > 20);
}

TEST_CASE("bundles with changed bytes are told or opened", "[workbook][bundle]") {
    std::string const whole = workbook::make_bundle(read_valid(sample("minimal")), "");
    std::mt19937 random(11);
    workbook::TemporaryFolder const folder;
    std::string const report = base::read_file(sample("minimal") + "/laporan.json");
    Outcomes outcomes;
    for (int i = 0; i < 200; ++i) {
        workbook::TemporaryFolder const unpacked;
        base::write_file(folder.path() + "/uji.lkjip", mutated(whole, random));
        base::Diagnostics said;
        try {
            workbook::unpack_bundle(folder.path() + "/uji.lkjip", unpacked.path());
            CHECK(base::read_file(unpacked.path() + "/laporan.json") == report);   // changed where nothing is read
        } catch (base::Error const& fault) {
            said = fault.diagnostics();
            CHECK(said.has_errors());
        }
        check_told(said, "uji.lkjip", outcomes);
    }
    CHECK(outcomes.told > 100);
}
