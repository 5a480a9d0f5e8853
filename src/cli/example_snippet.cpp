#include "cli/example_snippet.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <sstream>
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

bool shows(std::string const& text, std::string const& element) {
    for (char const* const end : {" ", ">", "/>", "\n"}) {
        if (text.find("<" + element + end) != std::string::npos) return true;
    }
    return false;
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

std::string example_snippet(std::string const& element) {
    std::string found;
    for (fs::path const& file : snippets()) {
        auto const text = read(file);
        if (!text || !shows(*text, element)) continue;
        if (file.stem() == element) return indented(*text);
        if (found.empty() || text->size() < found.size()) found = *text;
    }
    return indented(found);
}

}  // namespace lkjip::cli
