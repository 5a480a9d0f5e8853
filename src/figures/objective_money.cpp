#include <map>

#include "figures/budget.h"
#include "figures/money.h"

namespace lkjip::figures {

using base::List;
using base::Value;

namespace {

struct Supporting {
    Money money;
    std::vector<std::string> lines;   // paths of what is summed up
};
using ByObjective = std::map<std::string, Supporting>;

void add(ByObjective& objectives, Value const& line, std::string path) {
    std::string const objective = text_at(line, "sasaran");
    if (objective.empty()) return;
    Supporting& supporting = objectives[objective];
    supporting.money += money_of(line);
    supporting.lines.push_back(std::move(path));
}

// A kegiatan that names no sasaran supports that of its programme.
void inherit_objective(Value& kegiatan, Value const& program) {
    Value const* const objective = program.find("sasaran");
    if (objective != nullptr && kegiatan.find("sasaran") == nullptr) set_plain(kegiatan, "sasaran", *objective);
}

ByObjective supporting_work(List& programmes) {
    ByObjective objectives;
    for (std::size_t p = 0; p < programmes.size(); ++p) {
        List& work = *list_at(programmes[p], "kegiatan");
        for (std::size_t k = 0; k < work.size(); ++k) {
            inherit_objective(work[k], programmes[p]);
            add(objectives, work[k], element_path(element_path("program", p) + ".kegiatan", k));
        }
    }
    return objectives;
}

}  // namespace

void derive_objective_money(Value& data, Recorder& record) {
    ByObjective const supporting = supporting_work(*list_at(data, "program"));
    List* const objectives = list_at(*data.find("iku"), "sasaran");
    for (std::size_t s = 0; objectives != nullptr && s < objectives->size(); ++s) {
        auto const found = supporting.find(text_at((*objectives)[s], "id"));
        if (found == supporting.end()) continue;
        derive_sums((*objectives)[s], element_path("iku.sasaran", s), found->second.lines, found->second.money, record);
    }
}

}  // namespace lkjip::figures
