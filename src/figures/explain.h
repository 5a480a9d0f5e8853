#pragma once
// "Where does 81,40 come from?": the derivation of one figure as a tree down to what was entered.
#include <optional>
#include <string>
#include <vector>

#include "figures/figures.h"
#include "report/report.h"

namespace lkjip::figures {

struct Explained {
    std::string path;
    std::string about;                 // name of the object it belongs to; may be empty
    std::string shown;                 // "81,40 %"
    std::string formula;               // empty: entered, not derived
    base::Place place{};               // of an entered value
    base::Value const* value = nullptr;  // in Figures::data
    std::vector<base::Value const*> copies{};  // the same, where layouts see it in other lists; of the first figure only
    bool is_repeated = false;          // its derivation stands above already
    std::vector<Explained> from{};
};

// `path` may go through the lists that only layouts see (`iku.indikator[0].capaian`). nullopt: nothing is there.
std::optional<Explained> explain(report::Report const& report, Figures const& figures, std::string const& path);

}  // namespace lkjip::figures
