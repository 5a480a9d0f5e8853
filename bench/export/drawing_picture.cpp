#include <fmt/format.h>

#include "export/content.h"
#include "export/latex_text.h"
#include "frame/run_text.h"

namespace lkjip::bench {

namespace {

// y grows upwards in a LaTeX picture.
struct Picture {
    font::FontBook const& fonts;
    double height;
    std::string out{};

    [[nodiscard]] std::string at(base::Point p) const {
        return fmt::format("({:.2f},{:.2f})", p.x.in_pt(), height - p.y.in_pt());
    }
    void color(base::Color color) { out += "\\color[HTML]{" + hex(color) + "}"; }

    void operator()(frame::TextRun const& run) {
        font::Font const& font = fonts.font(run.font);
        bool const bold = font.face() == font::Face::Bold || font.face() == font::Face::BoldItalic;
        std::string const type =
            fmt::format("\\fontfamily{{{}}}\\fontseries{{{}}}\\fontshape{{n}}\\fontsize{{{:.2f}bp}}{{{:.2f}bp}}\\selectfont ",
                        latex_family_name(font.family()), bold ? "bx" : "m", run.size.in_pt(), run.size.in_pt());
        color(run.color);
        std::string const text = type + latex_text(frame::text_of(run.codes));
        out += "\\put" + at(run.at) + "{" + (run.turn == 90 ? "\\rotatebox{90}{\\hbox{" + text + "}}" : "\\hbox{" + text + "}") +
               "}\n";
    }
    void operator()(frame::Line const& line) {
        color(line.color);
        out += fmt::format("\\linethickness{{{:.2f}bp}}\\polyline{}{}\n", line.thickness.in_pt(), at(line.from), at(line.to));
    }
    void operator()(frame::Rectangle const& box) {
        color(box.color);
        base::Point const right{box.at.x + box.width, box.at.y}, low{box.at.x + box.width, box.at.y + box.height},
            left{box.at.x, box.at.y + box.height};
        out += fmt::format("\\linethickness{{{:.2f}bp}}\\polygon{}{}{}{}{}\n", box.thickness.in_pt(), box.filled ? "*" : "",
                           at(box.at), at(right), at(low), at(left));
    }
    void operator()(frame::Path const& path) {
        color(path.filled ? path.fill : path.stroke);
        for (frame::PathStep const& step : path.steps) {
            using Kind = frame::PathStep::Kind;
            if (step.kind == Kind::Move) out += "\\moveto" + at(step.a);
            if (step.kind == Kind::Line) out += "\\lineto" + at(step.a);
            if (step.kind == Kind::Curve) out += "\\curveto" + at(step.a) + at(step.b) + at(step.c);
            if (step.kind == Kind::Close) out += "\\closepath";
        }
        out += path.filled ? "\\fillpath\n" : "\\strokepath\n";
    }
    void operator()(frame::Picture const&) {}
    void operator()(frame::Link const&) {}
};

}  // namespace

std::string to_picture(Drawing const& drawing, font::FontBook const& fonts) {
    Picture picture{fonts, drawing.height};
    for (frame::Item const& item : drawing.items) std::visit(picture, item);
    return fmt::format("{{\\unitlength=1bp\\begin{{picture}}({:.2f},{:.2f})\n{}\\end{{picture}}}}", drawing.width, drawing.height,
                       picture.out);
}

}  // namespace lkjip::bench
