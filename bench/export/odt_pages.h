#pragma once
// Paper and margins of a flat ODT, and the file around its text.
#include <set>
#include <string>

#include "export/odt_styles.h"
#include "layout/document.h"

namespace lkjip::bench {

std::string odt_points(double value);
std::string odt_characters(layout::CharStyle const& style);

// Master pages, each with a page layout of its own.
class OdtPages {
public:
    [[nodiscard]] bool knows(std::string const& name) const { return names_.contains(name); }
    // `header` and `footer`: their paragraphs; may be empty.
    void add(std::string const& name, layout::PageMaster const& master, layout::Numerals numerals, std::string const& header,
             std::string const& footer);
    [[nodiscard]] std::string const& layouts() const { return layouts_; }
    [[nodiscard]] std::string const& masters() const { return masters_; }

private:
    std::set<std::string> names_;
    std::string layouts_, masters_;
};

std::string odt_document(OdtStyles const& styles, OdtPages const& pages, std::string const& body);

}  // namespace lkjip::bench
