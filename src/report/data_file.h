#pragma once
// A file of the report being read.
#include <string>
#include <string_view>

#include "report/json_faults.h"

namespace lkjip::report {

// Its text, its name as the user knows it, its index as Origin::file, and where in the report it stands (a JSON pointer).
struct DataFile {
    std::string_view text;
    std::string name;
    int index = 0;
    std::string pointer{};
};

// UTF-8 without empty characters; otherwise reported, and nothing in the file can be understood.
bool is_readable(DataFile const& file, JsonFaults& faults);
std::string_view without_mark(std::string_view text);   // without the byte order mark some editors write

}  // namespace lkjip::report
