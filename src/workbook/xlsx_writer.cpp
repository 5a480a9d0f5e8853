#include "workbook/xlsx_writer.h"

#include <fmt/format.h>
#include <xlsxwriter.h>

#include "base/files.h"
#include "workbook/fault.h"

namespace lkjip::workbook {

namespace {

constexpr time_t fixed_time = 946684800;   // 2000-01-01: files must not tell when they were made

lxw_row_t row_of(CellPlace place) { return static_cast<lxw_row_t>(place.row - 1); }
lxw_col_t column_of(CellPlace place) { return static_cast<lxw_col_t>(place.column - 1); }

std::optional<lxw_color_t> fill_of(Tint tint) {
    switch (tint) {
        case Tint::None: return std::nullopt;
        case Tint::Header: return 0x14304F;
        case Tint::Strong: return 0xD5E0EC;
        case Tint::Light: return 0xEDF2F8;
        case Tint::Computed: return 0xEEEEEE;
    }
    return std::nullopt;
}

bool is_hexadecimal(std::string_view text) { return text.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos; }

// A text that reads "_x0041_" would be taken for an escape.
std::string with_escapes(std::string const& text) {
    std::string escaped;
    for (std::size_t i = 0; i < text.size(); ++i) {
        bool const looks_escaped = text[i] == '_' && i + 6 < text.size() && text[i + 1] == 'x' && text[i + 6] == '_' &&
                                   is_hexadecimal(std::string_view(text).substr(i + 2, 4));
        escaped += looks_escaped ? "_x005F_" : std::string(1, text[i]);
    }
    return escaped;
}

}  // namespace

XlsxWriter::XlsxWriter() : file_(folder_.path() + "/isian.xlsx") {
    lxw_workbook_options options{};
    options.tmpdir = const_cast<char*>(folder_.path().c_str());   // is only read
    book_ = workbook_new_opt(file_.c_str(), &options);
    if (!book_) throw std::bad_alloc();
    lxw_doc_properties properties{};
    properties.created = fixed_time;
    workbook_set_properties(book_, &properties);
}

XlsxWriter::~XlsxWriter() {
    if (book_) lxw_workbook_free(book_);   // not written: nobody wants it
}

void XlsxWriter::start_sheet(std::string const& name) {
    sheet_ = workbook_add_worksheet(book_, name.c_str());
    if (!sheet_)
        fail(base::Category::Data, "W-028", fmt::format("\"{}\" tidak dapat menjadi nama lembar", name), "",
             "nama lembar paling panjang 31 huruf, tanpa [ ] : * ? / \\");
    worksheet_set_landscape(sheet_);
    worksheet_set_paper(sheet_, 9);
    worksheet_fit_to_pages(sheet_, 1, 0);
}

lxw_format* XlsxWriter::format_of(CellStyle const& style) {
    lxw_format*& format = formats_[style];
    if (format) return format;
    format = workbook_add_format(book_);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    if (!style.number_format.empty()) format_set_num_format(format, style.number_format.c_str());
    if (auto const fill = fill_of(style.tint)) format_set_bg_color(format, *fill);
    if (style.tint == Tint::Header) format_set_font_color(format, LXW_COLOR_WHITE);
    if (style.tint != Tint::None) format_set_border(format, LXW_BORDER_HAIR);
    if (style.is_bold) format_set_bold(format);
    if (style.is_faint) {
        format_set_italic(format);
        format_set_font_color(format, 0x6B6B6B);
    }
    if (style.is_wrapped) format_set_text_wrap(format);
    if (style.is_large) format_set_font_size(format, 14);
    if (!style.is_locked) format_set_unlocked(format);
    return format;
}

void XlsxWriter::text(CellPlace at, std::string const& text, CellStyle const& style) {
    worksheet_write_string(sheet_, row_of(at), column_of(at), with_escapes(text).c_str(), format_of(style));
}

void XlsxWriter::number(CellPlace at, double number, CellStyle const& style) {
    worksheet_write_number(sheet_, row_of(at), column_of(at), number, format_of(style));
}

void XlsxWriter::date(CellPlace at, base::Date date, CellStyle const& style) {
    lxw_datetime when{};
    when.year = static_cast<int>(date.year());
    when.month = static_cast<int>(static_cast<unsigned>(date.month()));
    when.day = static_cast<int>(static_cast<unsigned>(date.day()));
    worksheet_write_datetime(sheet_, row_of(at), column_of(at), &when, format_of(style));
}

void XlsxWriter::blank(CellPlace at, CellStyle const& style) {
    worksheet_write_blank(sheet_, row_of(at), column_of(at), format_of(style));
}

void XlsxWriter::formula(CellPlace at, std::string const& formula, CellStyle const& style, std::optional<double> result) {
    if (result) worksheet_write_formula_num(sheet_, row_of(at), column_of(at), formula.c_str(), format_of(style), *result);
    else worksheet_write_formula_str(sheet_, row_of(at), column_of(at), formula.c_str(), format_of(style), "");
}

void XlsxWriter::link(CellPlace at, std::string const& sheet) {
    std::string const target = fmt::format("internal:'{}'!A1", sheet);
    worksheet_write_url_opt(sheet_, row_of(at), column_of(at), target.c_str(), nullptr, sheet.c_str(), nullptr);
}

void XlsxWriter::column_width(int column, double width, CellStyle const& style) {
    auto const index = column_of({1, column});
    worksheet_set_column(sheet_, index, index, width, format_of(style));
}

void XlsxWriter::unlock_columns_from(int column) {
    constexpr lxw_col_t last = LXW_COL_MAX - 1;
    worksheet_set_column(sheet_, column_of({1, column}), last, LXW_DEF_COL_WIDTH, format_of({}));
}

void XlsxWriter::freeze_above(CellPlace place) { worksheet_freeze_panes(sheet_, row_of(place), column_of(place)); }

void XlsxWriter::protect() {
    lxw_protection options{};
    options.format_cells = options.format_columns = options.format_rows = LXW_TRUE;
    options.insert_rows = options.delete_rows = options.insert_columns = options.sort = options.autofilter = LXW_TRUE;
    worksheet_protect(sheet_, nullptr, &options);
}

void XlsxWriter::choices(Range cells, Choice const& choice) {
    lxw_data_validation rule{};
    std::vector<char const*> words;
    for (std::string const& word : choice.words) words.push_back(word.c_str());
    words.push_back(nullptr);
    if (!choice.source.empty()) {
        rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
        rule.value_formula = const_cast<char*>(choice.source.c_str());
    } else if (!choice.words.empty()) {
        rule.validate = LXW_VALIDATION_TYPE_LIST;
        rule.value_list = const_cast<char**>(words.data());
    } else {
        rule.validate = LXW_VALIDATION_TYPE_ANY;
    }
    rule.error_type = choice.is_strict ? LXW_VALIDATION_ERROR_TYPE_STOP : LXW_VALIDATION_ERROR_TYPE_WARNING;
    rule.error_title = const_cast<char*>("Periksa isian");
    rule.error_message = const_cast<char*>("Pilih salah satu dari daftar.");
    if (!choice.note.empty()) {
        rule.input_title = const_cast<char*>(choice.title.c_str());
        rule.input_message = const_cast<char*>(choice.note.c_str());
    }
    worksheet_data_validation_range(sheet_, row_of(cells.first), column_of(cells.first), row_of(cells.last),
                                    column_of(cells.last), &rule);
}

std::string XlsxWriter::finish() {
    lxw_error const error = workbook_close(book_);
    book_ = nullptr;
    if (error != LXW_NO_ERROR)
        fail(base::Category::Resource, "R-002", fmt::format("buku kerja tidak dapat disusun (nomor {})", static_cast<int>(error)), "",
             "periksa TMPDIR dan ruang penyimpanan");
    return base::read_file(file_);
}

}  // namespace lkjip::workbook
