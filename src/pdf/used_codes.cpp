#include "pdf/used_codes.h"

namespace lkjip::pdf {

std::vector<font::CodeSet> used_codes(frame::Pages const& pages) {
    std::vector<font::CodeSet> used;
    for (frame::Page const& page : pages.pages) {
        for (frame::Item const& item : page.items) {
            auto const* run = std::get_if<frame::TextRun>(&item);
            if (run == nullptr || run->codes.empty()) continue;
            while (used.size() <= run->font) used.emplace_back();
            for (char16_t code : run->codes) used[run->font].insert(code);
        }
    }
    return used;
}

}  // namespace lkjip::pdf
