#include "layout/vocabulary.h"

namespace lkjip::layout {

namespace {

constexpr std::string_view cell_words = "kiri|tengah|kanan|penuh|desimal";
constexpr std::string_view height_words = "atas|tengah|bawah";
constexpr std::uint32_t control = at_control | at_include;
constexpr std::uint32_t flow = at_flow | control;

}  // namespace

std::vector<ElementRule> table_elements() {
    using K = ValueKind;
    return {
        {Tag::Table, "tabel", at_block, at_table_part | at_column | at_row | at_title | control,
         {{"judul", K::Text}, {"judul-nomor", K::YesNo}, {"label", K::Text}, {"data", K::Expression}, {"sebagai", K::Name},
          {"lebar", K::Length}, {"rata", K::Choice, Need::Optional, "kiri|tengah|kanan"}, {"kiri", K::Length},
          {"garis", K::Choice, Need::Optional, "semua|mendatar|luar|tanpa"}, {"ukuran", K::Length}, {"terkecil", K::Number},
          {"jarak-sel", K::Length}, {"ulang-kepala", K::YesNo}, {"utuh", K::YesNo}, {"gaya-sel", K::StyleName},
          {"gaya-kepala", K::StyleName}, {"warna-kepala", K::Color}, {"kosong", K::Text}, {"dipindahkan", K::Text},
          {"pindahan", K::Text}, {"sebelum", K::Length}, {"sesudah", K::Length}}},
        {Tag::TableColumn, "kolom", at_column, flow | at_title,
         {{"judul", K::Text}, {"lebar", K::Width}, {"rata", K::Choice, Need::Optional, cell_words},
          {"rata-tegak", K::Choice, Need::Optional, height_words}, {"gabung", K::Expression}, {"tak-patah", K::YesNo},
          {"putar", K::YesNo}, {"gaya", K::StyleName}, {"pindah", K::Expression}, {"angka-kolom", K::Whole}}},
        {Tag::ColumnGroup, "kolom-grup", at_column, at_column | at_title | control, {{"judul", K::Text}, {"angka-kolom", K::Whole}}},
        {Tag::ColumnNumbers, "nomor-kolom", at_table_part, 0, {{"bentuk", K::Plain}, {"awal", K::Whole}}},
        {Tag::TableFooter, "kaki", at_table_part, at_row | control},
        {Tag::TableSource, "sumber", at_table_part, flow},
        {Tag::Row, "baris", at_row, at_cell | control,
         {{"gaya", K::StyleName}, {"lekat", K::YesNo}, {"utuh", K::YesNo}, {"warna-isi", K::Color}, {"kelompok", K::Expression},
          {"tinggi", K::Length}}},
        {Tag::Cell, "sel", at_cell, flow,
         {{"rentang", K::Expression}, {"rentang-baris", K::Expression}, {"rata", K::Choice, Need::Optional, cell_words},
          {"rata-tegak", K::Choice, Need::Optional, height_words}, {"gaya", K::StyleName}, {"warna-isi", K::Color},
          {"gabung", K::Expression}, {"tak-patah", K::YesNo}, {"ulang", K::YesNo}}},
    };
}

std::vector<ElementRule> inline_elements() {
    using K = ValueKind;
    constexpr std::uint32_t inlines = at_inline | control;
    return {
        {Tag::Bold, "tebal", at_inline, inlines},
        {Tag::Italic, "miring", at_inline, inlines},
        {Tag::Underline, "garis-bawah", at_inline, inlines},
        {Tag::Superscript, "pangkat", at_inline, inlines},
        {Tag::Subscript, "indeks", at_inline, inlines},
        {Tag::Small, "kecil", at_inline, inlines},
        {Tag::AllCapitals, "besar-semua", at_inline, inlines},
        {Tag::Colored, "warna", at_inline, inlines, {{"nilai", K::Color, Need::Required}}},
        {Tag::Font, "huruf", at_inline, inlines, {{"nama", K::Plain}, {"ukuran", K::Length}}},
        {Tag::LineBreak, "baris-baru", at_inline, 0},
        {Tag::Link, "tautan", at_inline, inlines, {{"ke", K::Text}, {"alamat", K::Text}}},
        {Tag::Reference, "rujuk", at_inline, 0,
         {{"ke", K::Text, Need::Required}, {"bentuk", K::Choice, Need::Optional, "nomor|judul|halaman"}}},
        {Tag::PageNumber, "nomor-halaman", at_inline, 0},
        {Tag::PageCount, "jumlah-halaman", at_inline, 0},
        {Tag::Fraction, "pecahan", at_inline, at_fraction_part},
        {Tag::Above, "atas", at_fraction_part, inlines},
        {Tag::Below, "bawah", at_fraction_part, inlines},
        {Tag::InlineImage, "gambar-kecil", at_inline, 0,
         {{"berkas", K::Text, Need::Required}, {"tinggi", K::Length}, {"lebar", K::Length}}},
    };
}

}  // namespace lkjip::layout
