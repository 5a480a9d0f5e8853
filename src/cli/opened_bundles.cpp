#include "cli/opened_bundles.h"

#include <algorithm>
#include <filesystem>

#include "workbook/bundle.h"

namespace lkjip::cli {

namespace fs = std::filesystem;

OpenedBundles::OpenedBundles(Command const& command, Arguments& arguments) {
    std::string layout;
    bool const takes_report = command.arguments.starts_with("LAPORAN");
    if (takes_report && !arguments.positional.empty() && workbook::is_bundle(arguments.positional.front())) {
        arguments.positional.front() = open(arguments.positional.front());
        arguments.is_bundled = true;
        std::string const own = (fs::path(arguments.positional.front()) / workbook::bundled_layout).string();
        if (fs::is_directory(own)) layout = own;
    }
    for (OptionSpec const& option : command.options) {
        auto const given = arguments.options.find(option.name);
        bool const names_report =
            option.value_name == "LAPORAN" && option.name != "ke" && given != arguments.options.end();   // --ke is written to
        if (names_report && workbook::is_bundle(given->second)) given->second = open(given->second);
        if (option.name == "layout" && !layout.empty()) arguments.options.emplace("layout", layout);
    }
}

// The folder bears the bundle's name: results are named after it.
std::string OpenedBundles::open(std::string const& bundle) {
    folders_.push_back(std::make_unique<workbook::TemporaryFolder>());
    fs::path const folder = fs::path(folders_.back()->path()) / fs::path(bundle).stem();
    fs::create_directories(folder);
    workbook::unpack_bundle(bundle, folder.string());
    return folder.string();
}

}  // namespace lkjip::cli
