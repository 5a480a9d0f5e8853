#pragma once
// Which files of a report and its layout have changed.
#include <cstdint>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace lkjip::cli {

// The layouts, data, pictures and scans in folders, and when each was written.
class FileStates {
public:
    // A folder not known yet is looked at right away.
    void add(std::string const& folder);
    void add_file(std::string const& file);
    // A file in those folders that the program writes itself.
    void leave_out(std::string const& file) { left_out_ = file; }

    // Files that are new, gone or written since the last look.
    std::vector<std::string> look();

private:
    struct State {
        std::filesystem::file_time_type written;
        std::uintmax_t size = 0;
        bool operator==(State const&) const = default;
    };
    using States = std::map<std::string, State>;
    void collect(std::string const& folder, States& into) const;
    static void collect_file(std::string const& file, States& into);

    std::set<std::string> folders_, files_;
    std::string left_out_;
    States known_;
};

}  // namespace lkjip::cli
