#include <algorithm>
#include <charconv>
#include <map>

#include "workbook/budget_choice.h"
#include "workbook/budget_sheet.h"
#include "workbook/budget_titles.h"
#include "workbook/cell_values.h"
#include "workbook/labels.h"

namespace lkjip::workbook {

namespace {

constexpr int rows_searched = 60;
constexpr int deepest_header = 3;
constexpr int rows_sampled = 80;
constexpr int worth_of_column = 1000;

AmountEvidence evidence_of_amounts(Sheet const& sheet, int below, int column) {
    AmountEvidence evidence = AmountEvidence::None;
    for (Row const& row : sheet.rows) {
        if (row.number <= below || row.number > below + rows_sampled) continue;
        Cell const& cell = sheet.at({row.number, column});
        if (cell.kind == Cell::Kind::Blank || is_column_number_row(row)) continue;
        auto const number = cell.kind == Cell::Kind::Number ? parse_cell_number(cell.text) : std::nullopt;
        auto const written = cell.kind == Cell::Kind::Text ? parse_number_text(cell.text) : std::nullopt;
        bool const is_large = number.value_or(written ? written->value : base::Decimal(0)) >= base::Decimal(1000);
        evidence = std::max(evidence, is_large             ? AmountEvidence::Large
                                      : number || written ? AmountEvidence::Small
                                                          : AmountEvidence::Texts);
    }
    return evidence;
}

int points_of(AmountEvidence evidence) {
    return evidence == AmountEvidence::Large ? 2 : evidence == AmountEvidence::Small ? -4 : 0;
}

bool holds_codes(Sheet const& sheet, int below, int column) {
    int codes = 0;
    int others = 0;
    for (Row const& row : sheet.rows) {
        if (row.number <= below || row.number > below + rows_sampled) continue;
        Cell const& cell = sheet.at({row.number, column});
        if (cell.kind == Cell::Kind::Blank) continue;
        auto const code = cell.text.size() <= 40 ? parse_code(cell.text) : std::nullopt;
        bool const is_large = code && code->text.find('.') == std::string::npos && code->text.size() > 4;
        ++(code && !is_large ? codes : others);
    }
    return codes > 0 && codes * 5 >= (codes + others) * 3;
}

// One possible header: the rows `first` to `last`, the titles of its columns put together.
class Header {
public:
    Header(Sheet const& sheet, int first, int last) : sheet_(sheet), first_(first), last_(last) {
        for (int column = 1; column <= widest(); ++column) titles_[column] = title_of(column);
    }

    BudgetMapping mapping(std::size_t index, std::optional<int> year) {
        BudgetMapping mapping{index, first_, last_, {}, {}, {}};
        mapping.columns.name = best(points_as_name);
        mapping.columns.ceiling = amounts(AmountRole::Ceiling, points_as_ceiling, year, mapping);
        mapping.columns.spent = amounts(AmountRole::Spent, points_as_spent, year, mapping);
        mapping.columns.code = code_columns(best(points_as_code), mapping.columns.name);
        mapping.titles = titles_;
        return mapping;
    }

    // How sure this is a header: columns found, then points, then as few rows as possible.
    [[nodiscard]] int worth(BudgetMapping const& mapping) const {
        BudgetColumns const& columns = mapping.columns;
        int const found =
            (columns.code.empty() ? 0 : 1) + (columns.name ? 1 : 0) + (columns.ceiling ? 1 : 0) + (columns.spent ? 1 : 0);
        return found * worth_of_column + points_ * deepest_header - (last_ - first_);
    }

private:
    [[nodiscard]] int widest() const {
        int widest = 0;
        for (Row const& row : sheet_.rows)
            if (row.number >= first_ && row.number <= last_ && !row.cells.empty())
                widest = std::max(widest, row.cells.back().first);
        for (Range const& range : sheet_.merged)
            if (range.first.row >= first_ && range.first.row <= last_) widest = std::max(widest, range.last.column);
        return std::min(widest, 200);
    }

    // A title merged over several columns belongs to each of them.
    [[nodiscard]] std::string const& text_at(int row, int column) const {
        for (Range const& range : sheet_.merged)
            if (range.holds({row, column})) return sheet_.at(range.first).text;
        return sheet_.at({row, column}).text;
    }

    // Above a title of its own, a column shares the title to its left, merged or not.
    [[nodiscard]] std::string const& shared_title(int row, int column) const {
        bool const has_own_below = row < last_ && !text_at(row + 1, column).empty();
        int from = column;
        while (has_own_below && from > 1 && text_at(row, from).empty()) --from;
        return text_at(row, from);
    }

    [[nodiscard]] std::string title_of(int column) const {
        std::vector<std::string> parts;
        for (int row = first_; row <= last_; ++row) {
            std::string part = comparable(shared_title(row, column));
            bool const is_number =
                part.find_first_not_of("0123456789()=/+- ") == std::string::npos;   // the row that numbers the columns
            bool const is_new = std::find(parts.begin(), parts.end(), part) == parts.end();
            if (!is_number && is_new) parts.push_back(std::move(part));
        }
        std::string title;
        for (std::string const& part : parts) title += (title.empty() ? "" : " ") + part;
        return title;
    }

    [[nodiscard]] static int points(std::string const& title, int (*rate)(std::string const&)) {
        return title.size() > 120 ? 0 : rate(title);
    }

    int best(int (*rate)(std::string const&)) {
        int best_column = 0;
        int most = enough_points - 1;
        for (auto const& [column, title] : titles_) {
            int const total = points(title, rate);
            if (total > most) best_column = column;
            most = std::max(most, total);
        }
        if (best_column) points_ += most;
        return best_column;
    }

    int amounts(AmountRole role, int (*rate)(std::string const&), std::optional<int> year, BudgetMapping& mapping) {
        std::vector<AmountColumn> columns;
        for (auto const& [column, title] : titles_)
            if (points(title, rate) >= enough_points)
                columns.push_back({column, title, evidence_of_amounts(sheet_, last_, column)});
        AmountChoice choice = choose_amounts(role, columns, sheet_, last_, year);
        for (AmountColumn const& each : columns)
            if (each.column == choice.column) points_ += points(each.title, rate) + points_of(each.evidence);
        if (!choice.rivals.empty()) mapping.doubts.push_back({role, std::move(choice.rivals)});
        return choice.column;
    }

    // From the column called kode, or the first with codes, up to the one with the names.
    std::vector<int> code_columns(int titled, int name) {
        std::vector<int> columns;
        for (int column = titled ? titled : 1; column < name; ++column) {
            bool const is_counter = is_one_of(titles_[column], {"no", "no.", "nomor", "no urut", "no. urut"});
            if (!is_counter && holds_codes(sheet_, last_, column)) columns.push_back(column);
        }
        if (columns.empty() && titled && titled != name) columns.push_back(titled);
        return columns;
    }

    Sheet const& sheet_;
    int first_;
    int last_;
    std::map<int, std::string> titles_;
    int points_ = 0;
};

bool looks_like_data(Sheet const& sheet, int row) {
    for (Row const& each : sheet.rows) {
        if (each.number != row) continue;
        return std::any_of(each.cells.begin(), each.cells.end(), [](auto const& cell) {
            auto const code = cell.second.text.size() <= 40 ? parse_code(cell.second.text) : std::nullopt;
            return code && code->level;
        });
    }
    return false;
}

std::vector<int> parse_columns(std::string_view text) {
    std::size_t const dash = text.find('-');
    auto const first = parse_column_letters(text.substr(0, dash));
    auto const last = dash == std::string_view::npos ? first : parse_column_letters(text.substr(dash + 1));
    std::vector<int> columns;
    for (int column = first.value_or(1); first && last && column <= *last && columns.size() < 20; ++column)
        columns.push_back(column);
    return columns;
}

}  // namespace

// "1 2 3 4 5=3/2*100": the row that numbers the columns.
bool is_column_number_row(Row const& row) {
    constexpr std::size_t enough = 3;
    constexpr int most_columns = 200;
    int last = 0;
    for (auto const& [column, cell] : row.cells) {
        std::size_t const digit = cell.text.starts_with('(') ? 1 : 0;
        int number = 0;
        auto const* const end = cell.text.data() + cell.text.size();
        auto const [after, error] = std::from_chars(cell.text.data() + digit, end, number);
        bool const is_ended = error == std::errc{} && (after == end || *after == ')' || *after == '=' || *after == ' ');
        if (!is_ended || number <= last || number > most_columns || cell.text.starts_with('0')) return false;
        last = number;
    }
    return row.cells.size() >= enough;
}

std::optional<BudgetMapping> recognise_columns(Sheet const& sheet, std::size_t index, std::optional<int> year) {
    std::optional<BudgetMapping> best;
    int most = 0;
    for (Row const& row : sheet.rows) {
        if (row.number > rows_searched) break;
        for (int depth = 0; depth < deepest_header && !looks_like_data(sheet, row.number + depth); ++depth) {
            Header header(sheet, row.number, row.number + depth);
            BudgetMapping mapping = header.mapping(index, year);
            int const worth = header.worth(mapping);
            if (worth > most) best = std::move(mapping);
            most = std::max(most, worth);
        }
    }
    bool const is_something = best && most >= 2 * worth_of_column && (best->columns.ceiling || best->columns.spent);
    return is_something ? best : std::nullopt;
}

std::string_view word_for(AmountRole role) { return role == AmountRole::Ceiling ? "pagu" : "realisasi"; }

bool apply_mapping(std::string const& text, BudgetMapping& mapping) {
    std::size_t start = 0;
    while (start < text.size()) {
        std::size_t const end = std::min(text.find(',', start), text.size());
        std::string const part = text.substr(start, end - start);
        std::size_t const equals = part.find('=');
        std::vector<int> const columns =
            equals == std::string::npos ? std::vector<int>() : parse_columns(std::string_view(part).substr(equals + 1));
        std::string const role = comparable(part.substr(0, equals));
        bool const is_known = role == "kode" || role == "uraian" || role == "pagu" || role == "realisasi";
        if (columns.empty() || !is_known || (role != "kode" && columns.size() != 1)) return false;
        std::erase_if(mapping.doubts, [&](BudgetDoubt const& doubt) { return role == word_for(doubt.role); });
        if (role == "kode") mapping.columns.code = columns;
        else
            (role == "uraian" ? mapping.columns.name
             : role == "pagu" ? mapping.columns.ceiling
                              : mapping.columns.spent) = columns.front();
        start = end + 1;
    }
    return true;
}

}  // namespace lkjip::workbook
