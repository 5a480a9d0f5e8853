#include "figures/indicators.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "base/indonesian.h"
#include "report/quarters.h"
#include "report/ratio.h"
#include "report/thousands.h"

namespace lkjip::figures {

namespace {

using base::Decimal;
using base::List;
using base::Object;
using base::Value;

constexpr int most_likely_achievement = 1000;   // per cent

// ---- one indicator

std::string total_formula(report::Accumulation how, std::string const& quarters) {
    switch (how) {
        case report::Accumulation::Sum: return "jumlah(" + quarters + ")";
        case report::Accumulation::Last: return "nilai triwulan terakhir";
        case report::Accumulation::Mean: return "rata-rata(" + quarters + ")";
    }
    return {};
}

// Four quarters into one figure, as the indicator says.
void derive_total(Value& indicator, std::string const& path, std::string const& from, std::string const& to, IndicatorContext& context) {
    auto const total = report::accumulated(indicator, from, context.rules.digits);
    if (!total) return;
    context.record.set(indicator, path, to, *total, {text_at(indicator, "satuan"), total_formula(report::accumulation_of(indicator), from), {path + "." + from}});
}

// The year's figure where it was left out: what the quarters come to.
void take_total(Value& indicator, std::string const& path, std::string const& name, IndicatorContext& context) {
    Decimal const* const total = number_at(indicator, name + "_total");
    if (total == nullptr || indicator.find(name) != nullptr) return;
    context.record.set(indicator, path, name, *total, {text_at(indicator, "satuan"), name + "_total", {path + "." + name + "_total"}});
}

void derive_realised(Value& indicator, std::string const& path, IndicatorContext& context) {
    auto const ratio = report::ratio_of(indicator);
    if (!ratio || indicator.find("realisasi") != nullptr) return;
    context.record.set(indicator, path, "realisasi", ratio->in_percent(context.rules.digits),
                       {text_at(indicator, "satuan"), "pembilang / penyebut × 100", {path + ".pembilang.nilai", path + ".penyebut.nilai"}});
}

// Ten times the target is a slip more often than a success. What is told of the number itself is not told again.
void warn_of_unlikely(Value const& indicator, Decimal achieved, IndicatorContext const& context) {
    if (achieved <= Decimal(most_likely_achievement) || report::has_misread_thousands(indicator)) return;
    Value const& realised = *indicator.find("realisasi");
    context.diagnostics.warning(base::Category::Data, "D-059", fmt::format("capaian \"{}\" {}", text_at(indicator, "nama"), base::format_percent(achieved.rounded(2))),
                                context.report.place_of(realised.origin.file < 0 ? indicator : realised),
                                fmt::format("periksa target {} dan realisasi {}: satuan, tanda desimal, atau angka yang berlebih",
                                            base::format_number(*number_at(indicator, "target")), base::format_number(*realised.as_number())));
}

// As it was computed: what has no limit is its cap.
std::string formula_for(Decimal target, Decimal realised, Polarity polarity) {
    return is_without_limit(target, realised, polarity) ? "kap (realisasi nol tanpa batas atas)" : formula_of(polarity);
}

void derive_achievement(Value& indicator, std::string const& path, IndicatorContext& context) {
    Decimal const* target = number_at(indicator, "target");
    Decimal const* realised = number_at(indicator, "realisasi");
    if (target == nullptr || realised == nullptr) return;
    std::string const unit = text_at(indicator, "satuan");
    Decimal const difference = *realised - *target;
    Polarity const polarity = polarity_of(text_at(indicator, "polaritas"), context.rules);
    auto const value = achievement(*target, *realised, polarity, context.rules, cap_for(indicator, context.rules));
    std::string const formula = formula_for(*target, *realised, polarity);   // before `set` moves the fields
    context.record.set(indicator, path, "selisih", difference, {unit, "realisasi − target", {path + ".realisasi", path + ".target"}});
    if (!value) return;
    context.record.set(indicator, path, "capaian", *value, {"%", formula, {path + ".realisasi", path + ".target"}});
    derive_category(indicator, *value, context);
    warn_of_unlikely(indicator, *value, context);
}

// Progress towards the end of the plan.
void derive_end_ratio(Value& indicator, std::string const& path, IndicatorContext& context) {
    Decimal const* end = number_at(indicator, "target_akhir");
    Decimal const* realised = number_at(indicator, "realisasi");
    if (end == nullptr || realised == nullptr) return;
    Polarity const polarity = polarity_of(text_at(indicator, "polaritas"), context.rules);
    auto const value = achievement(*end, *realised, polarity, context.rules, cap_for(indicator, context.rules));
    if (value) context.record.set(indicator, path, "rasio_akhir", *value, {"%", formula_for(*end, *realised, polarity) + " (target akhir)", {path + ".realisasi", path + ".target_akhir"}});
}

void derive_history(Value& indicator, std::string const& path, IndicatorContext& context) {
    List* history = list_at(indicator, "riwayat");
    if (history == nullptr) return;
    Polarity const polarity = polarity_of(text_at(indicator, "polaritas"), context.rules);
    std::optional<Decimal> last_achievement, last_realised;
    std::string last_path;
    for (std::size_t i = 0; i < history->size(); ++i) {
        Value& year = (*history)[i];
        std::string const year_path = element_path(path + ".riwayat", i);
        Decimal const* target = number_at(year, "target");
        Decimal const* realised = number_at(year, "realisasi");
        if (target != nullptr && realised != nullptr && number_at(year, "capaian") == nullptr) {
            auto const value = achievement(*target, *realised, polarity, context.rules, cap_for(indicator, context.rules));
            if (value) context.record.set(year, year_path, "capaian", *value, {"%", formula_for(*target, *realised, polarity), {year_path + ".realisasi", year_path + ".target"}});
        }
        Decimal const* number = number_at(year, "tahun");
        if (number == nullptr || *number != Decimal(context.year - 1)) continue;
        last_path = year_path;
        if (Decimal const* value = number_at(year, "capaian")) last_achievement = *value;
        if (Decimal const* value = number_at(year, "realisasi")) last_realised = *value;
    }
    if (last_achievement) context.record.set(indicator, path, "capaian_lalu", *last_achievement, {"%", "capaian tahun sebelumnya", {last_path + ".capaian"}});
    if (last_realised)
        context.record.set(indicator, path, "realisasi_lalu", *last_realised, {text_at(indicator, "satuan"), "realisasi tahun sebelumnya", {last_path + ".realisasi"}});
}

// ---- sets

Value with_objective(Value const& indicator, Value const& objective) {
    Value copy = indicator;
    Object reference;
    reference.set("nama", *objective.find("nama"));
    reference.set("nomor", *objective.find("nomor"));
    if (Value const* id = objective.find("id")) reference.set("id", *id);
    copy.as_object()->set("sasaran", Value(std::move(reference)));
    return copy;
}

std::vector<Measured> measured_of(List const& indicators) {
    std::vector<Measured> measured;
    for (Value const& indicator : indicators) {
        Decimal const* value = number_at(indicator, "capaian");
        if (value == nullptr) continue;
        Decimal const* weight = number_at(indicator, "bobot");
        Decimal const* target = number_at(indicator, "target");
        Decimal const* realised = number_at(indicator, "realisasi");
        measured.push_back({*value, weight ? *weight : Decimal(1), target ? *target : Decimal(0), realised ? *realised : Decimal(0)});
    }
    return measured;
}

void report_too_large(Value const& object, std::string const& path, IndicatorContext const& context) {
    context.diagnostics.error(base::Category::Data, "D-053", "rata-rata " + path + " terlalu besar untuk dihitung", context.report.place_of(object),
                              "periksa bobot, target, dan realisasi yang terlalu besar atau terlalu kecil");
}

void derive_average(Value& object, std::string const& path, List const& indicators, IndicatorContext& context) {
    std::optional<Decimal> value;
    try {
        value = average(measured_of(indicators), context.rules);
    } catch (std::overflow_error const&) {
        return report_too_large(object, path, context);
    }
    if (!value) return;
    context.record.set(object, path, "rata_capaian", *value, {"%", formula_of(context.rules.average, path + ".indikator"), {path + ".indikator.capaian"}});
    derive_category(object, *value, context);
}

void derive_counts(Value& set, std::string const& path, List const& indicators, IndicatorContext& context) {
    List counts;
    std::string const list_path = path + ".per_kategori";
    for (std::size_t i = 0; i < context.scale.categories().size(); ++i) {
        Category const& category = context.scale.categories()[i];
        Value entry = category_value(category);
        entry.origin = set.origin;
        List members;
        for (Value const& indicator : indicators) {
            Value const* of = indicator.find("kategori");
            if (of != nullptr && text_at(*of, "nama") == category.name) members.push_back(indicator);
        }
        auto const count = static_cast<std::int64_t>(members.size());
        set_plain(entry, "indikator", Value(std::move(members)));
        context.record.set(entry, element_path(list_path, i), "jumlah", Decimal(count), {"indikator", "banyak indikator berkategori " + category.name, {path + ".indikator.kategori"}});
        counts.push_back(std::move(entry));
    }
    set_plain(set, "per_kategori", Value(std::move(counts)));
}

}  // namespace

namespace {

void derive_indicator(Value& indicator, std::string const& path, std::size_t number, IndicatorContext& context, Quarters quarters) {
    set_plain(indicator, "nomor", Value(Decimal(static_cast<std::int64_t>(number))));
    derive_total(indicator, path, "target_tw", "target_total", context);
    derive_total(indicator, path, "realisasi_tw", "realisasi_total", context);
    derive_realised(indicator, path, context);
    if (quarters == Quarters::OfTheYear) {
        if (!report::flag_in(indicator, "tanpa_target")) take_total(indicator, path, "target", context);
        take_total(indicator, path, "realisasi", context);
    }
    derive_achievement(indicator, path, context);
    derive_end_ratio(indicator, path, context);
    derive_history(indicator, path, context);
}

}  // namespace

void derive_category(Value& object, Decimal value, IndicatorContext const& context) {
    if (Category const* category = context.scale.category_of(value)) set_plain(object, "kategori", category_value(*category));
}

void derive_indicators(Value& owner, std::string const& path, IndicatorContext& context, Quarters quarters) {
    List* const indicators = list_at(owner, "indikator");
    for (std::size_t i = 0; indicators != nullptr && i < indicators->size(); ++i)
        derive_indicator((*indicators)[i], element_path(path + ".indikator", i), i + 1, context, quarters);
}

void derive_set(Value& set, std::string const& path, IndicatorContext& context) {
    List* objectives = list_at(set, "sasaran");
    if (objectives == nullptr) return;
    List all;
    for (std::size_t s = 0; s < objectives->size(); ++s) {
        Value& objective = (*objectives)[s];
        std::string const objective_path = element_path(path + ".sasaran", s);
        set_plain(objective, "nomor", Value(Decimal(static_cast<std::int64_t>(s + 1))));
        derive_indicators(objective, objective_path, context);
        List const* indicators = list_at(objective, "indikator");
        if (indicators == nullptr) continue;
        for (Value const& indicator : *indicators) all.push_back(with_objective(indicator, objective));
        derive_average(objective, objective_path, List(*indicators), context);
    }
    auto const count = [](std::size_t size) { return Decimal(static_cast<std::int64_t>(size)); };
    std::size_t const objective_count = objectives->size();
    context.record.set(set, path, "jumlah_sasaran", count(objective_count), {"sasaran", "banyak(sasaran)", {path + ".sasaran"}});
    context.record.set(set, path, "jumlah_indikator", count(all.size()), {"indikator", "banyak(indikator)", {path + ".sasaran.indikator"}});
    derive_average(set, path, all, context);
    derive_counts(set, path, all, context);
    set_plain(set, "indikator", Value(std::move(all)));
}

}  // namespace lkjip::figures
