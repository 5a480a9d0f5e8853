#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "export/walk.h"

namespace lkjip::bench {

namespace {

// What pdfTeX's T1 Times cannot set is spelt out.
std::string escape(std::string const& text) {
    static std::map<std::string, std::string> const replaced{
        {"\u2212", "--"}, {"\u00D7", "$\\times$"}, {"\u00F7", "$\\div$"}, {"\u2265", "$\\ge$"}, {"\u2264", "$\\le$"}, {"\u2022", "\\textbullet{}"},
        {"\u2013", "--"}, {"\u2014", "---"}, {"\u00A0", "~"}, {"\u201C", "``"}, {"\u201D", "''"}, {"\u2019", "'"}, {"\u2018", "`"}, {"\u2026", "\\dots{}"},
        {"\u00B2", "\\textsuperscript{2}"}, {"\u2011", "-"}, {"\u00AD", "\\-"}, {"\u2212", "--"}, {"\u2192", "$\\to$"}, {"\u03A3", "$\\Sigma$"}, {"\u202F", "~"}, {"\u2002", " "}, {"\u2003", " "}, {"\u2009", " "}, {"\u2610", "[ ]"}};
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        auto const c = static_cast<unsigned char>(text[i]);
        std::size_t const length = c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
        std::string const one = text.substr(i, length);
        i += length;
        auto const found = replaced.find(one);
        if (found != replaced.end()) out += found->second;
        else if (one == "\\") out += "\\textbackslash{}";
        else if (one == "~") out += "\\textasciitilde{}";
        else if (one == "^") out += "\\textasciicircum{}";
        else if (length == 1 && std::string_view("#$%&_{}").find(one[0]) != std::string_view::npos) out += "\\" + one;
        else out += one;
    }
    return out;
}

Markup const markup{escape, "\\textbf{", "}", "\\newline{}"};

class Latex {
public:
    explicit Latex(layout::Document const& document) : document_(document) {}

    void paragraph(layout::Paragraph const& p) { text += flow(inline_text(p.content, document_, markup)) + "\n\n"; }
    void heading(layout::Heading const& h) {
        static char const* const commands[] = {"section", "subsection", "subsubsection", "paragraph", "subparagraph", "subparagraph"};
        char const* command = commands[std::clamp(h.level, 1, 6) - 1];
        std::string const title = flow(inline_text(h.number, document_, markup) + " " + inline_text(h.title, document_, markup));
        text += fmt::format("\\{0}*{{{1}}}\\addcontentsline{{toc}}{{{0}}}{{{1}}}\n\n", command, title);
    }
    void list(layout::List const& list) {
        text += "\\begin{itemize}\\setlength\\itemsep{0pt}\n";
        for (layout::ListItem const& item : list.items)
            text += fmt::format("\\item[{{{}}}] {}\n", inline_text(item.marker, document_, markup), flow(cell_text(item.body, document_, markup)));
        text += "\\end{itemize}\n\n";
    }
    void formula(layout::Formula const& formula) { text += flow(cell_text({layout::Block{formula}}, document_, markup)) + "\n\n"; }
    void contents(layout::Contents const& contents) {
        if (contents.of == layout::ContentsOf::Headings) text += "\\tableofcontents\n\n";
        if (contents.of == layout::ContentsOf::Tables) text += "\\listoftables\n\n";
    }
    void table(layout::Table const& table) {
        std::vector<double> const shares = column_shares(table);
        std::string spec = "|";
        for (double share : shares) spec += fmt::format("p{{\\dimexpr{:.4f}\\linewidth-2\\tabcolsep\\relax}}|", share);
        text += fmt::format("{{\\fontsize{{9.5}}{{11.5}}\\selectfont\\begin{{longtable}}{{{}}}\n", spec);
        if (table.caption) text += "\\caption[" + flow(inline_text(table.caption->text, document_, markup)) + "]{" + flow(inline_text(table.caption->text, document_, markup)) + "}\\\\\n";
        text += "\\hline\n" + rows(table.header, shares) + "\\endhead\n" + rows(table.body, shares) + rows(table.footer, shares) + "\\end{longtable}}\n\n";
    }

    std::string text;

private:
    static std::string flow(std::string text) {
        for (std::size_t at = 0; (at = text.find("\\newline{}", at)) != std::string::npos;) text.replace(at, 10, " ");
        return text;
    }
    static std::vector<double> column_shares(layout::Table const& table) {
        std::vector<double> weights;
        for (layout::Column const& column : table.columns) weights.push_back(column.kind == layout::ColumnWidth::Fixed ? column.fixed.in_pt() : 60 * column.share);
        double total = 0;
        for (double weight : weights) total += weight;
        for (double& weight : weights) weight /= total;
        return weights;
    }
    // Row spans are set as empty cells below: longtable has none of its own.
    std::string rows(std::vector<layout::Row> const& rows, std::vector<double> const& shares) {
        std::string out;
        std::vector<int> covered(shares.size(), 0);
        for (layout::Row const& row : rows) {
            std::size_t next = 0;
            bool first = true;
            auto const separate = [&] { out += first ? "" : " & "; first = false; };
            for (layout::Cell const& cell : row.cells) {
                for (; next < static_cast<std::size_t>(cell.column); ++next) separate();
                separate();
                std::string const cell_body = cell_text(cell.body, document_, markup);
                double width = 0;
                for (int i = 0; i < cell.columns; ++i) width += shares[next + static_cast<std::size_t>(i)];
                out += cell.columns > 1 ? fmt::format("\\multicolumn{{{}}}{{p{{\\dimexpr{:.4f}\\linewidth-2\\tabcolsep\\relax}}|}}{{{}}}", cell.columns, width, cell_body) : cell_body;
                next += static_cast<std::size_t>(cell.columns);
            }
            for (; next < shares.size(); ++next) separate();
            out += "\\\\\\hline\n";
        }
        return out;
    }

    layout::Document const& document_;
};

}  // namespace

std::string to_latex(layout::Document const& document) {
    Latex writer(document);
    writer.text =
        "\\documentclass[12pt,a4paper]{article}\n\\usepackage[T1]{fontenc}\\usepackage[utf8]{inputenc}\\usepackage[indonesian]{babel}\n"
        "\\usepackage{mathptmx,longtable,microtype}\\usepackage[left=30mm,right=25mm,top=25mm,bottom=25mm]{geometry}\\usepackage{pdflscape}\\usepackage[hidelinks]{hyperref}\n"
        "\\setlength\\emergencystretch{3em}\\begin{document}\n";
    for (layout::Section const& section : document.sections) {
        bool const wide = document.masters[section.master].width > document.masters[section.master].height;
        if (wide) writer.text += "\\begin{landscape}\n";
        walk_blocks(section.body, writer);
        writer.text += wide ? "\\end{landscape}\n" : "\\clearpage\n";
    }
    return writer.text + "\\end{document}\n";
}

}  // namespace lkjip::bench
