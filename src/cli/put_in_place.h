#pragma once
// The result onto the disk.
#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace lkjip::cli {

// Makes the folder if need be and writes the file, all or nothing; faults go to `diagnostics`.
void put_in_place(std::string const& file, std::string_view content, base::Diagnostics& diagnostics);

}  // namespace lkjip::cli
