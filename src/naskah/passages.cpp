// Lines to passages: a paragraph goes on until a blank line, a row of a table or a list marker; one that breaks off in the
// middle of a sentence (at the foot of a page) goes on in the next.
#include "base/utf8.h"
#include "naskah/parts.h"

namespace lkjip::naskah {

namespace {

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\f\r\xC2\xA0") == std::string_view::npos; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_letter(char c) { return is_small(c) || (c >= 'A' && c <= 'Z'); }

std::string_view trimmed(std::string_view line) {
    std::size_t const begin = line.find_first_not_of(" \t\f");
    if (begin == std::string_view::npos) return {};
    return line.substr(begin, line.find_last_not_of(" \t\r\f") + 1 - begin);
}

// "- …", "1. …", "a) …", "❖ …", "BAB …", "Tabel 3.1 …", "A. …": begins something of its own.
bool begins_item(std::string_view line) {
    if (line.starts_with("- ") || line.starts_with("* ") || line.starts_with("\xE2\x9D\x96") || line.starts_with("\xE2\x80\xA2")) return true;
    if (line.starts_with("BAB ") || line.starts_with("Tabel ") || line.starts_with("Gambar ") || line.starts_with("**") || line.starts_with("#")) return true;
    std::size_t at = 0;
    while (at < line.size() && at < 4 && is_digit(line[at])) ++at;
    if (at == 0 && !line.empty() && is_letter(line[0])) at = 1;
    while (at > 1 && at + 1 < line.size() && line[at] == '.' && is_digit(line[at + 1])) at += 2;
    return at > 0 && at + 1 < line.size() && (line[at] == '.' || line[at] == ')') && line[at + 1] == ' ';
}

// Set in capitals: a heading, which nothing goes on from.
bool is_heading(std::string_view line) {
    bool has_capital = false;
    for (char const c : line) {
        if (is_small(c)) return false;
        has_capital = has_capital || is_letter(c);
    }
    return has_capital;
}

bool is_row(std::string_view line) { return trimmed(line).find('\t') != std::string_view::npos || trimmed(line).find("   ") != std::string_view::npos; }

// Cells apart by tabs or by three blanks and more; positions stay.
std::string with_tabs(std::string_view line) {
    std::string row(line);
    for (std::size_t at = row.find("   "); at != std::string::npos; at = row.find("   ", at)) {
        std::size_t const end = std::min(row.find_first_not_of(' ', at), row.size());
        row[at] = '\t';
        row.erase(at + 1, end - at - 1);
        ++at;
    }
    return row;
}

class Gathering {
public:
    void take(Line const& line) {
        std::string_view const text = trimmed(line.text);
        if (is_blank(text)) return end_paragraph();
        if (is_row(line.text)) return add_row(line);
        bool const goes_on = open_ != nullptr ? !begins_item(text) && !is_heading(text) && !after_heading_ : continues(text);
        if (!goes_on) start(text, line);
        else append(text, line);
        after_heading_ = is_heading(text);
    }

    std::vector<Passage> found;

private:
    void end_paragraph() { open_ = nullptr; }

    // A paragraph that broke off before this line.
    bool continues(std::string_view text) {
        Passage* const last = last_paragraph_ < found.size() ? &found[last_paragraph_] : nullptr;
        if (last == nullptr || last->text.empty() || after_heading_ || begins_item(text)) return false;
        bool const is_open = std::string_view(".:;!?").find(last->text.back()) == std::string_view::npos || last->text.ends_with(" Rp.");
        bool const is_middle = is_small(text[0]) || text[0] == '(' || (is_digit(text[0]) && last->text.ends_with("Rp."));
        if (!is_open || !is_middle || last->text.size() < 40) return false;
        open_ = last;
        return true;
    }

    static int column_of(Line const& line, std::string_view text) {
        auto const before = static_cast<std::size_t>(text.data() - line.text.data());
        return 1 + static_cast<int>(base::count_characters(std::string_view(line.text).substr(0, before)));
    }
    static LineStart start_of(Line const& line, std::string_view text, std::size_t offset) { return {offset, line.page, line.number, column_of(line, text)}; }

    void start(std::string_view text, Line const& line) {
        found.push_back({std::string(text), Kind::Paragraph, {start_of(line, text, 0)}});
        last_paragraph_ = found.size() - 1;
        open_ = &found.back();
    }
    void append(std::string_view text, Line const& line) {
        std::string& whole = open_->text;
        bool const is_broken = whole.size() > 1 && whole.back() == '-' && is_small(whole[whole.size() - 2]) && is_small(text[0]);
        if (is_broken && line.page > 0) whole.pop_back();   // a printed line was broken inside a word
        else whole += ' ';
        open_->lines.push_back(start_of(line, text, whole.size()));
        whole += text;
    }
    // Empty cells in front keep the others in their columns.
    void add_row(Line const& line) {
        std::string_view text = line.text;
        text = text.substr(0, text.find_last_not_of(" \t\r\f") + 1);
        text.remove_prefix(text.find_first_not_of(" \f"));
        found.push_back({with_tabs(text), Kind::Row, {start_of(line, text, 0)}});
        end_paragraph();
        after_heading_ = false;
    }

    Passage* open_ = nullptr;
    std::size_t last_paragraph_ = static_cast<std::size_t>(-1);
    bool after_heading_ = false;
};

}  // namespace

std::vector<Passage> passages_of(std::vector<Line> const& lines) {
    Gathering gathering;
    for (Line const& line : lines) gathering.take(line);
    return std::move(gathering.found);
}

}  // namespace lkjip::naskah
