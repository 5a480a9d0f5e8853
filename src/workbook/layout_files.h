#pragma once
// The files of a report's own layout and of those it builds on, for taking them along to another folder.
#include <map>
#include <string>

namespace lkjip::workbook {

constexpr char const* bundled_layout = "tata-letak";

// Layouts that come with the program: taken along as well, or named, as every installation has them.
enum class SharedBases { Packed, Named };

// By name, seen from the report's folder: tata-letak/… of the layout in `folder`, tata-letak-dasar-1/… of what it builds on.
// `dasar` is made to point there. `shared`: folder of the layouts that one may build on by name. Throws base::Error: L-023,
// L-024.
std::map<std::string, std::string> layout_files(std::string const& folder, std::string const& shared, SharedBases bases);

bool is_picture(std::string const& file);   // by its name
bool is_hidden(std::string const& file);    // it or a folder it is in
bool is_of_layout(std::string const& file);  // seen from the report's folder

}  // namespace lkjip::workbook
