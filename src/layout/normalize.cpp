#include "layout/normalize.h"

#include <unicode/normalizer2.h>

#include <algorithm>

namespace lkjip::layout {

std::string normalized(std::string_view text) {
    // Characters below U+0300 are never changed, and Indonesian text seldom has others.
    bool const plain = std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0xCC; });
    if (plain) return std::string(text);
    UErrorCode status = U_ZERO_ERROR;
    icu::Normalizer2 const* const form = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status)) return std::string(text);
    std::string made;
    icu::StringByteSink<std::string> sink(&made);
    form->normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<int>(text.size())), sink, nullptr, status);
    return U_FAILURE(status) ? std::string(text) : made;
}

}  // namespace lkjip::layout
