#pragma once
// The report data as entered: read from `laporan.json` (with its includes), checked against the schema of the format.
// See docs/data.md. Nothing is computed here.
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/line_origins.h"
#include "base/shown_paths.h"
#include "base/value.h"

namespace lkjip::report {

struct Report {
    base::Value data;                   // an object, complete and valid; every value knows its origin
    std::vector<std::string> files;     // as named to the user, index = Origin::file
    std::string folder;                 // of laporan.json, absolute; pictures and scans are relative to it
    std::vector<std::string> parts{};   // `files`, as seen from there
    base::LineOrigins lines{};          // of texts written as lists of lines

    [[nodiscard]] base::Place place_of(base::Value const& value, std::string pointer = {}) const;
};

// `path` is the folder or the file. All problems of syntax and schema are in `diagnostics`; with errors the report must
// not be used further. Problems and `files` bear the names of `shown`.
Report read_report(std::string const& path, base::Diagnostics& diagnostics, base::ShownPaths const& shown = {});

// The schema, for readers of bindings and for the documentation: what may stand at a path. How it is written down is in
// shapes.h.
enum class Kind {
    Text, Markdown, Texts,              // Texts: a Markdown text or an object of Texts, nested as liked
    Number, Rupiah, Percent, Whole, Year,
    NumberOrText,                       // `choices` holds the words allowed; empty: any text
    Flag, Date, Nip, Choice, Id, Reference,
    Picture, Scan,                      // a file of the report's folder: PNG or JPEG; PDF or JPEG
    Object, List, OwnTable, Map, Any,
};

class Checking;                         // checking.h
using Rule = void (*)(base::Value const& value, Checking& checking);

struct Field;
struct Shape {
    Kind kind = Kind::Any;
    std::vector<Field> fields{};        // Object
    std::vector<Shape> of{};            // List, Map: one element
    std::vector<std::string> choices{}; // Choice, NumberOrText
    std::string refers_to{};            // Reference: "pejabat", "iku.sasaran", "tabel"
    std::optional<base::Decimal> least{}, most{};
    bool is_filled = false;             // Text: not empty
    std::size_t length = 0;             // List: exactly as many elements; 0: any number
    Shape const& (*same_as)() = nullptr;  // a shape that holds itself: use that one instead
    std::vector<Rule> rules{};          // what the fields must agree on among themselves
};
struct Field {
    std::string name;
    Shape shape;
    bool required = false;
    std::string note{};                 // Bahasa Indonesia, one line
};
Shape const& schema();
std::vector<std::string> field_names();  // every name a field of the format has, wherever it may stand

}  // namespace lkjip::report
