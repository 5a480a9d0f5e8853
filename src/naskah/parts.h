#pragma once
// What the readers of drafts share.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "naskah/naskah.h"

namespace lkjip::naskah {

constexpr std::size_t most_bytes = 64U << 20U;        // of a draft
constexpr std::size_t most_text = 4U << 20U;         // of its text

[[noreturn]] void fail(base::Category category, std::string code, std::string message, std::string const& file, std::string hint);
[[noreturn]] void fail_too_long(std::string const& file);

// Lines of plain text, gathered to paragraphs and rows of tables.
struct Line {
    std::string text;
    int page = 0, number = 0;
};
std::vector<Passage> passages_of(std::vector<Line> const& lines);

std::vector<Line> read_text(std::string const& bytes, std::string const& file);           // text_draft.cpp
std::vector<Passage> read_docx(std::string bytes, std::string const& file);               // docx_draft.cpp
std::vector<Line> read_pdf(std::string const& bytes, std::string const& file);            // pdf_draft.cpp

// What `work` returns, done in a child process with limits on time and memory: a hostile file must not take the program
// with it. nullopt: the child died.
std::optional<std::string> in_child(std::string (*work)(std::string const&), std::string const& input);

}  // namespace lkjip::naskah
