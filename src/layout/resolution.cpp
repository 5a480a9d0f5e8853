#include "layout/resolution.h"

#include <algorithm>

#include "base/utf8.h"

namespace lkjip::layout {

namespace {

std::string key_of(base::Place const& where, std::string const& message) {
    return where.file + ":" + std::to_string(where.line) + ":" + std::to_string(where.column) + message;
}

}  // namespace

Resolution::Resolution(Layout const& read, Inputs const& given, base::Diagnostics& said)
    : layout(read), inputs(given), diagnostics(said), styles(read, document), edition(given.edition), scope(given.data), numbering(read), misspellings(given.known_names) {
    for (SourceFile const& file : read.files) document.files.push_back(file.name());
    for (std::string const& file : given.files) document.files.push_back(file);
    document.hyphenation_exceptions = read.hyphenation_exceptions;
    document.unbreakable = read.unbreakable;
    if (!given.date.empty()) {
        print_date = given.date;
    } else if (base::Value const* const about = given.data.find("dokumen"); about != nullptr && about->find("tanggal") != nullptr) {
        print_date = *about->find("tanggal");
    }
    scope = report_scope();
}

Scope Resolution::report_scope() const {
    Scope names(inputs.data);
    names.push("edisi", Datum(edition));
    if (!print_date.is_null()) names.push("tanggal_cetak", Datum(print_date));
    return names;
}

base::Place Resolution::place(Spot spot, std::size_t shift) const {
    auto const layout_files = static_cast<int>(layout.files.size());
    if (spot.file < layout_files) return layout.place(spot, shift);
    auto const index = static_cast<std::size_t>(spot.file - layout_files);
    return {index < inputs.files.size() ? inputs.files[index] : std::string{}, spot.line, spot.column, {}};
}

Spot Resolution::spot_of(base::Value const& value) const {
    if (value.origin.file < 0) return {};
    return {value.origin.file + static_cast<int>(layout.files.size()), 0, value.origin.line, value.origin.column};
}

bool Resolution::is_own_file(Spot begin) const {
    bool const begins_file = begin.file >= static_cast<int>(layout.files.size()) && begin.line == 1 && begin.column == 1;
    return begins_file && place(begin).file.ends_with(".md");
}

Spot Resolution::spot_inside(Spot begin, std::string_view text, std::size_t at) const {
    begin.offset = unknown_offset;
    std::string_view const before = text.substr(0, at);
    auto const breaks = std::count(before.begin(), before.end(), '\n');
    if (!is_own_file(begin)) {
        auto const layout_files = static_cast<int>(layout.files.size());
        base::Origin const* const line = inputs.lines == nullptr ? nullptr : inputs.lines->find({begin.file - layout_files, begin.line, begin.column}, static_cast<std::size_t>(breaks));
        return line == nullptr ? begin : Spot{line->file + layout_files, unknown_offset, line->line, line->column};
    }
    std::size_t const last_break = before.rfind('\n');
    begin.line += static_cast<int>(breaks);
    begin.column = 1 + static_cast<int>(base::count_characters(before.substr(last_break == std::string_view::npos ? 0 : last_break + 1)));
    return begin;
}

void Resolution::error(Spot spot, std::string code, std::string message, std::string hint, std::size_t shift) {
    ++faults;
    base::Place where = place(spot, shift);
    if (!reported.insert(key_of(where, message)).second) return;
    diagnostics.error(base::Category::Layout, std::move(code), std::move(message), std::move(where), std::move(hint));
}

void Resolution::warning(Spot spot, std::string code, std::string message, std::string hint) {
    base::Place where = place(spot);
    if (!reported.insert(key_of(where, message)).second) return;
    diagnostics.warning(base::Category::Layout, std::move(code), std::move(message), std::move(where), std::move(hint));
}

}  // namespace lkjip::layout
