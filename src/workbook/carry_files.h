#pragma once
// What the report of the next year takes along from the folder of this one, besides the data.
#include <map>
#include <string>
#include <vector>

#include "report/report.h"

namespace lkjip::workbook {

struct CarriedFiles {
    std::map<std::string, std::string> files;   // by name in the folder: the emblem, the own layout, pictures that may be shown
    std::vector<std::string> left;              // scans and whatever else lies there
    int pictures = 0;
    bool has_layout = false;
};

constexpr char const* to_check_file = "periksa.txt";   // of the beginning of a year: not taken along

// `shared`: the layouts that come with the program. Throws base::Error.
CarriedFiles files_to_carry(report::Report const& report, std::string const& shared);

}  // namespace lkjip::workbook
