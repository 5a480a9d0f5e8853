#include "cli/notices.h"

#include <cmath>

namespace lkjip::cli {

namespace {

char const* kind_name(typeset::NoticeKind kind) {
    switch (kind) {
        case typeset::NoticeKind::OverfullLine: return "baris-meluap";
        case typeset::NoticeKind::LooseLine: return "baris-renggang";
        case typeset::NoticeKind::SplitRow: return "baris-tabel-terbelah";
        case typeset::NoticeKind::NearlyEmptyPage: return "halaman-hampir-kosong";
        case typeset::NoticeKind::TypeSteppedDown: return "huruf-diperkecil";
        case typeset::NoticeKind::Unsettled: return "nomor-halaman-belum-tetap";
        case typeset::NoticeKind::TooTall: return "terlalu-tinggi";
        case typeset::NoticeKind::MissingGlyph: return "huruf-tidak-ada";
        case typeset::NoticeKind::CrowdedChart: return "grafik-padat";
        case typeset::NoticeKind::NarrowColumns: return "kolom-sempit";
        case typeset::NoticeKind::Overprint: return "bertumpuk";
        case typeset::NoticeKind::LeftOut: return "tidak-tercetak";
        case typeset::NoticeKind::OffPaper: return "di-luar-kertas";
    }
    return "lain";
}

}  // namespace

void write_notices(JsonWriter& writer, RenderOutcome const& outcome) {
    writer.StartArray();
    for (typeset::Notice const& notice : outcome.notices) {
        writer.StartObject();
        field(writer, "jenis", kind_name(notice.kind));
        writer.Key("halaman");
        writer.Int(notice.page + 1);
        bool const known_page = notice.page >= 0 && static_cast<std::size_t>(notice.page) < outcome.page_labels.size();
        field(writer, "label", known_page ? outcome.page_labels[static_cast<std::size_t>(notice.page)] : std::string{});
        writer.Key("besar");
        writer.Double(std::round(notice.amount * 100) / 100);
        field(writer, "pesan", notice.text);
        bool const known_file = notice.source.file < outcome.layout_files.size();
        field(writer, "berkas", known_file ? outcome.layout_files[notice.source.file] : std::string{});
        writer.Key("baris");
        writer.Int(notice.source.line);
        writer.EndObject();
    }
    writer.EndArray();
}

}  // namespace lkjip::cli
