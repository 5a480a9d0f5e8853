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
        report_missing(header);
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
        bool const is_own = cell.text.starts_with('#') || label.find(computed_word) != std::string::npos;
        if (is_own) return;
        auto const index = index_of(label);
        int* const place = label == comparable(record_column) ? &header.record_column : index ? &header.columns[*index] : nullptr;
        if (!place) return report_unknown(here, cell.text, header.record_column);
        if (*place != 0 && *place != column)
            return faults_.error(here, "W-009", fmt::format("kolom \"{}\" ada dua kali", cell.text),
                                 fmt::format("hapus salah satu; yang pertama di {}", cell_name({header.row, *place})));
        *place = column;
    }

    void report_unknown(CellPlace here, std::string const& text, int labels_in) {
        if (!has_content(here, labels_in)) return;
        std::vector<std::string> labels;
        for (Column const& each : plan_.columns) labels.push_back(each.label);
        std::string hint = report::maybe_meant(text, labels);
        if (hint.empty()) hint = "hapus kolom ini, atau awali judulnya dengan # bila hanya untuk catatan sendiri";
        faults_.error(here, "W-008", fmt::format("kolom tidak dikenal \"{}\"", report::shortened(text)), std::move(hint));
    }

    // In a row that is read.
    [[nodiscard]] bool has_content(CellPlace header, int record_column_at) const {
        return std::any_of(sheet_.rows.begin(), sheet_.rows.end(), [&](Row const& row) {
            bool const is_read =
                row.number > header.row && !is_explanation(comparable(sheet_.at({row.number, record_column_at}).text));
            return is_read && sheet_.at({row.number, header.column}).kind != Cell::Kind::Blank;
        });
    }

    void report_missing(Header const& header) {
        for (std::size_t i = 0; i < plan_.columns.size(); ++i) {
            if (!plan_.columns[i].is_required || header.columns[i] != 0) continue;
            faults_.remember_whole_sheet();
            faults_.error({header.row, 1}, "W-025", fmt::format("kolom \"{}\" tidak ada, padahal wajib", plan_.columns[i].label),
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
