#pragma once
// Questions about what rows are called and where they may stand.
#include <string>
#include <vector>

#include "workbook/plan.h"

namespace lkjip::workbook {

bool is_explanation(std::string const& label);                         // "Contoh Indikator", "Keterangan": not read
bool is_row(RecordKind const& kind);                                   // or a mere frame around others, without fields
bool is_called(RecordKind const& kind, std::string const& label);      // `label` as comparable() makes it; "tingkat 3" of a tree
int level_in(std::string const& label);                                // 3 of "tingkat 3", else 0
std::string branch_field(RecordKind const& tree);                      // the field with the records below: "bawahan"

// All names of rows, each once; of a tree as many levels.
std::vector<std::string> row_labels(RecordKind const& root, int levels);
// The names of the rows below which one called `label` may stand.
std::vector<std::string> labels_above(RecordKind const& root, std::string const& label);

}  // namespace lkjip::workbook
