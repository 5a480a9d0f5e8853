#pragma once
// Whether a typed number is the computed one, rounded as it was typed; and if not, which slip it looks like.
#include <string>
#include <vector>

#include "base/decimal.h"

namespace lkjip::figures {

bool agrees(base::Decimal stated, base::Decimal computed);
// They agree, but the typed number says "full" or "nothing" where the computed one is short of it: 100 for 99,6.
bool hides(base::Decimal stated, base::Decimal computed);

enum class Slip { None, Shifted, Swapped, Mistyped };
Slip slip_kind(base::Decimal stated, base::Decimal computed);

struct KnownNumber { std::string name; base::Decimal value; };
// "selisih 373.000; beda dua angka, mungkin salah ketik". `others`: numbers nearby that may have been taken by mistake.
std::string slip(base::Decimal stated, base::Decimal computed, std::vector<KnownNumber> const& others);

base::Decimal absolute(base::Decimal value);

}  // namespace lkjip::figures
