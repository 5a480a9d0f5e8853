#pragma once
// Where the program's own files are: beside the installed program (`../share/lkjip`), in $LKJIP_SHARE, or in the source tree
// it was built from.
#include <string>

namespace lkjip::cli {

std::string share_folder();
std::string shared_layouts();       // share/layouts: those a layout may be based on by name
std::string default_layout();       // share/layouts/lkjip
std::string example_snippets();     // share/docs/contoh: one small layout for each element
std::string default_fonts();        // share/fonts/fonts.json

}  // namespace lkjip::cli
