#pragma once
// A layout that has been read: definitions by kind, and the body. Of definitions with one name the last one counts, those of
// a base layout coming first.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "layout/node.h"

namespace lkjip::layout {

class Layout {
public:
    std::vector<SourceFile> files;
    std::vector<std::string> folders;      // the layout's own, then its base's, and so on: where files are looked for
    std::vector<Node> styles, masters, numberings, macros;
    std::vector<Node> body;                // sections, and control elements that hold sections
    std::vector<std::string> hyphenation_exceptions, unbreakable;
    std::optional<Node> properties, caption_numbering;
    std::vector<Color> palette;            // of charts; empty: the built-in one
    std::string language = "id";

    // The place of the byte `shift` of what stands at `spot` (decoded).
    [[nodiscard]] base::Place place(Spot spot, std::size_t shift = 0) const;
};

// Definitions carry their name in `nama`. Null when there is none.
Node const* find_definition(std::vector<Node> const& definitions, std::string_view name);
std::vector<std::string> definition_names(std::vector<Node> const& definitions);

// Built in and defined.
std::vector<std::string> style_names(Layout const& layout);
// Built in or defined; `tebal` for rows and cells is none.
bool is_style(Layout const& layout, std::string_view name);

}  // namespace lkjip::layout
