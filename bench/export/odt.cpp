#include <fmt/format.h>

#include <utility>

#include "export/content.h"
#include "export/odt_pages.h"
#include "export/odt_styles.h"

namespace lkjip::bench {

namespace {

std::string points(double value) { return odt_points(value); }

char const* alignment(layout::Align align) {
    switch (align) {
        case layout::Align::Justify: return "justify";
        case layout::Align::Center: return "center";
        case layout::Align::Right:
        case layout::Align::Decimal: return "end";
        default: return "start";
    }
}

class FlatOdt {
public:
    explicit FlatOdt(Source const& source) : source_(source), document_(source.document) {}

    std::string section(layout::Section const& section) {
        width_ = text_width(document_.masters[section.master]);
        std::string const start =
            section.restart_at ? fmt::format(" style:page-number=\"{}\"", *section.restart_at) : " style:page-number=\"auto\"";
        std::string const name =
            styles_.name("paragraph", "<style:paragraph-properties" + start + "/><style:text-properties fo:font-size=\"1pt\"/>",
                         " style:master-page-name=\"" + master(section) + "\"");
        must_break_ = false;
        is_top_ = true;
        return "<text:p text:style-name=\"" + name + "\"/>\n" + blocks(section.body);
    }

    std::string operator()(layout::Paragraph const& p) { return look(p.style, p.content, p.label); }
    std::string operator()(layout::Heading const& h) {
        return h.printed ? look(h.style, whole_heading(h), h.label, fmt::format("text:h text:outline-level=\"{}\"", h.level))
                         : "";
    }
    std::string operator()(layout::List const& list) {
        std::string out;
        double const body = list.body_indent.in_pt(), before = indent_;
        for (layout::ListItem const& item : list.items) {
            indent_ = before + body;
            hang_ = body - list.marker_indent.in_pt();
            marker_ = inlines(item.marker, first_style(item.marker)) + "<text:tab/>";
            out += blocks(item.body);
            if (!marker_.empty()) out += look(list.marker_style, {}, layout::no_label);
        }
        indent_ = before;
        return out;
    }
    std::string operator()(layout::Formula const& formula) {
        std::string const name = styles_.name(
            "paragraph", fmt::format("<style:paragraph-properties fo:text-align=\"{}\"/>", alignment(formula.align)));
        return "<text:p text:style-name=\"" + name + "\">" + terms(formula.terms) + "</text:p>\n";
    }
    std::string operator()(layout::Table const& table) {
        double const measure = width_;
        std::string out = table.caption ? look(table.caption->style, table.caption->text, table.caption->label) : "";
        std::vector<double> const widths = column_widths(table, measure - table.left.in_pt() - indent_);
        double sum = 0;
        std::string columns;
        for (double width : widths) sum += width, columns += column(width);
        double const left = indent_ + table.left.in_pt() + std::max(0.0, (measure - indent_ - table.left.in_pt() - sum) / 2);
        out += open_table(sum, left) + columns;
        if (!table.header.empty())
            out += "<table:table-header-rows>" + rows(table.header, table, widths) + "</table:table-header-rows>";
        out += rows(table.body, table, widths) + rows(table.footer, table, widths) + "</table:table>\n";
        width_ = measure;
        return out + blocks(table.source_note);
    }
    std::string operator()(layout::Figure const& figure) {
        Drawing const& drawing = source_.drawings.of(*figure.content);
        std::string const picture = in_paragraph(layout::Align::Center, frame(drawing.file, drawing.width, drawing.height));
        std::string const caption = look(figure.caption.style, figure.caption.text, figure.caption.label);
        return figure.caption.below ? picture + caption : caption + picture;
    }
    std::string operator()(layout::OrgChart const&) { return {}; }
    std::string operator()(layout::Chart const&) { return {}; }
    std::string operator()(layout::Image const& image) {
        double const height = image.height ? image.height->in_pt() : 60,
                     width = image.width ? image.width->in_pt() : height * 0.8;
        return in_paragraph(image.align, frame(image.file, width, height));
    }
    std::string operator()(layout::Columns const& columns) {
        double const measure = std::exchange(width_, width_ - indent_), shift = std::exchange(indent_, 0);
        std::vector<double> const widths = part_widths(columns, width_);
        std::string out = open_table(width_, shift), cells;
        double const whole = width_;
        for (std::size_t i = 0; i < widths.size(); ++i) {
            double const gap = i + 1 < widths.size() ? columns.gap.in_pt() : 0;
            out += column(widths[i] + gap);
            width_ = widths[i];
            cells += cell(
                "<style:table-cell-properties fo:border=\"none\" fo:padding=\"0pt\" fo:padding-right=\"" + points(gap) + "\"/>",
                "", columns.parts[i].body);
        }
        width_ = measure;
        indent_ = shift;
        return whole > 0 ? out + "<table:table-row>" + cells + "</table:table-row></table:table>\n" : "";
    }
    std::string operator()(layout::Box const& box) {
        double const outer = box.width ? box.width->in_pt() : width_,
                     measure = std::exchange(width_, outer - 2 * box.padding.in_pt());
        std::string const look = fmt::format("<style:table-cell-properties fo:border=\"{} solid #000000\" fo:padding=\"{}\"{}/>",
                                             points(box.border.width.in_pt()), points(box.padding.in_pt()),
                                             box.fill ? " fo:background-color=\"#" + hex(*box.fill) + "\"" : "");
        std::string out = open_table(outer, 0) + column(outer) + "<table:table-row>" + cell(look, "", box.body) +
                          "</table:table-row></table:table>\n";
        width_ = measure;
        return out;
    }
    std::string operator()(layout::Group const& group) { return blocks(group.body); }
    std::string operator()(layout::Space const& space) { return gap(space.height.in_pt()); }
    std::string operator()(layout::Fill const&) { return gap(120); }
    std::string operator()(layout::Rule const& rule) {
        return "<text:p text:style-name=\"" +
               styles_.name("paragraph", fmt::format("<style:paragraph-properties fo:border-bottom=\"{} solid #{}\" "
                                                     "fo:line-height=\"2pt\"/><style:text-properties fo:font-size=\"1pt\"/>",
                                                     points(rule.thickness.in_pt()), hex(rule.color))) +
               "\"/>\n";
    }
    std::string operator()(layout::PageBreak const&) {
        must_break_ = !is_top_;
        return {};
    }
    std::string operator()(layout::Contents const& contents) {
        std::string out;
        for (layout::LabelId id = 0; id < document_.labels.size(); ++id) {
            layout::Label const& label = document_.labels[id];
            if (!is_listed(label, contents)) continue;
            std::string const properties = fmt::format(
                "<style:paragraph-properties fo:margin-left=\"{}pt\" fo:margin-right=\"24pt\" "
                "fo:margin-bottom=\"2pt\"><style:tab-stops><style:tab-stop style:position=\"{:.1f}pt\" "
                "style:type=\"right\" style:leader-style=\"dotted\" "
                "style:leader-text=\".\"/></style:tab-stops></style:paragraph-properties>",
                12 * label.level, width_ - 12 * label.level);
            out += fmt::format(
                "<text:p text:style-name=\"{0}\"><text:a text:style-name=\"tautan\" text:visited-style-name=\"tautan\" "
                "xlink:type=\"simple\" xlink:href=\"#l{1}\">{2} {3}</text:a><text:tab/><text:bookmark-ref "
                "text:reference-format=\"page\" "
                "text:ref-name=\"l{1}\">0</text:bookmark-ref></text:p>\n",
                styles_.name("paragraph", properties), id, inlines(label.number, first_style(label.number)),
                inlines(label.title, first_style(label.title)));
        }
        return out;
    }

    [[nodiscard]] std::string document(std::string const& body) const { return odt_document(styles_, pages_, body); }

private:
    std::string blocks(layout::Blocks const& blocks) {
        std::string out;
        for (layout::Block const& block : blocks) out += std::visit(*this, static_cast<layout::Block::variant const&>(block));
        return out;
    }
    std::string look(layout::ParagraphStyleId style, layout::Inlines const& content, layout::LabelId label,
                     std::string const& tag = "text:p") {
        layout::CharStyleId const base = first_style(content);
        std::string const marker = std::exchange(marker_, {}),
                          mark = label == layout::no_label ? "" : fmt::format("<text:bookmark text:name=\"l{}\"/>", label);
        std::string const name =
            styles_.name("paragraph", paragraph_properties({style, base, align_}, !marker.empty()) + characters(base));
        return fmt::format("<{} text:style-name=\"{}\">{}{}{}</{}>\n", tag, name, mark, marker, inlines(content, base),
                           tag.substr(0, 6));
    }
    std::string paragraph_properties(Look look, bool is_marked) {
        layout::ParagraphStyle const& p = document_.paragraph_styles[look.paragraph];
        double const left = p.left.in_pt() + indent_, first = is_marked ? -hang_ : p.first_indent.in_pt();
        std::string const tabs =
            is_marked ? fmt::format("<style:tab-stops><style:tab-stop style:position=\"0pt\"/></style:tab-stops>") : "";
        is_top_ = false;
        return fmt::format(
            "<style:paragraph-properties fo:text-align=\"{}\" fo:margin-left=\"{}\" fo:margin-right=\"{}\" fo:margin-top=\"{}\" "
            "fo:margin-bottom=\"{}\" fo:text-indent=\"{}\" fo:line-height=\"{}\"{}{}{}>{}</style:paragraph-properties>",
            alignment(look.align.value_or(p.align)), points(left), points(p.right.in_pt()), points(p.before.in_pt()),
            points(p.after.in_pt()), points(first), points(line_pitch(look, source_)),
            p.keep_with_next ? " fo:keep-with-next=\"always\"" : "", p.keep_together ? " fo:keep-together=\"always\"" : "",
            std::exchange(must_break_, false) ? " fo:break-before=\"page\"" : "", tabs);
    }
    [[nodiscard]] std::string characters(layout::CharStyleId id) const { return odt_characters(document_.char_styles[id]); }
    std::string master(layout::Section const& section) {
        layout::PageMaster const& master = document_.masters[section.master];
        std::string const name = fmt::format("M{}n{}", section.master, static_cast<int>(section.numerals));
        if (!pages_.knows(name)) pages_.add(name, master, section.numerals, blocks(master.header), blocks(master.footer));
        return name;
    }
    std::string inlines(layout::Inlines const& inlines, layout::CharStyleId base) {
        std::string out;
        for (layout::Inline const& part : inlines) {
            if (std::holds_alternative<layout::LineBreak>(part)) out += "<text:line-break/>";
            if (std::holds_alternative<layout::PageNumber>(part)) out += "<text:page-number text:select-page=\"current\"/>";
            auto const* text = std::get_if<layout::Text>(&part);
            if (text == nullptr) continue;
            std::string run = xml_text(text->text);
            if (text->style != base)
                run = fmt::format("<text:span text:style-name=\"{}\">{}</text:span>",
                                  styles_.name("text", characters(text->style)), run);
            if (text->link != layout::no_label)
                run = fmt::format(
                    "<text:a text:style-name=\"tautan\" text:visited-style-name=\"tautan\" xlink:type=\"simple\" "
                    "xlink:href=\"#l{}\">{}</text:a>",
                    text->link, run);
            out += run;
        }
        return out;
    }
    // Fractions stay on one line: formula objects are documents of their own.
    std::string terms(layout::FormulaTerms const& terms_) {
        std::string out;
        for (layout::FormulaTerm const& term : terms_) {
            if (auto const* text = std::get_if<layout::Text>(&term))
                out += xml_text(text->text) + " ";
            else
                out += "(" + terms(std::get<layout::FormulaFraction>(term).above) + ") / (" +
                       terms(std::get<layout::FormulaFraction>(term).below) + ") ";
        }
        return out;
    }
    std::string in_paragraph(layout::Align align, std::string const& content) {
        std::string const properties = fmt::format("<style:paragraph-properties fo:text-align=\"{}\"{}/>", alignment(align),
                                                   std::exchange(must_break_, false) ? " fo:break-before=\"page\"" : "");
        return "<text:p text:style-name=\"" + styles_.name("paragraph", properties) + "\">" + content + "</text:p>\n";
    }
    std::string frame(std::string const& file, double width, double height) {
        return fmt::format(
            "<draw:frame draw:name=\"g{}\" text:anchor-type=\"as-char\" svg:width=\"{}\" svg:height=\"{}\"><draw:image "
            "xlink:href=\"{}\" xlink:type=\"simple\" xlink:show=\"embed\" xlink:actuate=\"onLoad\"/></draw:frame>",
            ++frames_, points(width), points(height), file);
    }
    std::string gap(double height) {
        return fmt::format(
            "<text:p text:style-name=\"{}\"/>\n",
            styles_.name(
                "paragraph",
                fmt::format("<style:paragraph-properties fo:line-height=\"{}\"/><style:text-properties fo:font-size=\"1pt\"/>",
                            points(height))));
    }
    std::string open_table(double width, double left) {
        std::string const properties =
            fmt::format("<style:table-properties style:width=\"{}\" fo:margin-left=\"{}\" table:align=\"left\"{}/>",
                        points(width), points(left), std::exchange(must_break_, false) ? " fo:break-before=\"page\"" : "");
        is_top_ = false;
        return fmt::format("<table:table table:style-name=\"{}\">", styles_.name("table", properties));
    }
    std::string column(double width) {
        return "<table:table-column table:style-name=\"" +
               styles_.name("table-column", "<style:table-column-properties style:column-width=\"" + points(width) + "\"/>") +
               "\"/>";
    }
    std::string cell(std::string const& properties, std::string const& attributes, layout::Blocks const& body) {
        std::string const content = blocks(body);
        return "<table:table-cell table:style-name=\"" + styles_.name("table-cell", properties) + "\"" + attributes + ">" +
               (content.empty() ? "<text:p/>" : content) + "</table:table-cell>";
    }
    std::string rows(std::vector<layout::Row> const& rows, layout::Table const& table, std::vector<double> const& widths) {
        double const indent = std::exchange(indent_, 0);
        std::string out;
        for (layout::Row const& row : rows) {
            std::size_t next = 0;
            out += "<table:table-row>";
            auto const cover = [&](std::size_t until) {
                for (; next < until; ++next) out += "<table:covered-table-cell/>";
            };
            for (layout::Cell const& one : row.cells) {
                cover(static_cast<std::size_t>(one.column));
                width_ = -8;
                for (int i = 0; i < one.columns; ++i) width_ += widths[next + static_cast<std::size_t>(i)];
                if (one.align == layout::Align::Decimal) align_ = one.align;
                std::string const spans =
                    one.columns > 1 || one.rows > 1
                        ? fmt::format(" table:number-columns-spanned=\"{}\" table:number-rows-spanned=\"{}\"", one.columns,
                                      one.rows)
                        : "";
                out += cell(
                    fmt::format("<style:table-cell-properties fo:border=\"{}\" fo:padding=\"2pt 4pt\" fo:padding-left=\"4pt\" "
                                "fo:padding-right=\"4pt\" fo:padding-top=\"2pt\" fo:padding-bottom=\"2pt\"{}{}/>",
                                table.vertical_rules ? "0.4pt solid #000000" : "none",
                                one.valign == layout::VAlign::Middle ? " style:vertical-align=\"middle\"" : "",
                                one.fill ? " fo:background-color=\"#" + hex(*one.fill) + "\"" : ""),
                    spans, one.body);
                align_.reset();
                ++next;
                cover(next + static_cast<std::size_t>(one.columns - 1));
            }
            cover(widths.size());
            out += "</table:table-row>\n";
        }
        indent_ = indent;
        return out;
    }
    Source const& source_;
    layout::Document const& document_;
    OdtStyles styles_;
    OdtPages pages_;
    std::string marker_;
    std::optional<layout::Align> align_;
    double width_ = 0, indent_ = 0, hang_ = 0;
    int frames_ = 0;
    bool must_break_ = false, is_top_ = true;
};

}  // namespace

std::string to_flat_odt(Source const& source) {
    FlatOdt writer(source);
    std::string body;
    for (layout::Section const& section : source.document.sections) body += writer.section(section);
    return writer.document(body);
}

}  // namespace lkjip::bench
