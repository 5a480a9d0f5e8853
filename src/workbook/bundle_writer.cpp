#include <fmt/format.h>

#include <filesystem>
#include <map>

#include "base/files.h"
#include "base/hash.h"
#include "workbook/archive.h"
#include "workbook/bundle.h"
#include "workbook/bundle_manifest.h"
#include "workbook/bundle_names.h"
#include "workbook/fault.h"
#include "workbook/layout_files.h"

namespace lkjip::workbook {

namespace fs = std::filesystem;
using base::Value;
using report::Kind;
using report::Shape;

namespace {

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
        if (!layout_.empty())
            for (auto& [name, content] : layout_files(layout_, shared_, SharedBases::Packed)) add_file(name, std::move(content));
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
            std::string const relative = entry.path().lexically_relative(folder_).generic_string();
            bool const is_of_own_layout = *fs::path(relative).begin() == bundled_layout;
            if (is_picture(relative) && entry.is_regular_file() && !entry.is_symlink() && !is_hidden(relative) && !is_of_own_layout)
                add(relative);
        }
    }

    report::Report const& report_;
    fs::path folder_;
    std::string layout_;
    std::string shared_;
    std::map<std::string, std::string> files_;   // by name: in order
};

}  // namespace

std::string make_bundle(report::Report const& report, std::string const& layout, std::string const& shared) {
    return BundleMaker(report, layout, shared).make();
}

}  // namespace lkjip::workbook
