#pragma once
// What can be referred to, and setting the references once all of it is known.
#include <string>

#include "layout/inline_writer.h"
#include "layout/resolution.h"

namespace lkjip::layout {

struct LabelText {
    LabelKind kind = LabelKind::Anchor;
    int level = 1;
    Inlines number{};
    Inlines title{};
};

// Adds a label; its name is the attribute `label` of the node, if it has one. Names must be unique.
LabelId add_label(Resolution& work, Node const& node, LabelText text);

// Keeps in mind that the element did not get the label it asks for: references to it say why, or nothing when a fault of the
// element itself was said already.
enum class Missed { Untitled, Faulty };
void miss_label(Resolution& work, Node const& node, Missed why);

// Puts numbers, titles and targets where `PendingReference`s were left; unknown labels are reported.
void settle_references(Resolution& work);

}  // namespace lkjip::layout
