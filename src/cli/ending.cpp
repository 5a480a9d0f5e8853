#include "cli/ending.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>

#include "base/refusal.h"
#include "cli/report_faults.h"

namespace lkjip::cli {

namespace {

base::Diagnostics one(base::Category category, char const* code, std::string message, std::string hint) {
    base::Diagnostics diagnostics;
    diagnostics.error(category, code, std::move(message), {}, std::move(hint));
    return diagnostics;
}

base::Diagnostics unusable(std::filesystem::filesystem_error const& fault) {
    base::Refusal const why = base::refusal(fault.code().value());
    return one(base::Category::Resource, "R-006", fmt::format("\"{}\" tidak dapat dipakai: {}", fault.path1().string(), why.reason), why.remedy);
}

base::Diagnostics program_fault(std::exception const& fault) {
    return one(base::Category::Internal, "X-001", fmt::format("kesalahan program: {}", fault.what()), "laporkan beserta datanya");
}

ExitCode run(std::function<ExitCode()> const& command, DiagnosticsForm form) {
    try {
        return command();
    } catch (base::Error const& fault) {
        return report_faults(fault.diagnostics(), form);
    } catch (std::filesystem::filesystem_error const& fault) {
        return report_faults(unusable(fault), form);
    } catch (std::exception const& fault) {
        if (std::ferror(stdout) != 0) return ExitCode::Ok;   // printing failed: told below
        return report_faults(program_fault(fault), form);
    }
}

ExitCode tell_lost_output(int error) {
    base::Refusal const why = base::refusal(error);
    return report_faults(one(base::Category::Resource, "R-005", fmt::format("hasil tidak dapat ditulis ke keluaran baku: {}", why.reason), why.remedy));
}

}  // namespace

ExitCode run_to_the_end(std::function<ExitCode()> const& command, DiagnosticsForm form) {
    errno = 0;
    ExitCode code = ExitCode::Ok;
    int error = 0;
    try {
        code = run(command, form);
    } catch (std::system_error const& fault) {   // of printing the faults
        error = fault.code().value();
    }
    bool const arrived = std::fflush(stdout) == 0 && std::ferror(stdout) == 0 && error == 0;
    if (arrived) return code;
    if (error == 0) error = errno != 0 ? errno : EIO;
    std::clearerr(stdout);
    return std::max(code, tell_lost_output(error));
}

}  // namespace lkjip::cli
