#include "report_under_test.h"

#include <unistd.h>

#include <fstream>

namespace lkjip::report::testing {

namespace fs = std::filesystem;

InFolder::InFolder(fs::path const& folder) : before_(fs::current_path()) { fs::current_path(folder); }

InFolder::~InFolder() { fs::current_path(before_); }

TemporaryFolder::TemporaryFolder() {
    static int count = 0;
    path = fs::temp_directory_path() / ("lkjip-report-" + std::to_string(::getpid()) + "-" + std::to_string(++count));
    fs::create_directories(path);
}

TemporaryFolder::~TemporaryFolder() { fs::remove_all(path); }

void TemporaryFolder::write(std::string const& name, std::string_view text) const {
    std::ofstream(path / name, std::ios::binary) << text;
}

std::string faults_of(std::string const& path) {
    base::Diagnostics diagnostics;
    (void)read_report(path, diagnostics);
    return base::format(diagnostics);
}

std::string report_of_parts() {
    return R"({"versi": 1, "tahun": 2022, "instansi": {"sertakan": "dasar/instansi.json"}, "dokumen": {"sertakan": "dasar/dokumen.json"},
 "pejabat": {"sertakan": "dasar/pejabat.json"}, "skala": {"sertakan": "dasar/skala.json"}, "iku": {"sertakan": "dasar/iku.json"},
 "program": {"sertakan": "dasar/program.json"}})";
}

}  // namespace lkjip::report::testing
