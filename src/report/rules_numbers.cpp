// Numbers of an indicator that are right as JSON, but hardly what was meant.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>

#include "base/indonesian.h"
#include "report/checking.h"
#include "report/rules.h"
#include "report/thousands.h"
#include "report/value_access.h"

namespace lkjip::report {

using base::Decimal;
using base::Value;

namespace {

// A number of the indicator, with its place below it.
struct Entered {
    Value const* value;
    std::string pointer;
    [[nodiscard]] Decimal const& number() const { return *value->as_number(); }
};

void add(Value const& object, std::string_view field, std::string const& below, std::vector<Entered>& into) {
    Value const* const value = object.find(field);
    if (value == nullptr) return;
    if (value->as_number() != nullptr) into.push_back({value, below + std::string(field)});
    auto const* const list = value->as_list();
    for (std::size_t i = 0; list != nullptr && i < list->size(); ++i)
        if ((*list)[i].as_number() != nullptr) into.push_back({&(*list)[i], fmt::format("{}{}/{}", below, field, i)});
}

// All that is counted in the indicator's unit.
std::vector<Entered> numbers_of(Value const& indicator) {
    std::vector<Entered> numbers;
    for (char const* const field : {"target", "realisasi", "target_tw", "realisasi_tw", "target_akhir", "target_tahun_depan"}) add(indicator, field, "", numbers);
    auto const* const history = list_in(indicator, "riwayat");
    for (std::size_t i = 0; history != nullptr && i < history->size(); ++i)
        for (char const* const field : {"target", "realisasi"}) add((*history)[i], field, fmt::format("riwayat/{}/", i), numbers);
    return numbers;
}

void warn_of_thousands(Entered const& entered, Checking& checking) {
    std::string const meant = as_thousands(entered.number());
    checking.warning(*entered.value, "D-057",
                     fmt::format("{} dibaca sebagai {}, bukan {}: titik memisahkan desimal", entered.number().to_string(),
                                 base::format_number(entered.number().trimmed()), base::format_number(*Decimal::parse(meant))),
                     fmt::format("bila ribuan, tulis {}; bila desimal, tulis {}", meant, entered.number().trimmed().to_string()), entered.pointer);
}

bool is_likely_thousands(Entered const& entered, std::vector<Entered> const& all, bool is_whole_unit) {
    if (!may_be_thousands(entered.number())) return false;
    return is_whole_unit || std::any_of(all.begin(), all.end(), [&](Entered const& other) { return is_thousands_beside(entered.number(), other.number()); });
}

void check_ratio_part(Value const& indicator, char const* part, char const* other, Checking& checking) {
    Value const* const owner = indicator.find(part);
    Value const* const beside = indicator.find(other);
    Decimal const* const number = owner == nullptr ? nullptr : number_in(*owner, "nilai");
    if (number == nullptr || !may_be_thousands(*number)) return;
    std::string const* const unit = text_in(*owner, "satuan");
    Decimal const* const neighbour = beside == nullptr ? nullptr : number_in(*beside, "nilai");
    if ((unit != nullptr && is_counted_whole(*unit)) || (neighbour != nullptr && is_thousands_beside(*number, *neighbour)))
        warn_of_thousands({owner->find("nilai"), fmt::format("{}/nilai", part)}, checking);
}

// Growth, differences and balances may well be negative.
bool may_be_negative(std::string_view name) {
    static constexpr std::array<std::string_view, 20> words = {
        "pertumbuhan", "laju",      "perubahan", "selisih", "saldo",  "surplus",  "defisit",     "inflasi",   "deflasi",   "suhu",
        "kenaikan",    "penurunan", "neraca",    "deviasi", "senjang", "perbedaan", "peningkatan", "tumbuh", "laba", "keuntungan"};
    std::string const small = base::to_lower(std::string(name));
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return small.find(word) != std::string::npos; });
}

}  // namespace

void thousands_have_no_point(Value const& indicator, Checking& checking) {
    auto const numbers = numbers_of(indicator);
    std::string const* const unit = text_in(indicator, "satuan");
    bool const is_whole_unit = unit != nullptr && is_counted_whole(*unit);
    for (Entered const& entered : numbers)
        if (is_likely_thousands(entered, numbers, is_whole_unit)) warn_of_thousands(entered, checking);
    check_ratio_part(indicator, "pembilang", "penyebut", checking);
    check_ratio_part(indicator, "penyebut", "pembilang", checking);
}

void numbers_are_not_negative(Value const& indicator, Checking& checking) {
    std::string const* const name = text_in(indicator, "nama");
    if (name != nullptr && may_be_negative(*name)) return;
    for (Entered const& entered : numbers_of(indicator)) {
        if (!entered.number().is_negative()) continue;
        checking.warning(*entered.value, "D-058", fmt::format("angka negatif pada indikator \"{}\": {}", name ? shortened(*name) : "", entered.number().to_string()),
                         "hapus tanda minusnya bila tidak dikehendaki", entered.pointer);
    }
}

}  // namespace lkjip::report
