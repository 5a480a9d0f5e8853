#include <fmt/format.h>

#include <algorithm>

#include "cli/commands.h"
#include "cli/example_snippet.h"
#include "cli/report_faults.h"
#include "layout/element_help.h"

namespace lkjip::cli {

namespace {

ExitCode unknown_element(std::string const& name) {
    base::Diagnostics diagnostics;
    std::string const nearest = base::nearest_name(name, layout::all_element_names());
    diagnostics.error(base::Category::Usage, "C-006", fmt::format("elemen tidak dikenal `{}`", name), {},
                      nearest.empty() ? "lihat `lkjip layout elements`" : fmt::format("maksud Anda `{}`?", nearest));
    return report_faults(diagnostics);
}

ExitCode too_many_names() {
    base::Diagnostics diagnostics;
    diagnostics.error(base::Category::Usage, "C-003", "perintah ini menjelaskan paling banyak satu elemen", {}, "contoh: lkjip layout elements tabel");
    return report_faults(diagnostics);
}

// `<tabel>` as well as `tabel`.
std::string bare_name(std::string const& word) {
    std::string name;
    std::copy_if(word.begin(), word.end(), std::back_inserter(name), [](char c) { return c != '<' && c != '>' && c != '/'; });
    return name;
}

}  // namespace

ExitCode run_layout_elements(Arguments const& arguments) {
    if (arguments.positional.size() > 1) return too_many_names();
    if (arguments.positional.empty()) {
        fmt::print("{}\n`lkjip layout elements NAMA` menjelaskan satu elemen dengan atributnya.\n", layout::list_of_elements());
        return ExitCode::Ok;
    }
    std::string const name = bare_name(arguments.positional[0]);
    std::string const reference = layout::reference_of(name);
    if (reference.empty()) return unknown_element(name);
    fmt::print("{}", reference);
    std::string const example = example_snippet(name);
    if (!example.empty()) fmt::print("\ncontoh:\n{}", example);
    return ExitCode::Ok;
}

}  // namespace lkjip::cli
