#include <fmt/format.h>

#include <algorithm>

#include "export/walk.h"

namespace lkjip::bench {

namespace {

std::string escape(std::string const& text) {
    std::string out;
    for (char c : text) {
        if (c == '&') out += "&amp;";
        else if (c == '<') out += "&lt;";
        else if (c == '>') out += "&gt;";
        else out += c;
    }
    return out;
}

Markup const markup{escape, "<b>", "</b>", "<br/>"};

class Html {
public:
    explicit Html(layout::Document const& document) : document_(document) {}

    void paragraph(layout::Paragraph const& p) { text += "<p>" + inline_text(p.content, document_, markup) + "</p>\n"; }
    void heading(layout::Heading const& h) {
        int const level = std::clamp(h.level, 1, 6);
        text += fmt::format("<h{0} id=\"h{3}\">{1} {2}</h{0}>\n", level, inline_text(h.number, document_, markup), inline_text(h.title, document_, markup), h.label);
    }
    void list(layout::List const& list) {
        text += "<ul>";
        for (layout::ListItem const& item : list.items)
            text += "<li>" + inline_text(item.marker, document_, markup) + " " + cell_text(item.body, document_, markup) + "</li>\n";
        text += "</ul>\n";
    }
    void formula(layout::Formula const& formula) { text += "<p>" + cell_text({layout::Block{formula}}, document_, markup) + "</p>\n"; }
    void contents(layout::Contents const& contents) {
        layout::LabelKind const kind = contents.of == layout::ContentsOf::Tables ? layout::LabelKind::Table : layout::LabelKind::Heading;
        if (contents.of != layout::ContentsOf::Headings && contents.of != layout::ContentsOf::Tables) return;
        for (std::size_t i = 0; i < document_.labels.size(); ++i) {
            layout::Label const& label = document_.labels[i];
            if (label.kind != kind || !label.in_contents) continue;
            text += fmt::format("<p class=\"toc\"><a href=\"#h{}\">{} {}</a></p>\n", i, inline_text(label.number, document_, markup), inline_text(label.title, document_, markup));
        }
    }
    void table(layout::Table const& table) {
        text += "<table>";
        if (table.caption) text += fmt::format("<caption id=\"h{}\">{}</caption>", table.caption->label, inline_text(table.caption->text, document_, markup));
        text += "<thead>" + rows(table.header, "th") + "</thead><tbody>" + rows(table.body, "td") + rows(table.footer, "td") + "</tbody></table>\n";
    }

    std::string text;

private:
    std::string rows(std::vector<layout::Row> const& rows, char const* tag) {
        std::string out;
        for (layout::Row const& row : rows) {
            out += "<tr>";
            for (layout::Cell const& cell : row.cells)
                out += fmt::format("<{0} colspan=\"{1}\" rowspan=\"{2}\">{3}</{0}>", tag, cell.columns, cell.rows, cell_text(cell.body, document_, markup));
            out += "</tr>\n";
        }
        return out;
    }

    layout::Document const& document_;
};

}  // namespace

std::string to_html(layout::Document const& document) {
    Html writer(document);
    writer.text =
        "<!DOCTYPE html><html lang=\"id\"><head><meta charset=\"utf-8\"/><title>LKjIP</title><style>\n"
        "@page { size: A4; margin: 25mm 25mm 25mm 30mm; @bottom-center { content: counter(page) } } @page lebar { size: A4 landscape }\n"
        "section.lebar { page: lebar } section { break-before: page } body { font: 12pt 'Liberation Serif'; text-align: justify; hyphens: auto }\n"
        "table { border-collapse: collapse; font-size: 9.5pt; width: 100% } td, th { border: 0.4pt solid; padding: 2pt 4pt; vertical-align: top }\n"
        ".toc a::after { content: leader('.') target-counter(attr(href), page) }\n</style></head><body>\n";
    for (layout::Section const& section : document.sections) {
        bool const wide = document.masters[section.master].width > document.masters[section.master].height;
        writer.text += wide ? "<section class=\"lebar\">\n" : "<section>\n";
        walk_blocks(section.body, writer);
        writer.text += "</section>\n";
    }
    return writer.text + "</body></html>\n";
}

}  // namespace lkjip::bench
