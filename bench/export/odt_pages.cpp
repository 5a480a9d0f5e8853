#include "export/odt_pages.h"

#include <fmt/format.h>

#include "export/content.h"

namespace lkjip::bench {

namespace {

std::string margin_area(char const* which, double height, char const* side) {
    if (height <= 0) return {};
    return fmt::format(
        "<style:{0}-style><style:header-footer-properties svg:height=\"{1}\" fo:min-height=\"{1}\" "
        "fo:margin-{2}=\"0pt\"/></style:{0}-style>",
        which, odt_points(height), side);
}

std::string tagged(char const* tag, std::string const& content) {
    return content.empty() ? "" : fmt::format("<style:{0}>{1}</style:{0}>", tag, content);
}

}  // namespace

std::string odt_points(double value) { return fmt::format("{:.2f}pt", value); }

std::string odt_characters(layout::CharStyle const& c) {
    return fmt::format(
        "<style:text-properties style:font-name=\"{}\" fo:font-size=\"{}\" fo:font-weight=\"{}\" fo:font-style=\"{}\" "
        "fo:color=\"#{}\"{}/>",
        c.family, odt_points(c.size.in_pt()), c.bold ? "bold" : "normal", c.italic ? "italic" : "normal", hex(c.color),
        c.underline ? " style:text-underline-style=\"solid\"" : "");
}

void OdtPages::add(std::string const& name, layout::PageMaster const& m, layout::Numerals numerals, std::string const& header,
                   std::string const& footer) {
    static char const* const formats[] = {"1", "i", "I", ""};
    names_.insert(name);
    double const top = header.empty() ? m.top.in_pt() : m.header_from_top.in_pt();
    double const bottom = footer.empty() ? m.bottom.in_pt() : m.footer_from_bottom.in_pt();
    layouts_ += fmt::format(
        "<style:page-layout style:name=\"L{}\"><style:page-layout-properties fo:page-width=\"{}\" fo:page-height=\"{}\" "
        "style:print-orientation=\"{}\" fo:margin-top=\"{}\" fo:margin-bottom=\"{}\" fo:margin-left=\"{}\" "
        "fo:margin-right=\"{}\" style:num-format=\"{}\"/>{}{}</style:page-layout>\n",
        name, odt_points(m.width.in_pt()), odt_points(m.height.in_pt()), is_wide(m) ? "landscape" : "portrait", odt_points(top),
        odt_points(bottom), odt_points(m.left.in_pt()), odt_points(m.right.in_pt()), formats[static_cast<int>(numerals)],
        margin_area("header", m.top.in_pt() - top, "bottom"), margin_area("footer", m.bottom.in_pt() - bottom, "top"));
    masters_ += fmt::format("<style:master-page style:name=\"{0}\" style:page-layout-name=\"L{0}\">{1}{2}</style:master-page>\n",
                            name, tagged("header", header), tagged("footer", footer));
}

std::string odt_document(OdtStyles const& styles, OdtPages const& pages, std::string const& body) {
    std::string fonts;
    for (char const* family : {"Liberation Serif", "Liberation Sans", "Carlito"})
        fonts += fmt::format("<style:font-face style:name=\"{0}\" svg:font-family=\"'{0}'\"/>", family);
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document "
           "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
           "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
           "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
           "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
           "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" "
           "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" "
           "xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" "
           "xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
           "office:version=\"1.3\" office:mimetype=\"application/vnd.oasis.opendocument.text\">\n<office:font-face-decls>" +
           fonts +
           "</office:font-face-decls>\n"
           "<office:styles><style:default-style style:family=\"paragraph\"><style:paragraph-properties fo:orphans=\"2\" "
           "fo:widows=\"2\" style:tab-stop-distance=\"12pt\"/><style:text-properties style:font-name=\"Liberation Serif\" "
           "fo:font-size=\"12pt\" fo:language=\"id\" fo:country=\"ID\" fo:hyphenate=\"true\" "
           "fo:hyphenation-remain-char-count=\"3\" fo:hyphenation-push-char-count=\"3\"/></style:default-style><style:style "
           "style:name=\"tautan\" style:family=\"text\"/></office:styles>\n"
           "<office:automatic-styles>\n" +
           styles.all() + pages.layouts() + "</office:automatic-styles>\n<office:master-styles>\n" + pages.masters() +
           "</office:master-styles>\n<office:body><office:text>\n" + body +
           "</office:text></office:body></office:document>\n";
}

}  // namespace lkjip::bench
