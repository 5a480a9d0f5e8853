#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

#include "base/files.h"
#include "base/utf8.h"
#include "naskah/parts.h"

namespace lkjip::naskah {

namespace {

constexpr std::size_t header_bytes = 1024;   // a PDF may begin a little late

bool is_pdf(std::string_view bytes) { return bytes.substr(0, header_bytes).find("%PDF-") != std::string_view::npos; }
bool is_zip(std::string_view bytes) { return bytes.starts_with("PK\x03\x04"); }
// .doc and other compound files of old Office programs, also .docx with a password.
bool is_compound(std::string_view bytes) { return bytes.starts_with("\xD0\xCF\x11\xE0"); }
bool is_rich_text(std::string_view bytes) { return bytes.starts_with("{\\rtf"); }

std::string bytes_of(std::string const& path) {
    std::error_code failed;
    auto const size = std::filesystem::file_size(path, failed);
    if (!failed && size > most_bytes)
        fail(base::Category::Limit, "N-004", fmt::format("naskah terlalu besar: {} MB, paling banyak {} MB", size >> 20U, most_bytes >> 20U), path,
             "kecilkan gambarnya, atau simpan teksnya saja");
    return base::read_file(path);
}

std::vector<Passage> passages_in(std::string bytes, std::string const& path) {
    if (is_pdf(bytes)) return passages_of(read_pdf(bytes, path));
    if (is_zip(bytes)) return read_docx(std::move(bytes), path);
    if (is_compound(bytes) || is_rich_text(bytes))
        fail(base::Category::Data, "N-001", "naskah berbentuk .doc atau .rtf, atau .docx yang dilindungi kata sandi", path, "simpan ulang sebagai .docx tanpa kata sandi");
    return passages_of(read_text(bytes, path));
}

LineStart const* line_at(Passage const& passage, std::size_t offset) {
    auto const after = std::upper_bound(passage.lines.begin(), passage.lines.end(), offset, [](std::size_t at, LineStart const& line) { return at < line.offset; });
    return after == passage.lines.begin() ? nullptr : &*(after - 1);
}

int cell_at(Passage const& passage, std::size_t offset) {
    return 1 + static_cast<int>(std::count(passage.text.begin(), passage.text.begin() + static_cast<std::ptrdiff_t>(std::min(offset, passage.text.size())), '\t'));
}

}  // namespace

void fail(base::Category category, std::string code, std::string message, std::string const& file, std::string hint) {
    throw base::Error({base::Severity::Error, category, std::move(code), std::move(message), {file, 0, 0, {}}, std::move(hint)});
}

void fail_too_long(std::string const& file) {
    fail(base::Category::Limit, "N-004", fmt::format("teks naskah terlalu panjang, paling banyak {} MB", most_text >> 20U), file, "bagi naskahnya menjadi beberapa berkas");
}

Draft read_draft(std::string const& path) {
    Draft draft{path, passages_in(bytes_of(path), path)};
    if (draft.passages.empty())
        fail(base::Category::Data, "N-005", "naskah tidak memuat teks", path, "naskah hasil pindaian perlu dikenali teksnya (OCR) lebih dahulu");
    return draft;
}

std::string spot(Passage const& passage, std::size_t offset) {
    if (LineStart const* const line = line_at(passage, offset)) return line->page > 0 ? fmt::format("halaman {}, baris {}", line->page, line->line) : std::string{};
    if (passage.table > 0) return fmt::format("tabel {}, baris {}, sel {}", passage.table, passage.row, cell_at(passage, offset));
    return fmt::format("paragraf {}", passage.paragraph);
}

base::Place place(Draft const& draft, Passage const& passage, std::size_t offset) {
    base::Place place{draft.file, 0, 0, spot(passage, offset)};
    LineStart const* const line = line_at(passage, offset);
    if (line == nullptr || line->page > 0) return place;
    place.line = line->line;
    place.column = line->column + static_cast<int>(base::count_characters(std::string_view(passage.text).substr(line->offset, offset - line->offset)));
    return place;
}

}  // namespace lkjip::naskah
