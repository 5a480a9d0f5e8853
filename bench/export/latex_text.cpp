#include "export/latex_text.h"

#include <fmt/format.h>

#include <map>
#include <string_view>

namespace lkjip::bench {

std::string latex_text(std::string const& text) {
    static std::map<std::string, std::string> const replaced{{"\u2212", "$-$"},
                                                             {"\u00D7", "$\\times$"},
                                                             {"\u00F7", "$\\div$"},
                                                             {"\u2265", "$\\ge$"},
                                                             {"\u2264", "$\\le$"},
                                                             {"\u2022", "$\\bullet$"},
                                                             {"\u00A0", "~"},
                                                             {"\u2026", "\\dots{}"},
                                                             {"\u00B2", "\\textsuperscript{2}"},
                                                             {"\u2011", "-"},
                                                             {"\u00AD", "\\-"},
                                                             {"\u2192", "$\\to$"},
                                                             {"\u03A3", "$\\Sigma$"},
                                                             {"\u202F", "~"},
                                                             {"\u2002", "\\enspace{}"},
                                                             {"\u2003", "\\quad{}"},
                                                             {"\u2009", "\\,"},
                                                             {"\u2610", "$\\Box$"},
                                                             {"\u221A", "$\\surd$"},
                                                             {"\u2044", "/"},
                                                             {"\u00BD", "1/2"},
                                                             {"\u200B", "\\hskip0pt{}"},
                                                             {"\u2713", "$\\surd$"},
                                                             {"\u00B7", "$\\cdot$"},
                                                             {"\u00B0", "$^\\circ$"}};
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        auto const c = static_cast<unsigned char>(text[i]);
        std::size_t const length = c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
        std::string const one = text.substr(i, length);
        i += length;
        auto const found = replaced.find(one);
        if (found != replaced.end())
            out += found->second;
        else if (one == "\\")
            out += "\\textbackslash{}";
        else if (one == "~")
            out += "\\textasciitilde{}";
        else if (one == "^")
            out += "\\textasciicircum{}";
        else if (one == "/")
            out += "/\\hskip0pt{}";
        else if (length == 1 && std::string_view("#$%&_{}").find(one[0]) != std::string_view::npos)
            out += "\\" + one;
        else
            out += one;
    }
    return out;
}

std::string letters(std::size_t number) {
    std::string out(1, static_cast<char>('A' + number % 26));
    return number < 26 ? out : letters(number / 26 - 1) + out;
}

std::string latex_opening() {
    return "\\documentclass[12pt,a4paper]{article}\n"
           "\\usepackage[T1]{fontenc}\\usepackage[utf8]{inputenc}\\usepackage[indonesian]{babel}\\usepackage{latexsym,graphicx,"
           "xcolor,pict2e,longtable,microtype}\n"
           "\\usepackage[hidelinks,pageanchor=false]{hyperref}\\input glyphtounicode \\pdfgentounicode=1\n"
           "\\renewcommand\\rmdefault{liberationserif}\\makeatletter\\setlength\\emergencystretch{2em}\\parskip=0pt\\parindent="
           "0pt\\topskip=10pt\\raggedbottom\\tolerance=1500\\hbadness=10000\\vbadness=10000\\hfuzz=1000pt\n"
           "\\tabcolsep=4bp\\arrayrulewidth=0.4pt\\LTpre=2pt\\LTpost=4pt\\def\\rata{\\rightskip=0pt plus 4em\\relax}\n"
           // Cells hold paragraphs with their own struts and distances.
           "\\def\\arraystretch{1.2}\\def\\LT@startpbox#1{\\bgroup\\color@begingroup\\setlength\\hsize{#1}\\@"
           "arrayparboxrestore\\@minipagetrue\\everypar{\\@minipagefalse\\everypar{}}}\n"
           "\\def\\LT@endpbox{\\ifhmode\\par\\fi\\@minipagefalse\\vskip1.5pt\\color@endgroup\\egroup\\hfil}\n"
           // Paper and text area of the pages that follow.
           "\\def\\lembar#1#2#3#4#5#6{\\global\\pdfpagewidth=#1\\global\\pdfpageheight=#2\\global\\paperwidth=#"
           "1\\global\\paperheight=#2\n"
           "\\global\\oddsidemargin=#3\\global\\advance\\oddsidemargin-1in\\global\\evensidemargin=\\oddsidemargin\n"
           "\\global\\textwidth=#1\\global\\advance\\textwidth-#3\\global\\advance\\textwidth-#4\\global\\topmargin=#"
           "5\\global\\advance\\topmargin-1in\\global\\headheight=0pt\\global\\headsep=0pt\n"
           "\\global\\textheight=#2\\global\\advance\\textheight-#5\\global\\advance\\textheight-#6\\global\\footskip=#6\n"
           "\\global\\hsize=\\textwidth\\global\\columnwidth=\\textwidth\\global\\linewidth=\\textwidth\\global\\vsize="
           "\\textheight\\global\\@colht=\\textheight\\global\\@colroom=\\textheight}\n"
           // Header and footer, and how far they stand from the text area.
           "\\def\\labelkiri#1{#1\\hss}\\long\\def\\tepi#1#2#3#4{\\gdef\\@oddhead{\\vbox to0pt{\\vskip-#3\\hrule "
           "height0pt\\hsize=\\textwidth\\linewidth=\\hsize#1\\vss}}\n"
           "\\gdef\\@oddfoot{\\vbox to0pt{\\vskip-\\footskip\\vskip#4\\hsize=\\textwidth\\linewidth=\\hsize\\vskip-10pt\\hrule "
           "height0pt#2\\vss}}\\global\\let\\@evenhead\\@oddhead\\global\\let\\@evenfoot\\@oddfoot}\n"
           // Lists of headings, tables, figures, appendices.
           "\\def\\isidaftar#1{\\begingroup\\rightskip=3em\\@starttoc{#1}\\endgroup}\n"
           "\\def\\baris#1#2#3#4{\\ifnum#1>\\c@tocdepth\\else{\\leftskip#2\\rightskip3em\\parfillskip-"
           "3em\\interlinepenalty10000\\noindent#3\\nobreak\\leaders\\hbox to.5em{\\hss.\\hss}\\hfill\\nobreak\\hbox "
           "to2em{\\hfil#4}\\par}\\fi}\n"
           "\\def\\l@butir{\\baris{0}{0pt}}\\def\\l@tktA{\\baris{1}{0pt}}\\def\\l@tktB{\\baris{2}{14pt}}\\def\\l@tktC{\\baris{3}{"
           "28pt}}\\def\\l@tktD{\\baris{4}{42pt}}\\def\\l@tktE{\\baris{5}{56pt}}\\def\\l@tktF{\\baris{6}{70pt}}\n"
           "\\def\\toclevel@tktA{1}\\def\\toclevel@tktB{2}\\def\\toclevel@tktC{3}\\def\\toclevel@tktD{4}\\def\\toclevel@tktE{5}"
           "\\def\\toclevel@tktF{6}\\def\\toclevel@butir{7}\n";
}

std::string latex_family_name(std::string const& family) {
    std::string out;
    for (char c : family)
        if (c != ' ') out += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    return out;
}

std::string latex_family(std::string const& family) {
    static std::pair<char const*, char const*> const faces[] = {
        {"Regular", "{m}{n}"}, {"Bold", "{bx}{n}"}, {"Italic", "{m}{it}"}, {"BoldItalic", "{bx}{it}"}};
    std::string const name = latex_family_name(family);
    std::string file;
    for (char c : family)
        if (c != ' ') file += c;
    std::string out = fmt::format("\\DeclareFontFamily{{T1}}{{{}}}{{\\hyphenchar\\font=45}}\n", name);
    for (auto const& [face, shape] : faces) {
        out += fmt::format("\\pdfmapline{{={0}-{1} <ec.enc <{2}-{1}.ttf}}\\DeclareFontShape{{T1}}{{{0}}}{3}{{<-> {0}-{1}}}{{}}\n",
                           name, face, file, shape);
    }
    return out;
}

}  // namespace lkjip::bench
