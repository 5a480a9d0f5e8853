#include "workbook/check_import.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "report/checking.h"
#include "report/migrate.h"
#include "report/value_access.h"
#include "workbook/adapt.h"
#include "workbook/labels.h"
#include "workbook/paths.h"
#include "workbook/plan.h"

namespace lkjip::workbook {

using base::Diagnostic;
using base::Severity;
using base::Value;

namespace {

constexpr std::array<std::string_view, 3> left_out_at_gaps = {"D-005", "D-025", "D-033"};   // missing fields and values
constexpr std::string_view missing_file = "D-041";

void list_fields(report::Shape const& shape, std::set<report::Shape const*>& seen, std::set<std::string>& names) {
    report::Shape const& here = resolved(shape);
    if (!seen.insert(&here).second) return;
    for (report::Field const& field : here.fields) {
        names.insert(field.name);
        list_fields(field.shape, seen, names);
    }
    for (report::Shape const& element : here.of) list_fields(element, seen, names);
}

std::set<std::string> const& known_fields() {
    static std::set<std::string> const names = [] {
        std::set<report::Shape const*> seen;
        std::set<std::string> found;
        list_fields(report::schema(), seen, found);
        return found;
    }();
    return names;
}

void replace_all(std::string& text, std::string_view what, std::string_view with) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

// "realisasi_anggaran" in quotation marks is the column "Realisasi anggaran" here.
std::string in_words(std::string message) {
    replace_all(message, "\": true", "\": ya");
    replace_all(message, "iku.sasaran", "lembar IKU");
    std::string text;
    std::size_t start = 0;
    for (std::size_t open = message.find('"'); open != std::string::npos; open = message.find('"', start)) {
        std::size_t const close = message.find('"', open + 1);
        if (close == std::string::npos) break;
        std::string const word = message.substr(open + 1, close - open - 1);
        bool const is_field = known_fields().contains(word);
        text += message.substr(start, open - start) + "\"" + (is_field ? label_of(word) : word) + "\"";
        start = close + 1;
    }
    return text + message.substr(start);
}

class Translator {
public:
    Translator(Book const& book, BookFaults& faults) : book_(book), faults_(faults) {}

    void tell(Diagnostic const& found) {
        int const index = sheet_index(found.place.file);
        bool const has_gap = index < 0 ? faults_.has_gaps() : faults_.has_gap(index, found.place.line);
        bool const is_said = has_gap && std::count(left_out_at_gaps.begin(), left_out_at_gaps.end(), found.code) > 0;
        if (is_said) return;
        bool const may_come_later = found.code == missing_file;
        Severity const severity = may_come_later ? Severity::Warning : found.severity;
        std::string const pointer = index < 0 ? ""
                                              : place_in_sheet(book_.sheets[static_cast<std::size_t>(index)].name,
                                                               {found.place.line, found.place.column});
        faults_.add(severity, found.code, in_words(found.message), pointer,
                    may_come_later ? "salin berkasnya ke folder laporan" : with_rows(in_words(found.hint)));
    }

private:
    // "Program:6" → "Program baris 6"
    [[nodiscard]] std::string with_rows(std::string text) const {
        for (Sheet const& sheet : book_.sheets) {
            std::size_t const at = text.find(" " + sheet.name + ":");
            std::size_t const colon = at + 1 + sheet.name.size();
            bool const is_row =
                at != std::string::npos && colon + 1 < text.size() && text[colon + 1] >= '0' && text[colon + 1] <= '9';
            if (is_row) text.replace(colon, 1, " baris ");
        }
        return text;
    }

    [[nodiscard]] int sheet_index(std::string const& name) const {
        auto const found =
            std::find_if(book_.sheets.begin(), book_.sheets.end(), [&](Sheet const& each) { return each.name == name; });
        return found == book_.sheets.end() ? -1 : static_cast<int>(found - book_.sheets.begin());
    }

    Book const& book_;
    BookFaults& faults_;
};

}  // namespace

void check_import(Value& data, Book const& book, std::string const& folder, BookFaults& faults) {
    report::Report report;
    report.data = std::move(data);
    report::migrate(report.data);
    report.folder = folder;
    for (Sheet const& sheet : book.sheets) report.files.push_back(sheet.name);
    base::Diagnostics found;
    report::Checking(report, found).check(report.data, report::schema());
    Translator translator(book, faults);
    for (Diagnostic const& each : found.all()) translator.tell(each);
    data = std::move(report.data);
}

void check_names_of_texts(Value const& rows, SheetFaults& faults) {
    std::map<std::string, Value const*> known;
    for (Value const& row : *rows.as_list()) {
        Value const* const name = row.find("id");
        if (!name || !name->as_text()) continue;
        std::string const& text = *name->as_text();
        CellPlace const place{name->origin.line, name->origin.column};
        if (names_in_path(text).size() > most_levels) {
            faults.error(place, "W-038", fmt::format("nama pendek ini bertingkat lebih dari {}", most_levels), "pendekkan namanya");
            continue;
        }
        if (!known.emplace(text, name).second)
            faults.error(place, "W-022", fmt::format("nama pendek \"{}\" dipakai dua kali", text),
                         "ganti salah satu, atau satukan naskahnya");
    }
    for (auto const& [name, value] : known) {
        auto const next = known.lower_bound(name + ".");
        bool const is_group_too = next != known.end() && next->first.starts_with(name + ".");
        if (!is_group_too) continue;
        faults.error({value->origin.line, value->origin.column}, "W-022",
                     fmt::format("\"{}\" sudah menjadi nama kelompok bagi \"{}\"", name, next->first),
                     "beri nama lain, misalnya dengan bagian tambahan");
    }
}

}  // namespace lkjip::workbook
