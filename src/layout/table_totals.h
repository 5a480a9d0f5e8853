#pragma once
// Running totals, printed where a page ends inside a table (`pindah`, `dipindahkan`, `pindahan`).
#include <vector>

#include "layout/table_rows.h"

namespace lkjip::layout {

// The number `pindah` adds for the row in scope.
std::optional<Datum> carried_value(Resolution& work, Binding const& binding);

// Are totals carried? Warns where they are asked for by half.
bool carries_totals(Resolution& work, Node const& table, TableColumns const& columns);

// Sets `Row::carried` of every row. A filter at the end of `pindah` (`i.pagu | rupiah(0)`) words the total.
void add_running_totals(Resolution& work, Node const& table, TableColumns const& columns, std::vector<DraftRow>& rows);

}  // namespace lkjip::layout
