#pragma once
// Where Indonesian words may be divided: libhyphen with the patterns of the package hyphen-id. At least three letters stay
// before a break and after it, and words shorter than seven letters are not divided.
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/diagnostic.h"

namespace lkjip::typeset {

class Hyphenator {
public:
    // `exceptions` are words with their breaks ("sa-kip"; one without hyphens is never divided), any case. A dictionary
    // that cannot be read is a warning; then only exceptions are divided. An empty name: no dictionary, no warning.
    Hyphenator(std::string const& dictionary_file, std::vector<std::string> const& exceptions, base::Diagnostics& diagnostics);
    ~Hyphenator();
    Hyphenator(Hyphenator&&) noexcept;

    // Byte offsets in `word` before which it may be divided with a hyphen, ascending. `word` is what stands between two
    // spaces: brackets and stops around it and hyphens inside are seen, each run of letters is divided by itself. Not
    // divided: what holds a digit, addresses (@, ://, www.), runs with letters outside A-Z, and capitals shorter than
    // eight letters, which are taken for abbreviations.
    [[nodiscard]] std::vector<std::size_t> breaks(std::string_view word) const;

private:
    struct Dictionary;
    void divide(std::string_view letters, std::size_t offset, std::vector<std::size_t>& breaks) const;
    [[nodiscard]] std::vector<std::size_t> const* exception(std::string const& lower) const;

    std::unique_ptr<Dictionary> dictionary_;
    std::unordered_map<std::string, std::vector<std::size_t>> exceptions_;
};

}  // namespace lkjip::typeset
