// What a report must hold, and doesn't.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "figures/finders.h"

namespace lkjip::figures {

namespace {

using base::Decimal;

std::vector<Measure const*> of_paper(Evidence const& evidence, Paper paper) {
    std::vector<Measure const*> all;
    for (Measure const& measure : evidence.measures)
        if (measure.paper == paper) all.push_back(&measure);
    return all;
}

void add_missing(Found& found, Measure const& measure, std::string const& what) {
    found.add(fmt::format("IKU \"{}\" {}", measure.name, what), {found.side("IKU", "tidak ada", measure.at)});
}

bool has_year(Placed const& history, int year) {
    std::vector<Placed> const years = history.elements();
    return std::any_of(years.begin(), years.end(), [&](Placed const& one) { return one.field("tahun").number() && *one.field("tahun").number() == Decimal(year); });
}

// In the five-year monitoring, under the same name.
bool has_plan_end(Evidence const& evidence, Measure const& measure) {
    return std::any_of(evidence.measures.begin(), evidence.measures.end(), [&](Measure const& other) {
        return other.paper == Paper::PlanMonitoring && other.key == measure.key && other.at.field("target_akhir").field("k");
    });
}

// A text under a name, anywhere below.
bool has_text_named(Placed const& at, std::string_view name) {
    base::Object const* const object = at ? at.value->as_object() : nullptr;
    if (object == nullptr) return false;
    return std::any_of(object->fields.begin(), object->fields.end(), [&](auto const& field) {
        return field.first.starts_with(name) || has_text_named({&field.second, {}}, name);
    });
}

}  // namespace

void no_last_year(Evidence const& evidence, Found& found) {
    for (Measure const* measure : of_paper(evidence, Paper::Iku))
        if (!has_year(measure->at.field("riwayat"), evidence.year - 1)) add_missing(found, *measure, fmt::format("tidak dibandingkan dengan tahun {}", evidence.year - 1));
}

void no_end_target(Evidence const& evidence, Found& found) {
    for (Measure const* measure : of_paper(evidence, Paper::Iku))
        if (!measure->at.field("target_akhir") && !has_plan_end(evidence, *measure)) add_missing(found, *measure, "tidak dibandingkan dengan target akhir Renstra");
}

void no_cause(Evidence const& evidence, Found& found) {
    for (Measure const* measure : of_paper(evidence, Paper::Iku)) {
        if (!evidence.falls_short(measure->at) || !measure->at.words("analisis").empty()) continue;
        found.add(fmt::format("IKU \"{}\" di bawah target tanpa penjelasan sebabnya", measure->name),
                  {found.side("target", evidence.shown(measure->target, measure->unit), measure->target), found.side("realisasi", evidence.shown(measure->realised, measure->unit), measure->realised)});
    }
}

void no_follow_up(Evidence const& evidence, Found& found) {
    for (char const* const part : {"narasi", "daftar", "tabel"})
        if (has_text_named(evidence.top(part), "tindak_lanjut")) return;
    bool const is_told = std::any_of(evidence.texts.begin(), evidence.texts.end(), [](Prose const& text) {
        std::string const low = lowered(*text.at.text());
        return low.find("tindak lanjut") != std::string::npos && (low.find("evaluasi") != std::string::npos || low.find("rekomendasi") != std::string::npos);
    });
    if (is_told) return;
    found.add(fmt::format("tindak lanjut hasil evaluasi SAKIP tahun {} tidak ada", evidence.year - 1),
              {found.side("narasi", "tidak ada teks `tindak_lanjut`", evidence.top("narasi") ? evidence.top("narasi") : evidence.top("dokumen"))});
}

void no_scan(Evidence const& evidence, Found& found) {
    Placed const scans = evidence.top("pindaian");
    base::Object const* const map = scans ? scans.value->as_object() : nullptr;
    for (std::size_t i = 0; map != nullptr && i < map->fields.size(); ++i) {
        Placed const scan = scans.field(map->fields[i].first);
        if (scan.field("berkas").elements().empty()) found.add(fmt::format("bukti \"{}\" belum dilampirkan", scan.words("judul")), {found.side("berkas", "kosong", scan)});
    }
}

// A kegiatan may support another objective than its programme.
void objective_without_programme(Evidence const& evidence, Found& found) {
    for (Placed const& objective : objectives_of(evidence.top("iku"))) {
        std::string const id = objective.words("id");
        bool const supported = std::any_of(evidence.lines.begin(), evidence.lines.end(),
                                           [&](Line const& line) { return line.paper == Paper::Programme && !id.empty() && line.at.words("sasaran") == id; });
        if (!supported) found.add(fmt::format("sasaran \"{}\" tidak didukung program", objective.words("nama")), {found.side("sasaran", id.empty() ? "tanpa id" : id, objective)});
    }
}

void explanation_incomplete(Evidence const& evidence, Found& found) {
    static constexpr std::array<char const*, 5> parts{"makna", "alasan", "rumus", "penanggung_jawab", "sumber_data"};
    for (Measure const* measure : of_paper(evidence, Paper::Iku)) {
        std::string missing;
        for (char const* const part : parts)
            if (!measure->at.field(part)) missing += (missing.empty() ? "" : ", ") + fmt::format("`{}`", part);
        if (!missing.empty()) found.add(fmt::format("penjelasan IKU \"{}\" belum lengkap: {}", measure->name, missing), {found.side("belum ada", missing, measure->at)});
    }
}

void no_realisation(Evidence const& evidence, Found& found) {
    for (Measure const& measure : evidence.measures) {
        bool const is_plan = measure.paper == Paper::ActionPlan || measure.paper == Paper::PlanMonitoring;
        if (is_plan || measure.realised || !measure.target) continue;
        found.add(fmt::format("\"{}\" bertarget tetapi belum ada realisasinya", measure.name), {found.side(measure.paper_name, evidence.shown(measure.target, measure.unit), measure.target)});
    }
}

void no_output(Evidence const& evidence, Found& found) {
    for (Line const& line : evidence.lines) {
        if (line.paper != Paper::Programme || line.level != 3 || !line.at.field("indikator").elements().empty()) continue;
        found.add(fmt::format("{} {} tidak berindikator keluaran", line.code, line.name), {found.side("indikator", "tidak ada", line.at)});
    }
}

}  // namespace lkjip::figures
