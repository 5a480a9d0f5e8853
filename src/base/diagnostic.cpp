#include "base/diagnostic.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace lkjip::base {

namespace {

char const* word_for(Severity severity) {
    switch (severity) {
        case Severity::Error: return "galat";
        case Severity::Warning: return "peringatan";
        case Severity::Note: return "catatan";
    }
    return "galat";
}

std::string format_place(Place const& place) {
    std::string text = place.file;
    if (place.line > 0) text += fmt::format(":{}", place.line);
    if (place.line > 0 && place.column > 0) text += fmt::format(":{}", place.column);
    return text;
}

// Optimal string alignment distance: insert, delete, replace, and swap of neighbours cost one each.
std::size_t alignment_distance(std::string_view a, std::string_view b) {
    std::vector<std::vector<std::size_t>> cost(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) cost[i][0] = i;
    std::iota(cost[0].begin(), cost[0].end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        for (std::size_t j = 1; j <= b.size(); ++j) {
            std::size_t const replace = cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, replace});
            bool const swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
    }
    return cost[a.size()][b.size()];
}

}  // namespace

void Diagnostics::add(Diagnostic diagnostic) {
    if (diagnostic.severity == Severity::Error) ++errors_;
    if (diagnostic.severity == Severity::Warning) ++warnings_;
    all_.push_back(std::move(diagnostic));
}

void Diagnostics::error(Category category, std::string code, std::string message, Place place, std::string hint) {
    add({Severity::Error, category, std::move(code), std::move(message), std::move(place), std::move(hint)});
}

void Diagnostics::warning(Category category, std::string code, std::string message, Place place, std::string hint) {
    add({Severity::Warning, category, std::move(code), std::move(message), std::move(place), std::move(hint)});
}

void Diagnostics::append(Diagnostics const& other) {
    for (Diagnostic const& diagnostic : other.all_) add(diagnostic);
}

std::string format(Diagnostic const& diagnostic) {
    std::string text = format_place(diagnostic.place);
    if (!text.empty()) text += ": ";
    text += fmt::format("{}: {}", word_for(diagnostic.severity), diagnostic.message);
    if (!diagnostic.place.pointer.empty()) text += fmt::format(" ({})", diagnostic.place.pointer);
    if (!diagnostic.code.empty()) text += fmt::format(" [{}]", diagnostic.code);
    if (!diagnostic.hint.empty()) text += "\n    saran: " + diagnostic.hint;
    return text;
}

std::string format(Diagnostics const& diagnostics) {
    std::string text;
    for (Diagnostic const& diagnostic : diagnostics.all()) text += format(diagnostic) + "\n";
    return text;
}

Error::Error(Diagnostics diagnostics) : text_(format(diagnostics)), diagnostics_(std::move(diagnostics)) {}

Error::Error(Diagnostic diagnostic) {
    text_ = format(diagnostic);
    diagnostics_.add(std::move(diagnostic));
}

std::string nearest_name(std::string_view name, std::vector<std::string> const& known) {
    std::size_t best = std::max<std::size_t>(1, name.size() / 3) + 1;
    std::string nearest;
    for (std::string const& candidate : known) {
        std::size_t const distance = alignment_distance(name, candidate);
        if (distance < best) {
            best = distance;
            nearest = candidate;
        }
    }
    return nearest;
}

}  // namespace lkjip::base
