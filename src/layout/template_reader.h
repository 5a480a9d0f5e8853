#pragma once
// Splits a text into literal pieces and {{ expressions }}.
#include <functional>
#include <string_view>

#include "layout/node.h"

namespace lkjip::layout {

enum class Spaces { Fold, Keep };  // Fold: a run of white space becomes one space

struct TemplateSource {
    Spaces spaces = Spaces::Fold;
    std::function<Spot(std::size_t)> spot_at;                                // of a byte of the text
    std::function<void(ExpressionFault const&, Spot)> report;                // the fault is in the expression at the spot
};

// Faulty expressions are reported and left out.
Template read_template(std::string_view text, TemplateSource const& source);

}  // namespace lkjip::layout
