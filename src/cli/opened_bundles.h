#pragma once
// Bundles (X.lkjip) named where a command takes a LAPORAN are unpacked for as long as the command runs, and their folders
// put in their place.
#include <memory>
#include <vector>

#include "cli/commands.h"
#include "workbook/temporary_folder.h"

namespace lkjip::cli {

class OpenedBundles {
public:
    // Throws base::Error where a bundle can't be opened.
    OpenedBundles(Command const& command, Arguments& arguments);

private:
    std::string open(std::string const& bundle, base::ShownPaths& shown_paths);

    std::vector<std::unique_ptr<workbook::TemporaryFolder>> folders_;
};

}  // namespace lkjip::cli
