// One indicator in several papers: the same target, realisasi, unit and wording everywhere.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "figures/agreement.h"
#include "figures/finders.h"

namespace lkjip::figures {

namespace {

using base::Decimal;

enum class Level { Papers, Work };   // Work: the sub kegiatan of programme and monitoring

// What one paper says of an indicator; the work of several rows of the monitoring is put together.
struct Entry {
    Measure const* measure = nullptr;
    std::optional<Decimal> target, realised;
    std::string key;
    Level level = Level::Papers;
};

std::optional<Decimal> value_of(Placed const& at) {
    if (at.number() == nullptr) return std::nullopt;
    return *at.number();
}

Line const* line_of(Evidence const& evidence, Measure const& measure) {
    return measure.line < 0 ? nullptr : &evidence.lines[static_cast<std::size_t>(measure.line)];
}

bool is_sub_activity(Line const* line) { return line != nullptr && line->level == 3; }

// Names that several programmes or kegiatan of one paper give to an indicator: they don't tell it apart.
std::set<std::string> shared_names(Evidence const& evidence) {
    std::map<std::pair<Paper, std::string>, std::string> first;
    std::set<std::string> shared;
    for (Measure const& measure : evidence.measures) {
        Line const* const line = line_of(evidence, measure);
        if (line == nullptr || is_sub_activity(line)) continue;
        auto const [known, is_new] = first.emplace(std::pair{measure.paper, measure.key}, line->key);
        if (!is_new && known->second != line->key) shared.insert(measure.key);
    }
    return shared;
}

// Of a sub kegiatan always together with its work, of what stands above it where the name alone doesn't tell.
std::string key_of(Evidence const& evidence, Measure const& measure, std::set<std::string> const& shared) {
    Line const* const line = line_of(evidence, measure);
    bool const needs_line = line != nullptr && (is_sub_activity(line) || shared.count(measure.key) > 0);
    return needs_line ? line->key + " : " + measure.key : measure.key;
}

std::string unit_key(std::string const& unit) {
    std::string const low = lowered(unit);
    return low == "persen" || low == "persentase" ? "%" : low;
}

// Counts of sub kegiatan add up; shares, and what stands above them, have one value or none that can be compared.
void put_together(std::optional<Decimal>& one, std::optional<Decimal> const& other, bool adds_up) {
    if (adds_up) {
        if (other) one = one ? *one + *other : *other;
    } else if (one != other) {
        one.reset();
    }
}

std::vector<Entry> entries(Evidence const& evidence) {
    std::set<std::string> const shared = shared_names(evidence);
    std::vector<Entry> all;
    std::unordered_map<std::string, std::size_t> monitored;
    for (Measure const& measure : evidence.measures) {
        if (measure.key.empty()) continue;
        Line const* const line = line_of(evidence, measure);
        Entry entry{&measure, value_of(measure.target), value_of(measure.realised), key_of(evidence, measure, shared), is_sub_activity(line) ? Level::Work : Level::Papers};
        if (measure.paper == Paper::Monitoring) {
            auto const [known, is_new] = monitored.emplace(entry.key, all.size());
            if (!is_new) {
                bool const adds_up = is_sub_activity(line) && unit_key(measure.unit) != "%";
                put_together(all[known->second].target, entry.target, adds_up);
                put_together(all[known->second].realised, entry.realised, adds_up);
                continue;
            }
        }
        all.push_back(std::move(entry));
    }
    return all;
}

// Pairs to compare: the first paper that names an indicator, and each later one. What only agreements of several offices
// name may be as many indicators of one name.
std::vector<std::pair<Entry, Entry>> pairs(Evidence const& evidence) {
    std::vector<std::pair<Entry, Entry>> found;
    std::unordered_map<std::string, Entry> first;
    for (Entry& entry : entries(evidence)) {
        auto const [known, is_new] = first.emplace(entry.key, entry);
        if (!is_new && known->second.measure->paper != entry.measure->paper) found.emplace_back(known->second, std::move(entry));
    }
    return found;
}

// Equal as far as both are given; a whole number is no rounding.
bool same_value(Decimal a, Decimal b) {
    int const digits = std::min(a.scale(), b.scale());
    return digits == 0 ? a == b : a.rounded(digits) == b.rounded(digits);
}

bool are_swapped(Entry const& a, Entry const& b) {
    return a.target && a.realised && b.target && b.realised && *a.target != *a.realised && *a.target == *b.realised && *a.realised == *b.target;
}

Side side_of(Found const& found, Entry const& entry, std::optional<Decimal> const& value, Placed const& at) {
    return found.side(entry.measure->paper_name, shown_number(*value, entry.measure->unit), at ? at : entry.measure->at);
}

void compare(Evidence const& evidence, Found& found, Level level, std::optional<Decimal> Entry::*value, Placed Measure::*place, char const* word) {
    for (auto const& [one, other] : pairs(evidence)) {
        if (one.level != level) continue;
        if (!(one.*value) || !(other.*value) || same_value(*(one.*value), *(other.*value))) continue;
        if (unit_key(one.measure->unit) != unit_key(other.measure->unit) || are_swapped(one, other)) continue;
        found.add(fmt::format("{} \"{}\" berbeda: {}", word, one.measure->name, slip(*(other.*value), *(one.*value), {})),
                  {side_of(found, one, one.*value, one.measure->*place), side_of(found, other, other.*value, other.measure->*place)});
    }
}

// Earlier years: `riwayat` against the five-year monitoring.
void compare_past(Evidence const& evidence, Found& found, char const* field, char const* word) {
    std::vector<Placed> const years = evidence.top("monev_renstra").field("tahun").elements();
    for (auto const& [one, other] : pairs(evidence)) {
        if (other.measure->paper != Paper::PlanMonitoring) continue;
        std::vector<Placed> const cells = other.measure->at.field(field).elements();
        for (Placed const& past : one.measure->at.field("riwayat").elements()) {
            Placed const year = past.field("tahun"), mine = past.field(field);
            for (std::size_t i = 0; i < std::min(years.size(), cells.size()); ++i) {
                Placed const theirs = cells[i].field("k");
                bool const same_year = year.number() && years[i].number() && *year.number() == *years[i].number();
                if (!same_year || !mine.number() || !theirs.number() || same_value(*mine.number(), *theirs.number())) continue;
                std::string const& unit = one.measure->unit;
                found.add(fmt::format("{} \"{}\" tahun {} berbeda", word, one.measure->name, year.number()->to_string()),
                          {found.side(one.measure->paper_name, shown_number(*mine.number(), unit), mine),
                           found.side(other.measure->paper_name, shown_number(*theirs.number(), unit), theirs)});
            }
        }
    }
}

bool leads_by_title(std::string const& office) {
    static constexpr std::array<std::string_view, 6> leading{"Kepala Dinas", "Kepala Badan", "Kepala Satuan", "Camat", "Inspektur", "Direktur"};
    return std::any_of(leading.begin(), leading.end(), [&](std::string_view word) { return office.starts_with(word); });
}

// The agreement of the office's head: of the person at the root of the organisation; where none is theirs, of eselon II; then
// of an office that leads. Not there: none of them has one.
Placed head_agreement(Evidence const& evidence) {
    std::string const head = evidence.top("organisasi").words("pejabat");
    std::vector<Placed> const all = evidence.top("perjanjian_kinerja").elements();
    auto const first = [&](auto const& leads) {
        auto const found = std::find_if(all.begin(), all.end(), leads);
        return found == all.end() ? Placed{} : *found;
    };
    if (Placed const own = first([&](Placed const& one) { return !head.empty() && one.words("pejabat") == head; })) return own;
    if (Placed const second = first([](Placed const& one) { return one.words("eselon") == "II" || one.words("eselon").starts_with("II."); })) return second;
    return first([](Placed const& one) { return leads_by_title(one.words("jabatan")); });
}

constexpr int nearly_the_same = 60;

// The name nearest to `name` in `others`; its likeness is 100 when the keys are equal.
std::pair<Placed, int> nearest(std::string const& name, std::vector<Placed> const& others, char const* field) {
    std::string const key = name_key(name);
    std::pair<Placed, int> best{{}, 0};
    for (Placed const& other : others) {
        std::string const other_key = name_key(other.words(field));
        int const how = key == other_key ? 100 : std::min(99, likeness(key, other_key));
        if (how > best.second) best = {other, how};
    }
    return best;
}

void compare_wording(Evidence const& evidence, Found& found, bool indicators, std::vector<Placed> const& others, char const* paper, char const* field) {
    for (Placed const& own : indicators ? indicators_of(evidence.top("iku")) : objectives_of(evidence.top("iku"))) {
        auto const [other, how] = nearest(own.words("nama"), others, field);
        if (how < nearly_the_same || how == 100) continue;
        found.add(fmt::format("bunyi {} \"{}\" berbeda pada {}", indicators ? "indikator" : "sasaran", own.words("nama"), paper),
                  {found.side("IKU", own.words("nama"), own.field("nama")), found.side(paper, other.words(field), other.field(field))});
    }
}

}  // namespace

void target_differs(Evidence const& evidence, Found& found) {
    compare(evidence, found, Level::Papers, &Entry::target, &Measure::target, "target");
    compare_past(evidence, found, "target", "target");
}

void realisation_differs(Evidence const& evidence, Found& found) {
    compare(evidence, found, Level::Papers, &Entry::realised, &Measure::realised, "realisasi");
    compare_past(evidence, found, "realisasi", "realisasi");
}

void target_of_work_differs(Evidence const& evidence, Found& found) { compare(evidence, found, Level::Work, &Entry::target, &Measure::target, "target"); }
void realisation_of_work_differs(Evidence const& evidence, Found& found) { compare(evidence, found, Level::Work, &Entry::realised, &Measure::realised, "realisasi"); }

void unit_differs(Evidence const& evidence, Found& found) {
    for (auto const& [one, other] : pairs(evidence)) {
        if (one.measure->unit.empty() || other.measure->unit.empty() || unit_key(one.measure->unit) == unit_key(other.measure->unit)) continue;
        found.add(fmt::format("satuan \"{}\" berbeda", one.measure->name),
                  {found.side(one.measure->paper_name, one.measure->unit, one.measure->at.field("satuan")),
                   found.side(other.measure->paper_name, other.measure->unit, other.measure->at.field("satuan"))});
    }
}

void polarity_differs(Evidence const& evidence, Found& found) {
    auto const direction = [](Entry const& entry) { return entry.measure->at.words("polaritas").starts_with("negatif"); };
    for (auto const& [one, other] : pairs(evidence)) {
        bool const both_measured = one.target && one.realised && other.target && other.realised;
        bool const keeps_polarity = other.measure->paper != Paper::PlanMonitoring && other.measure->paper != Paper::Monitoring;
        if (!both_measured || !keeps_polarity || direction(one) == direction(other)) continue;
        auto const word = [&](Entry const& entry) { return direction(entry) ? "negatif" : "positif"; };
        found.add(fmt::format("polaritas \"{}\" berbeda", one.measure->name), {found.side(one.measure->paper_name, word(one), one.measure->at),
                                                                              found.side(other.measure->paper_name, word(other), other.measure->at)});
    }
}

void swapped_between_papers(Evidence const& evidence, Found& found) {
    for (auto const& [one, other] : pairs(evidence)) {
        if (!are_swapped(one, other)) continue;
        auto const both = [](Entry const& entry) {
            return fmt::format("target {}, realisasi {}", shown_number(*entry.target, entry.measure->unit), shown_number(*entry.realised, entry.measure->unit));
        };
        found.add(fmt::format("target dan realisasi \"{}\" tertukar", one.measure->name),
                  {found.side(one.measure->paper_name, both(one), one.measure->at), found.side(other.measure->paper_name, both(other), other.measure->at)});
    }
}

void wording_differs(Evidence const& evidence, Found& found) {
    Placed const head = head_agreement(evidence);
    std::string const agreement = "perjanjian kinerja " + head.words("jabatan");
    std::vector<Placed> rows;
    for (Placed const& part : evidence.top("monev_renstra").field("bagian").elements())
        for (Placed const& row : part.field("baris").elements()) rows.push_back(row);
    compare_wording(evidence, found, false, objectives_of(head), agreement.c_str(), "nama");
    compare_wording(evidence, found, true, indicators_of(head), agreement.c_str(), "nama");
    compare_wording(evidence, found, false, objectives_of(evidence.top("renaksi")), "rencana aksi", "nama");
    compare_wording(evidence, found, true, indicators_of(evidence.top("renaksi")), "rencana aksi", "nama");
    compare_wording(evidence, found, true, rows, "monev Renstra", "indikator");
}

void missing_in_agreement(Evidence const& evidence, Found& found) {
    Placed const head = head_agreement(evidence);
    if (!head) return;
    std::vector<Placed> const promised = indicators_of(head);
    for (Placed const& own : indicators_of(evidence.top("iku"))) {
        if (nearest(own.words("nama"), promised, "nama").second >= nearly_the_same) continue;
        found.add(fmt::format("IKU \"{}\" tidak ada dalam perjanjian kinerja {}", own.words("nama"), head.words("jabatan")),
                  {found.side("IKU", own.words("nama"), own.field("nama")), found.side("perjanjian kinerja", fmt::format("{} indikator lain", promised.size()), head)});
    }
}

void no_head_agreement(Evidence const& evidence, Found& found) {
    Placed const all = evidence.top("perjanjian_kinerja");
    if (head_agreement(evidence)) return;
    found.add("perjanjian kinerja pimpinan instansi tidak ada", {found.side("perjanjian kinerja", fmt::format("{} pejabat lain", all.elements().size()), all ? all : evidence.top("iku"))});
}

}  // namespace lkjip::figures
