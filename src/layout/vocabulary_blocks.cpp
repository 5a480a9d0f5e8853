#include "layout/vocabulary.h"

namespace lkjip::layout {

namespace {

using K = ValueKind;

constexpr std::string_view list_words = "angka|huruf-kecil|huruf-besar|romawi-kecil|romawi-besar|bulat|setrip|tanpa";
constexpr std::string_view side_words = "kiri|tengah|kanan";
constexpr std::string_view height_words = "atas|tengah|bawah";
constexpr std::string_view label_help = "nama untuk dirujuk dengan rujuk dan tautan";
constexpr std::string_view style_help = "nama gaya yang dipakai";
constexpr std::string_view before_help = "jarak di atasnya";
constexpr std::string_view after_help = "jarak di bawahnya";
constexpr std::uint32_t control = at_control | at_include;
constexpr std::uint32_t blocks = at_block | control;
constexpr std::uint32_t flow = at_flow | control;

std::vector<AttributeRule> heading_attributes() {
    return {
        {"judul", K::Text, "judulnya"},
        {"label", K::Text, label_help},
        {"nomor", K::YesNo, "dengan nomor; bawaan ya"},
        {"daftar-isi", K::YesNo, "masuk daftar isi; bawaan ya"},
        {"mulai", K::Whole, "nomornya, bila tidak berlanjut"},
        {"penomoran", K::NumberingName, "nama penomoran, berlaku juga untuk subbab di dalamnya"},
        {"gaya", K::StyleName, "gaya selain judul-1 sampai judul-6"},
    };
}

// Headings, appendices, and what stands in lists at the report's beginning.
std::vector<ElementRule> heading_elements() {
    return {
        {Tag::Chapter, "bab", "bab: BAB I, BAB II, …", at_chapter, blocks | at_title, heading_attributes()},
        {Tag::Heading, "subbab", "subbab: A., lalu 1., a., 1) menurut dalamnya", at_block, blocks | at_title, heading_attributes()},
        {Tag::Title, "judul", "judul dengan huruf tebal, miring dan sebagainya; pengganti atribut judul", at_title, at_inline | control},
        {Tag::ShortTitle, "judul-singkat", "judul untuk daftar isi dan penanda PDF", at_title, at_inline | control},
        {Tag::Appendix, "lampiran", "lampiran bernomor, masuk daftar lampiran", at_chapter, blocks | at_title,
         {{"judul", K::Text, "judulnya"},
          {"label", K::Text, label_help},
          {"halaman-judul", K::YesNo, "dengan halaman judul tersendiri; bawaan ya"},
          {"cetak", K::YesNo, "judulnya dicetak; tidak berarti hanya menjadi penanda PDF"},
          {"gaya", K::StyleName, "gaya selain judul-lampiran"}}},
        {Tag::SubAppendix, "anak-lampiran", "bagian dari lampiran, masuk penanda PDF", at_block, blocks | at_title,
         {{"judul", K::Text, "judulnya"},
          {"label", K::Text, label_help},
          {"gaya", K::StyleName, "gaya selain judul-2"},
          {"cetak", K::YesNo, "judulnya dicetak; tidak berarti hanya menjadi penanda PDF"}}},
        {Tag::Scan, "pindaian", "halaman hasil pindai, atau halaman yang menyediakan tempatnya", at_block, 0,
         {{"dari", K::Expression, "pindaian dalam data, misalnya pindaian.daftar_hadir", Need::Required}}},
        {Tag::Contents, "daftar-isi", "daftar isi dengan nomor halaman", at_block, 0,
         {{"tingkat", K::Whole, "sampai tingkat judul ke berapa; bawaan 3"},
          {"titik", K::YesNo, "titik-titik sampai nomor halaman; bawaan ya"},
          {"kosong", K::Text, "yang dicetak bila tidak ada isinya"}}},
        {Tag::ListOfTables, "daftar-tabel", "daftar tabel dengan nomor halaman", at_block, 0,
         {{"titik", K::YesNo, "titik-titik sampai nomor halaman; bawaan ya"}, {"kosong", K::Text, "yang dicetak bila tidak ada tabel"}}},
        {Tag::ListOfFigures, "daftar-gambar", "daftar gambar dengan nomor halaman", at_block, 0,
         {{"titik", K::YesNo, "titik-titik sampai nomor halaman; bawaan ya"}, {"kosong", K::Text, "yang dicetak bila tidak ada gambar"}}},
        {Tag::ListOfAppendices, "daftar-lampiran", "daftar lampiran dengan nomor halaman", at_block, 0,
         {{"titik", K::YesNo, "titik-titik sampai nomor halaman; bawaan ya"}, {"kosong", K::Text, "yang dicetak bila tidak ada lampiran"}}},
    };
}

std::vector<ElementRule> text_elements() {
    return {
        {Tag::Paragraph, "paragraf", "satu paragraf; dengan dari: teks dari data, mungkin beberapa paragraf", at_block, at_inline | control,
         {{"gaya", K::StyleName, "nama gaya; bawaan isi"},
          {"label", K::Text, label_help},
          {"dari", K::Expression, "teks dalam data, misalnya narasi.bab1.latar_belakang"}}},
        {Tag::DataText, "teks", "teks dari data di dalam sel, butir atau kotak", at_block, 0,
         {{"dari", K::Expression, "teks dalam data, misalnya m", Need::Required}, {"gaya", K::StyleName, "gaya paragrafnya"}}},
        {Tag::List, "daftar", "daftar bernomor atau berbutir", at_block, at_item | control,
         {{"jenis", K::Choice, "bentuk nomor atau tanda butir; bawaan bulat", Need::Optional, list_words},
          {"awalan", K::Text, "teks di depan nomor, misalnya ("},
          {"akhiran", K::Text, "teks di belakang nomor; bawaan titik"},
          {"mulai", K::Expression, "nomor pertama"},
          {"gaya", K::StyleName, "gaya butirnya; bawaan butir"},
          {"indentasi", K::Length, "jarak nomor dari tepi kiri"},
          {"lebar-nomor", K::Length, "lebar ruang untuk nomor"},
          {"jarak", K::Length, "jarak di antara butir"},
          {"lanjut", K::YesNo, "nomornya melanjutkan daftar sebelumnya"},
          {"setiap", K::Expression, "daftar dalam data: satu butir untuk setiap unsurnya"},
          {"sebagai", K::Name, "nama unsur di dalam butir, misalnya m"},
          {"kosong", K::Text, "yang dicetak bila tidak ada butir; tanpa ini daftar kosong adalah galat"}}},
        {Tag::Item, "butir", "satu butir daftar", at_item, flow},
        {Tag::Quotation, "kutipan", "kutipan, dalam gaya kutipan", at_block, flow},
        {Tag::LabelRows, "label-titik-dua", "baris-baris label : isi dengan titik dua yang sejajar", at_block, at_label_row | control,
         {{"lebar-label", K::Length, "lebar lajur label; bawaan 30mm"},
          {"lebar-titik", K::Length, "lebar lajur titik dua; bawaan 4mm"},
          {"jarak", K::Length, "jarak di antara baris"},
          {"gaya", K::StyleName, style_help},
          {"kiri", K::Length, "lekuk dari tepi kiri"}}},
        {Tag::LabelRow, "baris", "satu baris label : isi", at_label_row, flow, {{"label", K::Text, "teks di depan titik dua", Need::Required}}},
        {Tag::Signature, "tanda-tangan", "tempat, tanggal, jabatan, ruang tanda tangan, nama, pangkat dan NIP", at_block, 0,
         {{"lebar", K::Length, "lebarnya; bawaan 80mm"},
          {"rata", K::Choice, "letaknya; bawaan kanan", Need::Optional, side_words},
          {"tinggi", K::Length, "tinggi ruang tanda tangan; bawaan 22mm"},
          {"tempat", K::Text, "tempat penandatanganan"},
          {"tanggal", K::Text, "tanggal penandatanganan, misalnya {{ dokumen.tanggal | tanggal }}"},
          {"jabatan", K::Text, "jabatan penanda tangan", Need::Required},
          {"nama", K::Text, "namanya, dicetak tebal bergaris bawah"},
          {"pangkat", K::Text, "pangkat dan golongan"},
          {"nip", K::Text, "NIP, dengan atau tanpa spasi"},
          {"gaya", K::StyleName, style_help}}},
        {Tag::Formula, "rumus", "rumus: teks dan pecahan", at_block, at_inline | control,
         {{"rata", K::Choice, "letaknya", Need::Optional, side_words},
          {"kiri", K::Length, "lekuk dari tepi kiri"},
          {"sebelum", K::Length, before_help},
          {"sesudah", K::Length, after_help},
          {"gaya", K::StyleName, "nama gaya; bawaan rumus"}}},
    };
}

std::vector<ElementRule> space_elements() {
    return {
        {Tag::Box, "kotak", "kotak bergaris di sekeliling isinya", at_block, flow,
         {{"tebal", K::Length, "tebal garisnya; 0pt tanpa garis"},
          {"warna", K::Color, "warna garisnya"},
          {"warna-isi", K::Color, "warna latarnya"},
          {"jarak", K::Length, "jarak isi dari garis"},
          {"lebar", K::Length, "lebarnya; bawaan selebar isi halaman"},
          {"tinggi", K::Length, "tinggi paling sedikit"},
          {"rata", K::Choice, "letaknya bila tidak selebar halaman", Need::Optional, side_words},
          {"sebelum", K::Length, before_help},
          {"sesudah", K::Length, after_help}}},
        {Tag::Space, "jarak", "ruang kosong", at_block, 0,
         {{"tinggi", K::Length, "tingginya, misalnya 12pt", Need::Required},
          {"tetap", K::YesNo, "tidak dihilangkan di kepala halaman"}}},
        {Tag::Fill, "isi-halaman", "mendorong yang berikutnya ke kaki halaman", at_block, 0},
        {Tag::Rule, "garis", "garis mendatar", at_block, 0,
         {{"tebal", K::Length, "tebalnya, misalnya 1pt"},
          {"ganda", K::YesNo, "garis ganda, seperti pada kop surat"},
          {"warna", K::Color, "warnanya"},
          {"sebelum", K::Length, before_help},
          {"sesudah", K::Length, after_help}}},
        {Tag::PageBreak, "halaman-baru", "mulai halaman baru", at_block, 0,
         {{"ke", K::Choice, "halaman berikut, atau halaman ganjil atau genap yang berikut", Need::Optional, "berikut|ganjil|genap"}}},
        {Tag::Group, "gabung", "isinya tetap sehalaman", at_block, blocks, {{"lekat", K::YesNo, "tetap sehalaman dengan yang berikutnya"}}},
        {Tag::Columns, "lajur", "isi yang berdampingan", at_block, at_column_part | control,
         {{"jarak", K::Length, "jarak di antara lajur"},
          {"utuh", K::YesNo, "tidak terbelah di antara dua halaman; bawaan ya"},
          {"sebelum", K::Length, before_help},
          {"sesudah", K::Length, after_help}}},
        {Tag::ColumnPart, "isi-lajur", "satu lajur", at_column_part, flow,
         {{"lebar", K::Width, "20mm, * (sisa), 2* (dua bagian dari sisa) atau auto"},
          {"rata-tegak", K::Choice, "letak isi bila lajur lain lebih tinggi", Need::Optional, height_words},
          {"gaya", K::StyleName, "gaya paragraf di dalamnya"}}},
    };
}

}  // namespace

std::vector<ElementRule> block_elements() {
    std::vector<ElementRule> joined = heading_elements();
    for (auto const part : {text_elements, space_elements}) {
        for (ElementRule& rule : part()) joined.push_back(std::move(rule));
    }
    return joined;
}

std::vector<ElementRule> picture_elements() {
    return {
        {Tag::Image, "gambar", "gambar JPEG atau PNG; dengan judul bernomor dan masuk daftar gambar", at_block, 0,
         {{"berkas", K::Text, "berkasnya, dicari di folder laporan lalu di folder tata letak", Need::Required},
          {"lebar", K::Length, "lebarnya"},
          {"tinggi", K::Length, "tingginya"},
          {"rata", K::Choice, "letaknya", Need::Optional, side_words},
          {"alternatif", K::Text, "uraian gambar untuk pembaca layar"},
          {"judul", K::Text, "keterangan di bawah gambar"},
          {"label", K::Text, label_help},
          {"mengapung", K::YesNo, "boleh pindah ke kepala halaman berikut bila tidak muat; bawaan ya"}}},
        {Tag::OrgChart, "bagan-organisasi", "bagan organisasi dari data", at_block, at_org_part,
         {{"data", K::Expression, "pejabat teratas, misalnya organisasi", Need::Required},
          {"anak", K::Plain, "bidang data yang berisi bawahannya; bawaan bawahan"},
          {"sebagai", K::Name, "nama satu jabatan di dalam kotaknya, misalnya n", Need::Required},
          {"staf", K::Expression, "syarat untuk ditaruh di samping, misalnya n.staf"},
          {"judul", K::Text, "keterangan di bawah bagan"},
          {"label", K::Text, label_help},
          {"tinggi", K::Length, "tinggi paling besar, paling kecil 20mm"},
          {"gaya", K::StyleName, "gaya huruf; bawaan sel"},
          {"warna", K::Color, "warna garis"},
          {"warna-isi", K::Color, "warna latar nama jabatan"},
          {"mengapung", K::YesNo, "boleh pindah ke kepala halaman berikut bila tidak muat; bawaan ya"}}},
        {Tag::OrgTitle, "kotak-judul", "jabatan di dalam kotak bagan", at_org_part, at_inline | control},
        {Tag::OrgHolder, "kotak-nama", "nama pejabat di dalam kotak bagan", at_org_part, at_inline | control},
        {Tag::OrgNote, "kotak-catatan", "keterangan di bawah nama pejabat", at_org_part, at_inline | control},
        {Tag::Chart, "grafik", "grafik batang, garis atau donat dari data", at_block, at_series | control,
         {{"jenis", K::Choice, "jenis grafik", Need::Required, "batang|batang-kelompok|batang-tumpuk|batang-datar|garis|donat"},
          {"setiap", K::Expression, "daftar dalam data: satu kategori untuk setiap unsurnya", Need::Required},
          {"sebagai", K::Name, "nama unsurnya, misalnya p", Need::Required},
          {"kategori", K::Expression, "nama kategori, misalnya p.nama", Need::Required},
          {"judul", K::Text, "keterangan di bawah grafik"},
          {"label", K::Text, label_help},
          {"satuan", K::Text, "satuan pada sumbu, misalnya %"},
          {"tinggi", K::Length, "tingginya, paling kecil 20mm; misalnya 70mm"},
          {"acuan", K::Expression, "nilai garis acuan, misalnya 100"},
          {"nama-acuan", K::Text, "nama garis acuan, misalnya Target"},
          {"alternatif", K::Text, "uraian grafik untuk pembaca layar"},
          {"gaya", K::StyleName, "gaya huruf"},
          {"mengapung", K::YesNo, "boleh pindah ke kepala halaman berikut bila tidak muat; bawaan ya"},
          {"warna", K::Colors, "warna seri atau bagian donat, dipisah spasi"}}},
        {Tag::Series, "seri", "satu deret nilai pada grafik", at_series, 0,
         {{"nama", K::Text, "namanya, untuk keterangan warna", Need::Required},
          {"nilai", K::Expression, "nilainya, misalnya p.serapan", Need::Required},
          {"tampil", K::Expression, "yang dicetak pada batang atau titiknya, misalnya p.serapan | angka(2)"},
          {"warna", K::Color, "warna seri ini"}}},
    };
}

}  // namespace lkjip::layout
