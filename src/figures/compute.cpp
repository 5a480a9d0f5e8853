#include "figures/budget.h"
#include "figures/figures.h"
#include "figures/papers.h"
#include "figures/services.h"

namespace lkjip::figures {

namespace {

using base::List;
using base::Value;

void derive_ranges(Value& scale, Scale const& categories) {
    List* list = list_at(scale, "kategori");
    for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) set_plain((*list)[i], "rentang", Value(categories.categories()[i].range()));
}

void derive_papers(Value& data, IndicatorContext& context) {
    if (Value* services = data.find("spm")) derive_services(*services, "spm", context);
    if (Value* plan = data.find("renaksi")) derive_action_plan(*plan, "renaksi", context);
    if (Value* monitoring = data.find("monev_renaksi")) derive_monitoring(*monitoring, "monev_renaksi", context);
    if (Value* monitoring = data.find("monev_renstra")) derive_plan_ratios(*monitoring, "monev_renstra", context.record);
    if (List* sheets = list_at(data, "iki")) derive_individual_sheets(*sheets, "iki", context);
}

}  // namespace

Figures compute(report::Report const& report, base::Diagnostics& diagnostics) {
    Figures figures;
    figures.data = report.data;
    Value& data = figures.data;
    Rules const rules = read_rules(data.find("aturan"));
    Scale const scale(*data.find("skala"));
    base::Decimal const* year = number_at(data, "tahun");
    Recorder record(figures.index);
    IndicatorContext context{rules, scale, static_cast<int>(year ? year->to_int().value_or(0) : 0), record, report, diagnostics};
    derive_ranges(*data.find("skala"), scale);
    for (char const* set : {"iku", "rpjmd"})
        if (Value* value = data.find(set)) derive_set(*value, set, context);
    if (List* agreements = list_at(data, "perjanjian_kinerja"))
        for (std::size_t i = 0; i < agreements->size(); ++i) derive_set((*agreements)[i], element_path("perjanjian_kinerja", i), context);
    derive_programmes(data, context);
    derive_objective_money(data, record);
    if (Value* spending = data.find("belanja")) derive_spending(*spending, "belanja", record);
    derive_papers(data, context);
    return figures;
}

}  // namespace lkjip::figures
