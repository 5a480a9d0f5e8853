#include "workbook/guide_sheet.h"

#include <fmt/format.h>

#include <array>
#include <optional>
#include <set>

#include "workbook/fill.h"
#include "workbook/form.h"
#include "workbook/labels.h"
#include "workbook/plan.h"
#include "workbook/sheet_writer.h"

namespace lkjip::workbook {

using base::Value;

namespace {

constexpr std::array rules = {
    "Isi lembar-lembar di buku kerja ini, simpan, lalu jalankan: lkjip import isian.xlsx -o FOLDER-LAPORAN",
    "Setiap lembar memuat satu bagian laporan. Kolom Baris menyebut apa isi baris itu: pilih dari daftar.",
    "Rincian ditulis di bawah induknya: indikator di bawah sasarannya, sub kegiatan di bawah kegiatannya.",
    "Kolom bertanda * wajib diisi. Lembar yang tidak dipakai boleh dibiarkan kosong atau dihapus.",
    "Baris Contoh dan baris Keterangan tidak pernah dibaca. Boleh dihapus.",
    "Kolom berjudul \"… dihitung\" menghitung sendiri, terkunci, dan tidak dibaca: angkanya dihitung ulang oleh program.",
    "Lembar berkolom terkunci dilindungi tanpa kata sandi. Untuk menghapus baris, buka perlindungannya (Tinjau, Buka Proteksi Lembar).",
    "Angka ditik sebagai angka. Angka yang tersimpan sebagai teks (1.234.567,89) juga dimengerti. Persen: 74,35 berarti 74,35 %.",
    "Kode rekening, NIP, dan nomor surat harus berformat Teks agar nolnya tidak hilang; kolomnya sudah diatur demikian.",
    "Tanggal: 14/04/2022 (hari, bulan, tahun).",
    "Daftar dalam satu sel: satu baris tiap butir (Alt+Enter), atau awali setiap butir dengan •.",
    "Teks panjang memakai Markdown: **tebal**, _miring_, - butir. {{ jalur }} menyisipkan angka dari laporan.",
    "Yang belum diketahui dikosongkan. Isi (kosong) hanya bila memang harus tercatat kosong.",
    "Urutan kolom dan lembar boleh diubah. Judul kolom dan nama lembar jangan diubah. Kolom catatan sendiri: awali judulnya dengan #.",
};

constexpr int form_header_row = 4;
constexpr int first_form_row = 5;
constexpr int value_column = 3;

// What stands in the column Nilai; `marked` remembers the empty groups that are marked already.
std::optional<FilledCell> value_of(FormField const& field, Value const* data, Value const& example, std::set<Value const*>& marked) {
    bool const is_version = field.slot.path == Path{Step(std::string("versi"))};
    if (!data) return is_version ? filled_cell(field.slot, example) : std::nullopt;
    auto cell = filled_cell(field.slot, *data);
    return cell ? cell : mark_of_empty_group(field.slot, *data, marked);
}

void write_form_row(XlsxWriter& book, int row, FormField const& field, std::optional<FilledCell> const& value, Value const& example) {
    CellStyle label;
    label.tint = Tint::Light;
    label.is_locked = true;
    book.text({row, 1}, field.group, label);
    book.text({row, 2}, field.slot.label + (field.slot.is_required && field.slot.is_object_required ? " *" : ""), label);
    CellStyle const style = style_for(field.slot.shape->kind);
    book.blank({row, value_column}, style);
    if (value) write_cell(book, {row, value_column}, value->value, value->kind, style);
    CellStyle faint;
    faint.is_faint = faint.is_wrapped = true;
    std::string const kind = kind_in_words(field.slot.shape->kind);
    book.text({row, 4}, field.note.empty() ? kind : fmt::format("{}: {}", kind, field.note), faint);
    if (auto const cell = filled_cell(field.slot, example)) {
        CellStyle of_example = style;
        of_example.is_faint = true;
        write_cell(book, {row, 5}, cell->value, cell->kind, of_example);
    }
    XlsxWriter::Choice const choice = choice_for(*field.slot.shape, {});
    if (!choice.words.empty()) book.choices({{row, value_column}, {row, value_column}}, choice);
}

}  // namespace

void write_guide(XlsxWriter& book, std::vector<std::pair<std::string, std::string>> const& sheets) {
    book.start_sheet(std::string(guide_sheet));
    CellStyle title;
    title.is_large = title.is_bold = true;
    CellStyle plain;
    plain.is_wrapped = true;
    CellStyle bold;
    bold.is_bold = true;
    book.column_width(1, 24, {});
    book.column_width(2, 110, {});
    book.text({1, 1}, "Isian laporan kinerja", title);
    int row = 3;
    int number = 1;
    for (char const* const rule : rules) {
        book.text({row, 1}, fmt::format("{}.", number++), plain);
        book.text({row++, 2}, rule, plain);
    }
    book.text({++row, 1}, "Lembar", bold);
    book.text({row++, 2}, "Isinya", bold);
    for (auto const& [sheet, explanation] : sheets) {
        book.link({row, 1}, sheet);
        book.text({row++, 2}, explanation, plain);
    }
}

void write_form(XlsxWriter& book, Value const* data, Value const& example) {
    book.start_sheet(std::string(form_sheet));
    book.column_width(1, 14, {});
    book.column_width(2, 30, {});
    book.column_width(3, 50, {});
    book.column_width(4, 48, {});
    book.column_width(5, 40, {});
    CellStyle title;
    title.is_large = title.is_bold = true;
    book.text({title_row, 1}, std::string(form_sheet), title);
    CellStyle faint;
    faint.is_faint = true;
    book.text({explanation_row, 1}, "Instansi, dokumen, dan aturan perhitungan. Isi kolom Nilai.", faint);
    CellStyle header;
    header.tint = Tint::Header;
    header.is_bold = true;
    int column = 1;
    for (std::string_view const each :
         {form_group_column, form_field_column, form_value_column, std::string_view("Keterangan"), std::string_view("Contoh")}) {
        book.text({form_header_row, column++}, std::string(each), header);
    }
    int row = first_form_row;
    std::set<Value const*> marked;
    for (FormField const& field : form_fields(report::schema()))
        write_form_row(book, row++, field, value_of(field, data, example, marked), example);
    book.freeze_above({first_form_row, value_column});
}

std::string negative_rule_cell() {
    int row = first_form_row;
    for (FormField const& field : form_fields(report::schema())) {
        bool const is_rule = field.slot.path == Path{Step(std::string("aturan")), Step(std::string("negatif"))};
        if (is_rule) return fmt::format("{}!$C${}", form_sheet, row);
        ++row;
    }
    return "\"\"";
}

}  // namespace lkjip::workbook
