#include "layout/remedies.h"

namespace lkjip::layout {

namespace {

std::string remedy_for_number(Datum const& got) {
    if (got.is_list()) return "ambil satu unsurnya, misalnya awal(…), atau jumlahkan: jumlah(…)";
    if (got.object() != nullptr) return "sebut salah satu bidangnya yang berisi angka";
    if (got.text() != nullptr) return "sebut bidang yang berisi angka; angka ditulis tanpa tanda petik";
    return "sebut bidang yang berisi angka";
}

std::string remedy_for_text(Datum const& got) {
    if (got.is_list()) return "satukan unsurnya: gabung(daftar, ', ')";
    if (got.object() != nullptr) return "sebut salah satu bidangnya yang berisi teks";
    return "sebut bidang yang berisi teks, atau tulis teksnya di antara petik tunggal: 'teks'";
}

}  // namespace

std::string remedy(Wanted wanted, Datum const& got) {
    switch (wanted) {
        case Wanted::Number: return remedy_for_number(got);
        case Wanted::Whole: return got.number() != nullptr ? "periksa angkanya; pecahan dibulatkan dengan bulat(…, 0)" : remedy_for_number(got);
        case Wanted::Text: return remedy_for_text(got);
        case Wanted::List: return "sebut bidang yang berisi daftar, misalnya `program` atau `iku.sasaran`";
        case Wanted::Object: return got.is_list() ? "ambil satu unsurnya, misalnya awal(…)" : "sebut objeknya, bukan salah satu bidangnya";
        case Wanted::Date: return "sebut bidang yang berisi tanggal, ditulis seperti 2022-04-14";
    }
    return {};
}

}  // namespace lkjip::layout
