#include "report/json_reader.h"

#include <rapidjson/memorystream.h>

#include "base/utf8.h"
#include "report/tree_builder.h"

namespace lkjip::report {

namespace {

std::string explain(rapidjson::ParseErrorCode code) {
    switch (code) {
        case rapidjson::kParseErrorDocumentEmpty: return "berkas kosong";
        case rapidjson::kParseErrorDocumentRootNotSingular: return "ada teks sesudah akhir data";
        case rapidjson::kParseErrorObjectMissName: return "nama bidang harus dalam tanda petik (atau ada koma berlebih)";
        case rapidjson::kParseErrorObjectMissColon: return "titik dua sesudah nama bidang tidak ada";
        case rapidjson::kParseErrorObjectMissCommaOrCurlyBracket: return "koma atau kurung kurawal penutup tidak ada";
        case rapidjson::kParseErrorArrayMissCommaOrSquareBracket: return "koma atau kurung siku penutup tidak ada";
        case rapidjson::kParseErrorStringMissQuotationMark: return "tanda petik penutup tidak ada";
        case rapidjson::kParseErrorStringEscapeInvalid: return "urutan sesudah garis miring terbalik tidak dikenal";
        default: return "bukan JSON yang sah";
    }
}

base::Place place_at(JsonFile const& file, std::size_t offset) {
    TextPlace place(file.text);
    place.move_to(offset);
    return {file.name, place.line(), place.column(), {}};
}

}  // namespace

std::optional<base::Value> parse_json(JsonFile const& given, base::Diagnostics& diagnostics) {
    JsonFile file = given;
    if (file.text.starts_with(base::utf8_mark)) file.text.remove_prefix(base::utf8_mark.size());
    if (auto const broken = base::first_invalid_utf8(file.text)) {
        diagnostics.error(base::Category::Data, "D-003", "huruf rusak: berkas ini bukan UTF-8", place_at(file, *broken),
                          "simpan ulang sebagai UTF-8 dari penyunting teks Anda");
        return std::nullopt;
    }
    rapidjson::MemoryStream stream(file.text.data(), file.text.size());
    TreeBuilder builder(file, stream, diagnostics);
    rapidjson::Reader reader;
    // Iterative: deep nesting must not exhaust the stack.
    constexpr unsigned flags = rapidjson::kParseNumbersAsStringsFlag | rapidjson::kParseValidateEncodingFlag | rapidjson::kParseIterativeFlag;
    rapidjson::ParseResult const result = reader.Parse<flags>(stream, builder);
    if (result) return std::move(builder.root());
    bool const deep = builder.too_deep();
    diagnostics.error(base::Category::Data, "D-002", deep ? "susunan data terlalu dalam (lebih dari 100 tingkat)" : explain(result.Code()),
                      place_at(file, result.Offset()),
                      deep ? "periksa kurung yang tidak ditutup" : "periksa tanda baca di tempat ini atau tepat sebelumnya");
    return std::nullopt;
}

}  // namespace lkjip::report
