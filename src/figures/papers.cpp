#include "figures/papers.h"

#include "report/ratio.h"

namespace lkjip::figures {

namespace {

using base::Decimal;
using base::List;
using base::Object;
using base::Value;

void derive_objectives(Value& owner, std::string const& path, IndicatorContext& context) {
    List* objectives = list_at(owner, "sasaran");
    if (objectives == nullptr) return;
    for (std::size_t i = 0; i < objectives->size(); ++i) {
        set_plain((*objectives)[i], "nomor", Value(Decimal(static_cast<std::int64_t>(i + 1))));
        derive_indicators((*objectives)[i], element_path(path + ".sasaran", i), context);
    }
}

// The line's own pagu, or the sum of those below it (`levels` names the lists downwards).
Decimal derive_ceiling(Value& line, std::string const& path, std::vector<std::string> const& levels, std::size_t level, IndicatorContext& context) {
    derive_indicators(line, path, context, Quarters::Separate);
    if (level == levels.size()) {
        Decimal const* own = number_at(line, "pagu");
        return own ? *own : Decimal(0);
    }
    Decimal sum;
    std::string const below = path + "." + levels[level];
    if (List* lines = list_at(line, levels[level]))
        for (std::size_t i = 0; i < lines->size(); ++i) sum = sum + derive_ceiling((*lines)[i], element_path(below, i), levels, level + 1, context);
    context.record.set(line, path, "pagu", sum, {"Rp", "jumlah(" + below + ".pagu)", {below + ".pagu"}});
    return sum;
}

void set_ratio(Value& ratio, std::string const& path, std::string const& name, Value const& target, Value const& realised, std::string const& target_path,
               std::string const& realised_path, Recorder& record) {
    Decimal const* planned = number_at(target, name);
    Decimal const* reached = number_at(realised, name);
    if (planned == nullptr || reached == nullptr || planned->is_zero()) return;
    record.set(ratio, path, name, report::percentage(*reached, *planned, 2), {"%", "realisasi / target × 100", {realised_path + "." + name, target_path + "." + name}});
}

void derive_row(Value& row, std::string const& path, std::size_t years, Recorder& record) {
    List const* targets = list_at(row, "target");
    List const* reached = list_at(row, "realisasi");
    List ratios;
    for (std::size_t i = 0; i < years; ++i) {
        Value ratio{Object{}};
        ratio.origin = row.origin;
        if (targets != nullptr && reached != nullptr && i < targets->size() && i < reached->size()) {
            std::string const ratio_path = element_path(path + ".rasio", i);
            for (char const* name : {"k", "rp"})
                set_ratio(ratio, ratio_path, name, (*targets)[i], (*reached)[i], element_path(path + ".target", i), element_path(path + ".realisasi", i), record);
        }
        ratios.push_back(std::move(ratio));
    }
    set_plain(row, "rasio", Value(std::move(ratios)));
}

}  // namespace

void derive_action_plan(Value& plan, std::string const& path, IndicatorContext& context) { derive_objectives(plan, path, context); }

void derive_monitoring(Value& monitoring, std::string const& path, IndicatorContext& context) {
    List* objectives = list_at(monitoring, "sasaran");
    if (objectives == nullptr) return;
    for (std::size_t s = 0; s < objectives->size(); ++s) {
        Value& objective = (*objectives)[s];
        std::string const objective_path = element_path(path + ".sasaran", s);
        set_plain(objective, "nomor", Value(Decimal(static_cast<std::int64_t>(s + 1))));
        if (List* programmes = list_at(objective, "program"))
            for (std::size_t i = 0; i < programmes->size(); ++i)
                derive_ceiling((*programmes)[i], element_path(objective_path + ".program", i), {"kegiatan", "sub_kegiatan"}, 0, context);
    }
}

void derive_plan_ratios(Value& monitoring, std::string const& path, Recorder& record) {
    List const* years = list_at(monitoring, "tahun");
    std::size_t const count = years == nullptr ? 0 : years->size();
    List* parts = list_at(monitoring, "bagian");
    if (parts == nullptr) return;
    for (std::size_t p = 0; p < parts->size(); ++p) {
        List* rows = list_at((*parts)[p], "baris");
        if (rows == nullptr) continue;
        std::string const rows_path = element_path(path + ".bagian", p) + ".baris";
        for (std::size_t i = 0; i < rows->size(); ++i) derive_row((*rows)[i], element_path(rows_path, i), count, record);
    }
}

void derive_individual_sheets(List& sheets, std::string const& path, IndicatorContext& context) {
    for (std::size_t i = 0; i < sheets.size(); ++i) derive_objectives(sheets[i], element_path(path, i), context);
}

}  // namespace lkjip::figures
