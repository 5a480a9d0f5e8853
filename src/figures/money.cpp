#include "figures/money.h"

#include "report/ratio.h"

namespace lkjip::figures {

using base::Decimal;
using base::Value;

namespace {

constexpr int percent_digits = 2;

// "jumlah(program.pagu)", "jumlah(program[0].kegiatan[1].pagu, program[2].kegiatan[0].pagu)".
Derivation sum_of(std::vector<std::string> const& lines, std::string const& name) {
    Derivation sum{"Rp", {}, {}};
    for (std::string const& line : lines) {
        sum.inputs.push_back(join_path(line, name));
        sum.formula += (sum.formula.empty() ? "jumlah(" : ", ") + sum.inputs.back();
    }
    sum.formula += ")";
    return sum;
}

}  // namespace

Money& Money::operator+=(Money const& other) {
    ceiling = ceiling + other.ceiling;
    spent = spent + other.spent;
    return *this;
}

Money money_of(Value const& line) { return {*number_at(line, "pagu"), *number_at(line, "realisasi_anggaran")}; }

void derive_rest(Value& object, std::string const& path, Money const& money, Recorder& record, MoneyNames names) {
    std::vector<std::string> const inputs{join_path(path, names.ceiling), join_path(path, names.spent)};
    record.set(object, path, "sisa", money.ceiling - money.spent, {"Rp", "pagu − realisasi anggaran", inputs});
    if (money.ceiling.is_zero()) return;
    Decimal const share = report::percentage(money.spent, money.ceiling, percent_digits);
    record.set(object, path, "serapan", share, {"%", "realisasi anggaran / pagu × 100", inputs});
}

void derive_sums(Value& object, std::string const& path, std::vector<std::string> const& of, Money const& money, Recorder& record, MoneyNames names) {
    record.set(object, path, names.ceiling, money.ceiling, sum_of(of, "pagu"));
    record.set(object, path, names.spent, money.spent, sum_of(of, "realisasi_anggaran"));
    derive_rest(object, path, money, record, names);
}

}  // namespace lkjip::figures
