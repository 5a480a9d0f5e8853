#include "cli/text_check.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "base/files.h"
#include "naskah/naskah.h"

namespace lkjip::cli {

namespace {

using textcheck::Amendment;
using textcheck::Result;
using textcheck::Told;

// "Tabel 3.1 Hasil pengukuran" gives "3.1".
std::set<std::string> numbers_of(std::vector<std::string> const& captions) {
    std::set<std::string> numbers;
    for (std::string const& caption : captions) {
        std::size_t const first = caption.find_first_of("0123456789");
        if (first == std::string::npos) continue;
        std::string number = caption.substr(first, caption.find_first_not_of("0123456789.", first) - first);
        while (number.ends_with('.')) number.pop_back();
        numbers.insert(std::move(number));
    }
    return numbers;
}

std::string place_text(base::Place const& place) {
    if (place.line > 0) return fmt::format("{}:{}:{}", place.file, place.line, place.column);
    return place.pointer.empty() ? place.file : fmt::format("{}, {}", place.file, place.pointer);
}

char const* result_word(Result result) { return result == Result::Agrees ? "cocok" : result == Result::Disagrees ? "berbeda" : "tidak dikenal"; }

void write_told(JsonWriter& writer, Told const& told) {
    writer.StartObject();
    field(writer, "hasil", result_word(told.result));
    field(writer, "tertulis", told.shown);
    field(writer, "kalimat", told.around);
    field(writer, "berkas", told.place.file);
    writer.Key("baris");
    writer.Int(told.place.line);
    writer.Key("kolom");
    writer.Int(told.place.column);
    field(writer, "tempat", told.spot);
    field(writer, "seharusnya", told.expected);
    field(writer, "jalur", told.figure);
    field(writer, "pengikatan", told.binding);
    writer.EndObject();
}

// From the last to the first, so that the places of the others stay.
void replace_in(std::string& content, std::vector<Amendment>& amendments) {
    std::sort(amendments.begin(), amendments.end(), [](Amendment const& a, Amendment const& b) { return a.begin > b.begin; });
    std::erase_if(amendments, [&](Amendment const& one) { return content.compare(one.begin, one.end - one.begin, one.typed) != 0; });
    for (Amendment const& one : amendments) content.replace(one.begin, one.end - one.begin, one.binding);
    std::reverse(amendments.begin(), amendments.end());
}

}  // namespace

TextCounts count(textcheck::TextCheck const& check) {
    TextCounts counts;
    for (Told const& told : check.told) ++(told.result == Result::Agrees ? counts.agrees : told.result == Result::Disagrees ? counts.disagrees : counts.unknown);
    return counts;
}

textcheck::TextCheck check_texts(Kept::Data const& data, std::vector<std::string> const& captions, std::optional<std::string> const& draft) {
    std::optional<naskah::Draft> const read = draft ? std::optional(naskah::read_draft(*draft)) : std::nullopt;
    textcheck::Known known = textcheck::know(data.report, data.figures);
    if (read) known.tables = textcheck::tables_of(*read);
    if (known.tables.empty()) known.tables = numbers_of(captions);
    return read ? textcheck::check_draft(*read, known, data.report) : textcheck::check_own(data.report, known);
}

std::string amend(std::vector<Amendment> amendments) {
    std::map<std::string, std::vector<Amendment>> by_file;
    for (Amendment& one : amendments) by_file[one.file].push_back(std::move(one));
    std::string told;
    int replaced = 0;
    for (auto& [file, here] : by_file) {
        std::string content = base::read_file(file);
        replace_in(content, here);
        if (here.empty()) continue;
        base::write_file(file, content);
        for (Amendment const& one : here) told += fmt::format("{}: {} → {}\n", place_text(one.place), one.typed, one.binding), ++replaced;
    }
    return told + (replaced == 0 ? "tidak ada angka yang perlu diganti\n" : fmt::format("{} angka diganti dengan pengikatan\n", replaced));
}

std::string text_summary(TextCounts const& counts, std::optional<std::string> const& draft) {
    return fmt::format("{}: {} angka cocok, {} berbeda, {} tidak dikenal\n", draft ? "naskah " + *draft : "angka yang diketik pada narasi", counts.agrees, counts.disagrees, counts.unknown);
}

std::string unknown_text(textcheck::TextCheck const& check) {
    std::string text;
    for (Told const& told : check.told)
        if (told.result == Result::Unknown) text += fmt::format("  {}: {}\n", place_text(told.place), told.around);
    return text.empty() ? text : "tidak dikenal (tidak ada dalam data, atau tidak jelas angka apa):\n" + text;
}

void write_text_check(JsonWriter& writer, textcheck::TextCheck const& check, std::optional<std::string> const& draft) {
    TextCounts const counts = count(check);
    writer.StartObject();
    field(writer, "berkas", draft.value_or(""));
    writer.Key("cocok");
    writer.Int(counts.agrees);
    writer.Key("berbeda");
    writer.Int(counts.disagrees);
    writer.Key("tidak_dikenal");
    writer.Int(counts.unknown);
    writer.Key("angka");
    writer.StartArray();
    for (Told const& told : check.told) write_told(writer, told);
    writer.EndArray();
    writer.EndObject();
}

}  // namespace lkjip::cli
