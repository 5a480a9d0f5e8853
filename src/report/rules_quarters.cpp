#include <fmt/format.h>

#include "base/indonesian.h"
#include "report/checking.h"
#include "report/quarters.h"
#include "report/ratio.h"
#include "report/rules.h"
#include "report/value_access.h"

namespace lkjip::report {

using base::Decimal;
using base::Value;

namespace {

std::string accumulation_phrase(Value const& indicator) {
    switch (accumulation_of(indicator)) {
        case Accumulation::Sum: return "dijumlahkan";
        case Accumulation::Last: return "sampai triwulan terakhir";
        case Accumulation::Mean: return "dirata-ratakan";
    }
    return {};
}

void compare(Value const& indicator, std::string const& name, Checking& checking) {
    std::string const quarters = name + "_tw";
    auto const* const entered = number_in(indicator, name);
    auto const computed = entered ? accumulated(indicator, quarters, entered->scale()) : std::nullopt;
    if (!computed || *computed == *entered) return;
    checking.error(*indicator.find(name), "D-054",
                   fmt::format("\"{}\" {} berbeda dengan \"{}\" yang {}: {}", name, base::format_number(*entered), quarters, accumulation_phrase(indicator),
                               base::format_number(*computed)),
                   fmt::format("perbaiki salah satu, atau hapus \"{}\" agar dihitung dari triwulan; cara menggabungkannya di \"akumulasi\"", name), name);
}

// Quarters are entered with fewer digits than a division gives.
void compare_with_ratio(Value const& indicator, Checking& checking) {
    if (indicator.find("realisasi")) return;
    auto const ratio = ratio_of(indicator);
    auto const quarters = accumulated(indicator, "realisasi_tw", digits_of_quarters(indicator, "realisasi_tw"));
    if (!ratio || !quarters) return;
    Decimal const computed = ratio->in_percent(quarters->scale());
    if (computed == *quarters) return;
    checking.error(*indicator.find("realisasi_tw"), "D-054",
                   fmt::format("\"realisasi_tw\" yang {} {} berbeda dengan pembilang / penyebut × 100 = {}", accumulation_phrase(indicator),
                               base::format_number(*quarters), base::format_number(computed)),
                   "perbaiki salah satu; cara menggabungkan triwulan di \"akumulasi\"", "realisasi_tw");
}

}  // namespace

void quarters_fit_year(Value const& indicator, Checking& checking) {
    compare(indicator, "target", checking);
    compare(indicator, "realisasi", checking);
    compare_with_ratio(indicator, checking);
}

}  // namespace lkjip::report
