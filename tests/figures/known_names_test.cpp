#include <catch2/catch.hpp>

#include <algorithm>
#include <cctype>
#include <set>

#include "base/files.h"
#include "figures/figures.h"
#include "figures/known_names.h"
#include "report/report.h"

using namespace lkjip;
using base::Value;

namespace {

// Names of fields, but not the short names people, tables and texts have.
void collect(Value const& value, std::set<std::string>& names) {
    static std::set<std::string> const free = {"pejabat", "tabel", "narasi", "daftar", "pindaian"};
    if (auto const* const list = value.as_list()) {
        for (Value const& element : *list) collect(element, names);
    } else if (auto const* const object = value.as_object()) {
        for (auto const& [name, field] : object->fields) {
            names.insert(name);
            if (!free.contains(name)) collect(field, names);
        }
    }
}

// In code marks, whole: `serapan`, `iku.serapan`, `serapan, sisa`.
bool is_written(std::string const& text, std::string const& name) {
    auto const goes_on = [&](std::size_t at) { return at < text.size() && (std::isalnum(static_cast<unsigned char>(text[at])) != 0 || text[at] == '_'); };
    bool is_code = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '`') is_code = !is_code;
        if (text[at] == '\n' && at + 1 < text.size() && text[at + 1] == '\n') is_code = false;
        bool const begins = is_code && text.compare(at, name.size(), name) == 0 && !(at > 0 && goes_on(at - 1));
        if (begins && !goes_on(at + name.size())) return true;
    }
    return false;
}

bool is_known(std::string const& name) {
    auto const& names = figures::known_names();
    return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

TEST_CASE("every name in the samples with their figures is known", "[figures][names]") {
    for (char const* const sample : {"tapin-2022", "kota-contoh", "minimal"}) {
        base::Diagnostics diagnostics;
        report::Report const report = report::read_report(std::string(LKJIP_SOURCE_DIR) + "/samples/" + sample, diagnostics);
        REQUIRE_FALSE(diagnostics.has_errors());
        std::set<std::string> names;
        collect(figures::compute(report, diagnostics).data, names);
        for (std::string const& name : names) {
            INFO(sample << ": " << name);
            CHECK(is_known(name));
        }
    }
    CHECK(is_known("catatan"));
    CHECK(is_known("bawahan"));
    CHECK_FALSE(is_known("capain"));
}

TEST_CASE("every derived name is documented", "[figures][names][docs]") {
    std::string const documented = base::read_file(LKJIP_SOURCE_DIR "/docs/data.md");
    for (std::string const& name : figures::derived_names()) {
        INFO(name);
        CHECK(is_written(documented, name));
    }
}
