#include "base/files.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

#include "base/diagnostic.h"
#include "base/refusal.h"

namespace lkjip::base {

namespace {

class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    Descriptor(Descriptor const&) = delete;
    Descriptor& operator=(Descriptor const&) = delete;
    [[nodiscard]] int number() const { return number_; }

private:
    int number_;
};

[[noreturn]] void fail(char const* code, char const* what, std::string const& path, int error) {
    Refusal const why = refusal(error);
    throw Error({Severity::Error, Category::Resource, code, fmt::format("{}: {}", fmt::format(fmt::runtime(what), path), why.reason), {path, 0, 0, {}}, why.remedy});
}

[[noreturn]] void fail_reading(std::string const& path, int error) { fail("R-001", "berkas \"{}\" tidak dapat dibaca", path, error); }

[[noreturn]] void fail_writing(std::string const& path, int error) { fail("R-002", "berkas \"{}\" tidak dapat ditulis", path, error); }

// The file gets the rights a new file would have got: mkstemp alone would keep it to its owner.
void give_usual_rights(int descriptor) {
    mode_t const mask = ::umask(0);
    ::umask(mask);
    ::fchmod(descriptor, 0666 & ~mask);
}

// Where the file itself is or will be: links are followed, so that they stay links.
std::string behind_links(std::string const& path) {
    namespace fs = std::filesystem;
    constexpr int most_links = 40;   // as many as Linux follows
    fs::path at = path;
    std::error_code ignored;
    for (int followed = 0; fs::is_symlink(fs::symlink_status(at, ignored)); ++followed) {
        fs::path const target = fs::read_symlink(at, ignored);
        if (followed == most_links || target.empty()) fail_writing(path, ELOOP);
        at = at.parent_path() / target;   // an absolute target stands alone
    }
    return at.string();
}

// A folder, pipe or device must not be replaced by a file.
void refuse_what_is_no_file(std::string const& path) {
    struct stat info {};
    if (::stat(path.c_str(), &info) != 0 || S_ISREG(info.st_mode)) return;
    fail_writing(path, S_ISDIR(info.st_mode) ? EISDIR : ENODEV);
}

bool write_all(int descriptor, std::string_view content) {
    while (!content.empty()) {
        ssize_t const written = ::write(descriptor, content.data(), content.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;
        content.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

}  // namespace

void make_folders(std::string const& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) fail("R-003", "folder \"{}\" tidak dapat dibuat", folder, error.value());
}

std::string read_file(std::string const& path) {
    Descriptor const file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.number() < 0) fail_reading(path, errno);
    struct stat info {};
    if (::fstat(file.number(), &info) != 0) fail_reading(path, errno);
    if (S_ISDIR(info.st_mode)) fail_reading(path, EISDIR);
    std::string content(static_cast<std::size_t>(info.st_size), '\0');
    std::size_t filled = 0;
    while (true) {  // also for files that do not know their size
        if (filled == content.size()) content.resize(content.size() + 4096);
        ssize_t const count = ::read(file.number(), content.data() + filled, content.size() - filled);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) fail_reading(path, errno);
        if (count == 0) break;
        filled += static_cast<std::size_t>(count);
    }
    content.resize(filled);
    return content;
}

PendingFile::PendingFile(std::string path, std::string_view content) : path_(std::move(path)) {
    refuse_what_is_no_file(path_);
    target_ = behind_links(path_);
    temporary_ = target_ + ".XXXXXX";
    Descriptor const file(::mkstemp(temporary_.data()));
    if (file.number() < 0) fail_writing(path_, errno);
    give_usual_rights(file.number());
    bool const written = write_all(file.number(), content) && ::fsync(file.number()) == 0;
    if (written) return;
    int const error = errno;
    ::unlink(temporary_.c_str());
    fail_writing(path_, error);
}

PendingFile::PendingFile(PendingFile&& other) noexcept
    : path_(std::move(other.path_)), target_(std::move(other.target_)), temporary_(std::exchange(other.temporary_, {})) {}

PendingFile::~PendingFile() {
    if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

void PendingFile::put_in_place() {
    if (::rename(temporary_.c_str(), target_.c_str()) != 0) fail_writing(path_, errno);
    temporary_.clear();
}

void write_file(std::string const& path, std::string_view content) { PendingFile(path, content).put_in_place(); }

}  // namespace lkjip::base
