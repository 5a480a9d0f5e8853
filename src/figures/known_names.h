#pragma once
// All names a path may hold, whether or not this report has something there.
#include <map>
#include <string>
#include <vector>

namespace lkjip::figures {

// Fields that figures put beside the entered ones; docs/data.md, Derived figures.
std::vector<std::string> const& derived_names();
// What a figure that nobody may enter needs: "rata_capaian" → "`target` dan `realisasi` …".
std::map<std::string, std::string> const& needs_of_derived();
// These and all fields of the data format.
std::vector<std::string> const& known_names();

}  // namespace lkjip::figures
