#pragma once
// Waits for changes in folders (inotify) and for the end that the user asks for with Ctrl-C.
#include <chrono>
#include <csignal>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace lkjip::cli {

// While a watch lives, SIGINT and SIGTERM are held back, and answered by `wait`: work in between is done to its end.
class FolderWatch {
public:
    FolderWatch();
    ~FolderWatch();
    FolderWatch(FolderWatch const&) = delete;
    FolderWatch& operator=(FolderWatch const&) = delete;

    // The folder and those within, hidden ones left out; again for folders that came since.
    void add(std::string const& folder);
    // One file, also while it is not there: its folder without those within.
    void add_file(std::string const& file);

    enum class Event { Changed, Ended };
    // Returns when something has happened in the folders and then nothing for 100 ms.
    Event wait();

private:
    void watch(std::filesystem::path const& folder);
    [[nodiscard]] bool read_events() const;

    int events_ = -1;
    int signals_ = -1;
    sigset_t earlier_mask_{};
};

// The layouts, data and pictures in folders, and when each was written.
class FileStates {
public:
    // A folder not known yet is looked at right away.
    void add(std::string const& folder);
    void add_file(std::string const& file);

    // Files that are new, gone or written since the last look.
    std::vector<std::string> look();

private:
    struct State {
        std::filesystem::file_time_type written;
        std::uintmax_t size = 0;
        bool operator==(State const&) const = default;
    };
    using States = std::map<std::string, State>;
    static void collect(std::string const& folder, States& into);
    static void collect_file(std::string const& file, States& into);

    std::set<std::string> folders_, files_;
    States known_;
};

}  // namespace lkjip::cli
