#include "base/indonesian.h"
#include "figures/budget.h"
#include "figures/money.h"

namespace lkjip::figures {

using base::List;
using base::Value;

void derive_spending(Value& spending, std::string const& path, Recorder& record) {
    List& groups = *list_at(spending, "kelompok");
    Money total;
    for (std::size_t g = 0; g < groups.size(); ++g) {
        Value& group = groups[g];
        std::string const group_path = element_path(path + ".kelompok", g);
        set_plain(group, "nomor", Value(base::to_roman(static_cast<int>(g + 1))));
        Money money;
        List& lines = *list_at(group, "rincian");
        for (std::size_t i = 0; i < lines.size(); ++i) {
            Money const line = money_of(lines[i]);
            derive_rest(lines[i], element_path(group_path + ".rincian", i), line, record);
            money += line;
        }
        derive_sums(group, group_path, {group_path + ".rincian"}, money, record);
        total += money;
    }
    derive_sums(spending, path, {path + ".kelompok"}, total, record);
}

}  // namespace lkjip::figures
