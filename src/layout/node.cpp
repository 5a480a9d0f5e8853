#include "layout/node.h"

#include <algorithm>

namespace lkjip::layout {

NodeList::NodeList() {
    static std::shared_ptr<std::vector<Node> const> const none = std::make_shared<std::vector<Node> const>();
    nodes_ = none;
}

NodeList::NodeList(std::vector<Node> nodes) : nodes_(std::make_shared<std::vector<Node> const>(std::move(nodes))) {}

Node const& NodeList::operator[](std::size_t index) const { return (*nodes_)[index]; }

Attribute const* Node::find(std::string_view name) const {
    auto const at = std::find_if(attributes.begin(), attributes.end(), [&](Attribute const& attribute) { return attribute.name == name; });
    return at == attributes.end() ? nullptr : &*at;
}

bool Node::yes(std::string_view name, bool otherwise) const {
    bool const* const flag = get<bool>(name);
    return flag == nullptr ? otherwise : *flag;
}

std::string_view Node::word(std::string_view name, std::string_view otherwise) const {
    std::string const* const given = get<std::string>(name);
    return given == nullptr ? otherwise : std::string_view(*given);
}

Node const* Node::child(Tag wanted) const {
    auto const at = std::find_if(children.begin(), children.end(), [&](Node const& node) { return node.tag == wanted; });
    return at == children.end() ? nullptr : &*at;
}

bool Node::holds_something() const {
    return std::any_of(children.begin(), children.end(), [](Node const& node) {
        if (node.tag != Tag::Text) return true;
        return std::any_of(node.text.parts.begin(), node.text.parts.end(), [](TemplatePart const& part) {
            return part.binding || part.literal.find_first_not_of(' ') != std::string::npos;
        });
    });
}

}  // namespace lkjip::layout
