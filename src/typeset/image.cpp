#include "typeset/image_size.h"
#include "typeset/parts.h"
#include "typeset/places.h"

namespace lkjip::typeset {

Column set_image(layout::Image const& image, Length width, Length room, Context& context) {
    auto const pixels = read_image_size(image.file);
    if (!pixels) {
        context.diagnostics.error(base::Category::Resource, "T-001", "gambar tidak ditemukan atau bukan PNG/JPEG: " + image.file,
                                  place_of(context.source, context.document), "periksa nama berkas dan isinya");
        return {};
    }
    base::Size size = fitted_size(*pixels, image.width.value_or(Length{}), image.height.value_or(Length{}));
    double const shrink = std::min({1.0, width / size.width, room / size.height});
    size = {size.width * shrink, size.height * shrink};
    Strip strip;
    strip.height = size.height;
    strip.items.push_back(frame::Picture{{aligned(image.align, size.width, width), {}}, size.width, size.height, image.file});
    return {{std::move(strip)}, size.width};
}

}  // namespace lkjip::typeset
