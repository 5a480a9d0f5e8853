#pragma once
// What stands in a folder and in those within, hidden ones left out.
#include <filesystem>
#include <functional>
#include <string>

namespace lkjip::cli {

bool is_hidden(std::filesystem::path const& path);

// Not deeper than six folders; folders that can't be read are passed over.
void each_visible_entry(std::string const& folder, std::function<void(std::filesystem::directory_entry const&)> const& visit);

}  // namespace lkjip::cli
