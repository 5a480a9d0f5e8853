#include "cli/arguments.h"

#include <fmt/format.h>

#include <algorithm>

namespace lkjip::cli {

namespace {

void usage_error(base::Diagnostics& diagnostics, std::string message, std::string hint) {
    diagnostics.error(base::Category::Usage, "C-001", std::move(message), {}, std::move(hint));
}

std::string suggestion(std::string_view name, std::span<OptionSpec const> known) {
    std::vector<std::string> names;
    for (OptionSpec const& option : known) names.emplace_back(option.name);
    std::string const nearest = base::nearest_name(name, names);
    return nearest.empty() ? "lihat `lkjip --help`" : fmt::format("maksud Anda `--{}`?", nearest);
}

OptionSpec const* find_option(std::string_view word, std::span<OptionSpec const> known) {
    bool const is_long = word.starts_with("--");
    auto const matches = [&](OptionSpec const& option) {
        return is_long ? option.name == word.substr(2) : word.size() == 2 && option.letter == word[1];
    };
    auto const found = std::find_if(known.begin(), known.end(), matches);
    return found == known.end() ? nullptr : &*found;
}

}  // namespace

std::optional<std::string> Arguments::value(std::string_view name) const {
    auto const found = options.find(name);
    if (found == options.end()) return std::nullopt;
    return found->second;
}

Arguments parse_arguments(std::span<std::string const> words, std::span<OptionSpec const> known, base::Diagnostics& diagnostics) {
    Arguments result;
    bool only_positional = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::string const& word = words[i];
        if (only_positional || word.size() < 2 || word[0] != '-') {
            result.positional.push_back(word);
            continue;
        }
        if (word == "--") {
            only_positional = true;
            continue;
        }
        std::size_t const equals = word.starts_with("--") ? word.find('=') : std::string::npos;
        std::string const name = word.substr(0, equals);
        OptionSpec const* option = find_option(name, known);
        if (option == nullptr) {
            usage_error(diagnostics, fmt::format("opsi tidak dikenal `{}`", name), suggestion(name.substr(name.find_first_not_of('-')), known));
        } else if (option->takes == Takes::Nothing) {
            if (equals != std::string::npos) usage_error(diagnostics, fmt::format("opsi `{}` tidak memakai nilai", name), fmt::format("tulis `{}` saja", name));
            result.options.emplace(option->name, std::string{});
        } else {
            std::string const value = equals != std::string::npos ? word.substr(equals + 1) : i + 1 < words.size() ? words[++i] : std::string{};
            if (value.empty()) usage_error(diagnostics, fmt::format("opsi `{}` memerlukan nilai {}", name, option->value_name), fmt::format("tulis `{} {}`", name, option->value_name));
            result.options.insert_or_assign(std::string(option->name), value);
        }
    }
    return result;
}

}  // namespace lkjip::cli
