#pragma once
// Spaces at which a line must not end, as Indonesian official writing wants it.
#include <string_view>

namespace lkjip::typeset {

// May a line end at the space between these two words (each what stands between two spaces)? No: between `Rp` and its
// amount, between "Nomor", "Tahun", "Pasal", "Tabel", … and the number, numeral or letter that follows, inside numbers
// written with spaces (NIP), before % and short units, between day and month, after initials and titles before a name,
// between a name and its degrees, before a dash or a colon that stands alone.
bool may_break_between(std::string_view before, std::string_view after);

}  // namespace lkjip::typeset
