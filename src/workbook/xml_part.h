#pragma once
// One XML part of a workbook, parsed within limits. Names are compared without their namespace prefix: some programs write
// `x:row`, most `row`.
#include <pugixml.hpp>

#include <string>
#include <string_view>

namespace lkjip::workbook {

class XmlPart {
public:
    // Throws base::Error: not XML, DOCTYPE, nested deeper than 60 (W-002), more than 900,000 tags (W-003).
    XmlPart(std::string text, std::string const& part, std::string const& book);
    [[nodiscard]] pugi::xml_node root() const { return document_.document_element(); }

private:
    std::string text_;   // parsed in place: must outlive the document
    pugi::xml_document document_;
};

std::string_view local_name(pugi::xml_node node);
pugi::xml_node child_named(pugi::xml_node parent, std::string_view name);
std::string_view attribute_named(pugi::xml_node node, std::string_view name);   // prefix ignored

}  // namespace lkjip::workbook
