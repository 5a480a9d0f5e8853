#pragma once
// Waits for changes in folders (inotify) and for the end that the user asks for with Ctrl-C.
#include <csignal>
#include <filesystem>
#include <map>
#include <set>
#include <string>

struct inotify_event;

namespace lkjip::cli {

// While a watch lives, SIGINT and SIGTERM are held back, and answered by `wait`: work in between is done to its end.
class FolderWatch {
public:
    FolderWatch();
    ~FolderWatch();
    FolderWatch(FolderWatch const&) = delete;
    FolderWatch& operator=(FolderWatch const&) = delete;

    // The folder and those within, hidden ones left out. Again after every change: for folders that came since, and for the
    // folder itself, which may have been deleted and made anew.
    void add(std::string const& folder);
    // One file, also while it is not there.
    void add_file(std::string const& file);

    enum class Event { Changed, Ended };
    // Returns when something has happened to them and then nothing for 100 ms.
    Event wait();

private:
    void watch_all_of(std::filesystem::path const& folder);
    void watch_way_to(std::filesystem::path const& path);
    int watch(std::filesystem::path const& folder) const;
    bool read_events();
    bool take(inotify_event const& event);

    int events_ = -1;
    int signals_ = -1;
    sigset_t earlier_mask_{};
    std::set<int> whole_;                          // watches of which every entry matters
    std::map<int, std::set<std::string>> names_;   // of the others: the entries that do
};

}  // namespace lkjip::cli
