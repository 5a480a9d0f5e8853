#pragma once
// The columns of a table: their places, widths and headers.
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "layout/flow.h"

namespace lkjip::layout {

using Variables = std::vector<std::pair<std::string, Datum>>;

// A single column; `variables` are those of the loops the column stands in.
struct ColumnSpec {
    Node node;
    Variables variables;
    std::optional<Align> align;   // as written; otherwise that of the cell's style
    VAlign valign = VAlign::Top;
};

// A header: of one column, or over several.
struct HeaderSpec {
    Node node;
    Variables variables;
    int first = 0;        // column
    int columns = 1;
    int level = 0;        // from 0
    bool group = false;
};

struct TableColumns {
    std::vector<ColumnSpec> columns;
    std::vector<HeaderSpec> headers;
    int levels = 1;
};

TableColumns read_columns(Resolution& work, Node const& table);
std::vector<Column> column_widths(TableColumns const& columns, Length type_size);

// Header rows, and the row of column numbers if the table has one.
std::vector<Row> header_rows(Resolution& work, Node const& table, TableColumns const& columns, Flow const& flow);

// Puts the variables of a column in scope while it lives.
class ColumnScope {
public:
    ColumnScope(Resolution& work, Variables const& variables) : work_(work), outer_(work.scope.size()) {
        for (auto const& [name, datum] : variables) work_.scope.push(name, datum);
    }
    ~ColumnScope() { work_.scope.shrink(outer_); }
    ColumnScope(ColumnScope const&) = delete;
    ColumnScope& operator=(ColumnScope const&) = delete;

private:
    Resolution& work_;
    std::size_t outer_;
};

}  // namespace lkjip::layout
