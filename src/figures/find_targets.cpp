// Targets and shares that contradict themselves.
#include <fmt/format.h>

#include <array>

#include "figures/finders.h"
#include "figures/rules.h"

namespace lkjip::figures {

namespace {

using base::Decimal;

// Things that are counted; a name that speaks of one is not measured in another.
constexpr std::array<std::string_view, 16> counted{"orang", "keluarga", "rumah tangga", "kepala keluarga", "kk", "rumah", "lembaga", "desa",
                                                   "kelurahan", "kecamatan", "dokumen", "laporan", "kegiatan", "sekolah", "siswa", "unit"};

std::string_view counted_thing(std::string_view name) {
    std::string const key = " " + name_key(name) + " ";
    std::string_view thing;
    for (std::string_view const word : counted)
        if (key.find(" " + std::string(word) + " ") != std::string::npos && word.size() > thing.size()) thing = word;
    return thing;
}

std::string kind_of(Placed const& part) {
    std::string const unit = part.words("satuan");
    return unit.empty() ? std::string(counted_thing(part.words("nama"))) : lowered(unit);
}

}  // namespace

namespace {

bool is_full(Line const& line) {
    Decimal const* const value = line.at.field("capaian").number();
    return value != nullptr && *value == Decimal(100);
}

// Below it, with nothing full in between: that one is told by itself.
bool is_openly_below(Evidence const& evidence, Line const& line, int ancestor) {
    for (int at = line.parent; at >= 0; at = evidence.lines[static_cast<std::size_t>(at)].parent) {
        if (at == ancestor) return true;
        if (is_full(evidence.lines[static_cast<std::size_t>(at)])) return false;
    }
    return false;
}

// The work below with the lowest achievement, when it is of another category.
Line const* shortest_below(Evidence const& evidence, int ancestor) {
    std::string const category = evidence.lines[static_cast<std::size_t>(ancestor)].at.field("kategori").words("nama");
    Line const* lowest = nullptr;
    for (Line const& line : evidence.lines) {
        Placed const value = line.at.field("capaian");
        if (value.number() == nullptr || *value.number() >= Decimal(100) || !is_openly_below(evidence, line, ancestor)) continue;
        if (line.at.field("kategori").words("nama") == category) continue;
        if (lowest == nullptr || *value.number() < *lowest->at.field("capaian").number()) lowest = &line;
    }
    return lowest;
}

}  // namespace

void full_above_short(Evidence const& evidence, Found& found) {
    for (std::size_t i = 0; i < evidence.lines.size(); ++i) {
        Line const& parent = evidence.lines[i];
        Placed const own = parent.at.field("capaian");
        if (parent.paper != Paper::Programme || parent.level == 3 || !is_full(parent)) continue;
        Line const* const lowest = shortest_below(evidence, static_cast<int>(i));
        if (lowest == nullptr) continue;
        Placed const low = lowest->at.field("capaian");
        found.add(fmt::format("capaian {} penuh, padahal {} di bawahnya tidak", parent.name, lowest->name),
                  {found.side(parent.code, shown_number(*own.number(), "%"), own), found.side(lowest->code, shown_number(*low.number(), "%"), low)});
    }
}

void short_above_full(Evidence const& evidence, Found& found) {
    for (std::size_t i = 0; i < evidence.lines.size(); ++i) {
        Line const& parent = evidence.lines[i];
        Placed const own = parent.at.field("capaian");
        if (parent.paper != Paper::Programme || own.number() == nullptr || *own.number() >= Decimal(100)) continue;
        std::size_t full = 0, others = 0;
        for (Line const& child : evidence.lines) {
            if (child.parent != static_cast<int>(i)) continue;
            Placed const value = child.at.field("capaian");
            ++(value.number() != nullptr && *value.number() >= Decimal(100) ? full : others);
        }
        if (full == 0 || others > 0) continue;
        found.add(fmt::format("capaian {} tidak penuh, padahal semua di bawahnya penuh", parent.name),
                  {found.side(parent.code, shown_number(*own.number(), "%"), own), found.side("di bawahnya", fmt::format("{} bagian, semuanya 100 %", full), parent.at)});
    }
}

namespace {

// A later target that asks for less than this year's.
void later_target_loosens(Evidence const& evidence, Found& found, char const* field, char const* when) {
    for (Measure const& measure : evidence.measures) {
        Placed const later = measure.at.field(field);
        if (later.number() == nullptr || measure.target.number() == nullptr) continue;
        bool const positive = polarity_of(measure.at.words("polaritas"), evidence.rules) == Polarity::Positive;
        bool const looser = positive ? *later.number() < *measure.target.number() : *later.number() > *measure.target.number();
        if (!looser) continue;
        found.add(fmt::format("target {} \"{}\" lebih longgar daripada target tahun ini", when, measure.name),
                  {found.side("tahun ini", evidence.shown(measure.target, measure.unit), measure.target), found.side(when, evidence.shown(later, measure.unit), later)});
    }
}

// Targets that rise year by year, but end below where they began.
void end_below_start(Evidence const& evidence, Found& found) {
    for (Placed const& part : evidence.top("monev_renstra").field("bagian").elements()) {
        for (Placed const& row : part.field("baris").elements()) {
            Placed const start = row.field("awal"), end = row.field("target_akhir").field("k");
            std::vector<Placed> const years = row.field("target").elements();
            if (start.number() == nullptr || end.number() == nullptr || years.empty()) continue;
            Decimal const* const last = years.back().field("k").number();
            if (last == nullptr || *last <= *start.number() || *end.number() >= *start.number()) continue;
            std::string const unit = row.words("satuan");
            found.add(fmt::format("target akhir \"{}\" lebih rendah daripada keadaan awal, padahal target tahunannya naik", row.words("indikator")),
                      {found.side("awal", shown_number(*start.number(), unit), start), found.side("target akhir", shown_number(*end.number(), unit), end)});
        }
    }
}

}  // namespace

void target_loosens(Evidence const& evidence, Found& found) {
    later_target_loosens(evidence, found, "target_tahun_depan", "tahun depan");
    later_target_loosens(evidence, found, "target_akhir", "akhir");
    end_below_start(evidence, found);
}

void parts_of_other_kinds(Evidence const& evidence, Found& found) {
    for (Measure const& measure : evidence.measures) {
        Placed const above = measure.at.field("pembilang"), below = measure.at.field("penyebut");
        std::string const one = kind_of(above), other = kind_of(below);
        if (!above || !below || one.empty() || other.empty() || one == other) continue;
        found.add(fmt::format("pembilang dan penyebut \"{}\" menghitung hal yang berlainan", measure.name), {found.side("pembilang", one, above), found.side("penyebut", other, below)});
    }
}

void part_above_whole(Evidence const& evidence, Found& found) {
    for (Measure const& measure : evidence.measures) {
        Placed const above = measure.at.field("pembilang").field("nilai"), below = measure.at.field("penyebut").field("nilai");
        bool const is_share = measure.unit == "%" && name_key(measure.name).starts_with("persentase");
        if (!is_share || above.number() == nullptr || below.number() == nullptr || *above.number() <= *below.number()) continue;
        found.add(fmt::format("pembilang \"{}\" lebih besar daripada penyebutnya", measure.name),
                  {found.side("pembilang", base::format_number(*above.number()), above), found.side("penyebut", base::format_number(*below.number()), below)});
    }
}

}  // namespace lkjip::figures
