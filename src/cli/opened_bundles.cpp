#include "cli/opened_bundles.h"

#include <algorithm>
#include <filesystem>

#include "base/files.h"
#include "workbook/bundle.h"

namespace lkjip::cli {

namespace fs = std::filesystem;

OpenedBundles::OpenedBundles(Command const& command, Arguments& arguments) {
    bool const takes_report = command.arguments.starts_with("LAPORAN");
    if (takes_report && !arguments.positional.empty() && workbook::is_bundle(arguments.positional.front())) {
        arguments.positional.front() = open(arguments.positional.front(), arguments.shown_paths);
        arguments.is_bundled = true;
    }
    for (OptionSpec const& option : command.options) {
        auto const given = arguments.options.find(option.name);
        bool const names_report =
            option.value_name == "LAPORAN" && option.name != "ke" && given != arguments.options.end();   // --ke is written to
        if (names_report && workbook::is_bundle(given->second)) given->second = open(given->second, arguments.shown_paths);
    }
}

// The folder bears the bundle's name: results are named after it.
std::string OpenedBundles::open(std::string const& bundle, base::ShownPaths& shown_paths) {
    folders_.push_back(std::make_unique<workbook::TemporaryFolder>());
    fs::path const folder = fs::canonical(folders_.back()->path()) / fs::path(bundle).stem();
    base::make_folders(folder.string());
    shown_paths.show_folder_as(folder.string(), bundle);
    workbook::unpack_bundle(bundle, folder.string());
    return folder.string();
}

}  // namespace lkjip::cli
