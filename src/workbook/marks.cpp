#include "workbook/marks.h"

namespace lkjip::workbook {

namespace {

constexpr std::string_view bullet = "•";

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    std::size_t start = 0;
    for (std::size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n', start)) {
        lines.push_back(text.substr(start, end - start));
        start = end + 1;
    }
    lines.push_back(text.substr(start));
    return lines;
}

bool is_mark(std::string_view text) { return text == nothing_mark || text == empty_group_mark; }

bool needs_escape(std::string_view line) { return line.starts_with(bullet) || line.starts_with('\\'); }

std::string_view stripped(std::string_view line) {
    std::size_t const first = line.find_first_not_of(" \t\r");
    return first == std::string_view::npos ? std::string_view() : line.substr(first, line.find_last_not_of(" \t\r") - first + 1);
}

}  // namespace

std::string with_mark_escape(std::string text) { return text.starts_with('\\') || is_mark(text) ? "\\" + text : text; }

std::string without_mark_escape(std::string text) {
    bool const is_escaped =
        text.starts_with("\\\\") || (text.starts_with('\\') && is_mark(std::string_view(text).substr(1)));
    if (is_escaped) text.erase(0, 1);
    return text;
}

bool looks_like_json(std::string_view text) {
    return text.starts_with('{') || text.starts_with('[') || text == "true" || text == "false";
}

std::string with_json_escape(std::string text) {
    return text.starts_with('\\') || looks_like_json(text) || text.empty() || text == empty_group_mark ? "\\" + text : text;
}

std::string without_json_escape(std::string text) {
    if (text.starts_with('\\')) text.erase(0, 1);
    return text;
}

std::string bulleted(std::vector<std::string> const& texts) {
    std::string cell;
    for (std::string const& text : texts) {
        bool is_first = true;
        for (std::string_view const line : lines_of(text)) {
            if (!cell.empty()) cell += '\n';
            if (is_first) cell += std::string(bullet) + " ";
            else if (needs_escape(line)) cell += '\\';
            cell += line;
            is_first = false;
        }
    }
    return cell;
}

std::vector<std::string> parse_bullets(std::string_view cell) {
    std::vector<std::string> texts;
    bool const has_bullets = stripped(cell).starts_with(bullet);
    for (std::string_view line : lines_of(cell)) {
        if (!has_bullets) {
            if (!stripped(line).empty()) texts.emplace_back(stripped(line));
        } else if (line.starts_with(bullet)) {
            line.remove_prefix(bullet.size());
            if (line.starts_with(' ')) line.remove_prefix(1);
            texts.emplace_back(line);
        } else if (texts.empty()) {
            continue;   // blank lines before the first bullet
        } else {
            bool const is_escaped = line.starts_with('\\') && needs_escape(line.substr(1));
            texts.back() += "\n" + std::string(is_escaped ? line.substr(1) : line);
        }
    }
    return texts;
}

}  // namespace lkjip::workbook
