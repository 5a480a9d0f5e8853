#include "layout/vocabulary.h"

namespace lkjip::layout {

namespace {

constexpr std::string_view numeral_words = "angka|romawi-besar|romawi-kecil|huruf-besar|huruf-kecil|tanpa";
constexpr std::string_view height_words = "atas|tengah|bawah";
constexpr std::uint32_t blocks = at_block | at_control | at_include;

std::vector<AttributeRule> style_attributes() {
    using K = ValueKind;
    return {
        {"nama", K::Name, "nama gaya; isi, judul-1, sel dan sebagainya sudah punya arti sendiri", Need::Required},
        {"dasar", K::StyleName, "gaya yang dipakai untuk semua yang tidak disebut di sini"},
        {"huruf", K::Plain, "jenis huruf, misalnya Liberation Serif"},
        {"ukuran", K::TypeSize, "ukuran huruf, misalnya 12pt"},
        {"spasi", K::Factor, "jarak baris, misalnya 1.15"},
        {"rata", K::Choice, "perataan paragraf", Need::Optional, "penuh|kiri|tengah|kanan|luar|dalam"},
        {"indentasi", K::Length, "lekuk baris pertama"},
        {"sebelum", K::Length, "jarak di atas paragraf"},
        {"sesudah", K::Length, "jarak di bawah paragraf"},
        {"kiri", K::Length, "lekuk seluruh paragraf dari tepi kiri"},
        {"kanan", K::Length, "lekuk seluruh paragraf dari tepi kanan"},
        {"warna", K::Color, "warna huruf"},
        {"tebal", K::YesNo, "huruf tebal"},
        {"miring", K::YesNo, "huruf miring"},
        {"garis-bawah", K::YesNo, "huruf bergaris bawah"},
        {"pemenggalan", K::YesNo, "boleh memenggal kata di akhir baris"},
        {"utuh", K::YesNo, "paragraf tidak terbelah di antara dua halaman"},
        {"lekat", K::YesNo, "paragraf tetap sehalaman dengan yang berikutnya"},
        {"yatim", K::Whole, "paling sedikit sekian baris di kaki halaman"},
        {"janda", K::Whole, "paling sedikit sekian baris di kepala halaman"},
        {"jarak-huruf", K::Length, "jarak tambahan di antara huruf"},
        {"huruf-besar", K::YesNo, "semua dicetak dengan huruf besar"},
        {"warna-isi", K::Color, "warna latar sel tabel bergaya ini"},
    };
}

std::vector<AttributeRule> page_attributes() {
    using K = ValueKind;
    return {
        {"nama", K::Name, "nama halaman, disebut oleh bagian", Need::Required},
        {"kertas", K::Paper, "A3, A4, A5, F4, F4-210, Folio, Legal, Letter, atau ukuran seperti 210mm x 297mm"},
        {"orientasi", K::Choice, "arah kertas", Need::Optional, "potret|lanskap"},
        {"atas", K::Length, "tepi atas"},
        {"bawah", K::Length, "tepi bawah"},
        {"kiri", K::Length, "tepi kiri"},
        {"kanan", K::Length, "tepi kanan"},
        {"jilid", K::YesNo, "tepi kiri dan kanan bertukar di halaman genap"},
        {"kepala-dari-atas", K::Length, "jarak kepala halaman dari tepi atas kertas"},
        {"kaki-dari-bawah", K::Length, "jarak kaki halaman dari tepi bawah kertas"},
        {"awal-polos", K::YesNo, "halaman pertama bagian tanpa kepala dan kaki"},
        {"bingkai", K::Length, "tebal bingkai di sekeliling isi; 0pt tanpa bingkai"},
        {"rata-tegak", K::Choice, "letak isi pada halaman yang tidak penuh", Need::Optional, height_words},
        {"kisi", K::Length, "jarak garis kisi: baris pertama tiap paragraf berdiri di atasnya; setengah atau satu jarak baris"},
    };
}

std::vector<AttributeRule> section_attributes() {
    using K = ValueKind;
    return {
        {"id", K::Name, "nama bagian; bagian dengan id yang sama menggantikan bagian tata letak dasar"},
        {"halaman", K::MasterName, "nama halaman yang dipakai"},
        {"angka", K::Choice, "bentuk nomor halaman", Need::Optional, "arab|romawi-kecil|romawi-besar|tanpa"},
        {"mulai", K::Whole, "nomor halaman pertama; tanpa ini nomor berlanjut"},
        {"di-ganjil", K::YesNo, "mulai pada halaman ganjil"},
        {"sambung", K::YesNo, "berlanjut pada halaman bagian sebelumnya"},
        {"tingkat", K::Whole, "subbab langsung di bagian ini berada satu tingkat di bawahnya"},
        {"setelah", K::Plain, "id bagian tata letak dasar; bagian ini ditaruh sesudahnya"},
        {"sebelum", K::Plain, "id bagian tata letak dasar; bagian ini ditaruh sebelumnya"},
    };
}

}  // namespace

std::vector<ElementRule> definition_elements() {
    using K = ValueKind;
    return {
        {Tag::Report, "laporan", "tata letak satu laporan; elemen terluar laporan.xml", at_root, at_top | at_section | at_control | at_include,
         {{"bahasa", K::Plain, "bahasa laporan; bawaan id"},
          {"dasar", K::Plain, "folder tata letak yang diwarisi, misalnya ../lkjip"}}},
        {Tag::Fragment, "potongan", "isi berkas yang disertakan; elemen terluarnya", at_root, anywhere},
        {Tag::Include, "sertakan", "menaruh isi berkas lain di tempat ini", at_include, 0,
         {{"berkas", K::Plain, "nama berkas, misalnya bab-1.xml", Need::Required}}},
        {Tag::Properties, "properti", "keterangan dokumen di dalam PDF", at_top, 0,
         {{"judul", K::Text, "judul dokumen"},
          {"penulis", K::Text, "penulis dokumen"},
          {"subjek", K::Text, "pokok dokumen"},
          {"kata-kunci", K::Text, "kata kunci untuk pencarian"}}},
        {Tag::Style, "gaya", "rupa paragraf atau sel: huruf, ukuran, jarak, warna", at_top, 0, style_attributes()},
        {Tag::HyphenationException, "pemenggalan", "pengecualian pemenggalan satu kata", at_top, 0,
         {{"kata", K::Plain, "kata dengan tanda hubung di tempat penggalan; tanpa tanda hubung tidak dipenggal", Need::Required}}},
        {Tag::Unbreakable, "tak-terpisah", "kata-kata yang selalu sebaris", at_top, 0,
         {{"frasa", K::Plain, "kata-kata itu, misalnya Dinas Sosial", Need::Required}}},
        {Tag::PageMaster, "halaman", "ukuran kertas, tepi, kepala dan kaki halaman", at_top, at_page_part, page_attributes()},
        {Tag::PageHeader, "kepala", "isi kepala setiap halaman", at_page_part, blocks},
        {Tag::PageFooter, "kaki", "isi kaki setiap halaman", at_page_part, blocks},
        {Tag::Numbering, "penomoran", "nomor bab dan subbab, satu tingkat demi satu tingkat", at_top, at_level,
         {{"nama", K::Name, "nama penomoran; baku adalah yang dipakai bila tidak disebut", Need::Required}}},
        {Tag::NumberingLevel, "tingkat", "nomor judul pada satu tingkat", at_level, 0,
         {{"awalan", K::Plain, "teks di depan nomor, misalnya BAB"},
          {"gaya", K::Choice, "bentuk nomor", Need::Optional, numeral_words},
          {"akhiran", K::Plain, "teks di belakang nomor, misalnya titik"},
          {"baris-sendiri", K::YesNo, "nomor berdiri sebaris di atas judul"},
          {"lengkap", K::YesNo, "dengan nomor tingkat di atasnya: 1.2.3"}}},
        {Tag::CaptionNumbering, "penomoran-keterangan", "bentuk nomor tabel, gambar dan lampiran", at_top, 0,
         {{"tabel", K::Plain, "misalnya Tabel {bab}.{nomor}"},
          {"gambar", K::Plain, "misalnya Gambar {bab}.{nomor}"},
          {"lampiran", K::Plain, "misalnya Lampiran {nomor}"},
          {"lanjutan", K::Plain, "yang dicetak pada sambungan tabel di halaman berikut"},
          {"angka-bab", K::Choice, "bentuk nomor bab di dalamnya", Need::Optional, "arab|romawi-besar"},
          {"baris-sendiri", K::YesNo, "judul tabel berdiri di bawah nomornya"}}},
        {Tag::Palette, "palet", "warna-warna grafik, berurutan", at_top, 0,
         {{"warna", K::Colors, "warna dipisah spasi, misalnya #1f4e79 #9eb9d4", Need::Required}}},
        {Tag::NoSection, "tanpa-bagian", "menghapus satu bagian tata letak dasar", at_top, 0,
         {{"id", K::Plain, "id bagian yang tidak dicetak", Need::Required}}},
        {Tag::Macro, "makro", "potongan tata letak bernama, dipakai dengan pakai", at_top, anywhere,
         {{"nama", K::Name, "nama makro", Need::Required},
          {"parameter", K::Names, "nama parameternya, dipisah spasi"}}},
        {Tag::Section, "bagian", "bagian laporan yang mulai di halaman baru, dengan kertas dan nomor halamannya", at_section, blocks | at_chapter,
         section_attributes()},
    };
}

std::vector<ElementRule> control_elements() {
    using K = ValueKind;
    constexpr bool closed = false;
    constexpr bool inherits = true;
    return {
        {Tag::ForEach, "untuk", "mengulang isinya untuk setiap unsur daftar", at_control, 0,
         {{"setiap", K::Expression, "daftar yang diulang, misalnya program", Need::Required},
          {"sebagai", K::Name, "nama unsur di dalam isinya, misalnya p", Need::Required}},
         closed, inherits},
        {Tag::If, "jika", "mencetak isinya hanya bila syaratnya terpenuhi", at_control, at_else,
         {{"syarat", K::Expression, "syaratnya, misalnya ada(sk) atau tahun gt 2020", Need::Required}}, closed, inherits},
        {Tag::Else, "lain", "yang dicetak bila tidak ada syarat yang terpenuhi", at_else, 0, {}, closed, inherits},
        {Tag::Choose, "pilih", "mencetak kasus pertama yang syaratnya terpenuhi", at_control, at_case | at_else, {}, closed, inherits},
        {Tag::Case, "kasus", "satu kemungkinan di dalam pilih", at_case, 0,
         {{"syarat", K::Expression, "syaratnya", Need::Required}}, closed, inherits},
        {Tag::Let, "tetapkan", "memberi nama pada suatu nilai, dari sini sampai akhir elemen yang memuatnya", at_control, 0,
         {{"nama", K::Name, "nama baru", Need::Required},
          {"nilai", K::Expression, "nilainya", Need::Required}}},
        {Tag::Use, "pakai", "menaruh isi makro di tempat ini; atribut lain adalah parameternya", at_control, 0,
         {{"makro", K::MacroName, "nama makro", Need::Required}}, true, inherits},
        {Tag::UseContent, "isi-pakai", "tempat isi elemen pakai di dalam makro", at_control, 0},
    };
}

}  // namespace lkjip::layout
