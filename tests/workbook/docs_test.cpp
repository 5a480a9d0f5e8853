#include <catch2/catch.hpp>

#include <filesystem>
#include <regex>
#include <set>

#include "base/files.h"

using namespace lkjip;

TEST_CASE("every code of a workbook fault is in docs/galat.md, and no other", "[workbook][docs]") {
    auto const codes_in = [](std::string const& text, std::regex const& pattern) {
        std::set<std::string> codes;
        for (std::sregex_iterator each(text.begin(), text.end(), pattern), end; each != end; ++each) codes.insert((*each)[1]);
        return codes;
    };
    std::set<std::string> used;
    for (auto const& file : std::filesystem::directory_iterator(LKJIP_SOURCE_DIR "/src/workbook"))
        used.merge(codes_in(base::read_file(file.path().string()), std::regex("\"(W-[0-9]{3})\"")));
    CHECK(codes_in(base::read_file(LKJIP_SOURCE_DIR "/docs/galat.md"), std::regex("\\| (W-[0-9]{3}) \\|")) == used);
}
