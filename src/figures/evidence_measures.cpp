#include <fmt/format.h>

#include "figures/evidence.h"
#include "figures/recorder.h"

namespace lkjip::figures {

namespace {

Placed first_of(Placed const& at, char const* one, char const* other) {
    Placed const found = at.field(one);
    return found ? found : at.field(other);
}

Measure measure_at(Paper paper, std::string paper_name, Placed const& at) {
    std::string const name = at.words("nama");
    return {paper, std::move(paper_name), at, name, name_key(name), at.words("satuan"), first_of(at, "target", "target_total"),
            first_of(at, "realisasi", "realisasi_total"), -1};
}

void add_set(Evidence& evidence, Paper paper, std::string const& name, Placed const& set) {
    for (Placed const& at : indicators_of(set)) evidence.measures.push_back(measure_at(paper, name, at));
}

void add_lines(Evidence& evidence) {
    for (std::size_t i = 0; i < evidence.lines.size(); ++i) {
        Line const& line = evidence.lines[i];
        char const* const name = line.paper == Paper::Programme ? "program" : "monev rencana aksi";
        for (Placed const& at : line.at.field("indikator").elements()) {
            evidence.measures.push_back(measure_at(line.paper, name, at));
            evidence.measures.back().line = static_cast<int>(i);
        }
    }
}

// Rows of the five-year monitoring, with the figures of the report's year.
void add_plan_rows(Evidence& evidence) {
    Placed const plan = evidence.top("monev_renstra");
    std::vector<Placed> const years = plan.field("tahun").elements();
    std::size_t column = years.size();
    for (std::size_t i = 0; i < years.size(); ++i)
        if (years[i].number() != nullptr && *years[i].number() == base::Decimal(evidence.year)) column = i;
    for (Placed const& part : plan.field("bagian").elements()) {
        for (Placed const& row : part.field("baris").elements()) {
            std::string const name = row.words("indikator");
            Measure measure{Paper::PlanMonitoring, "monev Renstra", row, name, name_key(name), row.words("satuan"), {}, {}, -1};
            std::vector<Placed> const targets = row.field("target").elements(), reached = row.field("realisasi").elements();
            if (column < targets.size()) measure.target = targets[column].field("k");
            if (column < reached.size()) measure.realised = reached[column].field("k");
            evidence.measures.push_back(std::move(measure));
        }
    }
}

}  // namespace

std::vector<Placed> objectives_of(Placed const& set) { return set.field("sasaran").elements(); }

std::vector<Placed> indicators_of(Placed const& set) {
    std::vector<Placed> all;
    for (Placed const& objective : objectives_of(set))
        for (Placed const& one : objective.field("indikator").elements()) all.push_back(one);
    return all;
}

void gather_measures(Evidence& evidence) {
    add_set(evidence, Paper::Iku, "IKU", evidence.top("iku"));
    add_set(evidence, Paper::Rpjmd, "sasaran RPJMD", evidence.top("rpjmd"));
    for (Placed const& agreement : evidence.top("perjanjian_kinerja").elements())
        add_set(evidence, Paper::Agreement, "perjanjian kinerja " + agreement.words("jabatan"), agreement);
    add_lines(evidence);
    add_set(evidence, Paper::ActionPlan, "rencana aksi", evidence.top("renaksi"));
    add_plan_rows(evidence);
    for (Placed const& sheet : evidence.top("iki").elements()) add_set(evidence, Paper::Sheet, "IKI " + sheet.words("pegawai"), sheet);
}

}  // namespace lkjip::figures
