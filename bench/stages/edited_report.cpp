#include "stages/edited_report.h"

#include <fmt/format.h>
#include <unistd.h>

#include <stdexcept>

#include "base/files.h"

namespace lkjip::bench {

EditedReport::EditedReport(std::string const& folder)
    : copy_(std::filesystem::temp_directory_path() / fmt::format("lkjip-bench-{}", getpid())) {
    std::filesystem::copy(folder, copy_, std::filesystem::copy_options::recursive);
}

EditedReport::~EditedReport() {
    std::error_code ignored;
    std::filesystem::remove_all(copy_, ignored);
}

void EditedReport::change_one_figure() {
    std::string const file = (copy_ / "belanja.json").string(), name = "\"realisasi_anggaran\": ";
    std::string text = base::read_file(file);
    std::size_t const at = text.find(name);
    if (at == std::string::npos) throw std::runtime_error(file + ": no realisasi_anggaran to change");
    std::size_t const begin = at + name.size(), end = text.find_first_not_of("0123456789", begin);
    text.replace(begin, end - begin, std::to_string(std::stoll(text.substr(begin, end - begin)) - 1));
    base::write_file(file, text);
}

}  // namespace lkjip::bench
