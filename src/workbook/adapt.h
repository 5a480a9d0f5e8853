#pragma once
// Parts of the report that stand on their sheets in another shape than in the data: texts and lists by short name, and the
// declarations of own tables.
#include <memory>
#include <string>
#include <vector>

#include "base/value.h"
#include "report/report.h"

namespace lkjip::workbook {

struct Adapter {
    report::Shape shape;                               // as it stands on the sheet
    base::Value (*to_sheet)(base::Value const& part);
    base::Value (*from_sheet)(base::Value sheet);      // keeps the origins
};
Adapter const* adapter_for(std::string_view field);    // narasi, daftar, tabel; null: as it is

// "bab1.latar\.belakang" → "bab1", "latar.belakang": the names that lead to a text of narasi.
std::vector<std::string> names_in_path(std::string const& path);

// Rows of an own table, from the declaration of its columns.
std::shared_ptr<report::Shape const> shape_of_rows(base::Value const& columns);

// Lists with one object a year, filled up to the years that the plan names: blank years at the end leave no trace in cells.
void fill_up_years(base::Value& plan_monitoring);

constexpr char const* sheet_field = "lembar";          // of an own table on the sheet "Tabel": where its rows are

}  // namespace lkjip::workbook
