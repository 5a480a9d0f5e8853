#pragma once
// The report data as entered: read from `laporan.json` (with its includes), checked against the schema of the format.
// See docs/data.md. Nothing is computed here.
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/value.h"

namespace lkjip::report {

struct Report {
    base::Value data;                   // an object, complete and valid; every value knows its origin
    std::vector<std::string> files;     // as named by the user, index = Origin::file
    std::string folder;                 // of laporan.json, absolute; pictures and scans are relative to it

    [[nodiscard]] base::Place place_of(base::Value const& value, std::string pointer = {}) const;
};

// `path` is the folder or the file. All problems of syntax and schema are in `diagnostics`; with errors the report must
// not be used further.
Report read_report(std::string const& path, base::Diagnostics& diagnostics);

// The schema, for readers of bindings and for the documentation: what may stand at a path.
enum class Kind { Text, Markdown, Number, Rupiah, Percent, Whole, Flag, Date, Id, Object, List, OwnTable, Map, Any };
struct Field;
struct Shape {
    Kind kind = Kind::Any;
    std::vector<Field> fields{};        // Object
    std::vector<Shape> of{};            // List, Map: one element
};
struct Field {
    std::string name;
    Shape shape;
    bool required = false;
    std::string note{};                 // Bahasa Indonesia, one line
};
Shape const& schema();

}  // namespace lkjip::report
