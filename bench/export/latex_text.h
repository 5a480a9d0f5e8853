#pragma once
// Text, names and the opening of a LaTeX source for pdfTeX with our TrueType fonts.
#include <cstddef>
#include <string>

namespace lkjip::bench {

std::string latex_text(std::string const& text);       // escaped; what T1 has not is set from mathematics
std::string letters(std::size_t number);               // 0: "A", 27: "BB"; control sequences hold no digits
std::string latex_opening();                           // class, packages, page macros
std::string latex_family_name(std::string const& family);
std::string latex_family(std::string const& family);   // its map lines and shapes; bench/peers/fonts makes the metrics

}  // namespace lkjip::bench
