#pragma once
// How the parts of a report stand on sheets, made from the schema: each record (a sasaran, an indikator, a year before) is a
// row that says in its first column what it is; what belongs to a record follows below it; each field is a column. Fields
// with the same label share a column.
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "report/report.h"

namespace lkjip::workbook {

using Step = std::variant<std::string, std::size_t>;   // field of an object, or element of a list
using Path = std::vector<Step>;

enum class Form { Single, Bullets, Json };             // one value; a list of texts in one cell; anything else, as JSON

struct Slot {
    std::size_t column = 0;                 // index into SheetPlan::columns
    std::string label;
    Path path;                              // from the record
    report::Shape const* shape = nullptr;   // of the value; of one element where Bullets
    Form form = Form::Single;
    bool is_required = false;               // in the object it belongs to
    bool is_object_required = false;        // and that object itself
};

enum class Holder { One, List, Map, Tree }; // what holds the records: itself, a list, an object by short names, a list in a record of its own kind

struct RecordKind {
    std::string label;                      // "Indikator"; of a Tree "Tingkat", the level follows
    Holder holder = Holder::One;
    std::vector<std::string> path{};        // from the record above to what holds it
    bool is_required = false;               // what holds it must be there, be it empty
    report::Shape const* shape = nullptr;   // of one record
    std::vector<Slot> slots{};
    std::size_t key = 0;                    // Map: the column of the short name
    std::vector<RecordKind> below{};
};

struct Column {
    std::string label;
    std::string note;
    std::vector<report::Shape const*> shapes;  // of all fields that stand in it
    Form form = Form::Single;
    bool is_required = false;                  // for at least one kind of record
    bool is_key = false;
};

struct SheetPlan {
    std::string field;                      // "iku"; of an own table its short name
    std::string sheet;                      // the name of the sheet
    std::string explanation;
    RecordKind root;
    std::vector<Column> columns;            // behind the column "Baris"
    std::shared_ptr<report::Shape const> own_shape{};  // where the shape is not the schema's
};

// Labels as in labels.h, or the names of the fields as they are written (own tables).
enum class Naming { InWords, AsWritten };

struct PlanInput {
    std::string field;
    std::string sheet;
    std::string explanation;
    std::string record;                     // label of the first level
    report::Shape const* shape = nullptr;   // of the whole part
    Naming naming = Naming::InWords;
    std::size_t years = 0;                  // lists that hold one small object a year stand in so many columns
};
SheetPlan make_plan(PlanInput const& input);

// The fields of an object that holds no records, for a form: one row a field.
struct FormField {
    std::string group;                      // "Instansi"
    Slot slot;                              // path from the report
    std::string note;
};
std::vector<FormField> form_fields(report::Shape const& report);
bool stands_on_form(report::Shape const& part);   // or on a sheet of its own

report::Shape const& resolved(report::Shape const& shape);

}  // namespace lkjip::workbook
