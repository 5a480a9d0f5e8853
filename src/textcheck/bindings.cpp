#include "textcheck/bindings.h"

#include <fmt/format.h>

#include "base/indonesian.h"

namespace lkjip::textcheck {

namespace {

std::optional<std::string> bound(std::string const& typed, KnownFigure const& figure, int digits) {
    if (typed == base::format_number(figure.value, digits)) {
        bool const is_plain = digits == 0 && figure.value.is_whole() && figure.value.scale() == 0;
        return is_plain ? fmt::format("{{{{ {} | angka }}}}", figure.path) : fmt::format("{{{{ {} | angka({}) }}}}", figure.path, digits);
    }
    if (typed == base::spell_number(figure.value)) return fmt::format("{{{{ {} | terbilang }}}}", figure.path);
    return std::nullopt;
}

}  // namespace

std::optional<Binding> binding_for(std::string const& text, Verdict const& verdict, Known const& known) {
    Token const& token = verdict.token;
    if (verdict.result != Result::Agrees || !verdict.is_sure || verdict.figure < 0 || token.digits < 0) return std::nullopt;
    KnownFigure const& figure = known.figures[static_cast<std::size_t>(verdict.figure)];
    auto const first = bound(text.substr(token.begin, token.end - token.begin), figure, token.digits);
    if (!first) return std::nullopt;
    Binding binding{token.begin, token.end, *first};
    if (!token.also) return binding;
    auto const second = bound(text.substr(token.also_begin, token.also_end - token.also_begin), figure, token.digits);
    if (!second) return std::nullopt;
    binding.text += text.substr(token.end, token.also_begin - token.end) + *second;
    binding.end = token.also_end;
    return binding;
}

}  // namespace lkjip::textcheck
