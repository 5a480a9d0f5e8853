#include "textcheck/text_rules.h"

#include <array>

namespace lkjip::textcheck {

namespace {

constexpr base::Severity galat = base::Severity::Error, peringatan = base::Severity::Warning, saran = base::Severity::Note;

constexpr std::array rules{
    TextRule{"T-NAS-001", peringatan, "angka pada naskah lain daripada data", "Menurut kata-kata di sekitarnya, angka itu menyebut angka laporan yang nilainya lain.", "Betulkan angkanya, atau pakailah pengikatan agar angka diambil dari data."},
    TextRule{"T-NAS-002", galat, "digit tertukar atau salah ketik", "Angka itu hampir sama dengan angka laporan; hanya beberapa digit yang tertukar atau berbeda.", "Ketik ulang angkanya, atau pakailah pengikatan agar angka diambil dari data."},
    TextRule{"T-NAS-003", galat, "letak koma bergeser", "Digitnya sama dengan angka laporan, tetapi koma atau banyaknya nol berbeda.", "Betulkan letak komanya, atau pakailah pengikatan agar angka diambil dari data."},
    TextRule{"T-NAS-004", galat, "target dan realisasi tertukar", "Yang disebut target ialah realisasi, atau sebaliknya; begitu pula pagu dan realisasi anggaran.", "Tukarkan kedua angkanya; periksa pula kalimat yang menyimpulkannya."},
    TextRule{"T-NAS-005", peringatan, "angka tahun lalu", "Angka itu angka tahun sebelumnya; mungkin kalimatnya disalin dari laporan tahun lalu.", "Pakailah angka tahun laporan, atau sebutkan tahunnya bila memang tahun lalu yang dimaksud."},
    TextRule{"T-NAS-006", peringatan, "banyaknya lain daripada data", "Banyaknya program, kegiatan, sasaran, atau indikator dihitung dari data.", "Betulkan banyaknya; bila ada baris data yang tertinggal, tambahkan barisnya."},
    TextRule{"T-NAS-007", galat, "angka dan hurufnya berlainan", "Bilangan dengan angka dan bilangan dengan huruf di dalam kurung harus sama.", "Betulkan salah satunya."},
    TextRule{"T-NAS-008", peringatan, "kategori lain daripada data", "Kategori mengikuti capaian dan batas pada `skala`.", "Pakailah kategori menurut data, atau betulkan angka capaiannya."},
    TextRule{"T-NAS-009", peringatan, "singkatan kategori", "Huruf di dalam kurung bukan singkatan kategori itu pada `skala`.", "Betulkan huruf singkatannya."},
    TextRule{"T-NAS-010", peringatan, "tabel yang dirujuk tidak ada", "Naskah merujuk nomor tabel yang tidak ada dalam laporan.", "Betulkan nomornya; pada tata letak, rujukan dengan `<rujuk>` selalu benar."},
    TextRule{"T-NAS-011", peringatan, "kode lain daripada data", "Kode di depan nama itu bukan kodenya dalam data.", "Betulkan kode pada naskah, atau kode pada data bila naskah yang benar."},
    TextRule{"T-NAS-012", peringatan, "hari dan tanggal pada naskah", "Hari yang tertulis bukan hari pada tanggal itu.", "Betulkan hari atau tanggalnya."},
    TextRule{"T-NAS-013", saran, "angka diketik, padahal dapat diikat", "Angka yang diketik tidak ikut berubah ketika datanya berubah.", "Ganti dengan pengikatannya, atau jalankan `lkjip check LAPORAN --perbaiki`."},
};

}  // namespace

std::span<TextRule const> text_rules() { return rules; }
TextRule const& typed_rule() { return rules.back(); }

TextRule const& rule_of(Cause cause) {
    switch (cause) {
        case Cause::Other:
        case Cause::OtherFigure: return rules[0];
        case Cause::Swapped:
        case Cause::Mistyped: return rules[1];
        case Cause::Shifted: return rules[2];
        case Cause::Exchanged: return rules[3];
        case Cause::LastYear: return rules[4];
        case Cause::Count: return rules[5];
        case Cause::Words: return rules[6];
        case Cause::Category: return rules[7];
        case Cause::Letter: return rules[8];
        case Cause::Table: return rules[9];
        case Cause::Code: return rules[10];
        case Cause::Date: return rules[11];
    }
    return rules[0];
}

}  // namespace lkjip::textcheck
