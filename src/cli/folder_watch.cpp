#include "cli/folder_watch.h"

#include <poll.h>
#include <sys/inotify.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <optional>

#include "base/diagnostic.h"
#include "cli/visible_entries.h"

namespace lkjip::cli {

namespace fs = std::filesystem;

namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds quiet{100};
constexpr std::uint32_t changes = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE | IN_ATTRIB;

[[noreturn]] void fail(std::string message) {
    throw base::Error({base::Severity::Error, base::Category::Resource, "R-004", std::move(message), {}, "jalankan tanpa --watch"});
}

}  // namespace

FolderWatch::FolderWatch() {
    sigset_t wanted;
    sigemptyset(&wanted);
    sigaddset(&wanted, SIGINT);
    sigaddset(&wanted, SIGTERM);
    sigprocmask(SIG_BLOCK, &wanted, &earlier_mask_);
    signals_ = ::signalfd(-1, &wanted, SFD_CLOEXEC | SFD_NONBLOCK);
    events_ = ::inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
    if (events_ < 0 || signals_ < 0) fail("perubahan berkas tidak dapat dipantau pada sistem ini");
}

FolderWatch::~FolderWatch() {
    if (events_ >= 0) ::close(events_);
    if (signals_ >= 0) ::close(signals_);
    sigprocmask(SIG_SETMASK, &earlier_mask_, nullptr);
}

// Its number; −1 when the folder is not there.
int FolderWatch::watch(fs::path const& folder) const {
    int const number = ::inotify_add_watch(events_, folder.c_str(), changes);
    if (number < 0 && errno == ENOSPC) fail("terlalu banyak folder untuk dipantau");
    return number;
}

void FolderWatch::watch_all_of(fs::path const& folder) {
    if (int const number = watch(folder); number >= 0) whole_.insert(number);
}

// The nearest folder above that is there, for the entry that leads on to it: whatever is missing may come.
void FolderWatch::watch_way_to(fs::path const& path) {
    std::error_code ignored;
    fs::path entry = path;
    while (entry.has_relative_path() && !fs::is_directory(entry.parent_path(), ignored)) entry = entry.parent_path();
    if (!entry.has_relative_path()) return;
    if (int const number = watch(entry.parent_path()); number >= 0) names_[number].insert(entry.filename().string());
}

void FolderWatch::add_file(std::string const& file) { watch_way_to(file); }

void FolderWatch::add(std::string const& folder) {
    watch_way_to(folder);
    watch_all_of(folder);
    each_visible_entry(folder, [&](fs::directory_entry const& entry) {
        std::error_code fault;
        if (entry.is_directory(fault)) watch_all_of(entry.path());
    });
}

// Does it concern what is watched?
bool FolderWatch::take(inotify_event const& event) {
    auto const names = names_.find(event.wd);
    bool const concerns = whole_.contains(event.wd) || names == names_.end() || (event.len > 0 && names->second.contains(event.name));
    if ((event.mask & IN_IGNORED) == 0) return concerns;
    whole_.erase(event.wd);   // the folder is gone
    names_.erase(event.wd);
    return true;
}

// Takes what has been reported; false when nothing was that concerns what is watched.
bool FolderWatch::read_events() {
    alignas(inotify_event) std::array<char, 4096> buffer{};
    bool any = false;
    for (ssize_t size = 0; (size = ::read(events_, buffer.data(), buffer.size())) > 0;) {
        for (std::size_t at = 0; at < static_cast<std::size_t>(size);) {
            auto const* const event = reinterpret_cast<inotify_event const*>(buffer.data() + at);
            if (take(*event)) any = true;
            at += sizeof(inotify_event) + event->len;
        }
    }
    return any;
}

FolderWatch::Event FolderWatch::wait() {
    std::optional<Clock::time_point> until;   // when it has been quiet long enough
    while (true) {
        auto const left = until ? std::chrono::ceil<std::chrono::milliseconds>(*until - Clock::now()).count() : -1;
        if (until && left <= 0) return Event::Changed;
        std::array<pollfd, 2> waiting{pollfd{events_, POLLIN, 0}, pollfd{signals_, POLLIN, 0}};
        int const ready = ::poll(waiting.data(), waiting.size(), static_cast<int>(left));
        if (ready < 0 && errno == EINTR) continue;
        if (waiting[1].revents != 0) {
            signalfd_siginfo taken{};
            if (::read(signals_, &taken, sizeof taken) > 0) return Event::Ended;
        }
        if (read_events()) until = Clock::now() + quiet;
    }
}

}  // namespace lkjip::cli
