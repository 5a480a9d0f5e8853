#include "layout/vocabulary.h"

namespace lkjip::layout {

namespace {

constexpr std::string_view numeral_words = "angka|romawi-besar|romawi-kecil|huruf-besar|huruf-kecil|tanpa";
constexpr std::uint32_t blocks = at_block | at_control | at_include;

}  // namespace

std::vector<ElementRule> definition_elements() {
    using K = ValueKind;
    return {
        {Tag::Report, "laporan", at_root, at_top | at_section | at_control | at_include,
         {{"bahasa", K::Plain}, {"dasar", K::Plain}}},
        {Tag::Fragment, "potongan", at_root, anywhere},
        {Tag::Include, "sertakan", at_include, 0, {{"berkas", K::Plain, Need::Required}}},
        {Tag::Properties, "properti", at_top, 0,
         {{"judul", K::Text}, {"penulis", K::Text}, {"subjek", K::Text}, {"kata-kunci", K::Text}}},
        {Tag::Style, "gaya", at_top, 0,
         {{"nama", K::Name, Need::Required}, {"dasar", K::StyleName}, {"huruf", K::Plain}, {"ukuran", K::Length}, {"spasi", K::Number},
          {"rata", K::Choice, Need::Optional, "penuh|kiri|tengah|kanan"}, {"indentasi", K::Length}, {"sebelum", K::Length},
          {"sesudah", K::Length}, {"kiri", K::Length}, {"kanan", K::Length}, {"warna", K::Color}, {"tebal", K::YesNo},
          {"miring", K::YesNo}, {"garis-bawah", K::YesNo}, {"pemenggalan", K::YesNo}, {"utuh", K::YesNo}, {"lekat", K::YesNo},
          {"yatim", K::Whole}, {"janda", K::Whole}, {"jarak-huruf", K::Length}, {"huruf-besar", K::YesNo}, {"warna-isi", K::Color}}},
        {Tag::HyphenationException, "pemenggalan", at_top, 0, {{"kata", K::Plain, Need::Required}}},
        {Tag::Unbreakable, "tak-terpisah", at_top, 0, {{"frasa", K::Plain, Need::Required}}},
        {Tag::PageMaster, "halaman", at_top, at_page_part,
         {{"nama", K::Name, Need::Required}, {"kertas", K::Paper}, {"orientasi", K::Choice, Need::Optional, "potret|lanskap"},
          {"atas", K::Length}, {"bawah", K::Length}, {"kiri", K::Length}, {"kanan", K::Length}, {"jilid", K::YesNo},
          {"kepala-dari-atas", K::Length}, {"kaki-dari-bawah", K::Length}, {"awal-polos", K::YesNo}, {"bingkai", K::Length},
          {"rata-tegak", K::Choice, Need::Optional, "atas|tengah|bawah"}}},
        {Tag::PageHeader, "kepala", at_page_part, blocks},
        {Tag::PageFooter, "kaki", at_page_part, blocks},
        {Tag::Numbering, "penomoran", at_top, at_level, {{"nama", K::Name, Need::Required}}},
        {Tag::NumberingLevel, "tingkat", at_level, 0,
         {{"awalan", K::Plain}, {"gaya", K::Choice, Need::Optional, numeral_words}, {"akhiran", K::Plain}, {"baris-sendiri", K::YesNo}, {"lengkap", K::YesNo}}},
        {Tag::CaptionNumbering, "penomoran-keterangan", at_top, 0,
         {{"tabel", K::Plain}, {"gambar", K::Plain}, {"lampiran", K::Plain}, {"lanjutan", K::Plain},
          {"angka-bab", K::Choice, Need::Optional, "arab|romawi-besar"}, {"baris-sendiri", K::YesNo}}},
        {Tag::Macro, "makro", at_top, anywhere, {{"nama", K::Name, Need::Required}, {"parameter", K::Names}}},
        {Tag::Palette, "palet", at_top, 0, {{"warna", K::Colors, Need::Required}}},
        {Tag::NoSection, "tanpa-bagian", at_top, 0, {{"id", K::Plain, Need::Required}}},
        {Tag::Section, "bagian", at_section, blocks | at_chapter,
         {{"id", K::Name}, {"halaman", K::MasterName}, {"angka", K::Choice, Need::Optional, "arab|romawi-kecil|romawi-besar|tanpa"},
          {"mulai", K::Whole}, {"di-ganjil", K::YesNo}, {"sambung", K::YesNo}, {"tingkat", K::Whole}, {"setelah", K::Plain}, {"sebelum", K::Plain}}},
    };
}

std::vector<ElementRule> control_elements() {
    using K = ValueKind;
    constexpr bool closed = false;
    constexpr bool inherits = true;
    return {
        {Tag::ForEach, "untuk", at_control, 0, {{"setiap", K::Expression, Need::Required}, {"sebagai", K::Name, Need::Required}}, closed, inherits},
        {Tag::If, "jika", at_control, at_else, {{"syarat", K::Expression, Need::Required}}, closed, inherits},
        {Tag::Else, "lain", at_else, 0, {}, closed, inherits},
        {Tag::Choose, "pilih", at_control, at_case | at_else, {}, closed, inherits},
        {Tag::Case, "kasus", at_case, 0, {{"syarat", K::Expression, Need::Required}}, closed, inherits},
        {Tag::Let, "tetapkan", at_control, 0, {{"nama", K::Name, Need::Required}, {"nilai", K::Expression, Need::Required}}},
        {Tag::Use, "pakai", at_control, 0, {{"makro", K::MacroName, Need::Required}}, true, inherits},
        {Tag::UseContent, "isi-pakai", at_control, 0},
    };
}

}  // namespace lkjip::layout
