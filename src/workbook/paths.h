#pragma once
// Values at paths of the plan.
#include "base/value.h"
#include "workbook/plan.h"

namespace lkjip::workbook {

base::Value const* value_at(base::Value const& record, Path const& path);   // null: not there
base::Value* value_at(base::Value& record, Path const& path);

// Makes the objects and lists on the way; they get the origin of `value`. Elements of lists skipped over become empty
// objects, or null where the list holds plain values.
void put_at(base::Value& record, Path const& path, base::Value value);

// The path without its last step.
Path parent_of(Path const& path);

}  // namespace lkjip::workbook
