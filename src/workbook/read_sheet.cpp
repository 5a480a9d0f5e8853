#include "workbook/read_sheet.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>

#include "workbook/fault.h"

namespace lkjip::workbook {

namespace {

constexpr std::size_t max_cells = 250000;            // of one sheet, blank ones included
constexpr std::size_t max_cells_together = 1000000;   // of the book, blank ones left out
constexpr std::size_t max_text_megabytes = 64;        // of the book: every cell has its own copy

std::optional<std::size_t> whole(std::string_view text) {
    std::size_t number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

// "_x000D_" stands for a character that XML can't hold.
std::string without_escapes(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned code = 0;
        bool const may_be =
            text[i] == '_' && i + 6 < text.size() && (text[i + 1] == 'x' || text[i + 1] == 'X') && text[i + 6] == '_';
        auto const end = may_be ? std::from_chars(text.data() + i + 2, text.data() + i + 6, code, 16).ptr : nullptr;
        if (end == text.data() + i + 6 && may_be && code < 0x80) {
            plain += static_cast<char>(code);
            i += 6;
        } else {
            plain += text[i];
        }
    }
    return plain;
}

// Text of <si> or <is>: one <t>, or runs of them; readings of foreign script (<rPh>) are not part of it.
std::string rich_text(pugi::xml_node holder) {
    std::string text;
    for (pugi::xml_node const part : holder.children()) {
        if (local_name(part) == "t") text += part.child_value();
        else if (local_name(part) == "r") text += child_named(part, "t").child_value();
    }
    return without_escapes(text);
}

// The formats that have numbers instead of a text (ISO/IEC 29500-1, 18.8.30).
std::string builtin_format(std::size_t id) {
    static std::map<std::size_t, std::string> const codes = {
        {1, "0"},         {2, "0.00"},   {3, "#,##0"},  {4, "#,##0.00"},  {9, "0%"},       {10, "0.00%"},
        {11, "0.00E+00"}, {12, "# ?/?"}, {13, "# ?/?"}, {37, "#,##0"},    {38, "#,##0"},   {39, "#,##0.00"},
        {40, "#,##0.00"}, {41, "#,##0"}, {42, "#,##0"}, {43, "#,##0.00"}, {44, "#,##0.00"}};
    auto const found = codes.find(id);
    if (found != codes.end()) return found->second;
    bool const is_date = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
    return is_date ? "dd/mm/yyyy" : "General";
}

class SheetReader {
public:
    SheetReader(SheetMaterial const& material, std::string const& book, ReadSoFar& so_far)
        : material_(material), book_(book), so_far_(so_far) {}

    Sheet read(pugi::xml_node worksheet, std::string name) {
        sheet_.name = std::move(name);
        for (pugi::xml_node const part : worksheet.children()) {
            if (local_name(part) == "sheetData") read_rows(part);
            else if (local_name(part) == "mergeCells") read_merged(part);
        }
        auto const by_number = [](Row const& a, Row const& b) { return a.number < b.number; };
        std::stable_sort(sheet_.rows.begin(), sheet_.rows.end(), by_number);
        for (Range const& range : sheet_.merged) spread_down(range);
        return std::move(sheet_);
    }

private:
    [[noreturn]] void fail_here(std::string const& why) const {
        fail(base::Category::Data, "W-002", fmt::format("lembar \"{}\" rusak: {}", sheet_.name, why), book_,
             "buka di Excel atau LibreOffice, lalu simpan ulang");
    }

    void read_rows(pugi::xml_node data) {
        int number = 0;
        for (pugi::xml_node const node : data.children()) {
            if (local_name(node) != "row") continue;
            auto const given = whole(attribute_named(node, "r"));
            number = given && *given > 0 && *given <= 1048576 ? static_cast<int>(*given) : number + 1;
            Row row{number, {}};
            read_cells(node, row);
            if (!row.cells.empty()) sheet_.rows.push_back(std::move(row));
        }
    }

    void read_cells(pugi::xml_node node, Row& row) {
        int column = 0;
        for (pugi::xml_node const cell : node.children()) {
            if (local_name(cell) != "c") continue;
            if (++cells_ > max_cells)
                fail(base::Category::Limit, "W-003",
                     fmt::format("lembar \"{}\" berisi lebih dari {} sel", sheet_.name, max_cells), book_,
                     "hapus baris dan kolom kosong yang berformat");
            auto const place = parse_cell_name(attribute_named(cell, "r"));
            column = place ? place->column : column + 1;
            Cell read = read_cell(cell);
            if (read.kind == Cell::Kind::Blank) continue;
            count(read, {row.number, column});
            row.cells.emplace_back(column, std::move(read));
        }
        std::stable_sort(row.cells.begin(), row.cells.end(), [](auto const& a, auto const& b) { return a.first < b.first; });
    }

    void count(Cell const& cell, CellPlace place) {
        ++so_far_.cells;
        so_far_.text_bytes += cell.text.size();
        if (so_far_.cells > max_cells_together) fail_too_large(fmt::format("{} sel", max_cells_together));
        if (so_far_.text_bytes > max_text_megabytes << 20U) fail_too_large(fmt::format("{} MB teks", max_text_megabytes));
        bool const is_long = cell.text.size() > longest_cell_text && utf16_length(cell.text) > longest_cell_text;
        if (!is_long) return;
        throw base::Error({base::Severity::Error, base::Category::Limit, "W-023",
                           fmt::format("teks di sel ini lebih panjang dari {} huruf", longest_cell_text),
                           {book_, 0, 0, place_in_sheet(sheet_.name, place)}, "bagi teksnya"});
    }

    [[noreturn]] void fail_too_large(std::string const& what) const {
        fail(base::Category::Limit, "W-003", fmt::format("buku kerja berisi lebih dari {}", what), book_,
             "bagi menjadi beberapa buku kerja, atau hapus lembar yang tidak diperlukan");
    }

    Cell read_cell(pugi::xml_node node) const {
        std::string_view const type = attribute_named(node, "t");
        Cell cell;
        if (auto const style = whole(attribute_named(node, "s")); style && *style < material_.formats.size())
            cell.format = material_.formats[*style];
        pugi::xml_node const value = child_named(node, "v");
        std::string_view const text = value.child_value();
        if (type == "inlineStr") return as_text(std::move(cell), rich_text(child_named(node, "is")));
        if (!value || (text.empty() && type != "str")) {
            if (child_named(node, "f")) cell.kind = Cell::Kind::Uncomputed;
            return cell;
        }
        if (type == "s") return as_text(std::move(cell), shared(text));
        if (type == "str" || type == "d") return as_text(std::move(cell), without_escapes(text));
        cell.kind = type == "b" ? Cell::Kind::Flag : type == "e" ? Cell::Kind::Error : Cell::Kind::Number;
        cell.text = text;
        return cell;
    }

    static Cell as_text(Cell cell, std::string text) {
        bool const is_blank = text.find_first_not_of(" \t\r\n") == std::string::npos;
        cell.kind = is_blank ? Cell::Kind::Blank : Cell::Kind::Text;
        cell.text = std::move(text);
        return cell;
    }

    [[nodiscard]] std::string const& shared(std::string_view text) const {
        auto const index = whole(text);
        if (!index || *index >= material_.shared_texts.size())
            fail_here(fmt::format("menunjuk teks bersama ke-{}, yang tidak ada", text));
        return material_.shared_texts[*index];
    }

    void read_merged(pugi::xml_node list) {
        constexpr std::size_t most = 5000;
        for (pugi::xml_node const each : list.children()) {
            std::string_view const range = attribute_named(each, "ref");
            std::size_t const colon = range.find(':');
            auto const first = parse_cell_name(range.substr(0, colon));
            auto const last = colon == std::string_view::npos ? first : parse_cell_name(range.substr(colon + 1));
            if (first && last && sheet_.merged.size() < most) sheet_.merged.push_back({*first, *last});
        }
    }

    // The value of merged cells stands in the first one only; people read it in every row.
    void spread_down(Range const& range) {
        Cell const cell = sheet_.at(range.first);
        if (cell.kind == Cell::Kind::Blank) return;
        for (Row& row : sheet_.rows) {
            if (row.number <= range.first.row) continue;
            if (row.number > range.last.row || ++cells_ > max_cells) return;
            auto const at = std::lower_bound(row.cells.begin(), row.cells.end(), range.first.column,
                                             [](auto const& each, int column) { return each.first < column; });
            if (at != row.cells.end() && at->first == range.first.column) continue;
            count(cell, {row.number, range.first.column});
            row.cells.emplace(at, range.first.column, cell);
        }
    }

    SheetMaterial const& material_;
    std::string const& book_;
    ReadSoFar& so_far_;
    Sheet sheet_;
    std::size_t cells_ = 0;
};

}  // namespace

std::vector<std::string> read_shared_texts(pugi::xml_node root) {
    std::vector<std::string> texts;
    for (pugi::xml_node const each : root.children())
        if (local_name(each) == "si") texts.push_back(rich_text(each));
    return texts;
}

std::vector<NumberFormat> read_number_formats(pugi::xml_node styles) {
    std::map<std::size_t, std::string> own;
    for (pugi::xml_node const each : child_named(styles, "numFmts").children())
        if (auto const id = whole(attribute_named(each, "numFmtId"))) own.emplace(*id, attribute_named(each, "formatCode"));
    std::vector<NumberFormat> formats;
    for (pugi::xml_node const each : child_named(styles, "cellXfs").children()) {
        std::size_t const id = whole(attribute_named(each, "numFmtId")).value_or(0);
        auto const found = own.find(id);
        formats.push_back(parse_number_format(found == own.end() ? builtin_format(id) : found->second));
    }
    return formats;
}

Sheet read_sheet(pugi::xml_node worksheet, std::string name, SheetMaterial const& material, std::string const& book,
                 ReadSoFar& so_far) {
    return SheetReader(material, book, so_far).read(worksheet, std::move(name));
}

}  // namespace lkjip::workbook
