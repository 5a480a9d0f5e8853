#pragma once
// Command lines: `lkjip COMMAND [ARGUMENT …] [--option[=VALUE]] …`. Which options a command knows is a table; what does not
// fit it is a diagnostic of category Usage with the nearest known option.
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/shown_paths.h"

namespace lkjip::cli {

enum class Takes { Nothing, Value };

struct OptionSpec {
    std::string_view name;         // without dashes: "layout"
    char letter = 0;               // 'o' for -o, or 0
    Takes takes = Takes::Nothing;
    std::string_view value_name{}; // "DIR", for the help
    std::string_view help{};       // Bahasa Indonesia
};

struct Arguments {
    std::vector<std::string> positional;
    std::map<std::string, std::string, std::less<>> options;  // by name; flags have an empty value
    base::ShownPaths shown_paths{};                           // of the bundles among them
    bool is_bundled = false;       // the report was unpacked from a bundle: changes to it would be lost

    [[nodiscard]] bool has(std::string_view name) const { return options.find(name) != options.end(); }
    [[nodiscard]] std::optional<std::string> value(std::string_view name) const;
};

Arguments parse_arguments(std::span<std::string const> words, std::span<OptionSpec const> known, base::Diagnostics& diagnostics);

}  // namespace lkjip::cli
