#pragma once
// Ceilings and spending: what is summed up, what is left, what was absorbed.
#include "figures/recorder.h"

namespace lkjip::figures {

struct Money {
    base::Decimal ceiling, spent;
    Money& operator+=(Money const& other);
};

// Of a line that has both entered.
Money money_of(base::Value const& line);

// Names under which an object shows its money; `anggaran` calls spending `realisasi`.
struct MoneyNames {
    char const* ceiling = "pagu";
    char const* spent = "realisasi_anggaran";
};

// Remainder and absorption; of a ceiling of zero there is no share.
void derive_rest(base::Value& object, std::string const& path, Money const& money, Recorder& record, MoneyNames names = {});
// The sums of the lines at `of`, and the rest.
void derive_sums(base::Value& object, std::string const& path, std::vector<std::string> const& of, Money const& money, Recorder& record, MoneyNames names = {});

}  // namespace lkjip::figures
