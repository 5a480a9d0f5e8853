#pragma once
// A document as indented text, for tests and for looking at.
#include <string>

#include "layout/document.h"

namespace lkjip::layout {

std::string dump(Document const& document);
std::string dump(Document const& document, Blocks const& blocks);

// `text`, `**bold**`, `[halaman label]`, `(atas)/(bawah)`: inlines on one line.
std::string dump(Document const& document, Inlines const& inlines);

}  // namespace lkjip::layout
