#include "layout/parsed.h"

#include "layout/builtin_styles.h"
#include "layout/layout.h"

namespace lkjip::layout {

void LayoutDeleter::operator()(Layout* layout) const { delete layout; }

std::vector<std::string> folders_of(Layout const& layout) { return layout.folders; }

std::vector<std::string> files_of(Layout const& layout) {
    std::vector<std::string> names;
    for (SourceFile const& file : layout.files) names.push_back(file.name());
    return names;
}

base::Place Layout::place(Spot spot, std::size_t shift) const {
    if (spot.file < 0 || static_cast<std::size_t>(spot.file) >= files.size()) return {{}, spot.line, spot.column, {}};
    SourceFile const& file = files[static_cast<std::size_t>(spot.file)];
    if (shift == 0 || spot.offset == unknown_offset) return {file.name(), spot.line, spot.column, {}};
    auto const [line, column] = file.line_and_column(file.raw_offset(spot.offset, shift));
    return {file.name(), line, column, {}};
}

Node const* find_definition(std::vector<Node> const& definitions, std::string_view name) {
    for (auto at = definitions.rbegin(); at != definitions.rend(); ++at) {
        if (at->word("nama") == name) return &*at;
    }
    return nullptr;
}

std::vector<std::string> definition_names(std::vector<Node> const& definitions) {
    std::vector<std::string> names;
    for (Node const& node : definitions) names.emplace_back(node.word("nama"));
    return names;
}

std::vector<std::string> style_names(Layout const& layout) {
    std::vector<std::string> names = builtin_style_names();
    for (std::string& name : definition_names(layout.styles)) names.push_back(std::move(name));
    return names;
}

bool is_style(Layout const& layout, std::string_view name) {
    return is_builtin_style(name) || find_definition(layout.styles, name) != nullptr;
}

}  // namespace lkjip::layout
