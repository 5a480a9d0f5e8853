#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "base/files.h"
#include "base/xml_text.h"
#include "cli/commands.h"
#include "cli/installation.h"
#include "cli/report_faults.h"
#include "layout/layout.h"
#include "layout/schema.h"

namespace lkjip::cli {

namespace {

namespace fs = std::filesystem;

constexpr char const* schema_file = "lkjip-tata-letak-1.xsd";
constexpr std::string_view template_base = "dasar=\"lkjip\"";

using layout::is_layout;

// What `dasar` will say: the name of a layout that comes with the program, or the way from `folder` to another one.
std::string base_of(std::string const& folder, std::string const& chosen, base::Diagnostics& diagnostics) {
    if (chosen.find('/') == std::string::npos && is_layout((fs::path(shared_layouts()) / chosen).string())) return chosen;
    if (is_layout(chosen)) return fs::relative(fs::absolute(chosen), fs::absolute(folder)).string();
    diagnostics.error(base::Category::Usage, "C-007", fmt::format("tata letak dasar `{}` tidak ditemukan", chosen), {},
                      "tulis lkjip, atau folder yang berisi laporan.xml");
    return {};
}

void check_target(std::string const& folder, base::Diagnostics& diagnostics) {
    std::error_code ignored;
    bool const is_free = !fs::exists(folder, ignored) || (fs::is_directory(folder, ignored) && fs::is_empty(folder, ignored));
    if (is_free) return;
    diagnostics.error(base::Category::Usage, "C-008", fmt::format("`{}` sudah ada dan tidak kosong; tidak ada yang ditimpa", folder), {},
                      "sebutkan folder baru");
}

std::string with_base(std::string text, std::string const& base) {
    std::size_t const at = text.find(template_base);
    return at == std::string::npos ? text : text.replace(at, template_base.size(), fmt::format("dasar=\"{}\"", base::xml_escaped(base)));
}

std::vector<std::string> copy_template(std::string const& folder, std::string const& base) {
    std::vector<std::string> names;
    fs::directory_iterator const templates(fs::path(shared_layouts()) / "kantor-baru");
    base::make_folders(folder);
    for (auto const& entry : templates) {
        std::string const name = entry.path().filename().string();
        base::write_file((fs::path(folder) / name).string(), with_base(base::read_file(entry.path().string()), base));
        names.push_back(name);
    }
    base::write_file((fs::path(folder) / schema_file).string(), layout::schema());
    names.emplace_back(schema_file);
    std::sort(names.begin(), names.end());
    return names;
}

void say_what_next(std::string const& folder, std::vector<std::string> const& names) {
    fmt::print("{} dibuat: {}\n\n", folder, fmt::join(names, ", "));
    fmt::print("Selanjutnya:\n"
               "  1. bukalah {0}/gaya-kantor.xml dan ubahlah warna atau huruf\n"
               "  2. lkjip layout check {0}\n"
               "  3. lkjip render LAPORAN --layout {0} --watch -o laporan.pdf\n", folder);
}

}  // namespace

ExitCode run_layout_new(Arguments const& arguments) {
    base::Diagnostics diagnostics;
    std::string base;
    if (arguments.positional.size() != 1) {
        diagnostics.error(base::Category::Usage, "C-003", "perintah ini memerlukan nama satu folder baru", {}, "contoh: lkjip layout new tata-letak-kami");
    } else {
        check_target(arguments.positional[0], diagnostics);
        base = base_of(arguments.positional[0], arguments.value("dasar").value_or("lkjip"), diagnostics);
    }
    if (ExitCode const code = report_faults(diagnostics); code != ExitCode::Ok) return code;
    std::string folder = arguments.positional[0];
    while (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();
    say_what_next(folder, copy_template(folder, base));
    return ExitCode::Ok;
}

}  // namespace lkjip::cli
