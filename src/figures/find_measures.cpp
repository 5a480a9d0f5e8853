// One indicator in several papers: the same target, realisasi, unit and wording everywhere.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "figures/agreement.h"
#include "figures/finders.h"

namespace lkjip::figures {

namespace {

using base::Decimal;

// What one paper says of an indicator; the work of several rows of the monitoring is put together.
struct Entry {
    Measure const* measure = nullptr;
    std::optional<Decimal> target, realised;
    std::string key;
};

std::optional<Decimal> value_of(Placed const& at) {
    if (at.number() == nullptr) return std::nullopt;
    return *at.number();
}

void add_to(std::optional<Decimal>& sum, std::optional<Decimal> const& value) {
    if (value) sum = sum ? *sum + *value : *value;
}

// Sub kegiatan are known by their names from kegiatan down: many bear the same indicator.
std::string key_of(Evidence const& evidence, Measure const& measure) {
    if (measure.line < 0) return measure.key;
    Line const& line = evidence.lines[static_cast<std::size_t>(measure.line)];
    return line.level == 3 ? line.key + " : " + measure.key : measure.key;
}

std::vector<Entry> entries(Evidence const& evidence) {
    std::vector<Entry> all;
    std::unordered_map<std::string, std::size_t> monitored;
    for (Measure const& measure : evidence.measures) {
        if (measure.key.empty()) continue;
        Entry entry{&measure, value_of(measure.target), value_of(measure.realised), key_of(evidence, measure)};
        if (measure.paper == Paper::Monitoring) {
            auto const [known, is_new] = monitored.emplace(entry.key, all.size());
            if (!is_new) {
                add_to(all[known->second].target, entry.target);
                add_to(all[known->second].realised, entry.realised);
                continue;
            }
        }
        all.push_back(std::move(entry));
    }
    return all;
}

// Pairs to compare: the first paper that names an indicator, and each later one.
std::vector<std::pair<Entry, Entry>> pairs(Evidence const& evidence) {
    std::vector<std::pair<Entry, Entry>> found;
    std::unordered_map<std::string, Entry> first;
    for (Entry& entry : entries(evidence)) {
        auto const [known, is_new] = first.emplace(entry.key, entry);
        if (!is_new && known->second.measure->paper != entry.measure->paper) found.emplace_back(known->second, std::move(entry));
        else if (!is_new && entry.measure->paper == Paper::Agreement) found.emplace_back(known->second, std::move(entry));
    }
    return found;
}

std::string unit_key(std::string const& unit) {
    std::string const low = lowered(unit);
    return low == "persen" || low == "persentase" ? "%" : low;
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

enum class Level { Papers, Work };   // Work: the sub kegiatan of programme and monitoring

void compare(Evidence const& evidence, Found& found, Level level, std::optional<Decimal> Entry::*value, Placed Measure::*place, char const* word) {
    for (auto const& [one, other] : pairs(evidence)) {
        if ((one.key.find(" : ") != std::string::npos) != (level == Level::Work)) continue;
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

std::vector<Placed> of_objectives(Placed const& set, bool indicators) {
    std::vector<Placed> all;
    for (Placed const& objective : set.field("sasaran").elements()) {
        if (!indicators) all.push_back(objective);
        else
            for (Placed const& one : objective.field("indikator").elements()) all.push_back(one);
    }
    return all;
}

// The agreement of the office's head: of the person at the root of the organisation, of eselon II, or of an office that
// leads. Not there: none of them has one.
Placed head_agreement(Evidence const& evidence) {
    std::string const head = evidence.top("organisasi").words("pejabat");
    std::vector<Placed> const all = evidence.top("perjanjian_kinerja").elements();
    auto const leads = [&](Placed const& one) {
        static constexpr std::array<std::string_view, 6> leading{"Kepala Dinas", "Kepala Badan", "Kepala Satuan", "Camat", "Inspektur", "Direktur"};
        std::string const office = one.words("jabatan"), eselon = one.words("eselon");
        if (!head.empty() && one.words("pejabat") == head) return true;
        if (eselon == "II" || eselon.starts_with("II.")) return true;
        return std::any_of(leading.begin(), leading.end(), [&](std::string_view word) { return office.starts_with(word); });
    };
    auto const found = std::find_if(all.begin(), all.end(), leads);
    return found == all.end() ? Placed{} : *found;
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
    for (Placed const& own : of_objectives(evidence.top("iku"), indicators)) {
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
    compare_wording(evidence, found, false, of_objectives(head, false), agreement.c_str(), "nama");
    compare_wording(evidence, found, true, of_objectives(head, true), agreement.c_str(), "nama");
    compare_wording(evidence, found, false, of_objectives(evidence.top("renaksi"), false), "rencana aksi", "nama");
    compare_wording(evidence, found, true, of_objectives(evidence.top("renaksi"), true), "rencana aksi", "nama");
    compare_wording(evidence, found, true, rows, "monev Renstra", "indikator");
}

void missing_in_agreement(Evidence const& evidence, Found& found) {
    Placed const head = head_agreement(evidence);
    if (!head) return;
    std::vector<Placed> const promised = of_objectives(head, true);
    for (Placed const& own : of_objectives(evidence.top("iku"), true)) {
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
