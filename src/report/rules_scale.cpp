#include <fmt/format.h>

#include <algorithm>
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

void check_ends(Value const& categories, Range const& lowest, Range const& highest, Checking& checking) {
    if (highest.upper) {
        checking.warning((*categories.as_list())[highest.index], "D-045",
                         fmt::format("skala berlubang: nilai di atas {} tidak masuk kategori mana pun", number_text(highest.upper->value)),
                         "hapus batas atas kategori terbaik, atau batasi capaian dengan aturan.kap", std::to_string(highest.index));
    }
    bool const starts_above_zero = lowest.lower && (lowest.lower->value > 0 || (lowest.lower->value == 0 && !lowest.lower->is_included));
    if (!starts_above_zero) return;
    checking.warning((*categories.as_list())[lowest.index], "D-045",
                     fmt::format("skala berlubang: nilai di bawah {} tidak masuk kategori mana pun", number_text(lowest.lower->value)),
                     "hapus batas bawah kategori terendah", std::to_string(lowest.index));
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
    if (!range.lower || !range.upper) return;
    bool const is_empty = range.upper->value < range.lower->value ||
                          (range.upper->value == range.lower->value && !(range.upper->is_included && range.lower->is_included));
    if (is_empty) {
        checking.error(category, "D-047", fmt::format("kategori \"{}\" tidak dapat berisi nilai apa pun", range.name), "batas bawah harus lebih kecil daripada batas atas");
    }
}

void ranges_join(Value const& categories, Checking& checking) {
    auto const* const list = categories.as_list();
    if (!list) return;
    if (list->empty()) return checking.error(categories, "D-047", "skala tidak berkategori", "isi paling sedikit satu kategori");
    std::vector<Range> ranges;
    for (std::size_t i = 0; i < list->size(); ++i) ranges.push_back(range_of((*list)[i], i));
    std::stable_sort(ranges.begin(), ranges.end(), starts_before);
    for (std::size_t i = 1; i < ranges.size(); ++i) check_joint(categories, ranges[i - 1], ranges[i], checking);
    check_ends(categories, ranges.front(), ranges.back(), checking);
}

}  // namespace lkjip::report
