#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <regex>

#include "base/files.h"
#include "base/hash.h"
#include "workbook/archive.h"
#include "workbook/bundle.h"
#include "workbook/bundle_manifest.h"
#include "workbook/bundle_names.h"
#include "workbook/fault.h"

namespace lkjip::workbook {

namespace fs = std::filesystem;
using base::Value;
using report::Kind;
using report::Shape;

namespace {

constexpr int most_bases = 10;

std::string lower_extension(fs::path const& file) {
    std::string extension = file.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return extension;
}

bool is_hidden(fs::path const& relative) {
    return std::any_of(relative.begin(), relative.end(), [](fs::path const& part) { return part.string().starts_with('.'); });
}

class BundleMaker {
public:
    BundleMaker(report::Report const& report, std::string layout, std::string shared)
        : report_(report), folder_(report.folder), layout_(std::move(layout)), shared_(std::move(shared)) {}

    std::string make() {
        for (std::string const& part : report_.parts) add(part);
        add_attachments();
        add_pictures();
        std::error_code error;
        if (layout_.empty() && fs::exists(folder_ / bundled_layout / "laporan.xml", error))
            layout_ = (folder_ / bundled_layout).string();
        if (!layout_.empty()) add_layouts();
        std::vector<PackedFile> packed;
        packed.push_back({manifest_name, manifest_of(files_)});
        for (auto& [name, content] : files_) packed.push_back({name, std::move(content)});
        return pack(packed);
    }

private:
    void add(fs::path const& relative) { add_file(relative.generic_string(), base::read_file((folder_ / relative).string())); }

    void add_file(std::string name, std::string content) {
        if (!is_safe_name(name))
            fail(base::Category::Data, "W-042", fmt::format("\"{}\" tidak dapat menjadi nama berkas di dalam bundel", name), name,
                 "ganti namanya: tanpa \\ : * ? \" < > | dan di dalam folder laporan");
        files_.insert_or_assign(std::move(name), std::move(content));
    }

    // The files that the data name: pictures and scans.
    void add_attachments() {
        if (Value const* const office = report_.data.find("instansi"))
            if (Value const* const emblem = office->find("lambang")) add_named(*emblem);
        Value const* const scans = report_.data.find("pindaian");
        for (std::size_t i = 0; scans && i < scans->as_object()->fields.size(); ++i) {
            Value const* const names = scans->as_object()->fields[i].second.find("berkas");
            for (std::size_t j = 0; names && j < names->as_list()->size(); ++j) add_named((*names->as_list())[j]);
        }
    }

    void add_named(Value const& name) { add(fs::path(*name.as_text()).lexically_normal()); }

    // Layouts may show any picture of the folder.
    void add_pictures() {
        for (auto const& entry : fs::recursive_directory_iterator(folder_)) {
            fs::path const relative = entry.path().lexically_relative(folder_);
            std::string const kind = lower_extension(relative);
            bool const is_picture = kind == ".png" || kind == ".jpg" || kind == ".jpeg";
            bool const is_of_layout = *relative.begin() == bundled_layout;
            if (is_picture && entry.is_regular_file() && !entry.is_symlink() && !is_hidden(relative) && !is_of_layout)
                add(relative);
        }
    }

    // The layout and what it builds on, each in a folder of its own; `dasar` is made to point there.
    void add_layouts() {
        fs::path folder = layout_;
        std::string name = bundled_layout;
        for (int i = 1; i <= most_bases; ++i) {
            std::string root = base::read_file((folder / "laporan.xml").string());
            std::string const base = base_of(root);
            std::string const next = fmt::format("{}-dasar-{}", bundled_layout, i);
            if (!base.empty()) replace_base(root, "../" + next);
            add_layout_files(folder, name);
            add_file(name + "/laporan.xml", std::move(root));
            if (base.empty()) return;
            folder = find_base(folder, base);
            name = next;
        }
        fail(base::Category::Layout, "L-024", "rantai `dasar` terlalu panjang", layout_);
    }

    // As the layout finds it: beside itself, or among those that come with the program.
    [[nodiscard]] fs::path find_base(fs::path const& folder, std::string const& base) const {
        std::error_code error;
        for (fs::path const& from : {folder, shared_})
            if (fs::path const found = (from / base).lexically_normal(); fs::is_regular_file(found / "laporan.xml", error)) return found;
        fail(base::Category::Layout, "L-023", fmt::format("tata letak dasar `{}` tidak ditemukan", base), (folder / "laporan.xml").string(),
             "periksa `dasar` pada laporan.xml");
    }

    void add_layout_files(fs::path const& folder, std::string const& name) {
        for (auto const& entry : fs::recursive_directory_iterator(folder)) {
            fs::path const relative = entry.path().lexically_relative(folder);
            std::string const kind = lower_extension(relative);
            bool const belongs = kind == ".xml" || kind == ".png" || kind == ".jpg" || kind == ".jpeg";
            if (belongs && entry.is_regular_file() && !entry.is_symlink() && !is_hidden(relative))
                add_file(name + "/" + relative.generic_string(), base::read_file(entry.path().string()));
        }
    }

    static std::regex const& base_pattern() {
        static std::regex const pattern(R"re((<laporan\b[^>]*\bdasar\s*=\s*["'])([^"']*)(["']))re");
        return pattern;
    }
    static std::string base_of(std::string const& root) {
        std::smatch found;
        return std::regex_search(root, found, base_pattern()) ? found[2].str() : "";
    }
    static void replace_base(std::string& root, std::string const& with) {
        root = std::regex_replace(root, base_pattern(), "$1" + with + "$3", std::regex_constants::format_first_only);
    }

    report::Report const& report_;
    fs::path folder_;
    std::string layout_;
    fs::path shared_;
    std::map<std::string, std::string> files_;   // by name: in order
};

}  // namespace

std::string make_bundle(report::Report const& report, std::string const& layout, std::string const& shared) {
    return BundleMaker(report, layout, shared).make();
}

}  // namespace lkjip::workbook
