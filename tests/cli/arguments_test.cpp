#include <array>
#include <catch2/catch.hpp>

#include "cli/arguments.h"
#include "cli/exit_code.h"

using namespace lkjip;
using cli::OptionSpec;
using cli::Takes;

namespace {

constexpr std::array options{OptionSpec{"keluaran", 'o', Takes::Value, "BERKAS", ""}, OptionSpec{"json", 0, Takes::Nothing, "", ""}};

cli::Arguments parse(std::vector<std::string> words, base::Diagnostics& diagnostics) {
    return cli::parse_arguments(words, options, diagnostics);
}

}  // namespace

TEST_CASE("options may stand before and after the report", "[cli]") {
    base::Diagnostics diagnostics;
    cli::Arguments const before = parse({"-o", "a.pdf", "--json", "contoh"}, diagnostics);
    cli::Arguments const after = parse({"contoh", "--keluaran=a.pdf", "--json"}, diagnostics);
    CHECK_FALSE(diagnostics.has_errors());
    CHECK(before.positional == std::vector<std::string>{"contoh"});
    CHECK(before.value("keluaran") == "a.pdf");
    CHECK(after.value("keluaran") == "a.pdf");
    CHECK(after.has("json"));
}

TEST_CASE("all wrong options are reported at once, with the nearest known one", "[cli]") {
    base::Diagnostics diagnostics;
    parse({"contoh", "--keluarn", "x", "--jsn", "--json=ya", "-o"}, diagnostics);
    CHECK(diagnostics.error_count() == 4);
    CHECK(diagnostics.all()[0].hint == "maksud Anda `--keluaran`?");
    CHECK(diagnostics.all()[3].message == "opsi `-o` memerlukan nilai BERKAS");
    for (base::Diagnostic const& fault : diagnostics.all()) CHECK_FALSE(fault.hint.empty());
}

TEST_CASE("what follows two dashes is never an option", "[cli]") {
    base::Diagnostics diagnostics;
    CHECK(parse({"--", "--json"}, diagnostics).positional == std::vector<std::string>{"--json"});
}

TEST_CASE("the exit code is that of the gravest error", "[cli]") {
    base::Diagnostics diagnostics;
    CHECK(cli::exit_code_for(diagnostics) == cli::ExitCode::Ok);
    diagnostics.warning(base::Category::Internal, "X", "peringatan saja");
    CHECK(cli::exit_code_for(diagnostics) == cli::ExitCode::Ok);
    diagnostics.error(base::Category::Usage, "X", "x");
    CHECK(cli::exit_code_for(diagnostics) == cli::ExitCode::Usage);
    diagnostics.error(base::Category::Layout, "X", "x");
    CHECK(cli::exit_code_for(diagnostics) == cli::ExitCode::Invalid);
    diagnostics.error(base::Category::Resource, "X", "x");
    CHECK(cli::exit_code_for(diagnostics) == cli::ExitCode::Resource);
}
