#pragma once
// Drafts of a report as people keep them (.docx, .pdf, .txt), read to plain text with places. What a file is, its content
// says, not its name. See docs/temuan.md, Naskah lama.
#include <cstddef>
#include <string>
#include <vector>

#include "base/diagnostic.h"

namespace lkjip::naskah {

enum class Kind { Paragraph, Row };   // Row: of a table, its cells separated by tabs

// A passage may go over several lines of the draft.
struct LineStart {
    std::size_t offset = 0;   // in Passage::text
    int page = 0;             // from 1; 0: the draft has no pages
    int line = 0;             // on the page, or in a text file
    int column = 1;           // of the first character
};

struct Passage {
    std::string text;                  // UTF-8, line breaks are spaces
    Kind kind = Kind::Paragraph;
    std::vector<LineStart> lines;      // empty: the draft has no lines (docx)
    int paragraph = 0;                 // docx: from 1, counted over the whole text
    int table = 0, row = 0;            // docx: from 1
};

struct Draft {
    std::string file;                  // as named by the user
    std::vector<Passage> passages;
};

// Throws base::Error: unreadable, no such kind of file (N-001), damaged (N-002), protected by a password (N-003), too
// large (N-004), without text (N-005).
Draft read_draft(std::string const& path);

// "halaman 3, baris 12", "paragraf 14", "tabel 2, baris 3, sel 4"; empty for text files, which have line and column.
std::string spot(Passage const& passage, std::size_t offset);
base::Place place(Draft const& draft, Passage const& passage, std::size_t offset);

}  // namespace lkjip::naskah
