#include <fmt/format.h>

#include "export/walk.h"

namespace lkjip::bench {

namespace {

std::string escape(std::string const& text) {
    std::string out;
    for (char c : text) {
        if (std::string_view("\\#$*_`<>@[]~/=+-\"'").find(c) != std::string_view::npos) out += '\\';
        out += c;
    }
    return out;
}

Markup const markup{escape, "#strong[", "]", " \\\n"};

class Typst {
public:
    explicit Typst(layout::Document const& document) : document_(document) {}

    void paragraph(layout::Paragraph const& p) { text += inline_text(p.content, document_, markup) + "\n\n"; }
    void heading(layout::Heading const& h) {
        text += fmt::format("#heading(level: {})[{} {}]\n\n", h.level, inline_text(h.number, document_, markup), inline_text(h.title, document_, markup));
    }
    void list(layout::List const& list) {
        for (layout::ListItem const& item : list.items)
            text += fmt::format("#terms.item[{}][{}]\n", inline_text(item.marker, document_, markup), cell_text(item.body, document_, markup));
        text += "\n";
    }
    void formula(layout::Formula const& formula) {
        text += cell_text({layout::Block{formula}}, document_, markup) + "\n\n";
    }
    void contents(layout::Contents const& contents) {
        if (contents.of == layout::ContentsOf::Headings) text += "#outline()\n\n";
        if (contents.of == layout::ContentsOf::Tables) text += "#outline(target: figure.where(kind: table))\n\n";
    }
    void table(layout::Table const& table) {
        std::string body = fmt::format("#show figure: set block(breakable: true)\n#figure(kind: table, caption: [{}], table(columns: ({}), ",
                                       table.caption ? inline_text(table.caption->text, document_, markup) : "", columns(table));
        body += "table.header(" + rows(table.header) + "), " + rows(table.body) + rows(table.footer) + "))\n\n";
        text += body;
    }

    std::string text;

private:
    static std::string columns(layout::Table const& table) {
        std::string out;
        for (layout::Column const& column : table.columns) {
            if (column.kind == layout::ColumnWidth::Fixed) out += fmt::format("{:.1f}pt, ", column.fixed.in_pt());
            else if (column.kind == layout::ColumnWidth::Share) out += fmt::format("{}fr, ", column.share);
            else out += "auto, ";
        }
        return out;
    }
    std::string rows(std::vector<layout::Row> const& rows) {
        std::string out;
        for (layout::Row const& row : rows)
            for (layout::Cell const& cell : row.cells)
                out += fmt::format("table.cell(colspan: {}, rowspan: {})[{}], ", cell.columns, cell.rows, cell_text(cell.body, document_, markup));
        return out + "\n";
    }

    layout::Document const& document_;
};

}  // namespace

std::string to_typst(layout::Document const& document) {
    Typst writer(document);
    writer.text =
        "#set page(paper: \"a4\", margin: (left: 30mm, rest: 25mm), numbering: \"1\")\n#set text(font: \"Liberation Serif\", size: 12pt, lang: \"id\", hyphenate: true)\n"
        "#set par(justify: true)\n#show table: set text(size: 9.5pt)\n\n";
    for (layout::Section const& section : document.sections) {
        bool const wide = document.masters[section.master].width > document.masters[section.master].height;
        writer.text += fmt::format("#set page(flipped: {})\n", wide);
        walk_blocks(section.body, writer);
    }
    return writer.text;
}

}  // namespace lkjip::bench
