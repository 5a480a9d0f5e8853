#include "layout/template_reader.h"

namespace lkjip::layout {

namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::string fold(std::string_view text) {
    std::string folded;
    folded.reserve(text.size());
    for (char const c : text) {
        if (!is_space(c)) {
            folded += c;
        } else if (folded.empty() || folded.back() != ' ') {
            folded += ' ';
        }
    }
    return folded;
}

void add_literal(Template& made, std::string_view text, Spaces spaces) {
    if (text.empty()) return;
    made.parts.push_back({spaces == Spaces::Fold ? fold(text) : std::string(text), std::nullopt});
}

void add_binding(Template& made, std::string_view text, std::size_t at, TemplateSource const& source) {
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1), ++at;
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    Spot const spot = source.spot_at(at);
    if (text.starts_with('{')) {
        return source.report({"L-040", "kurung kurawal berlebih", "tulis dua saja: {{ nama }}", 0}, spot);
    }
    try {
        made.parts.push_back({{}, parse_expression(std::string(text), spot)});
    } catch (ExpressionFault const& fault) {
        source.report(fault, spot);
    }
}

}  // namespace

Template read_template(std::string_view text, TemplateSource const& source) {
    Template made;
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t const open = text.find("{{", at);
        add_literal(made, text.substr(at, open == std::string_view::npos ? open : open - at), source.spaces);
        if (open == std::string_view::npos) break;
        std::size_t const close = text.find("}}", open);
        if (close == std::string_view::npos) {
            source.report({"L-040", "`{{` tidak ditutup dengan `}}`", "tulis {{ nama }}", 0}, source.spot_at(open));
            break;
        }
        add_binding(made, text.substr(open + 2, close - open - 2), open + 2, source);
        at = close + 2;
    }
    return made;
}

}  // namespace lkjip::layout
