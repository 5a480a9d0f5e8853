#include <fmt/format.h>

#include <cmath>

#include "frame/run_text.h"

namespace lkjip::frame {

namespace {

constexpr double adjoining_pt = 0.5;

// Tenths of a point; never "-0.0".
std::string tenths(Length length) {
    double const rounded = std::round(length.in_pt() * 10) / 10;
    return fmt::format("{:.1f}", rounded == 0 ? 0.0 : rounded);
}

std::string place(Point point) {
    return tenths(point.x) + " " + tenths(point.y);
}

std::string in_color(Color color) {
    if (color == Color{}) return {};
    return fmt::format(" #{:02x}{:02x}{:02x}", color.red, color.green, color.blue);
}

std::string font_name(font::Font const& font) {
    constexpr char const* faces[]{"", " Bold", " Italic", " Bold Italic"};
    return font.family() + faces[static_cast<std::size_t>(font.face())];
}

class Dumper {
public:
    explicit Dumper(font::FontBook const& fonts) : fonts_(fonts) {}

    std::string dump(Page const& page) {
        for (Item const& item : page.items) std::visit([this](auto const& concrete) { add(concrete); }, item);
        end_text();
        return std::move(out_);
    }

private:
    // Begins a line of text, or goes on with the one before where the run adjoins it.
    void add(TextRun const& run) {
        bool const adjoins = last_ != nullptr && run.turn == 0 && last_->turn == 0 && run.at.y == last_->at.y &&
                             std::abs((run.at.x - end_).in_pt()) < adjoining_pt;
        if (!adjoins) {
            end_text();
            out_ += fmt::format("text {} {}{} | ", place(run.at), look(run), run.turn == 90 ? " up" : "");
        } else if (look(run) != look(*last_)) {
            out_ += fmt::format("<{}>", look(run));
        }
        out_ += text_of(run.codes);
        last_ = &run;
        end_ = run.at.x + width_of(run, fonts_) + trailing(run);
    }
    void add(Line const& line) {
        write(fmt::format("line {} - {} {:.2f}{}{}", place(line.from), place(line.to), line.thickness.in_pt(),
                          in_color(line.color), line.dashed ? " dashed" : ""));
    }
    void add(Rectangle const& box) {
        std::string const kind = box.filled ? "filled" : fmt::format("stroked {:.2f}", box.thickness.in_pt());
        write(fmt::format("rectangle {} {} x {} {}{}", place(box.at), tenths(box.width), tenths(box.height), kind,
                          in_color(box.color)));
    }
    void add(Path const& path) {
        std::string line = "path";
        if (path.filled) line += fmt::format(" filled{}", in_color(path.fill));
        if (path.stroked) line += fmt::format(" stroked {:.2f}{}", path.thickness.in_pt(), in_color(path.stroke));
        for (PathStep const& step : path.steps) line += step_text(step);
        write(line);
    }
    void add(Picture const& picture) {
        std::size_t const slash = picture.file.rfind('/');
        std::string const name = slash == std::string::npos ? picture.file : picture.file.substr(slash + 1);
        write(fmt::format("picture {} {} x {} {}", place(picture.at), tenths(picture.width), tenths(picture.height), name));
    }
    void add(Link const& link) {
        std::string const target =
            link.url.empty() ? fmt::format("page {} at {}", link.target_page + 1, place(link.target)) : link.url;
        write(fmt::format("link {} {} x {} to {}", place(link.at), tenths(link.width), tenths(link.height), target));
    }

    static std::string step_text(PathStep const& step) {
        switch (step.kind) {
            case PathStep::Kind::Move: return " M " + place(step.a);
            case PathStep::Kind::Line: return " L " + place(step.a);
            case PathStep::Kind::Curve: return " C " + place(step.a) + " " + place(step.b) + " " + place(step.c);
            case PathStep::Kind::Close: break;
        }
        return " Z";
    }

    [[nodiscard]] std::string look(TextRun const& run) const {
        return fmt::format("{} {:g}{}", font_name(fonts_.font(run.font)), std::round(run.size.in_pt() * 100) / 100,
                           in_color(run.color));
    }
    // What the last code's adjustment adds before a run that follows.
    static Length trailing(TextRun const& run) {
        if (run.codes.empty() || run.adjust.size() < run.codes.size()) return Length{};
        return run.size * (static_cast<double>(run.adjust[run.codes.size() - 1]) / 1000);
    }

    void write(std::string const& line) {
        end_text();
        out_ += line;
        out_ += '\n';
    }
    void end_text() {
        if (last_ != nullptr) out_ += '\n';
        last_ = nullptr;
    }

    font::FontBook const& fonts_;
    std::string out_;
    TextRun const* last_ = nullptr;
    Length end_{};
};

char const* label_style_name(LabelStyle style) {
    switch (style) {
        case LabelStyle::Arabic: return "arabic";
        case LabelStyle::LowerRoman: return "roman";
        case LabelStyle::UpperRoman: return "Roman";
        case LabelStyle::None: break;
    }
    return "none";
}

}  // namespace

std::string dump(Page const& page, font::FontBook const& fonts) {
    std::string const label = page.label.empty() ? "" : " \"" + page.label + "\"";
    return fmt::format("page{} {} x {}\n", label, tenths(page.width), tenths(page.height)) + Dumper(fonts).dump(page);
}

std::string dump(Pages const& pages, font::FontBook const& fonts) {
    std::string out;
    for (Page const& page : pages.pages) out += dump(page, fonts);
    for (PageLabelRange const& range : pages.labels)
        out += fmt::format("labels from page {}: {} from {}\n", range.first_page + 1, label_style_name(range.style), range.start);
    for (Bookmark const& mark : pages.bookmarks)
        out += fmt::format("bookmark {}{} - page {} at {}\n",
                           std::string(2 * static_cast<std::size_t>(std::max(mark.level - 1, 0)), ' '), mark.title, mark.page + 1,
                           tenths(mark.y));
    return out;
}

}  // namespace lkjip::frame
