#pragma once
// A copy of a report's folder in which a figure is changed, to render after an edit.
#include <filesystem>
#include <string>

namespace lkjip::bench {

class EditedReport {
public:
    explicit EditedReport(std::string const& folder);
    ~EditedReport();
    EditedReport(EditedReport const&) = delete;
    EditedReport& operator=(EditedReport const&) = delete;

    [[nodiscard]] std::string folder() const { return copy_.string(); }
    // One rupiah less in the first realised sum of belanja.json, written to the disk. Throws std::runtime_error when there is none.
    void change_one_figure();

private:
    std::filesystem::path copy_;
};

}  // namespace lkjip::bench
