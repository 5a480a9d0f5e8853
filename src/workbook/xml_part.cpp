#include "workbook/xml_part.h"

#include <fmt/format.h>

#include <algorithm>

#include "workbook/fault.h"

namespace lkjip::workbook {

namespace {

constexpr int max_depth = 60;
constexpr std::size_t max_tags = 900000;   // a cell has four: the tree of so many stays below 80 MB

std::string_view without_prefix(std::string_view name) {
    std::size_t const colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

// What a first glance over the text finds, before a tree is built from it.
struct Glance {
    std::size_t tags = 0;
    int depth = 0;
    bool has_doctype = false;
};

Glance glance_over(std::string_view text) {
    Glance glance;
    int depth = 0;
    for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
        std::string_view const rest = text.substr(at);
        std::string_view const skip_to = rest.starts_with("<!--")        ? "-->"
                                         : rest.starts_with("<![CDATA[") ? "]]>"
                                         : rest.starts_with("<?")        ? "?>"
                                                                         : "";
        if (!skip_to.empty()) {
            at = text.find(skip_to, at);
            if (at == std::string_view::npos) break;
            continue;
        }
        if (rest.starts_with("<!")) {
            glance.has_doctype = true;
            continue;
        }
        ++glance.tags;
        if (rest.starts_with("</")) {
            --depth;
            continue;
        }
        std::size_t const end = text.find('>', at);
        bool const is_closed = end != std::string_view::npos && text[end - 1] == '/';
        if (!is_closed) glance.depth = std::max(glance.depth, ++depth);
    }
    return glance;
}

[[noreturn]] void fail_part(std::string const& part, std::string const& book, std::string const& why) {
    fail(base::Category::Data, "W-002", fmt::format("bagian \"{}\" rusak: {}", part, why), book,
         "buka di Excel atau LibreOffice, lalu simpan ulang sebagai .xlsx");
}

}  // namespace

XmlPart::XmlPart(std::string text, std::string const& part, std::string const& book) : text_(std::move(text)) {
    Glance const glance = glance_over(text_);
    if (glance.has_doctype) fail_part(part, book, "ada DOCTYPE");
    if (glance.depth > max_depth) fail_part(part, book, "susunannya terlalu dalam");
    if (glance.tags > max_tags) {
        fail(base::Category::Limit, "W-003", fmt::format("isi berkas terlalu besar: \"{}\" berisi terlalu banyak sel", part),
             book, "hapus baris dan kolom kosong yang berformat, lalu simpan ulang");
    }
    constexpr unsigned flags = pugi::parse_default | pugi::parse_ws_pcdata_single | pugi::parse_embed_pcdata;
    pugi::xml_parse_result const result = document_.load_buffer_inplace(text_.data(), text_.size(), flags);
    if (!result || !document_.document_element()) fail_part(part, book, "bukan XML yang sah");
}

std::string_view local_name(pugi::xml_node node) { return without_prefix(node.name()); }

pugi::xml_node child_named(pugi::xml_node parent, std::string_view name) {
    for (pugi::xml_node const child : parent.children())
        if (local_name(child) == name) return child;
    return {};
}

std::string_view attribute_named(pugi::xml_node node, std::string_view name) {
    for (pugi::xml_attribute const attribute : node.attributes())
        if (without_prefix(attribute.name()) == name) return attribute.value();
    return {};
}

}  // namespace lkjip::workbook
