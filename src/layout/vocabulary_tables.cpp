#include "layout/vocabulary.h"

namespace lkjip::layout {

namespace {

using K = ValueKind;

constexpr std::string_view cell_words = "kiri|tengah|kanan|penuh|desimal";
constexpr std::string_view height_words = "atas|tengah|bawah";
constexpr std::string_view align_help = "perataan isi; desimal menyejajarkan koma";
constexpr std::string_view valign_help = "letak isi dalam sel yang lebih tinggi";
constexpr std::string_view number_help = "nomornya dalam baris nomor kolom; hitungan berlanjut dari situ";
constexpr std::uint32_t control = at_control | at_include;
constexpr std::uint32_t flow = at_flow | control;

std::vector<AttributeRule> table_attributes() {
    return {
        {"judul", K::Text, "judul tabel, bernomor dan masuk daftar tabel"},
        {"judul-nomor", K::YesNo, "judulnya bernomor; bawaan ya"},
        {"label", K::Text, "nama untuk dirujuk dengan rujuk dan tautan"},
        {"data", K::Expression, "daftar dalam data: satu baris untuk setiap unsurnya"},
        {"sebagai", K::Name, "nama unsurnya di dalam kolom, misalnya i"},
        {"lebar", K::Length, "lebarnya; bawaan selebar isi halaman"},
        {"rata", K::Choice, "letaknya bila tidak selebar halaman", Need::Optional, "kiri|tengah|kanan"},
        {"kiri", K::Length, "lekuk dari tepi kiri"},
        {"garis", K::Choice, "garis yang dicetak; bawaan semua", Need::Optional, "semua|mendatar|luar|tanpa"},
        {"ukuran", K::TypeSize, "ukuran huruf"},
        {"terkecil", K::Factor, "huruf boleh mengecil sampai bagian ini agar muat; bawaan 0.8"},
        {"jarak-sel", K::Length, "jarak isi dari garis sel"},
        {"ulang-kepala", K::YesNo, "kepala tabel diulang di halaman berikut; bawaan ya"},
        {"utuh", K::YesNo, "tidak terbelah di antara dua halaman"},
        {"gaya-sel", K::StyleName, "gaya sel; bawaan sel"},
        {"gaya-kepala", K::StyleName, "gaya kepala tabel; bawaan sel-kepala"},
        {"warna-kepala", K::Color, "warna latar kepala tabel"},
        {"kosong", K::Text, "yang dicetak bila tidak ada baris"},
        {"dipindahkan", K::Text, "tulisan di kaki halaman untuk jumlah sementara"},
        {"pindahan", K::Text, "tulisan di kepala halaman berikut untuk jumlah sementara"},
        {"sebelum", K::Length, "jarak di atasnya"},
        {"sesudah", K::Length, "jarak di bawahnya"},
    };
}

}  // namespace

std::vector<ElementRule> table_elements() {
    return {
        {Tag::Table, "tabel", "tabel, dari data atau dengan baris yang ditulis sendiri", at_block,
         at_table_part | at_column | at_row | at_title | control, table_attributes()},
        {Tag::TableColumn, "kolom", "satu kolom; isinya adalah isi sel untuk setiap unsur data", at_column, flow | at_title,
         {{"judul", K::Text, "kepala kolom"},
          {"lebar", K::Width, "20mm, * (sisa), 2* (dua bagian dari sisa) atau auto"},
          {"rata", K::Choice, align_help, Need::Optional, cell_words},
          {"rata-tegak", K::Choice, valign_help, Need::Optional, height_words},
          {"gabung", K::Expression, "sel berurutan dengan nilai yang sama menjadi satu sel"},
          {"tak-patah", K::YesNo, "isinya tidak dipenggal bila termuat sebaris"},
          {"putar", K::YesNo, "kepala kolom ditulis ke atas"},
          {"gaya", K::StyleName, "gaya sel kolom ini"},
          {"pindah", K::Expression, "angka yang dijumlahkan untuk jumlah pindahan"},
          {"angka-kolom", K::Whole, number_help}}},
        {Tag::ColumnGroup, "kolom-grup", "beberapa kolom di bawah satu kepala", at_column, at_column | at_title | control,
         {{"judul", K::Text, "kepala bersama"}, {"angka-kolom", K::Whole, number_help}}},
        {Tag::ColumnNumbers, "nomor-kolom", "baris nomor kolom di bawah kepala: (1) (2) (3)", at_table_part, 0,
         {{"bentuk", K::Plain, "bentuknya, misalnya (1)"}, {"awal", K::Whole, "nomor kolom pertama"}}},
        {Tag::TableFooter, "kaki", "baris-baris penutup tabel, misalnya jumlah", at_table_part, at_row | control},
        {Tag::TableSource, "sumber", "sumber data, di bawah tabel", at_table_part, flow},
        {Tag::Row, "baris", "satu baris tabel", at_row, at_cell | control,
         {{"gaya", K::StyleName, "tebal, atau nama gaya"},
          {"lekat", K::YesNo, "tidak menjadi baris terakhir halaman"},
          {"utuh", K::YesNo, "tidak terbelah di antara dua halaman"},
          {"warna-isi", K::Color, "warna latarnya"},
          {"kelompok", K::Expression, "baris dengan nilai yang sama tetap sehalaman bila muat"},
          {"tinggi", K::Length, "tinggi paling sedikit"}}},
        {Tag::Cell, "sel", "satu sel", at_cell, flow,
         {{"rentang", K::Expression, "banyaknya kolom yang diisi"},
          {"rentang-baris", K::Expression, "banyaknya baris yang diisi"},
          {"rata", K::Choice, align_help, Need::Optional, cell_words},
          {"rata-tegak", K::Choice, valign_help, Need::Optional, height_words},
          {"gaya", K::StyleName, "tebal, atau nama gaya"},
          {"warna-isi", K::Color, "warna latarnya"},
          {"gabung", K::Expression, "sel berurutan dengan nilai yang sama menjadi satu sel"},
          {"tak-patah", K::YesNo, "isinya tidak dipenggal bila termuat sebaris"},
          {"ulang", K::YesNo, "isi sel beberapa baris diulang di halaman berikut; bawaan ya"}}},
    };
}

std::vector<ElementRule> inline_elements() {
    constexpr std::uint32_t inlines = at_inline | control;
    return {
        {Tag::Bold, "tebal", "huruf tebal", at_inline, inlines},
        {Tag::Italic, "miring", "huruf miring", at_inline, inlines},
        {Tag::Underline, "garis-bawah", "huruf bergaris bawah", at_inline, inlines},
        {Tag::Superscript, "pangkat", "huruf kecil di atas garis, seperti pada m²", at_inline, inlines},
        {Tag::Subscript, "indeks", "huruf kecil di bawah garis, seperti pada H₂O", at_inline, inlines},
        {Tag::Small, "kecil", "huruf lebih kecil", at_inline, inlines},
        {Tag::AllCapitals, "besar-semua", "semua huruf besar", at_inline, inlines},
        {Tag::Colored, "warna", "huruf berwarna", at_inline, inlines, {{"nilai", K::Color, "warnanya, misalnya #1f4e79", Need::Required}}},
        {Tag::Font, "huruf", "jenis atau ukuran huruf lain", at_inline, inlines,
         {{"nama", K::Plain, "jenis huruf"}, {"ukuran", K::TypeSize, "ukuran huruf, misalnya 10pt"}}},
        {Tag::LineBreak, "baris-baru", "ganti baris di dalam paragraf", at_inline, 0},
        {Tag::Link, "tautan", "tautan ke tempat lain dalam laporan atau ke alamat web", at_inline, inlines,
         {{"ke", K::Text, "label tujuannya"}, {"alamat", K::Text, "alamat web, mulai dengan https://"}}},
        {Tag::Reference, "rujuk", "rujukan: Tabel 3.1, BAB III, judul atau nomor halamannya", at_inline, 0,
         {{"ke", K::Text, "label yang dirujuk", Need::Required},
          {"bentuk", K::Choice, "yang dicetak; bawaan nomor", Need::Optional, "nomor|judul|halaman"}}},
        {Tag::PageNumber, "nomor-halaman", "nomor halaman ini", at_inline, 0},
        {Tag::PageCount, "jumlah-halaman", "banyaknya halaman laporan", at_inline, 0},
        {Tag::RunningTitle, "judul-berjalan", "judul bab atau subbab yang berlaku di halaman ini; untuk kepala dan kaki halaman", at_inline, 0,
         {{"tingkat", K::Whole, "tingkat judulnya; bawaan 1, yakni bab"}, {"nomor", K::YesNo, "dengan nomornya; bawaan tidak"}}},
        {Tag::Fraction, "pecahan", "pecahan", at_inline, at_fraction_part},
        {Tag::Above, "atas", "pembilang pecahan", at_fraction_part, inlines},
        {Tag::Below, "bawah", "penyebut pecahan", at_fraction_part, inlines},
        {Tag::InlineImage, "gambar-kecil", "gambar kecil di dalam baris", at_inline, 0,
         {{"berkas", K::Text, "berkasnya", Need::Required}, {"tinggi", K::Length, "tingginya"}, {"lebar", K::Length, "lebarnya"}}},
    };
}

}  // namespace lkjip::layout
