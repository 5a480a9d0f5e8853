#include <catch2/catch.hpp>

#include "base/shown_paths.h"

using namespace lkjip::base;

TEST_CASE("a folder that stands for something else is told by that name, wherever a text names it", "[base]") {
    ShownPaths paths;
    paths.show_folder_as("/tmp/uji-1/a", "kiriman/a.lkjip");
    CHECK(paths.applied_to("/tmp/uji-1/a/program.json:3:5: galat") == "kiriman/a.lkjip:program.json:3:5: galat");
    CHECK(paths.applied_to("dicari di /tmp/uji-1/a, /tmp/uji-1/a/tata-letak") == "dicari di kiriman/a.lkjip, kiriman/a.lkjip:tata-letak");
    CHECK(paths.applied_to("/tmp/uji-2/a/b") == "/tmp/uji-2/a/b");
    Diagnostics found;
    found.error(Category::Data, "D-001", "berkas \"/tmp/uji-1/a/x\" tidak ada", {"/tmp/uji-1/a/y.json", 2, 1, {}}, "lihat /tmp/uji-1/a");
    CHECK(format(paths.applied_to(found)) == "kiriman/a.lkjip:y.json:2:1: galat: berkas \"kiriman/a.lkjip:x\" tidak ada [D-001]\n    saran: lihat kiriman/a.lkjip\n");
}

TEST_CASE("names of several folders, and of none", "[base]") {
    ShownPaths paths;
    CHECK(paths.applied_to("/tmp/uji-1/a/b") == "/tmp/uji-1/a/b");
    paths.show_folder_as("/tmp/uji-1/a", "a.lkjip");
    paths.show_folder_as("/tmp/uji-2/b", "b.lkjip");
    CHECK(paths.applied_to("/tmp/uji-2/b/x /tmp/uji-1/a/x") == "b.lkjip:x a.lkjip:x");
}
