#pragma once
// Reports put together for a test, and what is said about them.
#include <filesystem>
#include <string>
#include <string_view>

#include "report/report.h"

namespace lkjip::report::testing {

// The working directory while it lives: faults then name files as a user beside them would.
class InFolder {
public:
    explicit InFolder(std::filesystem::path const& folder);
    ~InFolder();
    InFolder(InFolder const&) = delete;
    InFolder& operator=(InFolder const&) = delete;

private:
    std::filesystem::path before_;
};

// A new folder, removed with all that is in it.
struct TemporaryFolder {
    std::filesystem::path path;

    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(TemporaryFolder const&) = delete;
    TemporaryFolder& operator=(TemporaryFolder const&) = delete;
    void write(std::string const& name, std::string_view text) const;
};

std::string faults_of(std::string const& path);   // as printed
std::string report_of_parts();                    // laporan.json of the parts in tests/cases/report/dasar

}  // namespace lkjip::report::testing
