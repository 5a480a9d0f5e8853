#pragma once
// The size of a picture from its header alone.
#include <optional>
#include <string>

#include "base/length.h"

namespace lkjip::typeset {

struct ImageSize {
    int width_px = 0;
    int height_px = 0;
};

// nullopt: not readable, neither PNG nor JPEG, or without a size.
std::optional<ImageSize> read_image_size(std::string const& file);

// A box for a picture: a side that is zero follows from the other; both zero: 96 pixels an inch.
base::Size fitted_size(ImageSize image, base::Length width, base::Length height);

}  // namespace lkjip::typeset
