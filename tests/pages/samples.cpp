#include "samples.h"

#include <catch2/catch.hpp>
#include <map>

namespace lkjip::testing {

Sample any_sample() {
    std::string const samples = LKJIP_SOURCE_DIR "/samples/", usual = LKJIP_SOURCE_DIR "/layouts/lkjip";
    return GENERATE_COPY(Sample{"tapin-2022", samples + "tapin-2022", usual}, Sample{"minimal", samples + "minimal", usual},
                         Sample{"kota-contoh", samples + "kota-contoh", samples + "kota-contoh/tata-letak"});
}

LaidOut const& laid_out(Sample const& sample) {
    static std::map<std::string, LaidOut> made;
    auto found = made.find(sample.name);
    if (found == made.end()) found = made.emplace(sample.name, lay_out(sample.report, sample.layout)).first;
    INFO(base::format(found->second.diagnostics));
    REQUIRE_FALSE(found->second.diagnostics.has_errors());
    REQUIRE(found->second.set.pages.pages.size() > 10);
    return found->second;
}

std::string place_of(LaidOut const& made, std::size_t page) {
    return "page " + std::to_string(page + 1) + " (" + made.set.pages.pages[page].label + ")";
}

}  // namespace lkjip::testing
