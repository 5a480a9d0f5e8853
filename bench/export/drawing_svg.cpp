#include <fmt/format.h>

#include "export/content.h"
#include "frame/run_text.h"

namespace lkjip::bench {

namespace {

std::string escape(std::string const& text) {
    std::string out;
    for (char c : text) out += c == '&' ? "&amp;" : c == '<' ? "&lt;" : std::string(1, c);
    return out;
}

struct Svg {
    font::FontBook const& fonts;
    std::string out{};

    void operator()(frame::TextRun const& run) {
        font::Font const& font = fonts.font(run.font);
        bool const bold = font.face() == font::Face::Bold || font.face() == font::Face::BoldItalic;
        out += fmt::format("<text x=\"{0:.2f}\" y=\"{1:.2f}\" font-family=\"{2}\" font-size=\"{3:.2f}\" fill=\"#{4}\"{5}",
                           run.at.x.in_pt(), run.at.y.in_pt(), font.family(), run.size.in_pt(), hex(run.color),
                           bold ? " font-weight=\"bold\"" : "");
        if (run.turn == 90) out += fmt::format(" transform=\"rotate(-90 {:.2f} {:.2f})\"", run.at.x.in_pt(), run.at.y.in_pt());
        out += ">" + escape(frame::text_of(run.codes)) + "</text>\n";
    }
    void operator()(frame::Line const& line) {
        out += fmt::format(
            "<line x1=\"{:.2f}\" y1=\"{:.2f}\" x2=\"{:.2f}\" y2=\"{:.2f}\" stroke=\"#{}\" stroke-width=\"{:.2f}\"{}/>\n",
            line.from.x.in_pt(), line.from.y.in_pt(), line.to.x.in_pt(), line.to.y.in_pt(), hex(line.color),
            line.thickness.in_pt(), line.dashed ? " stroke-dasharray=\"3 2\"" : "");
    }
    void operator()(frame::Rectangle const& box) {
        out += fmt::format("<rect x=\"{:.2f}\" y=\"{:.2f}\" width=\"{:.2f}\" height=\"{:.2f}\" ", box.at.x.in_pt(),
                           box.at.y.in_pt(), box.width.in_pt(), box.height.in_pt());
        out += box.filled ? fmt::format("fill=\"#{}\"/>\n", hex(box.color))
                          : fmt::format("fill=\"none\" stroke=\"#{}\" stroke-width=\"{:.2f}\"/>\n", hex(box.color),
                                        box.thickness.in_pt());
    }
    void operator()(frame::Path const& path) {
        out += "<path d=\"";
        for (frame::PathStep const& step : path.steps) {
            auto const point = [](base::Point p) { return fmt::format("{:.2f} {:.2f} ", p.x.in_pt(), p.y.in_pt()); };
            using Kind = frame::PathStep::Kind;
            if (step.kind == Kind::Move) out += "M" + point(step.a);
            if (step.kind == Kind::Line) out += "L" + point(step.a);
            if (step.kind == Kind::Curve) out += "C" + point(step.a) + point(step.b) + point(step.c);
            if (step.kind == Kind::Close) out += "Z";
        }
        out +=
            fmt::format("\" fill=\"{}\" stroke=\"{}\" stroke-width=\"{:.2f}\"/>\n", path.filled ? "#" + hex(path.fill) : "none",
                        path.stroked ? "#" + hex(path.stroke) : "none", path.thickness.in_pt());
    }
    void operator()(frame::Picture const&) {}
    void operator()(frame::Link const&) {}
};

}  // namespace

std::string to_svg(Drawing const& drawing, font::FontBook const& fonts) {
    Svg svg{fonts};
    for (frame::Item const& item : drawing.items) std::visit(svg, item);
    return fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0:.2f}pt\" height=\"{1:.2f}pt\" viewBox=\"0 0 {0:.2f} "
        "{1:.2f}\">\n{2}</svg>\n",
        drawing.width, drawing.height, svg.out);
}

}  // namespace lkjip::bench
