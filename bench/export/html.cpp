#include <fmt/format.h>

#include <utility>

#include "export/content.h"

namespace lkjip::bench {

namespace {

std::string escape(std::string const& text) {
    std::string out;
    for (char c : text) out += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '"' ? "&quot;" : std::string(1, c);
    return out;
}

char const* alignment(layout::Align align) {
    switch (align) {
        case layout::Align::Justify: return "justify";
        case layout::Align::Center: return "center";
        case layout::Align::Right:
        case layout::Align::Decimal: return "right";
        default: return "left";
    }
}

char const* numerals(layout::Numerals numerals_) {
    return numerals_ == layout::Numerals::LowerRoman   ? "lower-roman"
           : numerals_ == layout::Numerals::UpperRoman ? "upper-roman"
                                                       : "decimal";
}

class Html {
public:
    explicit Html(Source const& source) : source_(source), document_(source.document) {}

    std::string section(layout::Section const& section, std::size_t index) {
        width_ = text_width(document_.masters[section.master]);
        pages_ += page_rule(section, index);
        note_labels(section);
        must_break_ = is_begun_ = false;
        return fmt::format("<section style=\"page:s{}\">\n{}</section>\n", index, blocks(section.body));
    }

    std::string operator()(layout::Paragraph const& p) { return look("p", p.style, p.content, p.label); }
    std::string operator()(layout::Heading const& h) {
        return h.printed ? look(fmt::format("h{}", std::min(h.level, 6)), h.style, whole_heading(h), h.label) : "";
    }
    std::string operator()(layout::List const& list) {
        std::string out;
        width_ -= list.body_indent.in_pt();
        for (layout::ListItem const& item : list.items) {
            marker_ =
                fmt::format("<span class=\"m\" style=\"width:{0:.1f}pt;margin-left:-{0:.1f}pt\">{1}</span>",
                            (list.body_indent - list.marker_indent).in_pt(), inlines(item.marker, first_style(item.marker)));
            out += fmt::format("<div style=\"padding-left:{:.1f}pt;margin-bottom:{:.1f}pt\">", list.body_indent.in_pt(),
                               list.item_gap.in_pt());
            std::string const body = blocks(item.body);
            out += marker_.empty() ? body : marker_ + body;
            marker_.clear();
            out += "</div>\n";
        }
        width_ += list.body_indent.in_pt();
        return out;
    }
    std::string operator()(layout::Formula const& formula) {
        return fmt::format("<div style=\"text-align:{}\">{}</div>\n", alignment(formula.align), terms(formula.terms));
    }
    std::string operator()(layout::Table const& table) {
        std::vector<double> const widths = column_widths(table, width_ - table.left.in_pt());
        double sum = 0;
        std::string columns;
        for (double width : widths) columns += fmt::format("<col style=\"width:{:.1f}pt\"/>", width), sum += width;
        std::string out = fmt::format("<table class=\"{}\" style=\"width:{:.1f}pt\">", table.vertical_rules ? "t" : "u", sum);
        out = (table.caption ? caption(*table.caption) : "") + out + "<colgroup>" + columns + "</colgroup>";
        return out + "<thead>" + rows(table.header, widths) + "</thead><tbody>" + rows(table.body, widths) +
               rows(table.footer, widths) + "</tbody></table>\n" + blocks(table.source_note);
    }
    std::string operator()(layout::Figure const& figure) {
        std::string const picture =
            fmt::format("<div class=\"f\"><img src=\"{}\" alt=\"\"/></div>\n", source_.drawings.of(*figure.content).file);
        return figure.caption.below ? picture + caption(figure.caption) : caption(figure.caption) + picture;
    }
    std::string operator()(layout::OrgChart const&) { return {}; }
    std::string operator()(layout::Chart const&) { return {}; }
    std::string operator()(layout::Image const& image) {
        return fmt::format("<div style=\"text-align:{}\"><img src=\"{}\" alt=\"\" style=\"{}\"/></div>\n", alignment(image.align),
                           image.file,
                           image.height  ? fmt::format("height:{:.1f}pt", image.height->in_pt())
                           : image.width ? fmt::format("width:{:.1f}pt", image.width->in_pt())
                                         : "");
    }
    std::string operator()(layout::Columns const& columns) {
        std::string out = fmt::format("<table class=\"c\" style=\"margin:{:.1f}pt 0 {:.1f}pt\"><tr>", columns.before.in_pt(),
                                      columns.after.in_pt());
        double const measure = width_;
        std::vector<double> const widths = part_widths(columns, measure);
        for (std::size_t i = 0; i < widths.size(); ++i) {
            width_ = widths[i];
            out += fmt::format("<td style=\"width:{:.1f}pt;padding-right:{:.1f}pt\">{}</td>", widths[i],
                               i + 1 < widths.size() ? columns.gap.in_pt() : 0, blocks(columns.parts[i].body));
        }
        width_ = measure;
        return out + "</tr></table>\n";
    }
    std::string operator()(layout::Box const& box) {
        return fmt::format("<div style=\"border:{:.2f}pt solid;padding:{:.1f}pt;margin:{:.1f}pt 0 {:.1f}pt{}{}{}\">{}</div>\n",
                           box.border.width.in_pt(), box.padding.in_pt(), box.before.in_pt(), box.after.in_pt(),
                           box.width ? fmt::format(";width:{:.1f}pt", box.width->in_pt()) : "",
                           box.height ? fmt::format(";height:{:.1f}pt", box.height->in_pt()) : "",
                           box.fill ? ";background:#" + hex(*box.fill) : "", blocks(box.body));
    }
    std::string operator()(layout::Group const& group) {
        return fmt::format("<div{}>{}</div>\n", group.keep_together ? " class=\"k\"" : "", blocks(group.body));
    }
    std::string operator()(layout::Space const& space) {
        return fmt::format("<div style=\"height:{:.1f}pt\"></div>\n", space.height.in_pt());
    }
    std::string operator()(layout::Fill const&) { return "<div style=\"height:120pt\"></div>\n"; }
    std::string operator()(layout::Rule const& rule) {
        return fmt::format("<div style=\"border-top:{:.2f}pt solid #{}\"></div>\n", rule.thickness.in_pt(), hex(rule.color));
    }
    std::string operator()(layout::PageBreak const&) {
        must_break_ = is_begun_;
        return {};
    }
    std::string operator()(layout::Contents const& contents) {
        std::string out;
        for (layout::LabelId id = 0; id < document_.labels.size(); ++id) {
            layout::Label const& label = document_.labels[id];
            if (!is_listed(label, contents)) continue;
            out += fmt::format("<p class=\"toc{}\" style=\"padding-left:{}pt\"><a href=\"#l{}\">{} {}</a></p>\n",
                               roman_.contains(id) ? " r" : "", 12 * label.level, id,
                               inlines(label.number, first_style(label.number)), inlines(label.title, first_style(label.title)));
        }
        return out;
    }

    std::string page(std::string const& body) const {
        std::string out =
            "<!DOCTYPE html><html lang=\"id-ID\"><head><meta charset=\"utf-8\"/><title>" + escape(document_.properties.title) +
            "</title><style>\n"
            "body{margin:0;font:12pt 'Liberation Serif';hyphens:auto}p,h1,h2,h3,h4,h5,h6{margin:0}section{break-before:page}\n"
            "table{border-collapse:collapse;table-layout:fixed}table.t{margin:0 auto}table.u{margin:0 auto}\n"
            ".t>*>tr>td{border:0.4pt solid;padding:2pt 4pt;vertical-align:top}.c{width:100%}.c td{vertical-align:top;padding:0}\n"
            ".k{break-inside:avoid}.m{display:inline-block;text-indent:0}.f{text-align:center}.b{font-weight:bold}\n"
            "fraction{display:inline-table;vertical-align:middle;text-align:center}fraction>*{display:table-row}.a{border-bottom:"
            "0.4pt solid}\n"
            ".toc a{color:inherit;text-decoration:none}.toc a::after{content:leader('.') target-counter(attr(href),page)}.toc.r "
            "a::after{content:leader('.') target-counter(attr(href),page,lower-roman)}\n" +
            pages_;
        for (std::size_t i = 0; i < looks_.all().size(); ++i) out += rule_of(looks_.all()[i], i);
        for (std::size_t i = 0; i < document_.char_styles.size(); ++i)
            out += fmt::format(".c{}{{{}}}\n", i, characters(static_cast<layout::CharStyleId>(i)));
        return out + "</style></head><body>\n" + body + "</body></html>\n";
    }

private:
    std::string blocks(layout::Blocks const& blocks) {
        std::string out;
        for (layout::Block const& block : blocks) {
            bool const is_break = std::holds_alternative<layout::PageBreak>(block);
            if (!is_break && std::exchange(must_break_, false)) out += "<div style=\"break-before:page\"></div>\n";
            is_begun_ = is_begun_ || !is_break;
            out += std::visit(*this, static_cast<layout::Block::variant const&>(block));
        }
        return out;
    }
    std::string look(std::string const& tag, layout::ParagraphStyleId style, layout::Inlines const& content,
                     layout::LabelId label) {
        layout::CharStyleId const base = first_style(content);
        std::string const marker = std::exchange(marker_, {});
        return fmt::format("<{0} class=\"p{1}\"{2}>{3}{4}</{0}>\n", tag, looks_.number({style, base, align_}),
                           label == layout::no_label ? "" : fmt::format(" id=\"l{}\"", label), marker, inlines(content, base));
    }
    std::string caption(layout::Caption const& caption) { return look("p", caption.style, caption.text, caption.label); }

    void note_labels(layout::Section const& section) {
        if (section.numerals != layout::Numerals::LowerRoman) return;
        for (layout::Block const& block : section.body)
            if (auto const* heading = std::get_if<layout::Heading>(&block)) roman_.insert({heading->label, true});
    }
    std::string page_rule(layout::Section const& section, std::size_t index) {
        layout::PageMaster const& m = document_.masters[section.master];
        std::string header, footer;
        for (layout::Block const& block : m.header)
            if (auto const* p = std::get_if<layout::Paragraph>(&block))
                header = fmt::format("@top-right{{content:\"{}\";{};border-bottom:0.5pt solid #8fa3b8;vertical-align:middle}}",
                                     plain(p->content), characters(first_style(p->content)));
        for (layout::Block const& block : m.footer)
            if (auto const* p = std::get_if<layout::Paragraph>(&block))
                footer = fmt::format("@bottom-center{{content:counter(page,{});{}}}", numerals(section.numerals),
                                     characters(first_style(p->content)));
        return fmt::format("@page s{}{{size:{:.2f}pt {:.2f}pt;margin:{:.2f}pt {:.2f}pt {:.2f}pt {:.2f}pt;{}{}}}\n", index,
                           m.width.in_pt(), m.height.in_pt(), m.top.in_pt(), m.right.in_pt(), m.bottom.in_pt(), m.left.in_pt(),
                           header, section.numerals == layout::Numerals::None ? "" : footer);
    }
    static std::string plain(layout::Inlines const& inlines) {
        std::string out;
        for (layout::Inline const& part : inlines)
            if (auto const* text = std::get_if<layout::Text>(&part)) out += text->text;
        return out;
    }
    std::string characters(layout::CharStyleId id) const {
        layout::CharStyle const& c = document_.char_styles[id];
        return fmt::format("font:{}{}{:.2f}pt '{}';color:#{}{}", c.italic ? "italic " : "", c.bold ? "bold " : "", c.size.in_pt(),
                           c.family, hex(c.color), c.underline ? ";text-decoration:underline" : "");
    }
    std::string rule_of(Look look, std::size_t i) const {
        layout::ParagraphStyle const& p = document_.paragraph_styles[look.paragraph];
        return fmt::format(
            ".p{}{{{};line-height:{:.2f}pt;text-align:{};text-indent:{:.1f}pt;margin:{:.1f}pt {:.1f}pt {:.1f}pt "
            "{:.1f}pt{}{}{}}}\n",
            i, characters(look.characters), line_pitch(look, source_), alignment(look.align.value_or(p.align)),
            p.first_indent.in_pt(), p.before.in_pt(), p.right.in_pt(), p.after.in_pt(), p.left.in_pt(),
            p.keep_with_next ? ";break-after:avoid" : "", p.keep_together ? ";break-inside:avoid" : "",
            p.hyphenate ? "" : ";hyphens:manual");
    }
    std::string inlines(layout::Inlines const& inlines, layout::CharStyleId base) {
        std::string out;
        for (layout::Inline const& part : inlines) {
            if (std::holds_alternative<layout::LineBreak>(part)) out += "<br/>";
            auto const* text = std::get_if<layout::Text>(&part);
            if (text == nullptr) continue;
            std::string run = escape(text->text);
            if (text->style != base) run = fmt::format("<span class=\"c{}\">{}</span>", text->style, run);
            if (text->link != layout::no_label)
                run = fmt::format("<a href=\"#l{}\" style=\"color:inherit;text-decoration:none\">{}</a>", text->link, run);
            out += run;
        }
        return out;
    }
    std::string terms(layout::FormulaTerms const& terms_) {
        std::string out;
        for (layout::FormulaTerm const& term : terms_) {
            if (auto const* text = std::get_if<layout::Text>(&term))
                out += escape(text->text) + " ";
            else {
                auto const& fraction = std::get<layout::FormulaFraction>(term);
                out += "<fraction><span class=\"a\">" + terms(fraction.above) + "</span><span>" + terms(fraction.below) +
                       "</span></fraction> ";
            }
        }
        return out;
    }
    std::string rows(std::vector<layout::Row> const& rows, std::vector<double> const& widths) {
        double const measure = width_;
        std::string out;
        for (layout::Row const& row : rows) {
            out += "<tr>";
            for (layout::Cell const& cell : row.cells) {
                if (cell.align == layout::Align::Decimal) align_ = cell.align;
                width_ = -8;
                for (int i = 0; i < cell.columns; ++i) width_ += widths[static_cast<std::size_t>(cell.column + i)];
                std::string options;
                if (cell.columns > 1) options += fmt::format(" colspan=\"{}\"", cell.columns);
                if (cell.rows > 1) options += fmt::format(" rowspan=\"{}\"", cell.rows);
                if (cell.fill) options += fmt::format(" bgcolor=\"#{}\"", hex(*cell.fill));
                out += "<td" + options + ">" + blocks(cell.body) + "</td>";
                align_.reset();
            }
            out += "</tr>\n";
        }
        width_ = measure;
        return out;
    }

    Source const& source_;
    layout::Document const& document_;
    Looks looks_;
    std::optional<layout::Align> align_;
    std::map<layout::LabelId, bool> roman_;
    std::string marker_, pages_;
    double width_ = 0;
    bool must_break_ = false, is_begun_ = false;  // a break at a section's edge is none
};

}  // namespace

std::string to_html(Source const& source) {
    Html writer(source);
    std::string body;
    for (std::size_t i = 0; i < source.document.sections.size(); ++i) body += writer.section(source.document.sections[i], i);
    return writer.page(body);
}

}  // namespace lkjip::bench
