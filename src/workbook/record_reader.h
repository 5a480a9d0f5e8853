#pragma once
// One row of a sheet as a record of the report: its fields from their cells, and what is wrong with them.
#include <set>
#include <string>

#include "base/value.h"
#include "workbook/collect.h"

namespace lkjip::workbook {

class RecordReader {
public:
    RecordReader(SheetPlan const& plan, Sheet const& sheet, Header const& header, bool counts_from_1904, SheetFaults& faults)
        : plan_(plan), sheet_(sheet), header_(header), counts_from_1904_(counts_from_1904), faults_(faults) {}

    base::Value read(RecordKind const& kind, int row);
    std::string key_of(RecordKind const& kind, int row);    // of a Map; empty: none, which is reported
    // Only "(kosong)" in the first cell: the list is there and holds nothing.
    [[nodiscard]] bool is_nothing(RecordKind const& kind, int row) const;

private:
    void read_slot(Slot const& slot, int row, base::Value& record);
    void check_there(Slot const& slot, int row, base::Value const& record);
    void check_strangers(RecordKind const& kind, int row);

    SheetPlan const& plan_;
    Sheet const& sheet_;
    Header const& header_;
    bool counts_from_1904_;
    SheetFaults& faults_;
    std::set<Slot const*> faulty_;   // of the row being read: not to be understood, which is told
};

}  // namespace lkjip::workbook
