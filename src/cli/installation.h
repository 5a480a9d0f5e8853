#pragma once
// Where the program's own files are: beside the installed program (`../share/lkjip`), in $LKJIP_SHARE, or in the source tree
// it was built from.
#include <string>

namespace lkjip::cli {

std::string share_folder();
std::string default_layout();       // share/layouts/lkjip
std::string default_fonts();        // share/fonts/fonts.json

}  // namespace lkjip::cli
