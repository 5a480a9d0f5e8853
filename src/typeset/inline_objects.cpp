#include "typeset/inline_objects.h"

#include <fmt/format.h>

#include "typeset/image_size.h"
#include "typeset/material.h"

namespace lkjip::typeset {

namespace {

constexpr double fraction_scale = 0.72;
constexpr double bar_overhang_em = 0.08;
constexpr double gap_em = 0.1;      // between bar and type
constexpr double margin_em = 0.06;  // on both sides of the bar

SetLine set_small(layout::Inlines const& inlines, layout::CharStyleId style, Context& context) {
    double const scale = context.scale;
    context.scale *= fraction_scale;
    SetLine line = set_line(inlines, style, context);
    context.scale = scale;
    return line;
}

}  // namespace

SetLine set_fraction(layout::InlineFraction const& fraction, Context& context) {
    Look const look = look_of(fraction.style, context);
    font::Metrics const& metrics = context.fonts.font(look.font).metrics();
    SetLine const above = set_small(fraction.above, fraction.style, context);
    SetLine const below = set_small(fraction.below, fraction.style, context);
    Length const em = Length::pt(look.size);
    Length const bar = std::max(above.width, below.width) + em * (2 * bar_overhang_em);
    Length const axis = em * (metrics.x_height / 2000.0);
    Length const gap = em * gap_em;
    Length const margin = em * margin_em;
    SetLine set;
    set.width = bar + margin * 2;
    set.ascent = axis + gap + above.descent + above.ascent;
    set.descent = gap + below.ascent + below.descent - axis;
    place(set.items, above.items, {(set.width - above.width) / 2, -(axis + gap + above.descent)});
    frame::Line rule{{margin, -axis}, {margin + bar, -axis}, em * (metrics.underline_thickness / 1000.0), look.color, false};
    set.items.emplace_back(rule);
    place(set.items, below.items, {(set.width - below.width) / 2, gap + below.ascent - axis});
    return set;
}

SetLine set_inline_image(layout::InlineImage const& image, Context& context) {
    base::Size size{image.width * context.scale, image.height * context.scale};
    if (size.width <= Length{} || size.height <= Length{}) {
        auto const pixels = read_image_size(image.file);
        if (!pixels) {
            base::Place place;
            place.file = image.file;
            context.diagnostics.error(base::Category::Resource, "T-003", "gambar dalam teks tidak dapat dibaca", std::move(place),
                                      "pakai berkas PNG atau JPEG yang utuh");
            return {};
        }
        size = fitted_size(*pixels, size.width, size.height);
    }
    SetLine set;
    set.width = size.width;
    set.ascent = size.height;
    set.items.emplace_back(frame::Picture{{Length{}, -size.height}, size.width, size.height, image.file});
    return set;
}

}  // namespace lkjip::typeset
