// What findings (temuan) need besides the figures themselves.
#include "report/schema_parts.h"
#include "report/shapes.h"

namespace lkjip::report {

Shape stated_figure() {
    return object({
        must("jalur", text(), "\"anggaran.jumlah_kegiatan\""),
        must("nilai", Shape{}, "seperti tertulis: angka atau teks"),
        may("tempat", text(), "\"Ikhtisar Eksekutif\""),
    });
}

Shape acknowledgement() {
    return object({
        must("kode", text(), "\"T-ANG-003\""),
        must("jalur", text(), "salah satu tempat pada temuan itu"),
        must("alasan", text(), "mengapa dibiarkan"),
        must("oleh", text(), "nama yang bertanggung jawab"),
        may("tanggal", date()),
        may("nilai", text(), "nilai yang diakui, seperti tercetak pada temuan"),
    });
}

Shape regulation() {
    return object({
        must("nama", text(), "\"Peraturan Presiden Nomor 29 Tahun 2014\""),
        may("tentang", text()),
        may("dicabut_oleh", text(), "peraturan penggantinya"),
    });
}

}  // namespace lkjip::report
