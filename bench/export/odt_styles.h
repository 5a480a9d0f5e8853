#pragma once
// Automatic styles of a flat ODT: the same properties, the same name.
#include <map>
#include <string>

namespace lkjip::bench {

class OdtStyles {
public:
    // A style of a family ("paragraph", "table-cell", …) with these property elements; its name.
    std::string name(std::string const& family, std::string const& properties, std::string const& attributes = {});
    [[nodiscard]] std::string const& all() const { return xml_; }

private:
    std::map<std::string, std::string> names_;
    std::string xml_;
};

std::string xml_text(std::string const& text);

}  // namespace lkjip::bench
