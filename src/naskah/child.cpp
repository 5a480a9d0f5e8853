#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>

#include "naskah/parts.h"

namespace lkjip::naskah {

namespace {

constexpr rlim_t most_seconds = 30;
constexpr rlim_t most_memory = 2UL << 30U;

void limit(int what, rlim_t most) {
    rlimit const both{most, most};
    setrlimit(static_cast<__rlimit_resource>(what), &both);
}

void write_all(int to, std::string const& text) {
    for (std::size_t at = 0; at < text.size();) {
        ssize_t const written = write(to, text.data() + at, text.size() - at);
        if (written < 0 && errno != EINTR) return;
        if (written > 0) at += static_cast<std::size_t>(written);
    }
}

// Never returns: neither destructors nor buffers of the parent may run twice.
[[noreturn]] void run(std::string (*work)(std::string const&), std::string const& input, int to) {
    limit(RLIMIT_CPU, most_seconds);
#if !defined(__SANITIZE_ADDRESS__)
    limit(RLIMIT_AS, most_memory);
#endif
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
    try {
        write_all(to, work(input));
        _exit(0);
    } catch (...) {
        _exit(1);
    }
}

std::string read_all(int from) {
    std::string text;
    std::array<char, 65536> buffer{};
    for (;;) {
        ssize_t const count = read(from, buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0 || text.size() > 2 * most_text) return text;
        text.append(buffer.data(), static_cast<std::size_t>(count));
    }
}

}  // namespace

std::optional<std::string> in_child(std::string (*work)(std::string const&), std::string const& input) {
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0) return std::nullopt;
    pid_t const child = fork();
    if (child == 0) {
        close(ends[0]);
        run(work, input, ends[1]);
    }
    close(ends[1]);
    std::string text = child > 0 ? read_all(ends[0]) : std::string{};
    close(ends[0]);
    int status = -1;
    while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR) {}
    bool const worked = child > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0;
    return worked ? std::optional(std::move(text)) : std::nullopt;
}

}  // namespace lkjip::naskah
