#include "workbook/layout_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <regex>

#include "base/files.h"
#include "workbook/fault.h"

namespace lkjip::workbook {

namespace fs = std::filesystem;

namespace {

constexpr int most_bases = 10;

std::string lower_extension(fs::path const& file) {
    std::string extension = file.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return extension;
}

std::regex const& base_pattern() {
    static std::regex const pattern(R"re((<laporan\b[^>]*\bdasar\s*=\s*["'])([^"']*)(["']))re");
    return pattern;
}

std::string base_of(std::string const& root) {
    std::smatch found;
    return std::regex_search(root, found, base_pattern()) ? found[2].str() : "";
}

void replace_base(std::string& root, std::string const& with) {
    root = std::regex_replace(root, base_pattern(), "$1" + with + "$3", std::regex_constants::format_first_only);
}

// As the layout finds it: beside itself, or among those that come with the program.
fs::path find_base(fs::path const& folder, std::string const& base, fs::path const& shared) {
    std::error_code error;
    for (fs::path const& from : {folder, shared})
        if (fs::path const found = (from / base).lexically_normal(); fs::is_regular_file(found / "laporan.xml", error)) return found;
    fail(base::Category::Layout, "L-023", fmt::format("tata letak dasar `{}` tidak ditemukan", base), (folder / "laporan.xml").string(),
         "periksa `dasar` pada laporan.xml");
}

// "lkjip", where `folder` is the one of that name among those that come with the program.
std::string shared_name(fs::path const& folder, fs::path const& shared) {
    std::error_code error;
    bool const is_shared = !shared.empty() && fs::equivalent(folder, shared / folder.filename(), error);
    return is_shared ? folder.filename().string() : "";
}

void add_files(fs::path const& folder, std::string const& name, std::map<std::string, std::string>& files) {
    for (auto const& entry : fs::recursive_directory_iterator(folder)) {
        std::string const relative = entry.path().lexically_relative(folder).generic_string();
        bool const belongs = lower_extension(relative) == ".xml" || is_picture(relative);
        if (belongs && entry.is_regular_file() && !entry.is_symlink() && !is_hidden(relative))
            files.insert_or_assign(name + "/" + relative, base::read_file(entry.path().string()));
    }
}

}  // namespace

bool is_picture(std::string const& file) {
    std::string const kind = lower_extension(file);
    return kind == ".png" || kind == ".jpg" || kind == ".jpeg";
}

bool is_hidden(std::string const& file) {
    fs::path const path = file;
    return std::any_of(path.begin(), path.end(), [](fs::path const& part) { return part.string().starts_with('.'); });
}

bool is_of_layout(std::string const& file) {
    std::string const first = fs::path(file).begin()->string();
    return first == bundled_layout || first.starts_with(fmt::format("{}-dasar-", bundled_layout));
}

std::map<std::string, std::string> layout_files(std::string const& own, std::string const& shared, SharedBases bases) {
    std::map<std::string, std::string> files;
    fs::path folder = own;
    std::string name = bundled_layout;
    for (int i = 1; i <= most_bases; ++i) {
        std::string root = base::read_file((folder / "laporan.xml").string());
        std::string const base = base_of(root);
        fs::path const found = base.empty() ? fs::path() : find_base(folder, base, shared);
        std::string const common = found.empty() || bases == SharedBases::Packed ? "" : shared_name(found, shared);
        std::string const next = fmt::format("{}-dasar-{}", bundled_layout, i);
        if (!found.empty()) replace_base(root, common.empty() ? "../" + next : common);
        add_files(folder, name, files);
        files.insert_or_assign(name + "/laporan.xml", std::move(root));
        if (found.empty() || !common.empty()) return files;
        folder = found;
        name = next;
    }
    fail(base::Category::Layout, "L-024", "rantai `dasar` terlalu panjang", own);
}

}  // namespace lkjip::workbook
