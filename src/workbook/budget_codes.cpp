#include <algorithm>
#include <cctype>

#include "workbook/budget_sheet.h"

namespace lkjip::workbook {

namespace {

std::vector<std::string> parts_of(std::string_view code) {
    std::vector<std::string> parts(1);
    for (char const c : code) {
        if (c == '.') parts.emplace_back();
        else parts.back() += c;
    }
    return parts;
}

bool is_part(std::string const& part) {
    bool const is_number =
        !part.empty() && std::all_of(part.begin(), part.end(), [](unsigned char c) { return std::isdigit(c); });
    return is_number || part == "X" || part == "XX";
}

bool is_zero(std::string const& part) { return part.find_first_not_of('0') == std::string::npos; }

// Accounts of spending begin 5.1, 5.2, 4.1, 6.2; urusan and bidang have two digits behind the point: 5.01, 6.01.
bool is_account(std::vector<std::string> const& parts) {
    bool const is_money = parts[0] == "4" || parts[0] == "5" || parts[0] == "6";
    return is_money && (parts.size() == 1 || parts[1].size() == 1);
}

}  // namespace

std::optional<ParsedCode> parse_code(std::string const& text) {
    std::string plain;
    for (char const c : text) {
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r') continue;
        plain += c == '-' || c == '/' ? '.' : static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    }
    while (plain.ends_with('.')) plain.pop_back();
    std::vector<std::string> const parts = parts_of(plain);
    bool const is_code = plain.size() <= 60 && std::all_of(parts.begin(), parts.end(), is_part);
    if (!is_code) return std::nullopt;
    ParsedCode code{plain, {}, is_account(parts)};
    bool const is_office = parts.size() > 2 && is_zero(parts[2]);
    if (code.is_account || is_office) return code;
    if (parts.size() == 3) code.level = BudgetLevel::Programme;
    if (parts.size() == 5) code.level = BudgetLevel::Activity;
    if (parts.size() == 6) code.level = BudgetLevel::SubActivity;
    if (parts.size() > 6) code.is_account = true;   // a sub activity's code with an account behind it
    return code;
}

std::string comparable_code(std::string const& code) {
    std::string comparable;
    for (std::string const& part : parts_of(code)) {
        if (!comparable.empty()) comparable += '.';
        std::size_t const first = part.find_first_not_of('0');
        comparable += first == std::string::npos ? "0" : part.substr(first);
    }
    return comparable;
}

}  // namespace lkjip::workbook
