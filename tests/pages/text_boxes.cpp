#include "text_boxes.h"

#include <algorithm>

#include "frame/run_text.h"

namespace lkjip::testing {

namespace {

constexpr double below_baseline = 0.2;   // of the type size: as far as g and p reach

// A blank at the end has no ink, and is stretched or shrunk only where it ends.
frame::TextRun without_last_blanks(frame::TextRun run) {
    while (!run.codes.empty() && (run.codes.back() == u' ' || run.codes.back() == u'\u00A0')) run.codes.pop_back();
    run.adjust.resize(std::min(run.adjust.size(), run.codes.size()));
    return run;
}

TextBox box_of(frame::TextRun const& run, font::FontBook const& fonts) {
    double const size = run.size.in_pt();
    double const above = fonts.font(run.font).metrics().cap_height * size / 1000;
    double const below = below_baseline * size;
    double const width = frame::width_of(without_last_blanks(run), fonts).in_pt();
    double const x = run.at.x.in_pt(), y = run.at.y.in_pt();
    std::string text = frame::text_of(run.codes);
    if (run.turn == 90) return {x - above, y - width, x + below, y, y, std::move(text)};
    return {x, y - above, x + width, y + below, y, std::move(text)};
}

bool is_blank(std::string const& text) { return text.find_first_not_of(" \u00A0") == std::string::npos; }

}  // namespace

std::vector<TextBox> text_boxes(frame::Page const& page, font::FontBook const& fonts) {
    std::vector<TextBox> boxes;
    for (frame::Item const& item : page.items) {
        auto const* const run = std::get_if<frame::TextRun>(&item);
        if (run == nullptr) continue;
        TextBox box = box_of(*run, fonts);
        if (!is_blank(box.text)) boxes.push_back(std::move(box));
    }
    return boxes;
}

bool overlap(TextBox const& a, TextBox const& b, double tolerance) {
    double const across = std::min(a.right, b.right) - std::max(a.left, b.left);
    double const down = std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
    return across > tolerance && down > tolerance;
}

}  // namespace lkjip::testing
