#include <fmt/format.h>

#include "export/content.h"

namespace lkjip::bench {

namespace {

std::string escape(std::string const& text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        bool const after_digit = i > 0 && text[i - 1] >= '0' && text[i - 1] <= '9';
        if (std::string_view("\\#$*_`<>@[]~/=+-\"'").find(text[i]) != std::string_view::npos || (text[i] == '.' && after_digit))
            out += '\\';
        out += text[i];
    }
    return out;
}

std::string points(base::Length length) {
    return fmt::format("{:.2f}pt", length.in_pt());
}
std::string points(double length) {
    return fmt::format("{:.2f}pt", length);
}

char const* alignment(layout::Align align) {
    switch (align) {
        case layout::Align::Center: return "center";
        case layout::Align::Right:
        case layout::Align::Decimal: return "right";
        default: return "left";
    }
}

class Typst {
public:
    explicit Typst(Source const& source) : source_(source), document_(source.document) {}

    std::string section(layout::Section const& section) {
        layout::PageMaster const& master = document_.masters[section.master];
        width_ = text_width(master);
        static char const* const numerals[] = {"\"1\"", "\"i\"", "\"I\"", "none"};
        std::string const footer = blocks(master.footer), header = blocks(master.header);
        std::string out = fmt::format(
            "#set page(width: {}, height: {}, margin: (top: {}, bottom: {}, left: {}, right: {}), numbering: {}, header: "
            "align(top, pad(top: {}, [{}])), footer: [{}])\n",
            points(master.width), points(master.height), points(master.top), points(master.bottom), points(master.left),
            points(master.right), numerals[static_cast<int>(section.numerals)], points(master.header_from_top), header, footer);
        if (section.restart_at) out += fmt::format("#counter(page).update({})\n", *section.restart_at);
        return out + blocks(section.body);
    }

    std::string operator()(layout::Paragraph const& p) { return look(p.style, p.content) + anchor(p.label); }
    std::string operator()(layout::Heading const& h) {
        if (!h.printed) return {};
        layout::Inlines const whole = whole_heading(h);
        layout::Label const& label = document_.labels[h.label];
        std::size_t const number = looks_.number({h.style, first_style(whole)});
        return fmt::format("#heading(level: {}, outlined: {}, supplement: [{}])[{}]{}\n", h.level, label.in_contents,
                           label.kind == layout::LabelKind::Appendix && label.level == 1 ? fmt::format("p{}L", number)
                                                                                         : fmt::format("p{}", number),
                           inlines(whole, first_style(whole)), anchor(h.label));
    }
    std::string operator()(layout::List const& list) {
        std::string out = fmt::format("#grid(columns: ({}, 1fr), row-gutter: {}, inset: (left: 0pt),\n", points(list.body_indent),
                                      points(list.item_gap));
        for (layout::ListItem const& item : list.items)
            out += fmt::format("[#h({}){}], [{}],\n", points(list.marker_indent), look(list.marker_style, item.marker, "m"),
                               blocks(item.body));
        return out + ")\n";
    }
    std::string operator()(layout::Formula const& formula) {
        return fmt::format("#block(above: {}, below: {}, width: 100%, align({}, [${}$]))\n", points(formula.before),
                           points(formula.after), alignment(formula.align), terms(formula.terms));
    }
    std::string operator()(layout::Table const& table) {
        std::string const body = table_body(table) + blocks(table.source_note);
        if (!table.caption) return body;
        return fmt::format("#figure(kind: \"tabel\", caption: [{}], [{}]){}\n",
                           inlines(table.caption->text, caption_style(*table.caption)), body, anchor(table.caption->label));
    }
    std::string operator()(layout::Figure const& figure) {
        return fmt::format("#figure(kind: \"gambar\", placement: none, caption: [{}], image(\"{}\", width: {})){}\n",
                           inlines(figure.caption.text, caption_style(figure.caption)), source_.drawings.of(*figure.content).file,
                           points(source_.drawings.of(*figure.content).width), anchor(figure.caption.label));
    }
    std::string operator()(layout::OrgChart const&) { return {}; }
    std::string operator()(layout::Chart const&) { return {}; }
    std::string operator()(layout::Image const& image) {
        return fmt::format("#align({}, image(\"{}\"{}))\n", alignment(image.align), image.file,
                           image.height  ? ", height: " + points(*image.height)
                           : image.width ? ", width: " + points(*image.width)
                                         : "");
    }
    std::string operator()(layout::Columns const& columns) {
        std::string sizes, out;
        for (layout::ColumnPart const& part : columns.parts)
            sizes += part.kind == layout::ColumnWidth::Fixed   ? points(part.fixed) + ", "
                     : part.kind == layout::ColumnWidth::Share ? fmt::format("{}fr, ", part.share)
                                                               : "auto, ";
        for (layout::ColumnPart const& part : columns.parts) out += "[" + blocks(part.body) + "],\n";
        return fmt::format("#block(above: {}, below: {}, breakable: {}, grid(columns: ({}), column-gutter: {},\n{}))\n",
                           points(columns.before), points(columns.after), !columns.keep_together, sizes, points(columns.gap),
                           out);
    }
    std::string operator()(layout::Box const& box) {
        return fmt::format("#block(above: {}, below: {}, stroke: {}, inset: {}, width: {}{}{})[{}]\n", points(box.before),
                           points(box.after), points(box.border.width), points(box.padding),
                           box.width ? points(*box.width) : "100%", box.height ? ", height: " + points(*box.height) : "",
                           box.fill ? ", fill: rgb(\"" + hex(*box.fill) + "\")" : "", blocks(box.body));
    }
    std::string operator()(layout::Group const& group) {
        return fmt::format("#block(breakable: {}, sticky: {}, width: 100%)[{}]\n", !group.keep_together, group.keep_with_next,
                           blocks(group.body));
    }
    std::string operator()(layout::Space const& space) {
        return fmt::format("#v({}, weak: {})\n", points(space.height), !space.at_page_top && !space.signing);
    }
    std::string operator()(layout::Fill const&) { return "#v(1fr)\n"; }
    std::string operator()(layout::Rule const& rule) {
        return fmt::format("#block(above: {}, below: {}, line(length: 100%, stroke: {} + rgb(\"{}\")))\n", points(rule.before),
                           points(rule.after), points(rule.thickness), hex(rule.color));
    }
    std::string operator()(layout::PageBreak const&) { return "#pagebreak(weak: true)\n"; }
    std::string operator()(layout::Contents const& contents) {
        using layout::ContentsOf;
        std::string const target = contents.of == ContentsOf::Headings
                                       ? fmt::format("heading.where(outlined: true), depth: {}", contents.deepest_level)
                                   : contents.of == ContentsOf::Tables  ? "figure.where(kind: \"tabel\")"
                                   : contents.of == ContentsOf::Figures ? "figure.where(kind: \"gambar\")"
                                                                        : "selector.or(..lampiran)";
        return fmt::format("#[#show linebreak: [ ]\n#outline(title: none, target: {})]\n", target);
    }

    // Set rules and functions, after all content is written: one function a look.
    std::string preamble() const {
        std::string out =
            "#set text(font: \"Liberation Serif\", size: 12pt, lang: \"id\", hyphenate: true)\n"
            "#set par(justify: true, spacing: 0pt)\n#set block(spacing: 0pt)\n#set figure(numbering: none, supplement: none, "
            "gap: 6pt)\n"
            "#show figure: set block(breakable: true)\n#set heading(numbering: none)\n#set table(inset: (x: 4pt, y: 2pt), "
            "stroke: 0.4pt)\n";
        for (std::size_t i = 0; i < looks_.all().size(); ++i) out += look_function(i);
        std::string all, appendices;
        for (std::size_t i = 0; i < looks_.all().size(); ++i) {
            all += fmt::format("\"p{0}\": p{0}, \"p{0}L\": p{0}, ", i);
            appendices += fmt::format("heading.where(supplement: [p{}L]), ", i);
        }
        out += "#let rupa = (" + all + ")\n#let lampiran = (" + appendices +
               ")\n#show heading: it => block(sticky: true, rupa.at(it.supplement.text)(it.body))\n";
        out += fmt::format(
            "#show figure.caption: it => p{}(it.body)\n#show figure.where(kind: \"tabel\"): set figure.caption(position: "
            "top)\n\n",
            caption_look_);
        return out;
    }

private:
    std::string blocks(layout::Blocks const& blocks) {
        std::string out;
        for (layout::Block const& block : blocks) out += std::visit(*this, static_cast<layout::Block::variant const&>(block));
        return out;
    }
    std::string look(layout::ParagraphStyleId style, layout::Inlines const& content, char const* kind = "p") {
        layout::CharStyleId const base = first_style(content);
        return fmt::format("#{}{}[{}]\n", kind, looks_.number({style, base, align_}), inlines(content, base));
    }
    layout::CharStyleId caption_style(layout::Caption const& caption) {
        caption_look_ = looks_.number({caption.style, first_style(caption.text)});
        return first_style(caption.text);
    }
    std::string anchor(layout::LabelId label) const { return label == layout::no_label ? "" : fmt::format("<l{}>", label); }

    std::string look_function(std::size_t i) const {
        Look const look = looks_.all()[i];
        layout::ParagraphStyle const& p = document_.paragraph_styles[look.paragraph];
        layout::Align const align = look.align.value_or(p.align);
        font::Metrics const metrics = metrics_of(document_.char_styles[look.characters], source_.fonts);
        double const size = document_.char_styles[look.characters].size.in_pt();
        double const leading = line_pitch(look, source_) - size * (metrics.ascender + metrics.descender) / 1000;
        std::string const type =
            character_arguments(look.characters) +
            fmt::format(", top-edge: {:.3f}em, bottom-edge: -{:.3f}em", metrics.ascender / 1000.0, metrics.descender / 1000.0);
        std::string const paragraph = fmt::format("justify: {}, leading: {}, first-line-indent: (amount: {}, all: true)",
                                                  align == layout::Align::Justify, points(leading), points(p.first_indent));
        return fmt::format(
            "#let p{0}(it) = block(above: {1}, below: {2}, width: 100%, inset: (left: {3}, right: {4}), sticky: {5}, breakable: "
            "{6}, "
            "align({7}, {{ set par({8}); set text({9}); par(it) }}))\n#let m{0}(it) = text({9}, it)\n",
            i, points(p.before), points(p.after + base::Length::pt(leading)), points(p.left), points(p.right), p.keep_with_next,
            !p.keep_together, alignment(align), paragraph, type);
    }
    std::string character_arguments(layout::CharStyleId id) const {
        layout::CharStyle const& c = document_.char_styles[id];
        return fmt::format("font: \"{}\", size: {}, weight: \"{}\", style: \"{}\", fill: rgb(\"{}\")", c.family, points(c.size),
                           c.bold ? "bold" : "regular", c.italic ? "italic" : "normal", hex(c.color));
    }

    std::string inlines(layout::Inlines const& inlines, layout::CharStyleId base) {
        std::string out;
        for (layout::Inline const& part : inlines) {
            if (auto const* text = std::get_if<layout::Text>(&part))
                out += run(*text, base);
            else if (std::holds_alternative<layout::LineBreak>(part))
                out += " \\\n";
            else if (std::holds_alternative<layout::PageNumber>(part))
                out += "#context counter(page).display()";
        }
        return out;
    }
    std::string run(layout::Text const& text, layout::CharStyleId base) const {
        std::string out = escape(text.text);
        layout::CharStyle const& style = document_.char_styles[text.style];
        if (text.style != base) {
            layout::CharStyle bold = document_.char_styles[base];
            bold.bold = true;
            out = bold == style ? "#strong[" + out + "]" : fmt::format("#text({})[{}]", character_arguments(text.style), out);
        }
        if (style.underline) out = "#underline[" + out + "]";
        if (text.link != layout::no_label) out = fmt::format("#link(<l{}>)[{}]", text.link, out);
        return out;
    }
    std::string terms(layout::FormulaTerms const& terms_) {
        std::string out;
        for (layout::FormulaTerm const& term : terms_) {
            if (auto const* text = std::get_if<layout::Text>(&term))
                out += "#text[" + escape(text->text) + "] ";
            else {
                auto const& fraction = std::get<layout::FormulaFraction>(term);
                out += fmt::format("frac({}, {}) ", terms(fraction.above), terms(fraction.below));
            }
        }
        return out;
    }
    std::string table_body(layout::Table const& table) {
        std::string columns;
        for (double width : column_widths(table, width_ - table.left.in_pt())) columns += points(width) + ", ";
        std::string out = fmt::format("#table(columns: ({}){},\n", columns, table.vertical_rules ? "" : ", stroke: none");
        if (!table.header.empty())
            out += fmt::format("table.header(repeat: {},\n{}),\n", table.repeat_header, rows(table.header));
        return out + rows(table.body) + rows(table.footer) + ")\n";
    }
    std::string rows(std::vector<layout::Row> const& rows) {
        std::string out;
        for (layout::Row const& row : rows) {
            for (layout::Cell const& cell : row.cells) {
                if (cell.align == layout::Align::Decimal) align_ = cell.align;
                std::string options;
                if (cell.columns > 1) options += fmt::format("colspan: {}, ", cell.columns);
                if (cell.rows > 1) options += fmt::format("rowspan: {}, ", cell.rows);
                if (cell.valign == layout::VAlign::Middle) options += "align: horizon, ";
                if (cell.fill) options += fmt::format("fill: rgb(\"{}\"), ", hex(*cell.fill));
                out += options.empty() ? "[" + blocks(cell.body) + "], "
                                       : "table.cell(" + options + "[" + blocks(cell.body) + "]), ";
                align_.reset();
            }
            out += "\n";
        }
        return out;
    }

    Source const& source_;
    layout::Document const& document_;
    Looks looks_;
    std::optional<layout::Align> align_;
    double width_ = 0;
    std::size_t caption_look_ = 0;
};

}  // namespace

std::string to_typst(Source const& source) {
    Typst writer(source);
    std::string body;
    for (layout::Section const& section : source.document.sections) body += writer.section(section);
    return writer.preamble() + body;
}

}  // namespace lkjip::bench
