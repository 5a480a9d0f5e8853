#include "cli/folder_watch.h"

#include <poll.h>
#include <sys/inotify.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <functional>
#include <string_view>

#include "base/diagnostic.h"

namespace lkjip::cli {

namespace fs = std::filesystem;

namespace {

constexpr int quiet_ms = 100;
constexpr std::uint32_t changes = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE | IN_ATTRIB;
constexpr int deepest_folder = 6;

bool is_hidden(fs::path const& path) { return path.filename().string().starts_with('.'); }

bool matters(fs::path const& path) {
    static std::set<std::string> const endings = {".json", ".xml", ".png", ".jpg", ".jpeg", ".md"};
    return endings.contains(path.extension().string()) && !is_hidden(path);
}

void each_entry(std::string const& folder, std::function<void(fs::directory_entry const&)> const& visit) {
    std::error_code fault;
    auto const options = fs::directory_options::skip_permission_denied;
    for (fs::recursive_directory_iterator at(folder, options, fault), end; !fault && at != end; at.increment(fault)) {
        if (at->is_directory(fault) && (is_hidden(at->path()) || at.depth() >= deepest_folder)) at.disable_recursion_pending();
        visit(*at);
    }
}

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

void FolderWatch::watch(fs::path const& folder) {
    if (::inotify_add_watch(events_, folder.c_str(), changes) < 0 && errno == ENOSPC) fail("terlalu banyak folder untuk dipantau");
}

void FolderWatch::add_file(std::string const& file) { watch(fs::path(file).parent_path()); }

void FolderWatch::add(std::string const& folder) {
    watch(folder);
    each_entry(folder, [&](fs::directory_entry const& entry) {
        std::error_code fault;
        if (entry.is_directory(fault) && !is_hidden(entry.path())) watch(entry.path());
    });
}

// Takes what has been reported; false when nothing was.
bool FolderWatch::read_events() const {
    alignas(inotify_event) std::array<char, 4096> buffer{};
    bool any = false;
    while (::read(events_, buffer.data(), buffer.size()) > 0) any = true;
    return any;
}

FolderWatch::Event FolderWatch::wait() {
    bool changed = false;
    while (true) {
        std::array<pollfd, 2> waiting{pollfd{events_, POLLIN, 0}, pollfd{signals_, POLLIN, 0}};
        int const ready = ::poll(waiting.data(), waiting.size(), changed ? quiet_ms : -1);
        if (ready < 0 && errno == EINTR) continue;
        if (waiting[1].revents != 0) {
            signalfd_siginfo taken{};
            if (::read(signals_, &taken, sizeof taken) > 0) return Event::Ended;
        }
        bool const more = read_events();
        if (changed && !more) return Event::Changed;
        changed = changed || more;
    }
}

void FileStates::collect(std::string const& folder, States& into) {
    each_entry(folder, [&](fs::directory_entry const& entry) {
        std::error_code fault;
        if (!matters(entry.path()) || !entry.is_regular_file(fault)) return;
        into.insert_or_assign(entry.path().string(), State{entry.last_write_time(fault), entry.file_size(fault)});
    });
}

void FileStates::collect_file(std::string const& file, States& into) {
    std::error_code fault;
    fs::directory_entry const entry(file, fault);
    if (entry.is_regular_file(fault)) into.insert_or_assign(file, State{entry.last_write_time(fault), entry.file_size(fault)});
}

void FileStates::add_file(std::string const& file) {
    if (files_.insert(file).second) collect_file(file, known_);
}

void FileStates::add(std::string const& folder) {
    if (folders_.insert(folder).second) collect(folder, known_);
}

std::vector<std::string> FileStates::look() {
    States now;
    for (std::string const& folder : folders_) collect(folder, now);
    for (std::string const& file : files_) collect_file(file, now);
    std::vector<std::string> changed;
    for (auto const& [file, state] : now) {
        auto const earlier = known_.find(file);
        if (earlier == known_.end() || !(earlier->second == state)) changed.push_back(file);
    }
    for (auto const& [file, state] : known_) {
        if (!now.contains(file)) changed.push_back(file);
    }
    known_ = std::move(now);
    return changed;
}

}  // namespace lkjip::cli
