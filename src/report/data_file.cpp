#include "report/data_file.h"

#include <algorithm>

#include "base/utf8.h"
#include "report/text_place.h"

namespace lkjip::report {

// UTF-16 from "Unicode" in a Windows editor, Latin-1 from older ones, and empty characters anywhere.
bool is_readable(DataFile const& file, JsonFaults& faults) {
    auto const broken = base::first_invalid_utf8(file.text);
    std::size_t const empty = file.text.find('\0');
    if (!broken && empty == std::string_view::npos) return true;
    TextPlace place(file.text);
    place.move_to(std::min(broken.value_or(file.text.size()), empty));
    bool const is_utf16 = file.text.starts_with("\xFF\xFE") || file.text.starts_with("\xFE\xFF");
    faults.stop({file.index, place.line(), place.column()}, "D-003",
                is_utf16 ? "berkas ini UTF-16, bukan UTF-8"
                : broken ? "huruf rusak: berkas ini bukan UTF-8"
                         : "berkas ini berisi karakter kosong (NUL)",
                "simpan ulang sebagai UTF-8 dari penyunting teks Anda");
    return false;
}

std::string_view without_mark(std::string_view text) {
    if (text.starts_with(base::utf8_mark)) text.remove_prefix(base::utf8_mark.size());
    return text;
}

}  // namespace lkjip::report
