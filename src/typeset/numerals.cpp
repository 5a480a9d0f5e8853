#include "typeset/numerals.h"

#include "base/indonesian.h"

namespace lkjip::typeset {

std::string print_number(int number, layout::Numerals numerals) {
    switch (numerals) {
        case layout::Numerals::Arabic: return std::to_string(number);
        case layout::Numerals::LowerRoman: return base::to_lower(base::to_roman(number));
        case layout::Numerals::UpperRoman: return base::to_roman(number);
        case layout::Numerals::None: return {};
    }
    return {};
}

}  // namespace lkjip::typeset
