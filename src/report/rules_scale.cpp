#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "base/indonesian.h"
#include "report/checking.h"
#include "report/rules.h"
#include "report/value_access.h"

namespace lkjip::report {

using base::Decimal;
using base::List;
using base::Value;

namespace {

struct Bound {
    Decimal value;
    bool is_included = false;
};

struct Range {
    std::optional<Bound> lower;
    std::optional<Bound> upper;
    std::string name;
    std::size_t index = 0;
};

std::optional<Bound> bound(Value const& category, char const* included, char const* excluded) {
    if (auto const* const value = number_in(category, included)) return Bound{*value, true};
    if (auto const* const value = number_in(category, excluded)) return Bound{*value, false};
    return {};
}

Range range_of(Value const& category, std::size_t index) {
    auto const* const name = text_in(category, "nama");
    return {bound(category, "dari", "lebih_dari"), bound(category, "sampai", "kurang_dari"), name ? shortened(*name) : "", index};
}

bool starts_before(Range const& a, Range const& b) {
    if (!a.lower || !b.lower) return !a.lower && b.lower;
    if (a.lower->value != b.lower->value) return a.lower->value < b.lower->value;
    return a.lower->is_included && !b.lower->is_included;
}

enum class Joint { Tight, Gap, Overlap };

// How the upper end of one range meets the lower end of the next.
Joint joint(Range const& below, Range const& above) {
    if (!below.upper || !above.lower || below.upper->value > above.lower->value) return Joint::Overlap;
    if (below.upper->value < above.lower->value) return Joint::Gap;
    if (below.upper->is_included && above.lower->is_included) return Joint::Overlap;
    return below.upper->is_included || above.lower->is_included ? Joint::Tight : Joint::Gap;
}

std::string number_text(Decimal const& value) { return base::format_number(value); }

std::string gap_text(Range const& below, Range const& above) {
    if (below.upper->value == above.lower->value) return fmt::format("tepat {}", number_text(below.upper->value));
    return fmt::format("antara {} dan {}", number_text(below.upper->value), number_text(above.lower->value));
}

void check_joint(Value const& categories, Range const& below, Range const& above, Checking& checking) {
    std::string const pointer = std::to_string(above.index);
    Value const& place = (*categories.as_list())[above.index];
    switch (joint(below, above)) {
        case Joint::Tight: return;
        case Joint::Overlap:
            checking.error(place, "D-046", fmt::format("kategori \"{}\" dan \"{}\" bertumpang tindih", below.name, above.name),
                           "satu nilai hanya boleh masuk satu kategori: periksa batasnya", pointer);
            return;
        case Joint::Gap:
            checking.warning(place, "D-045", fmt::format("skala berlubang: nilai {} tidak masuk kategori mana pun", gap_text(below, above)),
                             fmt::format("sambungkan \"{}\" dengan \"{}\"", below.name, above.name), pointer);
            return;
    }
}

Decimal const* limit_of(char const* name, Checking const& checking) {
    Value const* const rule = checking.rule(name);
    return rule ? rule->as_number() : nullptr;
}

bool is_reached(Bound const& bound, Decimal const& limit) { return bound.value == limit && bound.is_included; }

void check_ends(Value const& categories, Range const& lowest, Range const& highest, Checking& checking) {
    auto const* const cap = limit_of("kap", checking);
    bool const is_open_above = highest.upper && !(cap && (*cap < highest.upper->value || is_reached(*highest.upper, *cap)));
    if (is_open_above) {
        checking.warning((*categories.as_list())[highest.index], "D-045",
                         fmt::format("skala berlubang: nilai di atas {} tidak masuk kategori mana pun", number_text(highest.upper->value)),
                         "hapus batas atas kategori terbaik, atau batasi capaian dengan aturan.kap", std::to_string(highest.index));
    }
    auto const* const floor = limit_of("lantai", checking);
    bool const is_below_zero = lowest.lower && (lowest.lower->value < 0 || is_reached(*lowest.lower, 0));
    bool const is_open_below = lowest.lower && !is_below_zero && !(floor && (*floor > lowest.lower->value || is_reached(*lowest.lower, *floor)));
    if (!is_open_below) return;
    checking.warning((*categories.as_list())[lowest.index], "D-045",
                     fmt::format("skala berlubang: nilai di bawah {} tidak masuk kategori mana pun", number_text(lowest.lower->value)),
                     "hapus batas bawah kategori terendah", std::to_string(lowest.index));
}

bool is_empty(Range const& range) {
    if (!range.lower || !range.upper) return false;
    if (range.upper->value != range.lower->value) return range.upper->value < range.lower->value;
    return !range.upper->is_included || !range.lower->is_included;
}

bool has_double_bound(Value const& category) {
    return (category.find("dari") && category.find("lebih_dari")) || (category.find("sampai") && category.find("kurang_dari"));
}

// A category with faults of its own says nothing about the gaps to others.
bool can_be_joined(Value const& category, std::size_t categories) {
    Range const range = range_of(category, 0);
    bool const has_bound = range.lower || range.upper || categories == 1;
    return category.as_object() && has_bound && !has_double_bound(category) && !is_empty(range);
}

void check_bounded(Value const& category, std::string const& pointer, Checking& checking) {
    constexpr std::array bounds = {"dari", "lebih_dari", "sampai", "kurang_dari"};
    bool const has_bound = std::any_of(bounds.begin(), bounds.end(), [&](char const* name) { return category.find(name) != nullptr; });
    if (has_bound || !category.as_object()) return;
    checking.error(category, "D-047", fmt::format("kategori \"{}\" tidak berbatas", range_of(category, 0).name),
                   "tulis \"dari\", \"lebih_dari\", \"sampai\", atau \"kurang_dari\"", pointer);
}

void check_order(Value const& categories, std::vector<Range> const& ascending, Checking& checking) {
    bool const is_best_first = std::is_sorted(ascending.begin(), ascending.end(), [](Range const& a, Range const& b) { return a.index > b.index; });
    if (is_best_first) return;
    checking.warning(categories, "D-050", "kategori tidak berurutan dari yang terbaik", "tulis kategori dengan batas tertinggi lebih dahulu");
}

}  // namespace

void bounds_make_a_range(Value const& category, Checking& checking) {
    if (category.find("dari") && category.find("lebih_dari")) {
        checking.error(category, "D-047", "\"dari\" dan \"lebih_dari\" tidak boleh bersama-sama", "pilih satu batas bawah");
    }
    if (category.find("sampai") && category.find("kurang_dari")) {
        checking.error(category, "D-047", "\"sampai\" dan \"kurang_dari\" tidak boleh bersama-sama", "pilih satu batas atas");
    }
    Range const range = range_of(category, 0);
    if (!has_double_bound(category) && is_empty(range)) {
        checking.error(category, "D-047", fmt::format("kategori \"{}\" tidak dapat berisi nilai apa pun", range.name),
                       "batas bawah harus lebih kecil daripada batas atas");
    }
}

void ranges_join(Value const& categories, Checking& checking) {
    auto const* const list = categories.as_list();
    if (!list) return;
    if (list->empty()) return checking.error(categories, "D-047", "skala tidak berkategori", "isi paling sedikit satu kategori");
    for (std::size_t i = 0; list->size() > 1 && i < list->size(); ++i) check_bounded((*list)[i], std::to_string(i), checking);
    if (!std::all_of(list->begin(), list->end(), [&](Value const& category) { return can_be_joined(category, list->size()); })) return;
    std::vector<Range> ranges;
    for (std::size_t i = 0; i < list->size(); ++i) ranges.push_back(range_of((*list)[i], i));
    std::stable_sort(ranges.begin(), ranges.end(), starts_before);
    for (std::size_t i = 1; i < ranges.size(); ++i) check_joint(categories, ranges[i - 1], ranges[i], checking);
    check_order(categories, ranges, checking);
    check_ends(categories, ranges.front(), ranges.back(), checking);
}

void cap_is_above_floor(Value const& rules, Checking& checking) {
    auto const* const cap = number_in(rules, "kap");
    auto const* const floor = number_in(rules, "lantai");
    if (!cap || !floor || *floor <= *cap) return;
    checking.error(*rules.find("lantai"), "D-052", fmt::format("lantai {} lebih tinggi daripada kap {}", floor->to_string(), cap->to_string()),
                   "tukar keduanya, atau tulis \"tanpa\"", "lantai");
}

}  // namespace lkjip::report
