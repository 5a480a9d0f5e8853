#include "cli/example_snippet.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <sstream>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/files.h"
#include "cli/installation.h"

namespace lkjip::cli {

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> snippets() {
    std::vector<fs::path> found;
    std::error_code ignored;
    for (auto const& entry : fs::directory_iterator(example_snippets(), ignored)) {
        if (entry.path().extension() == ".xml") found.push_back(entry.path());
    }
    std::sort(found.begin(), found.end());
    return found;
}

// How often the element begins in the text.
int count_of(std::string const& element, std::string const& text) {
    std::string const start = "<" + element;
    int count = 0;
    for (std::size_t at = text.find(start); at != std::string::npos; at = text.find(start, at + 1)) {
        if (std::string_view(" >/\n").find(text[at + start.size()]) != std::string_view::npos) ++count;
    }
    return count;
}

bool is_outermost(std::string const& line) {
    return line.starts_with("<?xml") || line.starts_with("<potongan") || line.starts_with("</potongan");
}

std::string indented(std::string const& text) {
    std::istringstream lines(text);
    std::string made;
    for (std::string line; std::getline(lines, line);) {
        if (!is_outermost(line)) made += "  " + line + "\n";
    }
    return made;
}

std::optional<std::string> read(fs::path const& file) {
    try {
        return base::read_file(file.string());
    } catch (base::Error const&) {
        return std::nullopt;
    }
}

}  // namespace

// The one named after the element, otherwise the one that shows it most often.
std::string example_snippet(std::string const& element) {
    std::string best;
    int most = 0;
    for (fs::path const& file : snippets()) {
        std::string const text = read(file).value_or("");
        int const count = count_of(element, text);
        if (count > 0 && file.stem() == element) return indented(text);
        if (count > most || (count == most && count > 0 && text.size() < best.size())) {
            most = count;
            best = text;
        }
    }
    return indented(best);
}

}  // namespace lkjip::cli
