#include "layout/xml_syntax.h"

#include <algorithm>
#include <array>

namespace lkjip::layout {

namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool ends_name(char c) { return is_space(c) || c == '/' || c == '>' || c == '='; }

std::size_t skip_spaces(std::string_view text, std::size_t at) {
    while (at < text.size() && is_space(text[at])) ++at;
    return at;
}

std::size_t skip_name(std::string_view text, std::size_t at) {
    while (at < text.size() && !ends_name(text[at])) ++at;
    return at;
}

// Behind the `>` of the tag that begins at `at`, quoted values left alone.
std::size_t skip_tag(std::string_view text, std::size_t at) {
    char quote = 0;
    for (; at < text.size(); ++at) {
        char const c = text[at];
        if (quote != 0) {
            if (c == quote) quote = 0;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            return at + 1;
        }
    }
    return at;
}

// Behind a comment, CDATA section, processing instruction or doctype at `at`; nullopt where there is none.
std::optional<std::size_t> skip_markup(std::string_view text, std::size_t at) {
    struct Delimiters { std::string_view open, close; };
    static constexpr std::array<Delimiters, 4> kinds = {{{"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}, {"<!", ">"}}};
    for (auto const& [open, close] : kinds) {
        if (!text.substr(at).starts_with(open)) continue;
        std::size_t const end = text.find(close, at + open.size());
        return end == std::string_view::npos ? text.size() : end + close.size();
    }
    return std::nullopt;
}

bool is_reference(std::string_view reference) {
    static constexpr std::array<std::string_view, 5> named = {"amp", "lt", "gt", "quot", "apos"};
    if (!reference.starts_with('#')) return std::find(named.begin(), named.end(), reference) != named.end();
    bool const hexadecimal = reference.starts_with("#x");
    std::string_view const digits = reference.substr(hexadecimal ? 2 : 1);
    std::string_view const allowed = hexadecimal ? "0123456789abcdefABCDEF" : "0123456789";
    return !digits.empty() && digits.size() < 8 && digits.find_first_not_of(allowed) == std::string_view::npos;
}

}  // namespace

std::vector<AttributeSpan> scan_attributes(std::string_view text, std::size_t at) {
    std::vector<AttributeSpan> found;
    at = skip_name(text, at);
    while (true) {
        at = skip_spaces(text, at);
        if (at >= text.size() || text[at] == '/' || text[at] == '>' || text[at] == '?') return found;
        std::size_t const name_at = at;
        at = skip_name(text, at);
        std::string_view const name = text.substr(name_at, at - name_at);
        at = skip_spaces(text, at) + 1;  // the equals sign
        at = skip_spaces(text, at);
        if (at >= text.size() || (text[at] != '"' && text[at] != '\'')) return found;
        std::size_t const end = text.find(text[at], at + 1);
        if (end == std::string_view::npos) return found;
        found.push_back({name, static_cast<std::uint32_t>(name_at), static_cast<std::uint32_t>(at + 1),
                         text.substr(at + 1, end - at - 1)});
        at = end + 1;
    }
}

std::optional<AttributeSpan> find_unclosed_value(std::string_view text, std::size_t at) {
    for (std::size_t open = text.find('<'); open < text.size(); open = text.find('<', open)) {
        std::size_t const end = skip_markup(text, open).value_or(skip_tag(text, open));
        if (end <= at) {
            open = end;
            continue;
        }
        for (AttributeSpan const& span : scan_attributes(text, open + 1)) {
            if (span.raw_value.find_first_of("<\n") != std::string_view::npos) return span;
        }
        return std::nullopt;
    }
    return std::nullopt;
}

std::optional<Mismatch> find_mismatch(std::string_view text) {
    std::vector<OpenTag> open;
    for (std::size_t at = text.find('<'); at < text.size(); at = text.find('<', at)) {
        if (auto const behind = skip_markup(text, at)) {
            at = *behind;
            continue;
        }
        bool const closing = text.substr(at).starts_with("</");
        std::size_t const name_at = at + (closing ? 2 : 1);
        std::string_view const name = text.substr(name_at, skip_name(text, name_at) - name_at);
        std::size_t const end = skip_tag(text, at);
        if (closing) {
            bool const opened = std::any_of(open.begin(), open.end(), [&](OpenTag const& tag) { return tag.name == name; });
            if (open.empty()) return Mismatch{{}, false, name, at};
            if (open.back().name != name) return Mismatch{open.back(), opened, name, at};
            open.pop_back();
        } else if (end < 2 || text.substr(end - 2, 2) != "/>") {
            open.push_back({name, at});
        }
        at = end;
    }
    if (open.empty()) return std::nullopt;
    return Mismatch{open.back(), false, {}, text.size()};
}

std::optional<std::size_t> find_stray_ampersand(std::string_view text) {
    for (std::size_t at = text.find_first_of("&<"); at < text.size(); at = text.find_first_of("&<", at)) {
        if (text[at] == '<') {
            bool const comment = text.substr(at).starts_with("<!") || text.substr(at).starts_with("<?");
            at = comment ? skip_markup(text, at).value_or(text.size()) : at + 1;
            continue;
        }
        std::size_t const end = text.find(';', at);
        if (end == std::string_view::npos || !is_reference(text.substr(at + 1, end - at - 1))) return at;
        at = end + 1;
    }
    return std::nullopt;
}

}  // namespace lkjip::layout
