#include <stdexcept>

#include "report/json_reader.h"
#include "workbook/template_book.h"

namespace lkjip::workbook {

namespace {

constexpr char const* example = R"json({
  "versi": 1,
  "tahun": 2024,
  "instansi": {
    "nama": "Dinas Perpustakaan", "daerah": "Kabupaten Tirta Jaya", "pemerintah": "Pemerintah Kabupaten Tirta Jaya", "ibu_kota": "Muara Tirta",
    "provinsi": "Kalimantan", "alamat": "Jl. Pustaka No. 1", "telepon": "(0500) 12345", "kode_pos": "70001", "zona_waktu": "WITA"
  },
  "dokumen": {"judul": "Laporan Kinerja Instansi Pemerintah", "singkatan": "LKjIP", "tanggal": "2025-02-14", "tempat": "Muara Tirta", "tahun_terbit": 2025},
  "pejabat": {
    "kepala": {"nama": "Rahmat Wibisana, S.IP.", "jabatan": "Kepala Dinas", "nip": "19700101 199501 1 901", "pangkat": "Pembina Utama Muda",
               "golongan": "IV/c", "jenis_kelamin": "L", "eselon": "II"}
  },
  "organisasi": {
    "jabatan": "Kepala Dinas", "pejabat": "kepala", "eselon": "II", "tugas": "Memimpin penyelenggaraan urusan perpustakaan.",
    "bawahan": [{"jabatan": "Sekretaris", "eselon": "III", "staf": true, "fungsi": ["Menyusun rencana", "Mengelola keuangan"]}]
  },
  "periode": {"renstra": {"awal": 2021, "akhir": 2026}},
  "aturan": {"negatif": "selisih", "kap": "tanpa", "rata_rata": "sederhana", "desimal": 2},
  "skala": {"nama": "Skala empat kelas", "kategori": [
    {"nama": "Baik Sekali", "singkatan": "BS", "lebih_dari": 100}, {"nama": "Baik", "singkatan": "B", "lebih_dari": 75, "sampai": 100},
    {"nama": "Cukup", "singkatan": "C", "dari": 55, "sampai": 75}, {"nama": "Kurang", "singkatan": "K", "kurang_dari": 55}]},
  "iku": {"judul": "Indikator Kinerja Utama", "sumber": "Dinas Perpustakaan, 2024", "sasaran": [
    {"id": "minat-baca", "nama": "Meningkatnya minat baca masyarakat", "indikator": [
      {"id": "pengunjung", "nama": "Persentase penduduk yang mengunjungi perpustakaan", "satuan": "%", "target": 12.5,
       "pembilang": {"nama": "Jumlah pengunjung", "nilai": 1310}, "penyebut": {"nama": "Jumlah penduduk", "nilai": 10240},
       "riwayat": [{"tahun": 2023, "target": 12, "realisasi": 11.4}], "target_tahun_depan": 13,
       "pembanding": [{"nama": "Rata-rata provinsi", "realisasi": 10.9}], "kriteria": ["Tercatat di buku tamu", "Berkunjung sedikitnya satu kali"],
       "sumber_data": "Buku tamu"}]}]},
  "rpjmd": {"sasaran": [{"nama": "Meningkatnya mutu sumber daya manusia", "indikator": [{"nama": "Indeks literasi", "satuan": "Poin", "target": 60, "realisasi": 61.2}]}]},
  "program": [{"kode": "2.23.02", "nama": "Program Pembinaan Perpustakaan", "sasaran": "minat-baca", "kegiatan": [
    {"kode": "2.23.02.2.01", "nama": "Pengelolaan Perpustakaan Tingkat Daerah", "sub_kegiatan": [
      {"kode": "2.23.02.2.01.05", "nama": "Peningkatan Layanan Perpustakaan", "pagu": 125000000, "realisasi_anggaran": 118500000, "sumber_dana": "APBD",
       "indikator": [{"nama": "Jumlah layanan", "satuan": "Layanan", "target": 4, "realisasi": 4}]}]}]}],
  "spm": {"bidang": "perpustakaan", "sumber": "Peraturan Kepala Perpustakaan Nasional", "bobot_mutu": 20, "layanan": [
    {"nama": "Layanan perpustakaan keliling", "penerima": {"indikator": "Jumlah desa yang dilayani", "standar": 100, "target": 40, "realisasi": 38, "satuan": "Desa"},
     "mutu": {"rincian": [{"nama": "kendaraan", "satuan": "unit", "target": 2, "realisasi": 2}]}}]},
  "belanja": {"kelompok": [{"nama": "Belanja Operasi", "rincian": [{"nama": "Belanja Barang dan Jasa", "pagu": 125000000, "realisasi_anggaran": 118500000}]}]},
  "perjanjian_kinerja": [{"jabatan": "Kepala Dinas", "pejabat": "kepala", "eselon": "II", "sasaran": [
    {"nama": "Meningkatnya minat baca masyarakat", "indikator": [{"nama": "Persentase penduduk yang mengunjungi perpustakaan", "satuan": "%", "target": 12.5, "realisasi": 12.79}]}]}],
  "renaksi": {"dokumen": "2024-Murni", "sasaran": [{"nama": "Meningkatnya minat baca masyarakat", "indikator": [
    {"nama": "Persentase penduduk yang mengunjungi perpustakaan", "satuan": "%", "target": 12.5, "target_tw": [3, 3, 3, 3.5]}]}]},
  "monev_renaksi": {"dokumen": "2024-Murni", "sasaran": [{"nama": "Meningkatnya minat baca masyarakat", "indikator_utama": ["Persentase penduduk yang mengunjungi perpustakaan"],
    "program": [{"kode": "2.23.02", "nama": "Program Pembinaan Perpustakaan", "penanggung_jawab": ["Bidang Perpustakaan"],
      "kegiatan": [{"kode": "2.23.02.2.01", "nama": "Pengelolaan Perpustakaan", "sub_kegiatan": [{"kode": "2.23.02.2.01.05", "nama": "Peningkatan Layanan", "pagu": 125000000,
        "indikator": [{"nama": "Jumlah layanan", "satuan": "Layanan", "target": 4, "target_tw": [1, 1, 1, 1], "realisasi_tw": [1, 1, 1, 1]}]}]}]}]}]},
  "monev_renstra": {"tahun": [2021, 2022, 2023, 2024, 2025], "sampai": "2024 s.d. TW IV", "bagian": [{"judul": "Minat baca", "baris": [
    {"sasaran": "Minat baca", "program": "Pembinaan Perpustakaan", "indikator": "Kunjungan", "satuan": "%", "awal": 9.5, "target_akhir": {"k": 14, "rp": 700000000},
     "target": [{"k": 10, "rp": 100000000}, {"k": 11}, {"k": 12}, {"k": 12.5}, {"k": 13}], "realisasi": [{"k": 9.8, "rp": 95000000}, {"k": 10.7}, {"k": 11.4}, {"k": 12.79}, {}]}]}]},
  "iki": [{"unit_organisasi": "Sekretariat", "pegawai": "kepala", "tanggal": "2024-12-31", "sasaran": [
    {"nama": "Tersusunnya laporan", "indikator": [{"nama": "Persentase laporan tepat waktu", "satuan": "%", "target": 100, "realisasi_tw": [25, 25, 25, 25]}]}]}],
  "sk": [{"id": "tim", "nomor": "037", "tahun": 2024, "tentang": "Pembentukan Tim Penyusun", "menimbang": ["bahwa laporan harus disusun;"],
    "diktum": ["Membentuk tim penyusun.", "Keputusan ini berlaku sejak ditetapkan."], "tanggal": "2024-01-15", "penandatangan": "kepala",
    "lampiran": [{"judul": "Susunan Tim", "tabel": "tim"}]}],
  "rapat": [{"id": "tw1", "judul": "Rapat Triwulan I", "triwulan": "I", "undangan": {"nomor": "005/12/2024", "tanggal": "2024-04-02", "hari": "2024-04-04",
    "waktu": "09.00 Wita s.d. selesai", "acara": ["Evaluasi triwulan I"], "penandatangan": "kepala"}, "notulen": {"hari": "2024-04-04", "pembahasan": ["Capaian dibahas."]},
    "daftar_hadir": {"hari": "2024-04-04", "peserta": [{"nama": "Rahmat Wibisana, S.IP.", "jk": "L", "jabatan": "Kepala Dinas"}], "baris_kosong": 5}}],
  "tabel": {"tim": {"judul": "Susunan tim", "sumber": "Sekretariat", "kolom": {"nama": "teks", "tugas": "teks", "honor": "rupiah?", "anggota": {"?": true, "nama": "teks"}},
    "baris": [{"nama": "Rahmat Wibisana", "tugas": "Ketua", "anggota": [{"nama": "Sari"}]}]}},
  "narasi": {"bab1": {"latar_belakang": "{{ instansi.nama }} melaporkan kinerja tahun {{ tahun }}."}},
  "daftar": {"misi": ["Membangun budaya baca.", "Memperluas layanan."]},
  "pindaian": {"foto": {"judul": "Dokumentasi", "berkas": []}},
  "hari_libur": ["2024-04-10", "2024-04-11"],
  "peraturan": [{"nama": "Peraturan Presiden Nomor 29 Tahun 2014", "tentang": "Sistem Akuntabilitas Kinerja Instansi Pemerintah"}],
  "tertulis": [{"jalur": "anggaran.pagu", "nilai": 125000000, "tempat": "Ikhtisar Eksekutif"}],
  "temuan_diakui": [{"kode": "T-ANG-003", "jalur": "anggaran.pagu", "alasan": "Angka ikhtisar dibulatkan.", "oleh": "Sekretaris"}]
})json";

}  // namespace

base::Value const& example_report() {
    static base::Value const report = [] {
        base::Diagnostics problems;
        auto value = report::parse_json({example, "contoh", 0}, problems);
        if (!value || problems.has_errors()) throw std::logic_error(base::format(problems));
        return std::move(*value);
    }();
    return report;
}

}  // namespace lkjip::workbook
