#pragma once
// A folder of its own for as long as the object lives; then it is removed with all it holds.
#include <string>

namespace lkjip::workbook {

class TemporaryFolder {
public:
    TemporaryFolder();   // throws base::Error
    ~TemporaryFolder();
    TemporaryFolder(TemporaryFolder const&) = delete;
    TemporaryFolder& operator=(TemporaryFolder const&) = delete;
    [[nodiscard]] std::string const& path() const { return path_; }

private:
    std::string path_;
};

}  // namespace lkjip::workbook
