#include "layout/table_totals.h"

#include <algorithm>

#include "layout/bindings.h"
#include "layout/evaluate.h"
#include "layout/filters.h"
#include "layout/table_cells.h"

namespace lkjip::layout {

namespace {

// `pindah` without the filters at its end.
Expression const& summed(Expression const& expression) {
    return expression.operation == Operation::Filter ? summed(expression.operands[0]) : expression;
}

// The total, worded by those filters.
Datum worded(Resolution& work, Expression const& expression, base::Decimal total) {
    if (expression.operation != Operation::Filter) return base::Value(total);
    std::vector<Datum> arguments;
    for (std::size_t index = 1; index < expression.operands.size(); ++index) arguments.push_back(evaluate(expression.operands[index], work.scope));
    FilterId const filter = filters()[static_cast<std::size_t>(expression.function)].id;
    return apply_filter(filter, worded(work, expression.operands[0], total), arguments);
}

}  // namespace

std::optional<Datum> carried_value(Resolution& work, Binding const& binding) {
    Binding bare{binding.source, summed(binding.root), binding.spot};
    auto value = needed_value_of(work, bare);
    if (value && value->number() == nullptr) {
        work.error(binding.spot, "L-051", "`pindah` memerlukan angka", "sebut bidang yang berisi angka");
        return std::nullopt;
    }
    return value;
}

bool carries_totals(Resolution& work, Node const& table, TableColumns const& columns) {
    auto const summing = std::find_if(columns.columns.begin(), columns.columns.end(),
                                      [](ColumnSpec const& column) { return column.node.find("pindah") != nullptr; });
    bool const any = summing != columns.columns.end();
    bool const labelled = table.find("dipindahkan") != nullptr;
    if (!any && (labelled || table.find("pindahan") != nullptr)) {
        work.warning(table.spot, "L-083", "tidak ada jumlah yang dapat dipindahkan: tidak satu pun kolom tabel ini punya `pindah`",
                     "tulis pindah=\"…\" pada <kolom> yang dijumlahkan, misalnya pindah=\"p.pagu | rupiah(0)\"");
    }
    if (any && !labelled) {
        work.warning(summing->node.spot, "L-083", "`pindah` tidak dicetak: tabelnya tidak punya `dipindahkan`",
                     "tulis dipindahkan=\"Jumlah dipindahkan\" pindahan=\"Jumlah pindahan\" pada <tabel>");
    }
    if (any && labelled && table.find("data") == nullptr) {
        work.warning(summing->node.spot, "L-083", "`pindah` hanya menjumlahkan baris dari `data`, dan tabel ini tidak punya `data`",
                     "tulis `data` dan `sebagai` pada <tabel>, dengan isi sel di dalam <kolom>");
    }
    return any && labelled;
}

void add_running_totals(Resolution& work, Node const& table, TableColumns const& columns, std::vector<DraftRow>& rows) {
    TextStyle const style = body_style(work, table).text;
    std::vector<base::Decimal> totals(columns.columns.size());
    for (DraftRow& row : rows) {
        row.row.carried.resize(columns.columns.size());
        for (std::size_t column = 0; column < columns.columns.size(); ++column) {
            Binding const* const binding = columns.columns[column].node.get<Binding>("pindah");
            if (binding == nullptr) continue;
            if (column < row.totals.size() && row.totals[column]) totals[column] = totals[column] + *row.totals[column]->number();
            row.row.carried[column] = text_inlines(print(worded(work, binding->root, totals[column])), style);
        }
    }
}

}  // namespace lkjip::layout
