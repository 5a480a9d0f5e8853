#include <catch2/catch.hpp>

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "layout_under_test.h"

using namespace lkjip::layout;
using namespace lkjip::layout::testing;
using namespace lkjip;
namespace fs = std::filesystem;

namespace {

enum class Trace { No, Yes };

Document resolved(std::string const& body, Trace trace) {
    fs::path const folder = fs::temp_directory_path() / ("lkjip-trace-" + std::to_string(::getpid()));
    fs::create_directories(folder);
    std::ofstream(folder / "laporan.xml") << "<laporan xmlns=\"urn:lkjip:layout:1\"><bagian>" << body << "</bagian></laporan>";
    base::Diagnostics diagnostics;
    LayoutPtr const layout = read_layout(folder.string(), diagnostics);
    std::vector<std::string> const files{"laporan.json"};
    Inputs inputs{report(), folder.string(), files, 1, {}};
    inputs.trace = trace == Trace::Yes;
    Document made = resolve(*layout, inputs, diagnostics);
    fs::remove_all(folder);
    INFO(base::format(diagnostics));
    REQUIRE_FALSE(diagnostics.has_errors());
    return made;
}

base::Value const* mean() { return report().find("iku")->find("rata_capaian"); }

std::vector<Printed> printings_of(Document const& document, base::Value const* value) {
    std::vector<Printed> found;
    std::copy_if(document.printed.begin(), document.printed.end(), std::back_inserter(found), [&](Printed const& one) { return one.value == value; });
    return found;
}

}  // namespace

TEST_CASE("a printed number is known with its block, also behind a filter or a sum", "[layout][trace]") {
    Document const made = resolved("<paragraf>Rata-rata {{ iku.rata_capaian | persen(2) }}.</paragraf><paragraf>Selisih {{ 100 - iku.rata_capaian }}.</paragraf>", Trace::Yes);
    auto const found = printings_of(made, mean());
    REQUIRE(found.size() == 2);
    CHECK(found[0].label != found[1].label);
    CHECK(made.labels[found[0].label].kind == LabelKind::Anchor);
    CHECK_FALSE(made.labels[found[0].label].in_contents);
    CHECK_FALSE(made.labels[found[0].label].in_bookmarks);
}

TEST_CASE("a number in a table is known with the table's caption", "[layout][trace]") {
    Document const made = resolved("<tabel judul=\"Ringkasan\"><kolom/><baris><sel>{{ iku.rata_capaian | persen }}</sel></baris></tabel>", Trace::Yes);
    auto const found = printings_of(made, mean());
    REQUIRE(found.size() == 1);
    REQUIRE(found[0].caption != no_label);
    CHECK(made.labels[found[0].caption].kind == LabelKind::Table);
}

TEST_CASE("a condition prints nothing, and nothing is noted unless asked", "[layout][trace]") {
    std::string const body = "<jika syarat=\"iku.rata_capaian gt 50\"><paragraf>Baik.</paragraf></jika><paragraf>{{ iku.rata_capaian }}</paragraf>";
    CHECK(printings_of(resolved(body, Trace::Yes), mean()).size() == 1);
    Document const quiet = resolved(body, Trace::No);
    CHECK(quiet.printed.empty());
    CHECK(quiet.labels.empty());
}
