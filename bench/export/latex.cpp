#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "export/content.h"
#include "export/latex_table.h"
#include "export/latex_text.h"

namespace lkjip::bench {

namespace {

std::string begin_alignment(layout::Align align) {
    if (align == layout::Align::Center) return "\\centering";
    if (align == layout::Align::Right || align == layout::Align::Decimal) return "\\raggedleft";
    return align == layout::Align::Justify ? "" : "\\rata";
}

class Latex {
public:
    explicit Latex(Source const& source) : source_(source), document_(source.document) {}

    std::string section(layout::Section const& section) {
        static char const* const numerals[] = {"\\arabic{page}", "\\roman{page}", "\\Roman{page}", ""};
        layout::PageMaster const& m = document_.masters[section.master];
        width_ = text_width(m);
        std::string out =
            fmt::format("\\clearpage\\lembar{{{:.2f}bp}}{{{:.2f}bp}}{{{:.2f}bp}}{{{:.2f}bp}}{{{:.2f}bp}}{{{:.2f}bp}}\n",
                        m.width.in_pt(), m.height.in_pt(), m.left.in_pt(), m.right.in_pt(), m.top.in_pt(), m.bottom.in_pt());
        out += fmt::format("\\tepi{{{}}}{{{}}}{{{:.2f}bp}}{{{:.2f}bp}}\\gdef\\thepage{{{}}}\n", blocks(m.header),
                           blocks(m.footer), (m.top - m.header_from_top).in_pt(), (m.bottom - m.footer_from_bottom).in_pt(),
                           numerals[static_cast<int>(section.numerals)]);
        if (section.restart_at) out += fmt::format("\\setcounter{{page}}{{{}}}\n", *section.restart_at);
        return out + blocks(section.body);
    }

    std::string operator()(layout::Paragraph const& p) { return look(p.style, p.content, p.label); }
    std::string operator()(layout::Heading const& h) {
        if (!h.printed) return {};
        layout::Label const& label = document_.labels[h.label];
        std::string out = "\\phantomsection";
        std::string const listed = entry(label);
        if (label.in_contents) out += fmt::format("\\addcontentsline{{toc}}{{tkt{}}}{{{}}}", level_letter(label.level), listed);
        if (label.in_contents && label.kind == layout::LabelKind::Appendix && label.level == 1)
            out += "\\addcontentsline{lop}{butir}{" + listed + "}";
        return look(h.style, whole_heading(h), h.label, out) + "\\nobreak\n";
    }
    std::string operator()(layout::List const& list) {
        double const body = list.body_indent.in_pt(), marker = list.marker_indent.in_pt();
        std::string out = fmt::format(
            "\\begin{{list}}{{}}{{\\leftmargin={:.1f}bp\\labelwidth={:.1f}bp\\labelsep=0pt\\itemsep={:.1f}bp\\topsep="
            "0pt\\partopsep=0pt\\parsep=0pt\\let\\makelabel\\labelkiri}}\n",
            body, body - marker, list.item_gap.in_pt());
        width_ -= body;
        for (layout::ListItem const& item : list.items)
            out += fmt::format("\\item[{{{}{}}}] {}", characters(first_style(item.marker)),
                               inlines(item.marker, first_style(item.marker)), blocks(item.body));
        width_ += body;
        return out + "\\end{list}\n";
    }
    std::string operator()(layout::Formula const& formula) {
        return fmt::format("{{\\par\\addvspace{{{:.1f}bp}}{}$\\displaystyle {}$\\par\\addvspace{{{:.1f}bp}}}}\n",
                           formula.before.in_pt(), begin_alignment(formula.align), terms(formula.terms), formula.after.in_pt());
    }
    std::string operator()(layout::Table const& table) {
        double const measure = width_;
        std::vector<double> const widths = column_widths(table, measure - table.left.in_pt());
        std::string out, again;
        if (table.caption) {
            out = fmt::format("\\phantomsection\\addcontentsline{{lot}}{{butir}}{{{}}}",
                              entry(document_.labels[table.caption->label]));
            out = look(table.caption->style, table.caption->text, table.caption->label, out) + "\\nobreak\n";
            if (table.repeat_caption) again = look(table.caption->style, table.caption->continued, layout::no_label);
        }
        auto const set = [&](layout::Blocks const& body, double width, layout::Align align) {
            if (align == layout::Align::Decimal) align_ = align;
            width_ = width;
            std::string text = blocks(body);
            width_ = measure;
            align_.reset();
            return text;
        };
        return out + latex_table(table, widths, again, set) + blocks(table.source_note);
    }
    std::string operator()(layout::Figure const& figure) {
        std::string out =
            fmt::format("\\phantomsection\\addcontentsline{{lof}}{{butir}}{{{}}}", entry(document_.labels[figure.caption.label]));
        std::string const caption = look(figure.caption.style, figure.caption.text, figure.caption.label, out);
        std::string const picture =
            "{\\par\\noindent " + to_picture(source_.drawings.of(*figure.content), source_.fonts) + "\\par}\\nobreak\n";
        return figure.caption.below ? picture + caption : caption + picture;
    }
    std::string operator()(layout::OrgChart const&) { return {}; }
    std::string operator()(layout::Chart const&) { return {}; }
    std::string operator()(layout::Image const& image) {
        std::string const size = image.height  ? fmt::format("height={:.1f}bp", image.height->in_pt())
                                 : image.width ? fmt::format("width={:.1f}bp", image.width->in_pt())
                                               : "";
        return fmt::format("{{\\par\\noindent{} \\includegraphics[{}]{{{}}}\\par}}\n", begin_alignment(image.align), size,
                           image.file);
    }
    std::string operator()(layout::Columns const& columns) {
        std::vector<double> const widths = part_widths(columns, width_);
        double const measure = width_;
        if (estimated_height(columns.parts.back().body, widths.back()) > 200) return beside_long_part(columns, widths);
        std::string out = fmt::format("\\par\\addvspace{{{:.1f}bp}}\\noindent", columns.before.in_pt());
        for (std::size_t i = 0; i < widths.size(); ++i) {
            width_ = widths[i];
            out += fmt::format("\\begin{{minipage}}[t]{{{:.2f}bp}}\\hrule height0pt\\relax {}\\end{{minipage}}{}%\n", widths[i],
                               blocks(columns.parts[i].body),
                               i + 1 < widths.size() ? fmt::format("\\hskip{:.1f}bp", columns.gap.in_pt()) : "");
        }
        width_ = measure;
        return out + fmt::format("\\par\\addvspace{{{:.1f}bp}}\n", columns.after.in_pt());
    }
    std::string operator()(layout::Box const& box) {
        double const outer = box.width ? box.width->in_pt() : width_,
                     inner = outer - 2 * (box.padding + box.border.width).in_pt();
        std::string const fill =
            box.fill ? fmt::format("\\fcolorbox[HTML]{{000000}}{{{}}}", hex(*box.fill)) : std::string("\\fbox");
        return fmt::format(
            "{{\\par\\noindent\\fboxsep={:.1f}bp\\fboxrule={:.2f}bp{}{{\\begin{{minipage}}{}{{{:.2f}bp}}{}\\end{{minipage}}}}"
            "\\par}}\n",
            box.padding.in_pt(), box.border.width.in_pt(), fill,
            box.height ? fmt::format("[c][{:.1f}bp]", box.height->in_pt() - 2 * box.padding.in_pt()) : "", inner,
            blocks(box.body));
    }
    std::string operator()(layout::Group const& group) { return blocks(group.body); }
    std::string operator()(layout::Space const& space) {
        return fmt::format("\\par\\vspace{{{:.1f}bp}}\n", space.height.in_pt());
    }
    std::string operator()(layout::Fill const&) { return "\\par\\vspace*{\\fill}\n"; }
    std::string operator()(layout::Rule const& rule) {
        return fmt::format("\\par\\noindent\\rule{{\\linewidth}}{{{:.2f}bp}}\\par\n", rule.thickness.in_pt());
    }
    std::string operator()(layout::PageBreak const&) { return "\\clearpage\n"; }
    std::string operator()(layout::Contents const& contents) {
        static char const* const files[] = {"toc", "lot", "lof", "lop"};
        return fmt::format("\\setcounter{{tocdepth}}{{{}}}\\isidaftar{{{}}}\n", contents.deepest_level,
                           files[static_cast<int>(contents.of)]);
    }

    [[nodiscard]] std::string preamble() const {
        std::string out = latex_opening();
        for (std::string const& family : families()) out += latex_family(family);
        for (std::size_t i = 0; i < document_.char_styles.size(); ++i) {
            layout::CharStyle const& c = document_.char_styles[i];
            out += fmt::format(
                "\\def\\c{}{{\\fontfamily{{{}}}\\fontseries{{{}}}\\fontshape{{{}}}\\fontsize{{{:.2f}bp}}{{{:.2f}bp}}\\selectfont{"
                "}}}\n",
                letters(i), latex_family_name(c.family), c.bold ? "bx" : "m", c.italic ? "it" : "n", c.size.in_pt(),
                c.size.in_pt() * 1.15, c.color == base::Color{} ? "" : "\\color[HTML]{" + hex(c.color) + "}");
        }
        for (std::size_t i = 0; i < looks_.all().size(); ++i) out += look_macro(i);
        return out;
    }

private:
    std::set<std::string> families() const {
        std::set<std::string> names;
        for (layout::CharStyle const& c : document_.char_styles) names.insert(c.family);
        return names;
    }
    std::string look_macro(std::size_t i) const {
        Look const look = looks_.all()[i];
        layout::ParagraphStyle const& p = document_.paragraph_styles[look.paragraph];
        double const pitch = line_pitch(look, source_);
        return fmt::format(
            "\\protected\\long\\def\\p{}#1{{\\par\\addvspace{{{:.1f}bp}}{{\\advance\\leftskip{:.1f}bp\\advance\\rightskip{:.1f}"
            "bp{}{}\\parindent={:.1f}bp\\baselineskip={:.2f}bp{}\\hskip0pt#1\\strut\\par}}\\addvspace{{{:.1f}bp}}}}\n",
            letters(i), p.before.in_pt(), p.left.in_pt(), p.right.in_pt(), begin_alignment(look.align.value_or(p.align)),
            characters(look.characters), p.first_indent.in_pt(), pitch,
            p.first_indent == base::Length{} ? "\\noindent" : "\\indent", p.after.in_pt());
    }
    // A minipage is never broken: what is tall is set as a list, with the other parts in a box of no height beside it.
    std::string beside_long_part(layout::Columns const& columns, std::vector<double> const& widths) {
        double const measure = width_;
        double left = 0;
        std::string labels;
        for (std::size_t i = 0; i + 1 < widths.size(); ++i) {
            width_ = widths[i];
            labels += fmt::format("\\begin{{minipage}}[t]{{{:.2f}bp}}\\hrule height0pt\\relax {}\\end{{minipage}}\\hskip{:.1f}bp",
                                  widths[i], blocks(columns.parts[i].body), columns.gap.in_pt());
            left += widths[i] + columns.gap.in_pt();
        }
        width_ = widths.back();
        std::string const body = blocks(columns.parts.back().body);
        width_ = measure;
        return fmt::format(
            "\\par\\vbox to0pt{{\\noindent "
            "{}\\par\\vss}}\\nobreak\\begin{{list}}{{}}{{\\leftmargin={:.1f}bp\\topsep=0pt\\partopsep=0pt\\parsep="
            "0pt\\labelwidth=0pt\\labelsep=0pt}}\\item[]{}\\end{{list}}\n",
            labels, left, body);
    }
    std::string blocks(layout::Blocks const& blocks) {
        std::string out;
        for (layout::Block const& block : blocks) out += std::visit(*this, static_cast<layout::Block::variant const&>(block));
        return out;
    }
    std::string look(layout::ParagraphStyleId style, layout::Inlines const& content, layout::LabelId label,
                     std::string const& before = {}) {
        layout::CharStyleId const base = first_style(content);
        std::string const target = label == layout::no_label ? "" : fmt::format("\\hypertarget{{l{}}}{{}}", label);
        return fmt::format("\\p{}{{{}{}{}}}\n", letters(looks_.number({style, base, align_})), before, target,
                           inlines(content, base));
    }
    static std::string characters(layout::CharStyleId style) { return fmt::format("\\c{}{{}}", letters(style)); }
    // As printed in lists.
    std::string entry(layout::Label const& label) {
        std::string const number = inlines(label.number, first_style(label.number), Links::No),
                          title = inlines(label.title, first_style(label.title), Links::No);
        return number.empty() ? title : number + " " + title;
    }
    enum class Links { Yes, No };
    std::string inlines(layout::Inlines const& inlines, layout::CharStyleId base, Links links = Links::Yes) {
        std::string out;
        for (layout::Inline const& part : inlines) {
            if (std::holds_alternative<layout::LineBreak>(part)) out += "\\hfil\\break{}";
            if (std::holds_alternative<layout::PageNumber>(part)) out += "\\thepage{}";
            auto const* text = std::get_if<layout::Text>(&part);
            if (text == nullptr) continue;
            std::string run = latex_text(text->text);
            if (document_.char_styles[text->style].underline) run = "\\underline{" + run + "}";
            if (text->style != base && links == Links::Yes) run = "{" + characters(text->style) + run + "}";
            if (text->link != layout::no_label && links == Links::Yes)
                run = fmt::format("\\hyperlink{{l{}}}{{{}}}", text->link, run);
            out += run;
        }
        return out;
    }
    std::string terms(layout::FormulaTerms const& terms_) {
        std::string out;
        for (layout::FormulaTerm const& term : terms_) {
            if (auto const* text = std::get_if<layout::Text>(&term))
                out += "\\hbox{" + latex_text(text->text) + "}\\;";
            else
                out += "{" + terms(std::get<layout::FormulaFraction>(term).above) + "\\over " +
                       terms(std::get<layout::FormulaFraction>(term).below) + "}\\;";
        }
        return out;
    }
    static char level_letter(int level) { return static_cast<char>('A' + std::clamp(level, 1, 6) - 1); }

    Source const& source_;
    layout::Document const& document_;
    Looks looks_;
    std::optional<layout::Align> align_;
    double width_ = 0;
};

}  // namespace

std::string to_latex(Source const& source) {
    Latex writer(source);
    std::string body;
    for (layout::Section const& section : source.document.sections) body += writer.section(section);
    return writer.preamble() + "\\begin{document}\n" + body + "\\end{document}\n";
}

}  // namespace lkjip::bench
