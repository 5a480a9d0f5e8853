#pragma once
// Captions of tables and figures, with their numbers and labels.
#include <optional>

#include "layout/numbering.h"
#include "layout/resolution.h"

namespace lkjip::layout {

// From the attributes `judul`, `label` (and `judul-nomor`); nullopt without a title.
std::optional<Caption> make_caption(Resolution& work, Node const& node, CaptionKind kind);

}  // namespace lkjip::layout
