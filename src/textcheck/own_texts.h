#pragma once
// The report's own narrative: every text of the data that may hold bindings, cut into passages.
#include <optional>
#include <string>
#include <vector>

#include "report/report.h"
#include "textcheck/textcheck.h"

namespace lkjip::textcheck {

struct OwnText {
    base::Value const* value = nullptr;   // in Report::data
    std::string path;                     // "narasi.bab3.keuangan.pengantar"
    int owner = -1;                       // topic of the object it stands in
};
std::vector<OwnText> own_texts(report::Report const& report, Known const& known);

struct Part { std::size_t begin = 0, end = 0; };   // of the text
std::vector<Part> parts_of(std::string const& text);   // paragraphs and items of lists

// For each byte of `text` where it stands in `file`, the file that `origin` belongs to; nullopt when the file says something
// else. The text was written as one string, as a list of lines, or is the whole file (Markdown).
std::optional<std::vector<std::size_t>> offsets_in_file(std::string const& file, std::string const& name, base::Origin origin, std::string const& text);

}  // namespace lkjip::textcheck
