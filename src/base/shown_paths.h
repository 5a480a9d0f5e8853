#pragma once
// Folders that only this program knows are told to people by the name of what they stand for: a bundle is unpacked into a
// folder for as long as it is read, yet its files are "laporan.lkjip:program.json" in everything that is said of them. Who
// unpacks it makes the names, and hands them to who reads the folder.
#include <string>
#include <vector>

#include "base/diagnostic.h"

namespace lkjip::base {

class ShownPaths {
public:
    void show_folder_as(std::string folder, std::string name);

    // `text` with the names in place of the folders, wherever they stand in it.
    [[nodiscard]] std::string applied_to(std::string text) const;
    [[nodiscard]] Diagnostics applied_to(Diagnostics const& diagnostics) const;

private:
    struct Shown {
        std::string folder;
        std::string name;
    };
    static void apply(Shown const& shown, std::string& text);

    std::vector<Shown> folders_;
};

}  // namespace lkjip::base
