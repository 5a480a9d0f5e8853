#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "report/checking.h"
#include "workbook/collect.h"
#include "workbook/labels.h"
#include "workbook/record_kinds.h"

namespace lkjip::workbook {

namespace {

constexpr int rows_searched = 40;

class HeaderFinder {
public:
    HeaderFinder(SheetPlan const& plan, Sheet const& sheet, SheetFaults& faults) : plan_(plan), sheet_(sheet), faults_(faults) {}

    Header find() {
        Row const* best = nullptr;
        std::size_t most = 0;
        for (Row const& row : sheet_.rows) {
            std::size_t const known = row.number <= rows_searched ? known_labels(row) : 0;
            if (known > most) best = &row;
            most = std::max(most, known);
        }
        std::size_t const enough = std::min<std::size_t>(2, plan_.columns.size());
        Header header;
        header.columns.resize(plan_.columns.size());
        if (!best || most < enough) {
            faults_.error({}, "W-007", "baris judul kolom tidak ditemukan",
                          fmt::format("salin kembali baris judul dari berkas template: {}, …", fmt::join(first_labels(), ", ")));
            return header;
        }
        header.row = best->number;
        for (auto const& [column, cell] : best->cells)
            if (comparable(cell.text) == comparable(record_column)) header.record_column = column;
        for (auto const& [column, cell] : best->cells) place_column(column, cell, header);
        for (auto const& [column, cell] : best->cells)
            if (is_unknown(cell.text)) report_unknown({header.row, column}, cell.text, header);
        report_missing(header);
        report_unlabelled(*best, header);
        return header;
    }

private:
    // Of the labels in this row.
    [[nodiscard]] std::size_t known_labels(Row const& row) const {
        std::set<std::string> known;
        for (auto const& [column, cell] : row.cells) {
            std::string const label = comparable(cell.text);
            if (label == comparable(record_column) || index_of(label)) known.insert(label);
        }
        return known.size();
    }

    void place_column(int column, Cell const& cell, Header& header) {
        std::string const label = comparable(cell.text);
        CellPlace const here{header.row, column};
        auto const index = index_of(label);
        int* const place = label == comparable(record_column) ? &header.record_column : index ? &header.columns[*index] : nullptr;
        if (!place || is_own(cell.text)) return;
        if (*place != 0 && *place != column)
            return faults_.error(here, "W-009", fmt::format("kolom \"{}\" ada dua kali", cell.text),
                                 fmt::format("hapus salah satu; yang pertama di {}", cell_name({header.row, *place})));
        *place = column;
    }

    // Of the user, or computed: never read.
    [[nodiscard]] static bool is_own(std::string const& text) {
        return text.starts_with('#') || comparable(text).find(computed_word) != std::string::npos;
    }

    [[nodiscard]] bool is_unknown(std::string const& text) const {
        return !is_own(text) && comparable(text) != comparable(record_column) && !index_of(comparable(text));
    }

    void report_unknown(CellPlace here, std::string const& text, Header const& header) {
        if (!has_content(here, header.record_column)) return;
        std::vector<std::string> labels;
        for (Column const& each : plan_.columns) labels.push_back(each.label);
        std::string hint = report::maybe_meant(text, labels);
        std::vector<std::string> const missing = missing_labels(header);
        bool const may_be_renamed = hint.empty() && !missing.empty() && missing.size() <= 3;
        if (may_be_renamed)
            hint = fmt::format("bila ini kolom \"{}\", kembalikan judulnya; bila catatan sendiri, awali judulnya dengan #", fmt::join(missing, "\" atau \""));
        if (hint.empty()) hint = "hapus kolom ini, atau awali judulnya dengan # bila hanya untuk catatan sendiri";
        faults_.error(here, "W-008", fmt::format("kolom tidak dikenal \"{}\"", report::shortened(text)), std::move(hint));
    }

    [[nodiscard]] bool is_read(Row const& row, int header_row, int record_column_at) const {
        return row.number > header_row && !is_explanation(comparable(sheet_.at({row.number, record_column_at}).text));
    }

    // In a row that is read.
    [[nodiscard]] bool has_content(CellPlace header, int record_column_at) const {
        return std::any_of(sheet_.rows.begin(), sheet_.rows.end(), [&](Row const& row) {
            return is_read(row, header.row, record_column_at) && sheet_.at({row.number, header.column}).kind != Cell::Kind::Blank;
        });
    }

    // What stands in columns without a label, told once for all of them.
    void report_unlabelled(Row const& labels, Header const& header) {
        std::set<int> labelled;
        for (auto const& [column, cell] : labels.cells) labelled.insert(column);
        std::set<int> columns;
        CellPlace first;
        for (Row const& row : sheet_.rows) {
            if (!is_read(row, header.row, header.record_column)) continue;
            for (auto const& [column, cell] : row.cells) {
                if (labelled.contains(column)) continue;
                if (columns.empty()) first = {row.number, column};
                columns.insert(column);
            }
        }
        if (columns.empty()) return;
        constexpr std::size_t most = 5;
        std::vector<std::string> letters;
        for (int const column : columns)
            if (letters.size() < most) letters.push_back(column_letters(column));
        faults_.warning(first, "W-048", fmt::format("kolom {}{} tidak berjudul, maka isinya tidak dibaca", fmt::join(letters, ", "), columns.size() > most ? ", …" : ""),
                        "beri judul di baris judul, atau awali judulnya dengan # bila hanya catatan sendiri");
    }

    [[nodiscard]] std::vector<std::string> missing_labels(Header const& header) const {
        std::vector<std::string> missing;
        for (std::size_t i = 0; i < plan_.columns.size(); ++i)
            if (plan_.columns[i].is_required && header.columns[i] == 0) missing.push_back(plan_.columns[i].label);
        return missing;
    }

    void report_missing(Header const& header) {
        for (std::string const& label : missing_labels(header)) {
            faults_.remember_whole_sheet();
            faults_.error({header.row, 1}, "W-025", fmt::format("kolom \"{}\" tidak ada, padahal wajib", label),
                          "tambahkan kolom dengan judul itu di baris judul");
        }
    }

    [[nodiscard]] std::optional<std::size_t> index_of(std::string const& label) const {
        for (std::size_t i = 0; i < plan_.columns.size(); ++i)
            if (comparable(plan_.columns[i].label) == label) return i;
        return std::nullopt;
    }

    [[nodiscard]] std::vector<std::string> first_labels() const {
        std::vector<std::string> labels{std::string(record_column)};
        for (std::size_t i = 0; i < plan_.columns.size() && i < 3; ++i) labels.push_back(plan_.columns[i].label);
        return labels;
    }

    SheetPlan const& plan_;
    Sheet const& sheet_;
    SheetFaults& faults_;
};

}  // namespace

Header find_header(SheetPlan const& plan, Sheet const& sheet, SheetFaults& faults) {
    return HeaderFinder(plan, sheet, faults).find();
}

}  // namespace lkjip::workbook
