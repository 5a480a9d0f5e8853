#include <fmt/format.h>

#include <algorithm>

#include "layout/layout.h"
#include "layout/parsed.h"

namespace lkjip::layout {

namespace {

class FontCheck {
public:
    FontCheck(Layout const& layout, std::vector<std::string> const& families, base::Diagnostics& diagnostics)
        : layout_(layout), families_(families), diagnostics_(diagnostics) {}

    void run() {
        for (auto const* nodes : {&layout_.styles, &layout_.masters, &layout_.macros, &layout_.body})
            for (Node const& node : *nodes) walk(node);
    }

private:
    void walk(Node const& node) {
        if (node.tag == Tag::Style) check(node.find("huruf"));
        if (node.tag == Tag::Font) check(node.find("nama"));
        for (Node const& child : node.children) walk(child);
    }

    void check(Attribute const* attribute) {
        auto const* name = attribute == nullptr ? nullptr : std::get_if<std::string>(&attribute->value);
        if (name == nullptr || name->empty() || std::find(families_.begin(), families_.end(), *name) != families_.end()) return;
        std::string const nearest = base::nearest_name(*name, families_);
        diagnostics_.error(base::Category::Layout, "L-035", fmt::format("keluarga huruf `{}` tidak dikenal", *name), layout_.place(attribute->spot),
                           nearest.empty() ? fmt::format("yang ada: {}", fmt::join(families_, ", ")) : fmt::format("maksud Anda `{}`?", nearest));
    }

    Layout const& layout_;
    std::vector<std::string> const& families_;
    base::Diagnostics& diagnostics_;
};

}  // namespace

void check_fonts(Layout const& layout, std::vector<std::string> const& families, base::Diagnostics& diagnostics) {
    FontCheck(layout, families, diagnostics).run();
}

}  // namespace lkjip::layout
