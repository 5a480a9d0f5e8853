#include "workbook/budget_sheet.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/indonesian.h"
#include "report/shapes.h"
#include "workbook/cell_values.h"
#include "workbook/faults.h"
#include "workbook/labels.h"

namespace lkjip::workbook {

using base::Decimal;

namespace {

class BudgetReader {
public:
    BudgetReader(Book const& book, BudgetMapping mapping, SheetFaults& faults)
        : sheet_(book.sheets[mapping.sheet]),
          counts_from_1904_(book.counts_from_1904),
          faults_(faults),
          last_code_parts_(mapping.columns.code.size()) {
        result_.mapping = std::move(mapping);
    }

    BudgetSheet read() {
        for (Row const& row : sheet_.rows)
            if (row.number > result_.mapping.header_last && !faults_.is_full()) read_row(row.number);
        settle_accounts();
        return std::move(result_);
    }

private:
    [[nodiscard]] BudgetColumns const& columns() const { return result_.mapping.columns; }

    void read_row(int row) {
        auto [code, name] = code_and_name(row);
        if (!code) {
            ++result_.rows_passed_over;
            return;
        }
        if (code->level) return add_row(row, *code, std::move(name));
        if (code->is_account) add_account(row, *code);
        ++result_.rows_passed_over;
    }

    void add_row(int row, ParsedCode const& code, std::string name) {
        settle_accounts();
        BudgetRow read{*code.level,
                       code.text,
                       std::move(name),
                       amount(row, columns().ceiling),
                       amount(row, columns().spent),
                       {row, columns().name ? columns().name : 1}};
        std::string const key = comparable_code(code.text);
        if (auto const [first, is_new] = rows_by_code_.emplace(key, row); !is_new) {
            faults_.error({row, columns().code.empty() ? columns().name : columns().code.front()}, "W-032",
                          fmt::format("kode {} ada dua kali", code.text),
                          fmt::format("yang pertama di baris {}; hapus atau satukan", first->second));
            return;
        }
        result_.rows.push_back(std::move(read));
    }

    // ---- codes

    std::pair<std::optional<ParsedCode>, std::string> code_and_name(int row) {
        std::string name = text_at(row, columns().name);
        if (!columns().code.empty()) return {parse_code(joined_code(row)), std::move(name)};
        std::size_t const blank = name.find_first_of(" \t");   // "1.06.02 PROGRAM …" in one cell
        auto code = blank == std::string::npos ? std::nullopt : parse_code(name.substr(0, blank));
        bool const is_level = code && (code->level || code->is_account);
        if (is_level) name = name.substr(std::min(name.find_first_not_of(" \t-", blank), name.size()));
        return {is_level ? std::move(code) : std::nullopt, std::move(name)};
    }

    // Parts left out at the front are those of the rows above.
    std::string joined_code(int row) {
        auto const& cells = columns().code;
        std::vector<std::string> parts(cells.size());
        for (std::size_t i = 0; i < cells.size(); ++i) parts[i] = text_at(row, cells[i]);
        auto const first = std::find_if(parts.begin(), parts.end(), [](std::string const& part) { return !part.empty(); });
        if (first == parts.end()) return {};
        for (auto part = parts.begin(); part != first; ++part)
            *part = last_code_parts_[static_cast<std::size_t>(part - parts.begin())];
        last_code_parts_ = parts;
        std::string code;
        for (std::string const& part : parts) code += part.empty() ? "" : (code.empty() ? "" : ".") + part;
        return code;
    }

    std::string text_at(int row, int column) {
        static report::Shape const text = report::text();
        if (column == 0) return {};
        base::Value const value = read_cell(sheet_.at({row, column}), text, counts_from_1904_).value;
        return value.as_text() ? *value.as_text() : "";
    }

    // ---- amounts

    std::optional<Decimal> amount(int row, int column) {
        static report::Shape const rupiah = report::of_kind(report::Kind::Rupiah);
        if (column == 0) return std::nullopt;
        CellReading const reading = read_cell(sheet_.at({row, column}), rupiah, counts_from_1904_);
        for (CellFault const& fault : reading.faults) faults_.error({row, column}, fault.code, fault.message, fault.hint);
        Decimal const* const number = reading.value.as_number();
        if (!number) return std::nullopt;
        if (!number->is_whole()) {
            faults_.warning({row, column}, "W-033", fmt::format("{} dibulatkan ke rupiah", base::format_number(*number)),
                            "laporan memuat rupiah bulat");
        }
        return number->rounded(0);
    }

    // A sub activity without amounts of its own: the sum of its accounts, of which only the highest count.
    struct Accounts {
        std::size_t depth = 0;
        Decimal ceiling;
        Decimal spent;
    };

    void add_account(int row, ParsedCode const& code) {
        bool const may_need = !result_.rows.empty() && result_.rows.back().level == BudgetLevel::SubActivity &&
                              !result_.rows.back().ceiling && !result_.rows.back().spent;
        if (!may_need) return;
        auto const ceiling = amount(row, columns().ceiling);
        auto const spent = amount(row, columns().spent);
        auto const depth = static_cast<std::size_t>(std::count(code.text.begin(), code.text.end(), '.')) + 1;
        if (!accounts_ || depth < accounts_->depth) accounts_ = Accounts{depth, 0, 0};
        if (depth > accounts_->depth) return;
        accounts_->ceiling = accounts_->ceiling + ceiling.value_or(0);
        accounts_->spent = accounts_->spent + spent.value_or(0);
    }

    void settle_accounts() {
        if (accounts_) {
            result_.rows.back().ceiling = accounts_->ceiling;
            result_.rows.back().spent = accounts_->spent;
        }
        accounts_.reset();
    }

    Sheet const& sheet_;
    bool counts_from_1904_;
    SheetFaults& faults_;
    BudgetSheet result_;
    std::map<std::string, int> rows_by_code_;
    std::vector<std::string> last_code_parts_;
    std::optional<Accounts> accounts_;
};

std::string titles_on(Sheet const& sheet) {
    std::string titles;
    for (Row const& row : sheet.rows) {
        if (row.cells.size() < 3) continue;
        for (auto const& [column, cell] : row.cells)
            if (titles.size() < 200 && !cell.text.empty())
                titles += fmt::format("{}{}{} \"{}\"", titles.empty() ? "" : ", ", column_letters(column), row.number,
                                      comparable(cell.text));
        break;
    }
    return titles;
}

// The sheet asked for, or the first that looks like a budget.
std::optional<BudgetMapping> choose_sheet(Book const& book, BudgetRequest const& request, BookFaults& faults) {
    for (std::size_t i = 0; i < book.sheets.size(); ++i) {
        bool const is_wanted = request.sheet.empty() || comparable(book.sheets[i].name) == comparable(request.sheet);
        if (!is_wanted) continue;
        auto mapping = recognise_columns(book.sheets[i], i);
        bool const is_given = !request.columns.empty() && (!request.sheet.empty() || book.sheets.size() == 1);
        if (!mapping && is_given) mapping = BudgetMapping{i, 0, 0, {}, {}};
        if (mapping) return mapping;
        if (!request.sheet.empty()) {
            faults.add(base::Severity::Error, "W-031", "kolom kode, uraian, pagu, dan realisasi tidak dikenali",
                       place_in_sheet(book.sheets[i].name, {}),
                       fmt::format(
                           "sebutkan dengan --kolom, misalnya --kolom kode=A,uraian=B,pagu=C,realisasi=D; judul yang terbaca: {}",
                           titles_on(book.sheets[i])));
            return std::nullopt;
        }
    }
    std::vector<std::string> names;
    for (Sheet const& sheet : book.sheets) names.push_back(sheet.name);
    faults.add(
        base::Severity::Error, "W-030",
        request.sheet.empty() ? "tidak ada lembar yang berkolom pagu atau realisasi"
                              : fmt::format("lembar \"{}\" tidak ada", request.sheet),
        "",
        fmt::format("lembar yang ada: {}; pilih dengan --lembar, dan sebutkan kolomnya dengan --kolom", fmt::join(names, ", ")));
    return std::nullopt;
}

bool is_complete(BudgetMapping const& mapping, Sheet const& sheet, BookFaults& faults) {
    std::vector<std::string> missing;
    if (mapping.columns.code.empty() && !mapping.columns.name) missing.emplace_back("kode");
    if (!mapping.columns.name) missing.emplace_back("uraian");
    if (!mapping.columns.ceiling) missing.emplace_back("pagu");
    if (!mapping.columns.spent) missing.emplace_back("realisasi");
    if (missing.empty()) return true;
    faults.add(
        base::Severity::Error, "W-031", fmt::format("kolom {} tidak dikenali", fmt::join(missing, ", ")),
        place_in_sheet(sheet.name, {mapping.header_first, 1}),
        fmt::format("sebutkan hurufnya, misalnya --kolom {}=C; judul yang terbaca: {}", missing.front(), titles_on(sheet)));
    return false;
}

}  // namespace

std::optional<BudgetSheet> read_budget(Book const& book, BudgetRequest const& request, base::Diagnostics& diagnostics) {
    BookFaults faults(book.name, diagnostics);
    auto mapping = choose_sheet(book, request, faults);
    if (!mapping) return std::nullopt;
    Sheet const& sheet = book.sheets[mapping->sheet];
    if (!apply_mapping(request.columns, *mapping)) {
        diagnostics.error(base::Category::Usage, "C-011", fmt::format("pemetaan `{}` tidak dipahami", request.columns), {},
                          "tulis seperti kode=A-F,uraian=G,pagu=H,realisasi=I");
        return std::nullopt;
    }
    if (!is_complete(*mapping, sheet, faults)) return std::nullopt;
    SheetFaults in_sheet(faults, sheet.name, static_cast<int>(mapping->sheet));
    BudgetSheet budget = BudgetReader(book, *mapping, in_sheet).read();
    if (budget.rows.empty())
        in_sheet.error({mapping->header_last, 1}, "W-034", "tidak ada baris berkode program, kegiatan, atau sub kegiatan",
                       "kode sub kegiatan seperti 1.06.02.2.01.01; sebutkan kolomnya dengan --kolom bila salah dikenali");
    if (diagnostics.has_errors()) return std::nullopt;
    return budget;
}

}  // namespace lkjip::workbook
