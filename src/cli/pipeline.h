#pragma once
// The whole way of a report, stage by stage: the only place that knows all of them.
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "figures/figures.h"
#include "font/font.h"
#include "frame/frame.h"
#include "layout/document.h"
#include "layout/layout.h"
#include "report/report.h"
#include "typeset/typeset.h"

namespace lkjip::cli {

struct RenderRequest {
    std::string report;            // folder or laporan.json
    std::string layout;            // folder of the layout
    std::string fonts;             // font manifest
    int edition = 0;               // 0: as the data say
    std::string date;              // print date "2023-02-24"; empty: the document's date
    enum class Until { Checked, Laid, Written } until = Until::Written;
    enum class Dump { No, Yes } dump = Dump::No;
    base::ShownPaths shown_paths{};  // of the folders above
    enum class Trace { No, Yes } trace = Trace::No;   // where each number of the data is printed
};

struct StageTime { std::string stage; double milliseconds = 0; };

// A number of the data on a page.
struct PrintedPlace {
    base::Value const* value = nullptr;   // in Kept::data
    int page = -1;                        // index from 0
    std::string page_label;               // as printed
    std::string element;                  // "Tabel 3.3 Hasil pengukuran …", "judul", "paragraf"
    base::Place source;                   // in the layout, or in the data text that shows it
};

struct RenderOutcome {
    std::string pdf;
    std::string dump;
    int pages = 0;
    int passes = 0;
    std::vector<typeset::Notice> notices;
    std::vector<std::string> layout_files;   // for the places of notices
    std::vector<std::string> tables;         // "Tabel 3.1 Hasil …": captions, as numbered
    std::vector<std::string> page_labels;    // as printed, for the places of notices
    frame::Pages laid;                       // the pages themselves
    std::vector<PrintedPlace> printed;       // with Trace::Yes
    std::vector<StageTime> times;
};

// What a later render of the same request may use again. `render` fills what is empty; who knows that files have changed
// empties what came from them.
struct Kept {
    struct Data { report::Report report; figures::Figures figures; base::Diagnostics said; };
    struct Design { layout::LayoutPtr layout; base::Diagnostics said; };
    std::optional<Data> data;
    std::optional<Design> design;
    std::optional<font::FontBook> fonts;
    bool for_later = true;   // else `data` and `design` are given up as soon as no stage needs them
};

// Called before each stage with its name in Bahasa Indonesia.
using Progress = std::function<void(std::string const& stage)>;

// With errors in `diagnostics` the outcome holds no PDF.
RenderOutcome render(RenderRequest const& request, base::Diagnostics& diagnostics, Progress const& progress);
RenderOutcome render(RenderRequest const& request, Kept& kept, base::Diagnostics& diagnostics, Progress const& progress);

}  // namespace lkjip::cli
