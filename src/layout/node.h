#pragma once
// A layout as read and checked: elements with their attributes, every expression parsed once.
#include <algorithm>
#include <memory>
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

constexpr Length least_type = Length::pt(1);          // smaller letters are specks
constexpr Length greatest_type = Length::pt(14400);   // what a PDF page may measure

enum class Unit { Points, Em };
struct Measure {
    double amount = 0;
    Unit unit = Unit::Points;
    [[nodiscard]] Length at(Length type_size) const { return unit == Unit::Em ? type_size * amount : Length::pt(amount); }
    // As a size of type inside type of another size: shares of shares stay readable.
    [[nodiscard]] Length type_in(Length outer) const { return std::clamp(at(outer), least_type, greatest_type); }
};
struct WidthValue {
    ColumnWidth kind = ColumnWidth::Auto;
    Measure fixed;
    double share = 1;
};
struct PaperSize {
    Length width, height;
};

// A value other than text, given by an expression: `warna-isi="{{ warna }}"`. It is read when the element is used.
struct Computed {
    Template text;
};

using AttributeValue = std::variant<std::string, Template, Binding, Measure, double, int, bool, Color, std::vector<Color>, WidthValue, PaperSize, Computed>;

struct Attribute {
    std::string name;
    Spot spot;            // of its value
    AttributeValue value;
};

struct Node;

// The children of a node, shared by its copies.
class NodeList {
public:
    NodeList();
    NodeList(std::vector<Node> nodes);  // NOLINT: lists of nodes are node lists
    [[nodiscard]] std::vector<Node> const& nodes() const { return *nodes_; }
    operator std::vector<Node> const&() const { return *nodes_; }  // NOLINT
    [[nodiscard]] auto begin() const { return nodes_->begin(); }
    [[nodiscard]] auto end() const { return nodes_->end(); }
    [[nodiscard]] bool empty() const { return nodes_->empty(); }
    [[nodiscard]] std::size_t size() const { return nodes_->size(); }
    Node const& operator[](std::size_t index) const;

private:
    std::shared_ptr<std::vector<Node> const> nodes_;
};

struct Node {
    Tag tag = Tag::Text;
    ElementRule const* rule = nullptr;   // null for texts
    Spot spot;
    Template text;                       // Tag::Text
    std::vector<Attribute> attributes;
    NodeList children;
    bool computed = false;               // one of the attributes is

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
