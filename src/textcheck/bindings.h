#pragma once
// The binding that would print a figure where it was typed.
#include <optional>
#include <string>

#include "textcheck/textcheck.h"

namespace lkjip::textcheck {

struct Binding {
    std::size_t begin = 0, end = 0;   // bytes of the text to be replaced
    std::string text;                 // "{{ iku.rata_capaian | angka(2) }}"
};

// nullopt: the figure was not found for certain, or no binding prints exactly what stands there.
std::optional<Binding> binding_for(std::string const& text, Verdict const& verdict, Known const& known);

}  // namespace lkjip::textcheck
