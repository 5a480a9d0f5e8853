// Money and what it bought; the same money in several papers.
#include <fmt/format.h>

#include <algorithm>

#include "figures/agreement.h"
#include "figures/finders.h"

namespace lkjip::figures {

namespace {

using base::Decimal;

Decimal money_at(Placed const& at, char const* name) {
    Decimal const* const value = at.field(name).number();
    return value == nullptr ? Decimal(0) : *value;
}

std::string rupiah(Decimal value) { return shown_number(value, "Rp"); }

// Work of the programme tree with money and at least one measured indicator.
std::vector<Line const*> measured_work(Evidence const& evidence) {
    std::vector<Line const*> work;
    for (Line const& line : evidence.lines) {
        if (line.paper != Paper::Programme || line.level != 3) continue;
        std::vector<Placed> const indicators = line.at.field("indikator").elements();
        bool const measured = std::any_of(indicators.begin(), indicators.end(), [](Placed const& one) { return one.field("realisasi").number() != nullptr; });
        if (measured) work.push_back(&line);
    }
    return work;
}

// A remark in the data explains what seems odd.
bool is_explained(Line const& line) {
    Placed const remark = line.at.field("catatan");
    return remark.text() != nullptr && !remark.text()->empty();
}

// The indicator with the largest realisasi.
Placed best_output(Line const& line) {
    Placed best;
    for (Placed const& one : line.at.field("indikator").elements()) {
        Placed const value = one.field("realisasi");
        if (value.number() != nullptr && (!best || *value.number() > *best.field("realisasi").number())) best = one;
    }
    return best;
}

void add_output(Line const& line, std::string message, Found& found) {
    Placed const output = best_output(line), spent = line.at.field("realisasi_anggaran");
    found.add(std::move(message), {found.side("realisasi anggaran", rupiah(*spent.number()), spent),
                                   found.side("realisasi kinerja", shown_number(*output.field("realisasi").number(), output.words("satuan")), output.field("realisasi"))});
}

void compare_totals(Evidence const& evidence, Found& found, char const* spending, char const* total) {
    Placed const one = evidence.top("belanja").field(spending), other = evidence.top("anggaran").field(total);
    if (one.number() == nullptr || other.number() == nullptr || *one.number() == *other.number()) return;
    found.add(fmt::format("jumlah {} menurut jenis belanja berbeda dengan jumlah program: {}", total, slip(*one.number(), *other.number(), {})),
              {found.side("belanja", rupiah(*one.number()), one), found.side("program", rupiah(*other.number()), other)});
}

struct Ceiling { Placed at; Decimal value; };

// Ceilings by the key of the work; rows of the monitoring that hold parts of one work are added up.
std::map<std::string, Ceiling> ceilings(Evidence const& evidence, Paper paper) {
    std::map<std::string, Ceiling> all;
    for (Line const& line : evidence.lines) {
        if (line.paper != paper || line.level != 3 || line.at.field("pagu").number() == nullptr) continue;
        auto const [known, is_new] = all.emplace(line.key, Ceiling{line.at.field("pagu"), Decimal(0)});
        known->second.value = known->second.value + *line.at.field("pagu").number();
    }
    return all;
}

}  // namespace

void money_without_output(Evidence const& evidence, Found& found) {
    for (Line const* line : measured_work(evidence)) {
        Decimal const spent = money_at(line->at, "realisasi_anggaran");
        if (spent.is_zero() || is_explained(*line) || !best_output(*line).field("realisasi").number()->is_zero()) continue;
        add_output(*line, fmt::format("uang dibelanjakan tanpa hasil pada {} {}", line->code, line->name), found);
    }
}

void output_without_money(Evidence const& evidence, Found& found) {
    for (Line const* line : measured_work(evidence)) {
        bool const unspent = money_at(line->at, "realisasi_anggaran").is_zero() && !money_at(line->at, "pagu").is_zero();
        if (!unspent || is_explained(*line) || best_output(*line).field("realisasi").number()->is_zero()) continue;
        add_output(*line, fmt::format("ada hasil tanpa uang pada {} {}", line->code, line->name), found);
    }
}

void ceiling_without_target(Evidence const& evidence, Found& found) {
    for (Line const& line : evidence.lines) {
        if (line.level != 3 || money_at(line.at, "pagu").is_zero() || is_explained(line)) continue;
        std::vector<Placed> const indicators = line.at.field("indikator").elements();
        auto const target = [](Placed const& one) { return one.field("target") ? one.field("target") : one.field("target_total"); };
        bool const all_zero = std::all_of(indicators.begin(), indicators.end(), [&](Placed const& one) { return target(one).number() != nullptr && target(one).number()->is_zero(); });
        if (indicators.empty() || !all_zero) continue;
        found.add(fmt::format("ada pagu tetapi targetnya nol pada {} {}", line.code, line.name),
                  {found.side("pagu", rupiah(money_at(line.at, "pagu")), line.at.field("pagu")),
                   found.side("target", shown_number(0, indicators.front().words("satuan")), target(indicators.front()))});
    }
}

// `tidak_terlaksana.nilai` that is the remainder of other work.
void undone_of_other_work(Evidence const& evidence, Found& found) {
    for (Line const& line : evidence.lines) {
        Placed const undone = line.at.field("tidak_terlaksana").field("nilai");
        if (undone.number() == nullptr || *undone.number() == money_at(line.at, "sisa")) continue;
        for (Line const& other : evidence.lines) {
            Placed const rest = other.at.field("sisa");
            if (other.level != 3 || &other == &line || rest.number() == nullptr || *rest.number() != *undone.number()) continue;
            found.add(fmt::format("anggaran tidak terlaksana pada {} sama persis dengan sisa {}", line.name, other.name),
                      {found.side("tidak terlaksana", rupiah(*undone.number()), undone), found.side("sisa " + other.code, rupiah(*rest.number()), rest)});
        }
    }
}

void spending_unlike_programmes(Evidence const& evidence, Found& found) {
    compare_totals(evidence, found, "pagu", "pagu");
    compare_totals(evidence, found, "realisasi_anggaran", "realisasi");
}

// Rows of the five-year monitoring that report the year's spending of a programme.
void plan_money_unlike_programmes(Evidence const& evidence, Found& found) {
    Placed const plan = evidence.top("monev_renstra");
    std::vector<Placed> const years = plan.field("tahun").elements();
    auto const column = std::find_if(years.begin(), years.end(), [&](Placed const& year) { return year.number() && *year.number() == Decimal(evidence.year); });
    if (column == years.end()) return;
    auto const index = static_cast<std::size_t>(column - years.begin());
    for (Placed const& part : plan.field("bagian").elements()) {
        for (Placed const& row : part.field("baris").elements()) {
            std::vector<Placed> const targets = row.field("target").elements(), reached = row.field("realisasi").elements();
            if (index >= targets.size() || index >= reached.size() || reached[index].field("rp").number() == nullptr) continue;
            std::string const key = name_key(row.words("program"));
            for (Line const& line : evidence.lines) {
                if (line.paper != Paper::Programme || line.level != 1 || name_key(line.name) != key) continue;
                for (auto const& [cell, name] : {std::pair{targets[index].field("rp"), "pagu"}, std::pair{reached[index].field("rp"), "realisasi_anggaran"}}) {
                    Placed const own = line.at.field(name);
                    if (!cell.number() || !own.number() || *cell.number() == *own.number()) continue;
                    found.add(fmt::format("`{}` {} berbeda pada monev Renstra: {}", name, line.name, slip(*cell.number(), *own.number(), {})),
                              {found.side("program", rupiah(*own.number()), own), found.side("monev Renstra", rupiah(*cell.number()), cell)});
                }
            }
        }
    }
}

namespace {

// All of the line's money is that of one line below it, which is told instead.
bool is_told_below(Evidence const& evidence, Line const& line, Decimal spent) {
    return std::any_of(evidence.lines.begin(), evidence.lines.end(), [&](Line const& other) {
        return other.parent >= 0 && &evidence.lines[static_cast<std::size_t>(other.parent)] == &line && money_at(other.at, "realisasi_anggaran") == spent;
    });
}

}  // namespace

// The same uncommon amount spent is the same money; then its ceiling is one too.
void same_spending_other_ceiling(Evidence const& evidence, Found& found) {
    for (Placed const& group : evidence.top("belanja").field("kelompok").elements()) {
        for (Placed const& kind : group.field("rincian").elements()) {
            Decimal const spent = money_at(kind, "realisasi_anggaran");
            if (spent.to_int().value_or(0) % 1000 == 0) continue;
            for (Line const& line : evidence.lines) {
                if (line.paper != Paper::Programme || line.level == 1 || money_at(line.at, "realisasi_anggaran") != spent) continue;
                Placed const one = kind.field("pagu"), other = line.at.field("pagu");
                if (*one.number() == *other.number() || is_told_below(evidence, line, spent)) continue;
                found.add(fmt::format("realisasi {} dan {} sama ({}), tetapi pagunya berbeda", kind.words("nama"), line.name, rupiah(spent)),
                          {found.side("belanja", rupiah(*one.number()), one), found.side("program", rupiah(*other.number()), other)});
            }
        }
    }
}

void ceiling_differs(Evidence const& evidence, Found& found) {
    constexpr std::size_t most_listed = 5;
    std::map<std::string, Ceiling> const planned = ceilings(evidence, Paper::Monitoring);
    std::vector<std::pair<Ceiling, Line const*>> different;
    Decimal monitored, own, apart;
    for (Line const& line : evidence.lines) {
        if (line.paper != Paper::Programme || line.level != 3) continue;
        auto const other = planned.find(line.key);
        if (other == planned.end() || other->second.value == money_at(line.at, "pagu")) continue;
        different.emplace_back(other->second, &line);
        monitored = monitored + other->second.value;
        own = own + money_at(line.at, "pagu");
        apart = apart + absolute(other->second.value - money_at(line.at, "pagu"));
    }
    if (different.size() > most_listed) {
        std::string const document = evidence.top("monev_renaksi").words("dokumen");
        found.add_summary(fmt::format("pagu {} sub kegiatan berbeda antara program dan monev rencana aksi{}", different.size(), document.empty() ? "" : " (" + document + ")"),
                          {found.side("jumlahnya pada program", rupiah(own), evidence.top("program")), found.side("jumlahnya pada monev", rupiah(monitored), evidence.top("monev_renaksi")),
                           found.side("seluruhnya", fmt::format("{} sub kegiatan, selisih {}", different.size(), rupiah(apart)), evidence.top("monev_renaksi").field("sasaran"))});
        return;
    }
    for (auto const& [other, line] : different) {
        found.add(fmt::format("pagu {} {} berbeda: {}", line->code, line->name, slip(other.value, money_at(line->at, "pagu"), {})),
                  {found.side("program", rupiah(money_at(line->at, "pagu")), line->at.field("pagu")), found.side("monev rencana aksi", rupiah(other.value), other.at)});
    }
}

}  // namespace lkjip::figures
