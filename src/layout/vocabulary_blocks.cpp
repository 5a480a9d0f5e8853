#include "layout/vocabulary.h"

namespace lkjip::layout {

namespace {

constexpr std::string_view list_words = "angka|huruf-kecil|huruf-besar|romawi-kecil|romawi-besar|bulat|setrip|tanpa";
constexpr std::string_view side_words = "kiri|tengah|kanan";
constexpr std::string_view height_words = "atas|tengah|bawah";
constexpr std::uint32_t control = at_control | at_include;
constexpr std::uint32_t blocks = at_block | control;
constexpr std::uint32_t flow = at_flow | control;

}  // namespace

std::vector<ElementRule> block_elements() {
    using K = ValueKind;
    return {
        {Tag::Chapter, "bab", at_chapter, blocks | at_title,
         {{"judul", K::Text}, {"label", K::Text}, {"nomor", K::YesNo}, {"daftar-isi", K::YesNo}, {"mulai", K::Whole},
          {"penomoran", K::NumberingName}, {"gaya", K::StyleName}}},
        {Tag::Heading, "subbab", at_block, blocks | at_title,
         {{"judul", K::Text}, {"label", K::Text}, {"nomor", K::YesNo}, {"daftar-isi", K::YesNo}, {"mulai", K::Whole},
          {"penomoran", K::NumberingName}, {"gaya", K::StyleName}}},
        {Tag::Title, "judul", at_title, at_inline | control},
        {Tag::ShortTitle, "judul-singkat", at_title, at_inline | control},
        {Tag::Appendix, "lampiran", at_chapter, blocks | at_title,
         {{"judul", K::Text}, {"label", K::Text}, {"halaman-judul", K::YesNo}, {"gaya", K::StyleName}}},
        {Tag::SubAppendix, "anak-lampiran", at_block, blocks | at_title, {{"judul", K::Text}, {"label", K::Text}, {"gaya", K::StyleName}, {"cetak", K::YesNo}}},
        {Tag::Scan, "pindaian", at_block, 0, {{"dari", K::Expression, Need::Required}}},
        {Tag::Paragraph, "paragraf", at_block, at_inline | control, {{"gaya", K::StyleName}, {"label", K::Text}, {"dari", K::Expression}}},
        {Tag::DataText, "teks", at_block, 0, {{"dari", K::Expression, Need::Required}, {"gaya", K::StyleName}}},
        {Tag::List, "daftar", at_block, at_item | control,
         {{"jenis", K::Choice, Need::Optional, list_words}, {"awalan", K::Text}, {"akhiran", K::Text}, {"mulai", K::Expression},
          {"gaya", K::StyleName}, {"indentasi", K::Length}, {"lebar-nomor", K::Length}, {"jarak", K::Length}, {"lanjut", K::YesNo},
          {"setiap", K::Expression}, {"sebagai", K::Name}}},
        {Tag::Item, "butir", at_item, flow},
        {Tag::Quotation, "kutipan", at_block, flow},
        {Tag::Box, "kotak", at_block, flow,
         {{"tebal", K::Length}, {"warna", K::Color}, {"warna-isi", K::Color}, {"jarak", K::Length}, {"lebar", K::Length},
          {"tinggi", K::Length}, {"rata", K::Choice, Need::Optional, side_words}, {"sebelum", K::Length}, {"sesudah", K::Length}}},
        {Tag::Space, "jarak", at_block, 0, {{"tinggi", K::Length, Need::Required}, {"tetap", K::YesNo}}},
        {Tag::Fill, "isi-halaman", at_block, 0},
        {Tag::Rule, "garis", at_block, 0,
         {{"tebal", K::Length}, {"ganda", K::YesNo}, {"warna", K::Color}, {"sebelum", K::Length}, {"sesudah", K::Length}}},
        {Tag::PageBreak, "halaman-baru", at_block, 0, {{"ke", K::Choice, Need::Optional, "berikut|ganjil|genap"}}},
        {Tag::Group, "gabung", at_block, blocks, {{"lekat", K::YesNo}}},
        {Tag::Columns, "lajur", at_block, at_column_part | control,
         {{"jarak", K::Length}, {"utuh", K::YesNo}, {"sebelum", K::Length}, {"sesudah", K::Length}}},
        {Tag::ColumnPart, "isi-lajur", at_column_part, flow,
         {{"lebar", K::Width}, {"rata-tegak", K::Choice, Need::Optional, height_words}, {"gaya", K::StyleName}}},
        {Tag::LabelRows, "label-titik-dua", at_block, at_label_row | control,
         {{"lebar-label", K::Length}, {"lebar-titik", K::Length}, {"jarak", K::Length}, {"gaya", K::StyleName}, {"kiri", K::Length}}},
        {Tag::LabelRow, "baris", at_label_row, flow, {{"label", K::Text, Need::Required}}},
        {Tag::Signature, "tanda-tangan", at_block, 0,
         {{"lebar", K::Length}, {"rata", K::Choice, Need::Optional, side_words}, {"tinggi", K::Length}, {"tempat", K::Text},
          {"tanggal", K::Text}, {"jabatan", K::Text, Need::Required}, {"nama", K::Text}, {"pangkat", K::Text}, {"nip", K::Text},
          {"gaya", K::StyleName}}},
        {Tag::Formula, "rumus", at_block, at_inline | control,
         {{"rata", K::Choice, Need::Optional, side_words}, {"kiri", K::Length}, {"sebelum", K::Length}, {"sesudah", K::Length},
          {"gaya", K::StyleName}}},
        {Tag::Contents, "daftar-isi", at_block, 0, {{"tingkat", K::Whole}, {"titik", K::YesNo}, {"kosong", K::Text}}},
        {Tag::ListOfTables, "daftar-tabel", at_block, 0, {{"titik", K::YesNo}, {"kosong", K::Text}}},
        {Tag::ListOfFigures, "daftar-gambar", at_block, 0, {{"titik", K::YesNo}, {"kosong", K::Text}}},
        {Tag::ListOfAppendices, "daftar-lampiran", at_block, 0, {{"titik", K::YesNo}, {"kosong", K::Text}}},
    };
}

std::vector<ElementRule> picture_elements() {
    using K = ValueKind;
    return {
        {Tag::Image, "gambar", at_block, 0,
         {{"berkas", K::Text, Need::Required}, {"lebar", K::Length}, {"tinggi", K::Length},
          {"rata", K::Choice, Need::Optional, side_words}, {"alternatif", K::Text}, {"judul", K::Text}, {"label", K::Text},
          {"mengapung", K::YesNo}}},
        {Tag::OrgChart, "bagan-organisasi", at_block, at_org_part,
         {{"data", K::Expression, Need::Required}, {"anak", K::Plain}, {"sebagai", K::Name, Need::Required}, {"staf", K::Expression},
          {"judul", K::Text}, {"label", K::Text}, {"tinggi", K::Length}, {"gaya", K::StyleName}, {"warna", K::Color},
          {"warna-isi", K::Color}, {"mengapung", K::YesNo}}},
        {Tag::OrgTitle, "kotak-judul", at_org_part, at_inline | control},
        {Tag::OrgHolder, "kotak-nama", at_org_part, at_inline | control},
        {Tag::OrgNote, "kotak-catatan", at_org_part, at_inline | control},
        {Tag::Chart, "grafik", at_block, at_series | control,
         {{"jenis", K::Choice, Need::Required, "batang|batang-kelompok|batang-tumpuk|batang-datar|garis|donat"},
          {"setiap", K::Expression, Need::Required}, {"sebagai", K::Name, Need::Required}, {"kategori", K::Expression, Need::Required},
          {"judul", K::Text}, {"label", K::Text}, {"satuan", K::Text}, {"tinggi", K::Length}, {"acuan", K::Expression},
          {"nama-acuan", K::Text}, {"alternatif", K::Text}, {"gaya", K::StyleName}, {"mengapung", K::YesNo}, {"warna", K::Colors}}},
        {Tag::Series, "seri", at_series, 0,
         {{"nama", K::Text, Need::Required}, {"nilai", K::Expression, Need::Required}, {"tampil", K::Expression}, {"warna", K::Color}}},
    };
}

}  // namespace lkjip::layout
