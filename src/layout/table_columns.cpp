#include "layout/table_columns.h"

#include <fmt/format.h>

#include <algorithm>

#include "layout/expand.h"
#include "layout/table_cells.h"
#include "layout/tracing.h"

namespace lkjip::layout {

namespace {

constexpr std::uint32_t table_content = at_column | at_table_part | at_row | at_title;

std::optional<Align> written_side(Node const& node) {
    if (node.word("rata").empty()) return std::nullopt;
    return side_of(node.word("rata"), Align::Left);
}

class ColumnReader {
public:
    ColumnReader(Resolution& work, Node const& table) : work_(work), outer_(work.scope.size()) {
        read(table.children, table_content, 0);
        if (found_.columns.empty()) work.error(table.spot, "L-072", "tabel ini tidak punya `<kolom>`", "tulis satu <kolom judul=\"…\" lebar=\"*\"> untuk setiap kolom");
    }
    TableColumns take() { return std::move(found_); }

private:
    void read(std::vector<Node> const& children, std::uint32_t place, int level) {
        expand(work_, children, place, [&](Node const& node) {
            if (node.tag == Tag::TableColumn) add_column(node, level);
            if (node.tag == Tag::ColumnGroup) add_group(node, level);
        });
    }

    void add_column(Node const& node, int level) {
        ColumnSpec column{node, variables(), written_side(node), height_of(node.word("rata-tegak"), VAlign::Top)};
        found_.headers.push_back({node, column.variables, static_cast<int>(found_.columns.size()), 1, level, false});
        found_.columns.push_back(std::move(column));
        found_.levels = std::max(found_.levels, level + 1);
    }

    void add_group(Node const& node, int level) {
        std::size_t const header = found_.headers.size();
        int const first = static_cast<int>(found_.columns.size());
        found_.headers.push_back({node, variables(), first, 1, level, true});
        read(node.children, at_column | at_title, level + 1);
        int const columns = static_cast<int>(found_.columns.size()) - first;
        found_.headers[header].columns = columns;
        if (columns == 0) found_.headers.erase(found_.headers.begin() + static_cast<std::ptrdiff_t>(header));
    }

    // Of loops and `tetapkan` inside the table.
    [[nodiscard]] Variables variables() const { return work_.scope.since(outer_); }

    Resolution& work_;
    std::size_t outer_;
    TableColumns found_;
};

Blocks title_of(Resolution& work, HeaderSpec const& header, CellStyle const& style) {
    ColumnScope const scope(work, header.variables);
    Inlines title;
    if (Node const* const element = header.node.child(Tag::Title)) {
        title = inlines_of(work, element->children, style.style.text);
    } else {
        title = attribute_inlines(work, header.node, "judul", style.style.text);
    }
    Blocks blocks;
    add_block(blocks, Paragraph{style.style.paragraph, std::move(title), claimed(work, work.source(header.node.spot))}, work.source(header.node.spot));
    return blocks;
}

Cell header_cell(Resolution& work, HeaderSpec const& header, int levels, CellStyle const& style, std::optional<Color> fill) {
    Cell cell;
    cell.column = header.first;
    cell.columns = header.columns;
    cell.rows = header.group ? 1 : levels - header.level;
    cell.align = style.align;
    cell.valign = VAlign::Middle;
    cell.fill = fill;
    cell.turn = header.node.yes("putar", false) ? 90 : 0;
    cell.body = title_of(work, header, style);
    return cell;
}

// "(1)" or "1": the digit in `form` is replaced.
std::string column_number(std::string_view form, int number) {
    std::size_t const at = form.find('1');
    if (at == std::string_view::npos) return fmt::format("{}", number);
    return fmt::format("{}{}{}", form.substr(0, at), number, form.substr(at + 1));
}

// A stretch of columns with one number: a column, or a group with `angka-kolom`.
struct NumberedColumns { int first = 0, columns = 1, number = 0; };

std::vector<NumberedColumns> numbered_columns(Node const& node, TableColumns const& columns) {
    std::vector<NumberedColumns> found;
    int const* const start = node.get<int>("awal");
    int next = start == nullptr ? 1 : *start;
    for (int column = 0; column < static_cast<int>(columns.columns.size());) {
        NumberedColumns stretch{column, 1, next};
        for (HeaderSpec const& header : columns.headers) {
            int const* const own = header.node.get<int>("angka-kolom");
            if (own != nullptr && header.first == column) stretch = {column, header.columns, *own};
        }
        next = stretch.number + 1;
        column += stretch.columns;
        found.push_back(stretch);
    }
    return found;
}

Row number_row(Resolution& work, Node const& node, TableColumns const& columns, CellStyle const& style, std::optional<Color> fill) {
    Row row;
    row.breaking = RowBreak::Avoid;
    row.source = work.source(node.spot);
    TextStyle const text = work.styles.changed(style.style.text, [](CharStyle& c) { c.bold = false; });
    for (NumberedColumns const& stretch : numbered_columns(node, columns)) {
        Cell cell;
        cell.column = stretch.first;
        cell.columns = stretch.columns;
        cell.align = Align::Center;
        cell.valign = VAlign::Middle;
        cell.fill = fill;
        cell.no_wrap = true;
        Inlines shown = text_inlines(column_number(node.word("bentuk", "(1)"), stretch.number), text);
        add_block(cell.body, Paragraph{style.style.paragraph, std::move(shown), no_label}, row.source);
        row.cells.push_back(std::move(cell));
    }
    return row;
}

}  // namespace

TableColumns read_columns(Resolution& work, Node const& table) { return ColumnReader(work, table).take(); }

std::vector<Column> column_widths(TableColumns const& columns, Length type_size) {
    std::vector<Column> widths;
    for (ColumnSpec const& spec : columns.columns) {
        Column column;
        if (WidthValue const* const width = spec.node.get<WidthValue>("lebar")) {
            column.kind = width->kind;
            column.fixed = width->fixed.at(type_size);
            column.share = width->share;
        }
        widths.push_back(column);
    }
    return widths;
}

std::vector<Row> header_rows(Resolution& work, Node const& table, TableColumns const& columns, Flow const& flow) {
    CellStyle const style = header_style(work, table, flow);
    std::optional<Color> fill = style.style.fill;
    if (Color const* const color = table.get<Color>("warna-kepala")) fill = *color;
    bool const titled = std::any_of(columns.headers.begin(), columns.headers.end(), [](HeaderSpec const& header) {
        return header.node.find("judul") != nullptr || header.node.child(Tag::Title) != nullptr;
    });
    std::vector<Row> rows(titled ? static_cast<std::size_t>(columns.levels) : 0);
    for (HeaderSpec const& header : columns.headers) {
        if (titled) rows[static_cast<std::size_t>(header.level)].cells.push_back(header_cell(work, header, columns.levels, style, fill));
    }
    for (Row& row : rows) {
        row.breaking = RowBreak::Avoid;
        row.source = work.source(table.spot);
        std::sort(row.cells.begin(), row.cells.end(), [](Cell const& a, Cell const& b) { return a.column < b.column; });
    }
    expand(work, table.children, table_content, [&](Node const& node) {
        if (node.tag == Tag::ColumnNumbers) rows.push_back(number_row(work, node, columns, style, fill));
    });
    return rows;
}

}  // namespace lkjip::layout
