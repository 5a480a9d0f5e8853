#pragma once
// A command line as the shell runs it, and what it says.
#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <string>
#include <vector>

#include "base/files.h"
#include "cli/commands.h"
#include "workbook/temporary_folder.h"

namespace lkjip::testing {

struct Said {
    int code = 0;
    std::string out, err;
};

// Sends a stream into a file as long as it lives.
class Redirected {
public:
    Redirected(std::FILE* stream, std::string const& file) : stream_(stream) {
        std::fflush(stream_);
        kept_ = ::dup(::fileno(stream_));
        int const into = ::open(file.c_str(), O_CREAT | O_WRONLY, 0600);
        ::dup2(into, ::fileno(stream_));
        ::close(into);
    }
    ~Redirected() {
        std::fflush(stream_);
        ::dup2(kept_, ::fileno(stream_));
        ::close(kept_);
    }
    Redirected(Redirected const&) = delete;
    Redirected& operator=(Redirected const&) = delete;

private:
    std::FILE* stream_;
    int kept_ = -1;
};

inline Said run(std::vector<std::string> const& words) {
    workbook::TemporaryFolder const folder;
    std::string const out = folder.path() + "/out", err = folder.path() + "/err";
    int code = 0;
    {
        Redirected const stdout_goes(stdout, out), stderr_goes(stderr, err);
        code = cli::run_command_line(words);
    }
    return {code, base::read_file(out), base::read_file(err)};
}

inline std::string const sample = std::string(LKJIP_SOURCE_DIR) + "/samples/minimal";

}  // namespace lkjip::testing
