#include "report/text_reader.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/wording.h"

namespace lkjip::report {

using base::Value;

namespace {

void check_line(std::string_view line, int number, int file, JsonFaults& faults) {
    std::string const character = unprintable_in(line);
    if (character.empty()) return;
    faults.error({file, number, 1}, "D-017", fmt::format("baris ini berisi karakter yang tidak dapat dicetak ({})", character),
                 "hapus karakter itu, lalu ketik ulang bagian ini");
}

// Windows and old Macintosh editors end lines otherwise.
std::string with_plain_line_ends(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '\r') plain += text[at];
        else if (at + 1 == text.size() || text[at + 1] != '\n') plain += '\n';
    }
    return plain;
}

}  // namespace

std::optional<Value> parse_text(DataFile const& given, base::Diagnostics& diagnostics) {
    DataFile file = given;
    file.text = without_mark(given.text);
    JsonFaults faults(file.name, file.pointer, diagnostics);
    if (!is_readable(file, faults)) return {};
    std::string text = with_plain_line_ends(file.text);
    text.erase(text.find_last_not_of(" \t\n") + 1);
    if (text.empty()) faults.error({file.index, 1, 1}, "D-027", "berkas naskah ini masih kosong", "tulis naskahnya, atau hapus bidang yang menyertakannya");
    int number = 1;
    for (std::size_t at = 0; at < text.size(); ++number) {
        std::size_t const end = std::min(text.find('\n', at), text.size());
        check_line(std::string_view(text).substr(at, end - at), number, file.index, faults);
        at = end + 1;
    }
    Value value(std::move(text));
    value.origin = {file.index, 1, 1};
    return value;
}

bool is_text_file(std::string_view name) { return name.ends_with(text_extension); }

}  // namespace lkjip::report
