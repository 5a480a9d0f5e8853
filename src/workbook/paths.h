#pragma once
// Values at paths of the plan.
#include "base/value.h"
#include "report/json_reader.h"
#include "workbook/plan.h"

namespace lkjip::workbook {

// How deep what nests itself may go: parts of names, offices, rows within rows. A level takes up to two of JSON.
constexpr int most_levels = (report::max_json_depth - 10) / 2;

base::Value const* value_at(base::Value const& record, Path const& path);   // null: not there
base::Value* value_at(base::Value& record, Path const& path);

// Makes the objects and lists on the way; they get the origin of `value`. Elements of lists skipped over become empty
// objects, or null where the list holds plain values.
void put_at(base::Value& record, Path const& path, base::Value value);

// The path without its last step.
Path parent_of(Path const& path);

// The last step leads to a field of a group, not to the record's own or to an element of a list.
bool is_in_group(Path const& path);

}  // namespace lkjip::workbook
