#include "cli/findings_output.h"

namespace lkjip::cli {

namespace {

void write_side(JsonWriter& writer, figures::Side const& side) {
    writer.StartObject();
    field(writer, "apa", side.what);
    field(writer, "nilai", side.shown);
    field(writer, "jalur", side.path);
    field(writer, "berkas", side.place.file);
    writer.Key("baris");
    writer.Int(side.place.line);
    writer.Key("kolom");
    writer.Int(side.place.column);
    writer.EndObject();
}

void write_finding(JsonWriter& writer, figures::Finding const& finding) {
    writer.StartObject();
    field(writer, "kode", finding.code);
    field(writer, "tingkat", figures::severity_word(finding.severity));
    field(writer, "pesan", finding.message);
    writer.Key("tempat");
    writer.StartArray();
    for (figures::Side const& side : finding.sides) write_side(writer, side);
    writer.EndArray();
    field(writer, "sebab", finding.why);
    field(writer, "saran", finding.remedy);
    if (finding.acknowledged) {
        writer.Key("diakui");
        writer.StartObject();
        field(writer, "oleh", finding.acknowledged->by);
        field(writer, "alasan", finding.acknowledged->reason);
        field(writer, "tanggal", finding.acknowledged->date);
        writer.EndObject();
    }
    writer.EndObject();
}

}  // namespace

void write_findings(JsonWriter& writer, std::vector<figures::Finding> const& findings) {
    writer.StartArray();
    for (figures::Finding const& finding : findings) write_finding(writer, finding);
    writer.EndArray();
}

void write_review(JsonWriter& writer, std::vector<figures::ReviewItem> const& items) {
    writer.StartArray();
    for (figures::ReviewItem const& item : items) {
        writer.StartObject();
        field(writer, "bagian", item.part);
        field(writer, "pertanyaan", item.question);
        field(writer, "jawaban", figures::answer_word(item.answer));
        field(writer, "dasar", item.basis);
        writer.EndObject();
    }
    writer.EndArray();
}

}  // namespace lkjip::cli
