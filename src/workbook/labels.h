#pragma once
// The words people read for the fields of the report. Fields without an entry are called by their own name.
#include <string>
#include <string_view>
#include <vector>

namespace lkjip::workbook {

std::string label_of(std::string_view field);            // "realisasi_anggaran" → "Realisasi anggaran"
std::string label_of_record(std::string_view field);     // one of a list: "riwayat" → "Tahun lalu"

// Headers of columns that the workbook computes for the eye: never read back.
constexpr std::string_view computed_word = "dihitung";

// How labels are compared: small letters, single blanks, no "*" of required ones.
std::string comparable(std::string_view label);

// The sheet of a part of the report.
struct SheetName {
    std::string_view field;          // "iku"
    std::string_view sheet;          // "IKU"
    std::string_view record;         // what its first level is called: "Umum"
    std::string_view explanation;
};
SheetName sheet_of(std::string_view field);              // also for parts that have no entry

constexpr std::string_view guide_sheet = "Petunjuk";
constexpr std::string_view form_sheet = "Umum";
constexpr std::string_view record_column = "Baris";      // what a row is
constexpr std::string_view key_column = "Nama pendek";

}  // namespace lkjip::workbook
