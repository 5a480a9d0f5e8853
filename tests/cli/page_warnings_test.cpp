#include "cli/page_warnings.h"

#include <catch2/catch.hpp>

using namespace lkjip;
using typeset::NoticeKind;

namespace {

cli::RenderOutcome outcome_with(std::vector<typeset::Notice> notices) {
    cli::RenderOutcome outcome;
    outcome.layout_files = {"tata-letak/laporan.xml"};
    outcome.page_labels = {"i", "1", "2"};
    outcome.notices = std::move(notices);
    return outcome;
}

std::string warnings(cli::RenderOutcome const& outcome) {
    base::Diagnostics said;
    cli::warn_of_pages(outcome, said);
    CHECK_FALSE(said.has_errors());
    return base::format(said);
}

}  // namespace

TEST_CASE("what is lost on a page is a warning with its page, place and remedy", "[cli][pages]") {
    auto const outcome = outcome_with({{NoticeKind::TooTall, 1, 72, "isi lebih tinggi daripada halaman", {0, 12, 5}},
                                       {NoticeKind::LooseLine, 1, 3, "baris renggang: \"a b\"", {0, 9, 5}}});
    CHECK(warnings(outcome) ==
          "tata-letak/laporan.xml:12:5: peringatan: halaman 1: isi lebih tinggi daripada halaman, lebih 25 mm [T-005]\n"
          "    saran: bagi isinya, kecilkan hurufnya, atau pakai halaman yang lebih besar\n");
    CHECK(cli::mild_count(outcome) == 1);
    CHECK(base::format(cli::page_notes(outcome)) == "tata-letak/laporan.xml:9:5: catatan: halaman 1: baris renggang: \"a b\"\n");
}

TEST_CASE("one place in the layout is told once", "[cli][pages]") {
    typeset::Notice const wide{NoticeKind::OverfullLine, 2, 9, "baris lebih lebar 9.0 pt: \"x\"", {0, 4, 1}};
    CHECK(warnings(outcome_with({wide, wide, wide})) ==
          "tata-letak/laporan.xml:4:1: peringatan: halaman 2: baris lebih lebar 9.0 pt: \"x\" (dan 2 kali lagi) [T-006]\n"
          "    saran: lebarkan tempatnya, singkatkan teksnya, atau kecilkan hurufnya\n");
}

TEST_CASE("a line that juts out by a hair is a note", "[cli][pages]") {
    CHECK_FALSE(cli::is_grave({NoticeKind::OverfullLine, 0, 0.4, {}, {}}));
    CHECK(cli::is_grave({NoticeKind::OverfullLine, 0, 4, {}, {}}));
    CHECK(cli::is_grave({NoticeKind::LeftOut, 0, 0, {}, {}}));
}
