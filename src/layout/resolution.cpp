#include "layout/resolution.h"

namespace lkjip::layout {

Resolution::Resolution(Layout const& read, Inputs const& given, base::Diagnostics& faults)
    : layout(read), inputs(given), diagnostics(faults), styles(read, document), edition(given.edition), scope(given.data), numbering(read) {
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

void Resolution::error(Spot spot, std::string code, std::string message, std::string hint, std::size_t shift) {
    base::Place where = place(spot, shift);
    std::string const key = where.file + ":" + std::to_string(where.line) + ":" + std::to_string(where.column) + message;
    if (!reported.insert(key).second) return;
    diagnostics.error(base::Category::Layout, std::move(code), std::move(message), std::move(where), std::move(hint));
}

}  // namespace lkjip::layout
