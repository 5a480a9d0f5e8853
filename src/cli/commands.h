#pragma once
// The commands, each a function from its arguments to an exit code. Results go to `out`, faults and progress to stderr.
#include <span>
#include <string>

#include "cli/arguments.h"
#include "cli/exit_code.h"

namespace lkjip::cli {

struct Command {
    std::string_view name;         // one word, or two: "layout check"
    std::string_view arguments;    // "LAPORAN", for the help
    std::string_view summary;      // Bahasa Indonesia, one line
    std::span<OptionSpec const> options;
    ExitCode (*run)(Arguments const& arguments);
};

ExitCode run_render(Arguments const& arguments);
ExitCode run_check(Arguments const& arguments);
ExitCode run_figures(Arguments const& arguments);
ExitCode run_layout_check(Arguments const& arguments);
ExitCode run_layout_new(Arguments const& arguments);
ExitCode run_layout_elements(Arguments const& arguments);
ExitCode run_layout_schema(Arguments const& arguments);
ExitCode run_template(Arguments const& arguments);
ExitCode run_import(Arguments const& arguments);
ExitCode run_new(Arguments const& arguments);
ExitCode run_bundle(Arguments const& arguments);
ExitCode run_schema(Arguments const& arguments);

// What `main` calls: finds the command, parses, runs, turns every fault into text and an exit code.
int run_command_line(std::span<std::string const> words);

}  // namespace lkjip::cli
