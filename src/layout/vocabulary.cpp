#include "layout/vocabulary.h"

#include <algorithm>

namespace lkjip::layout {

std::vector<ElementRule> const& vocabulary() {
    static std::vector<ElementRule> const all = [] {
        std::vector<ElementRule> joined;
        for (auto const part : {definition_elements, control_elements, block_elements, picture_elements, table_elements, inline_elements}) {
            for (ElementRule& rule : part()) joined.push_back(std::move(rule));
        }
        return joined;
    }();
    return all;
}

ElementRule const* find_element(std::string_view name, std::uint32_t place) {
    ElementRule const* any = nullptr;
    for (ElementRule const& rule : vocabulary()) {
        if (rule.name != name) continue;
        if ((rule.is & place) != 0) return &rule;
        if (any == nullptr) any = &rule;
    }
    return any;
}

AttributeRule const* find_attribute(ElementRule const& element, std::string_view name) {
    auto const at = std::find_if(element.attributes.begin(), element.attributes.end(), [&](auto const& rule) { return rule.name == name; });
    return at == element.attributes.end() ? nullptr : &*at;
}

std::vector<std::string> parent_names(ElementRule const& element) {
    std::vector<std::string> parents;
    for (ElementRule const& rule : vocabulary()) {
        bool const general = rule.tag == Tag::Fragment || rule.tag == Tag::Macro || (rule.inherits && rule.holds == 0);
        bool const offers = (rule.holds & element.is) != 0 && !general;
        if (offers && std::find(parents.begin(), parents.end(), rule.name) == parents.end()) parents.emplace_back(rule.name);
    }
    return parents;
}

std::vector<std::string> element_names(std::uint32_t place) {
    std::vector<std::string> names;
    for (ElementRule const& rule : vocabulary()) {
        if ((rule.is & place) != 0) names.emplace_back(rule.name);
    }
    return names;
}

std::vector<std::string> attribute_names(ElementRule const& element) {
    std::vector<std::string> names;
    for (AttributeRule const& rule : element.attributes) names.emplace_back(rule.name);
    return names;
}

std::vector<std::string> split_choices(std::string_view choices) {
    std::vector<std::string> words;
    while (!choices.empty()) {
        std::size_t const bar = std::min(choices.find('|'), choices.size());
        words.emplace_back(choices.substr(0, bar));
        choices.remove_prefix(std::min(bar + 1, choices.size()));
    }
    return words;
}

}  // namespace lkjip::layout
