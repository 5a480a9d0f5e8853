#include "cli/own_layout.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "layout/layout.h"
#include "workbook/bundle.h"

namespace lkjip::cli {

namespace {

namespace fs = std::filesystem;

bool knows(Command const& command, std::string_view option) {
    return std::any_of(command.options.begin(), command.options.end(), [&](OptionSpec const& one) { return one.name == option; });
}

// `figures` needs a layout only to say where a figure is printed.
bool sets_report(Command const& command, Arguments const& arguments) {
    bool const takes_report = command.arguments.starts_with("LAPORAN") && !arguments.positional.empty();
    return takes_report && knows(command, "layout") && (!knows(command, "explain") || arguments.has("explain"));
}

fs::path folder_of(std::string const& report) {
    std::error_code ignored;
    return fs::is_directory(report, ignored) || report.ends_with(".lkjip") ? fs::path(report) : fs::path(report).parent_path();
}

}  // namespace

void use_own_layout(Command const& command, std::string const& named, Arguments& arguments) {
    if (!sets_report(command, arguments) || arguments.has("layout")) return;
    std::string const own = (folder_of(arguments.positional.front()) / workbook::bundled_layout).string();
    if (!layout::is_layout(own)) return;
    arguments.options.emplace("layout", own);
    std::string const told = (folder_of(named) / workbook::bundled_layout).string();
    if (!arguments.has("json")) fmt::print(stderr, "tata letak: {}, milik laporan ini\n", told);
}

}  // namespace lkjip::cli
