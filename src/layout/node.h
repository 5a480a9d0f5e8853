#pragma once
// A layout as read and checked: elements with their attributes, every expression parsed once.
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/color.h"
#include "base/length.h"
#include "layout/document.h"
#include "layout/expression.h"
#include "layout/vocabulary.h"

namespace lkjip::layout {

// Text with {{ }}: literal pieces (white space folded) and expressions.
struct TemplatePart {
    std::string literal;
    std::optional<Binding> binding;
};
struct Template {
    std::vector<TemplatePart> parts;
};

enum class Unit { Points, Em };
struct Measure {
    double amount = 0;
    Unit unit = Unit::Points;
    [[nodiscard]] Length at(Length type_size) const { return unit == Unit::Em ? type_size * amount : Length::pt(amount); }
};
struct WidthValue {
    ColumnWidth kind = ColumnWidth::Auto;
    Measure fixed;
    double share = 1;
};
struct PaperSize {
    Length width, height;
};

using AttributeValue = std::variant<std::string, Template, Binding, Measure, double, int, bool, Color, WidthValue, PaperSize>;

struct Attribute {
    std::string name;
    Spot spot;            // of its value
    AttributeValue value;
};

struct Node {
    Tag tag = Tag::Text;
    ElementRule const* rule = nullptr;   // null for texts
    Spot spot;
    Template text;                       // Tag::Text
    std::vector<Attribute> attributes;
    std::vector<Node> children;

    [[nodiscard]] Attribute const* find(std::string_view name) const;
    // nullptr when the attribute is left out; the kind of value is given by the vocabulary.
    template <typename Kind>
    [[nodiscard]] Kind const* get(std::string_view name) const {
        Attribute const* const attribute = find(name);
        return attribute == nullptr ? nullptr : std::get_if<Kind>(&attribute->value);
    }
    [[nodiscard]] bool yes(std::string_view name, bool otherwise) const;
    [[nodiscard]] std::string_view word(std::string_view name, std::string_view otherwise = {}) const;
    [[nodiscard]] Node const* child(Tag wanted) const;
    [[nodiscard]] bool holds_something() const;  // any child but white space
};

}  // namespace lkjip::layout
