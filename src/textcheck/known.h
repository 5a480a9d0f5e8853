#pragma once
// What a report knows: its figures with the names they go by, ready to be looked up by value, by name and by what they are.
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.h"
#include "base/indonesian.h"
#include "figures/figures.h"
#include "figures/scale.h"
#include "report/report.h"
#include "textcheck/topics.h"

namespace lkjip::textcheck {

// What a figure is of its subject. Sets of them are sums.
enum Facet : unsigned {
    Target = 1U << 0U, Realised = 1U << 1U, Achievement = 1U << 2U, Average = 1U << 3U,
    Budget = 1U << 4U, Spent = 1U << 5U, Remainder = 1U << 6U, Absorption = 1U << 7U, RemainderShare = 1U << 8U,
    Programmes = 1U << 9U, Activities = 1U << 10U, SubActivities = 1U << 11U, Objectives = 1U << 12U, Indicators = 1U << 13U,
    Difference = 1U << 14U, Other = 1U << 15U, Unused = 1U << 16U,
};
using Facets = unsigned;
constexpr Facets money_facets = Budget | Spent | Remainder | Unused;
constexpr Facets count_facets = Programmes | Activities | SubActivities | Objectives | Indicators;
std::string facet_word(Facets facet);     // "pagu", "realisasi"

struct KnownFigure {
    std::string path;                     // "iku.rata_capaian"
    base::Decimal value;
    std::string unit;                     // "Rp", "%", or as in the data
    Facets facet = Other;
    int topic = office_topic;
    int above = -1;                       // topic of the line an indicator belongs to
    int year = 0;                         // 0: of the report
    int quarter = 0;                      // 1 to 4; 0: of the whole year
    int category = -1;                    // Indicators: only those of this category
    bool is_path = true;                  // false: `path` is an expression
};

struct Known {
    int year = 0;
    std::vector<KnownFigure> figures;
    std::vector<std::size_t> by_value;    // indices in the order of values
    Topics topics;
    std::map<std::string, std::set<int>, std::less<>> codes;      // kode → topics that carry it
    std::vector<std::vector<int>> of_topic;                       // figures of a topic and of what is below it
    std::map<int, std::set<int>> categories;                      // topic → indices into `scale`
    std::map<int, std::string> category_paths;                    // topic → path of the category, the first one
    std::vector<figures::Category> scale;
    std::set<std::string> units;                                  // in small letters
    std::map<base::Date, std::string> dates;                      // a date of the data → its path
    std::set<std::string> tables;                                 // "3.4": numbers of the tables that are there; empty: not known
    base::Value const* data = nullptr;                            // Figures::data

    [[nodiscard]] std::pair<std::size_t, std::size_t> near(base::Decimal value, int digits) const;   // a range of `by_value` within half a unit
};

Known know(report::Report const& report, figures::Figures const& figures);

}  // namespace lkjip::textcheck
