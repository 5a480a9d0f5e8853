#include <algorithm>

#include "typeset/image_size.h"
#include "typeset/parts.h"
#include "typeset/places.h"

namespace lkjip::typeset {

namespace {

constexpr Length least_side = Length::pt(1);   // of a picture that anyone sees

}  // namespace

Column set_image(layout::Image const& image, Length width, Length room, Context& context) {
    auto const pixels = read_image_size(image.file);
    if (!pixels) {
        context.diagnostics.error(base::Category::Resource, "T-001", "gambar tidak ditemukan, terpotong, atau bukan PNG/JPEG: " + image.file,
                                  place_of(context.source, context.document), "periksa nama berkas dan isinya");
        return {};
    }
    base::Size size = fitted_size(*pixels, image.width.value_or(Length{}), image.height.value_or(Length{}));
    double const shrink = std::min({1.0, width / size.width, room / size.height});
    size = {size.width * shrink, size.height * shrink};
    Strip strip;
    if (size.width < least_side || size.height < least_side) {
        double const missing = std::max(least_side - size.width, least_side - size.height).in_pt();
        strip.anchors.push_back(context.note({NoticeKind::TooTall, -1, missing, "gambar tidak mendapat tempat; lebarkan atau kurangi isi di sekitarnya", context.source}));
        return {{std::move(strip)}, {}};
    }
    strip.height = size.height;
    strip.items.push_back(frame::Picture{{aligned(image.align, size.width, width), {}}, size.width, size.height, image.file});
    return {{std::move(strip)}, size.width};
}

}  // namespace lkjip::typeset
