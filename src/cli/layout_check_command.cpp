#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <tuple>

#include "cli/commands.h"
#include "cli/print_diagnostics.h"
#include "cli/installation.h"
#include "cli/pipeline.h"
#include "font/font.h"
#include "layout/layout.h"

namespace lkjip::cli {

namespace {

namespace fs = std::filesystem;

std::vector<std::string> canonical(std::vector<std::string> const& paths) {
    std::vector<std::string> made;
    std::error_code ignored;
    for (std::string const& path : paths) made.push_back(fs::weakly_canonical(path, ignored).string());
    return made;
}

// A file that nothing includes is easily taken for one that does.
void note_unused_files(layout::Layout const& layout, base::Diagnostics& diagnostics) {
    auto const used = canonical(layout::files_of(layout));
    std::vector<std::string> unused;
    std::error_code ignored;
    for (auto const& entry : fs::directory_iterator(layout::folders_of(layout).front(), ignored)) {
        std::string const path = fs::weakly_canonical(entry.path(), ignored).string();
        bool const read = std::find(used.begin(), used.end(), path) != used.end();
        if (entry.path().extension() == ".xml" && !read) unused.push_back(entry.path().string());
    }
    std::sort(unused.begin(), unused.end());
    for (std::string const& file : unused) {
        std::string const name = fs::path(file).filename().string();
        diagnostics.add({base::Severity::Note, base::Category::Layout, "L-027", "berkas ini tidak disertakan di mana pun", {file, 0, 0, {}},
                         fmt::format("tulis <sertakan berkas=\"{}\"/> di laporan.xml bila isinya harus dicetak", name)});
    }
}

void check_fonts(layout::Layout const& layout, std::string const& listed, base::Diagnostics& diagnostics) {
    font::FontBook const fonts = font::FontBook::open(listed, diagnostics);
    if (!diagnostics.has_errors()) layout::check_fonts(layout, fonts.families(), diagnostics);
}

// The layout, for a report to be made with, without what was said about it.
Kept::Design read_design(std::string const& folder, std::string const& fonts, base::Diagnostics& diagnostics) {
    Kept::Design design{layout::read_layout(folder, diagnostics, shared_layouts()), {}};
    if (!diagnostics.has_errors()) check_fonts(*design.layout, fonts, diagnostics);
    if (!diagnostics.has_errors()) note_unused_files(*design.layout, diagnostics);
    return design;
}

// Faults of the layout first; its evaluation with data only when there are none.
base::Diagnostics check_layout(std::string const& folder, std::string const& fonts, std::optional<std::string> const& report, base::ShownPaths const& shown) {
    base::Diagnostics diagnostics;
    Kept kept;
    kept.design = read_design(folder, fonts, diagnostics);
    if (!report || diagnostics.has_errors()) return diagnostics;
    RenderRequest request;
    request.report = *report;
    request.shown_paths = shown;
    request.layout = folder;
    request.fonts = fonts;
    request.until = RenderRequest::Until::Checked;
    render(request, kept, diagnostics, {});
    return diagnostics;
}

// By file, in the order the files are first named, then by place.
base::Diagnostics in_reading_order(base::Diagnostics const& given) {
    std::vector<std::string> files;
    for (auto const& one : given.all()) {
        if (std::find(files.begin(), files.end(), one.place.file) == files.end()) files.push_back(one.place.file);
    }
    auto const key = [&](base::Diagnostic const& one) {
        return std::tuple(std::find(files.begin(), files.end(), one.place.file) - files.begin(), one.place.line, one.place.column);
    };
    std::vector<base::Diagnostic> sorted = given.all();
    std::stable_sort(sorted.begin(), sorted.end(), [&](auto const& a, auto const& b) { return key(a) < key(b); });
    base::Diagnostics made;
    for (base::Diagnostic& one : sorted) made.add(std::move(one));
    return made;
}

// The folder, also when its laporan.xml is named.
std::string layout_folder(std::string const& path) {
    fs::path const named(path);
    if (named.filename() != "laporan.xml") return path;
    return named.has_parent_path() ? named.parent_path().string() : ".";
}

}  // namespace

ExitCode run_layout_check(Arguments const& arguments) {
    base::Diagnostics diagnostics;
    if (arguments.positional.size() != 1) {
        diagnostics.error(base::Category::Usage, "C-003", "perintah ini memerlukan satu folder tata letak", {},
                          "contoh: lkjip layout check tata-letak --data laporan-kami");
    } else {
        std::string const folder = layout_folder(arguments.positional[0]);
        std::string const fonts = arguments.value("huruf").value_or(default_fonts());
        diagnostics = in_reading_order(check_layout(folder, fonts, arguments.value("data"), arguments.shown_paths));
    }
    print_diagnostics(diagnostics, form_of(arguments));
    return exit_code_for(diagnostics);
}

}  // namespace lkjip::cli
