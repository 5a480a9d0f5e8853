// What spreadsheets and templates left behind.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "figures/finders.h"

namespace lkjip::figures {

namespace {

constexpr std::array<std::string_view, 9> sheet_errors{"#REF!", "#VALUE!", "#DIV/0!", "#N/A", "#NAME?", "#NUM!", "#NULL!", "####", "Err:5"};
// A whole cell of a programme's word for nothing.
constexpr std::array<std::string_view, 4> void_words{"NaN", "undefined", "null", "None"};

// Where the error stands in the text, and its name.
std::optional<std::pair<std::size_t, std::string>> sheet_error_in(std::string const& text) {
    for (std::string_view const word : void_words)
        if (text == word) return std::pair{std::size_t{0}, text};
    if (text.find('#') == std::string::npos && text.find("Err:") == std::string::npos) return std::nullopt;
    for (std::string_view const error : sheet_errors) {
        std::size_t const at = text.find(error);
        if (at == std::string::npos) continue;
        return std::pair{at, error == "Err:5" ? text.substr(at, 7) : std::string(error)};
    }
    return std::nullopt;
}

// Three points stand for what is to be filled in when nothing else is there, or where a value must follow.
bool waits_for_value(std::vector<Word> const& words, std::size_t at) {
    static constexpr std::array<std::string_view, 20> expecting{"di", "pada", "tanggal", "nomor", "no", "oleh", "sebesar", "sebanyak", "tahun", "hari",
                                                                "pukul", "tempat", "kepada", "dengan", "adalah", "ialah", "yaitu", "rp", "nama", "nip"};
    if (at == 0) return words.size() == 1;
    std::string const before = lowered(words[at - 1].bare);
    return words[at - 1].raw.ends_with(':') || std::find(expecting.begin(), expecting.end(), before) != expecting.end();
}

// "xxx", "…", "....", "___", "[isi di sini]", "TODO", "lorem ipsum"
bool is_placeholder(std::vector<Word> const& words, std::size_t at) {
    std::string_view const raw = words[at].raw, bare = words[at].bare;
    if (bare.size() >= 3 && bare.find_first_not_of('x') == std::string_view::npos) return true;
    if (raw.find("....") != std::string_view::npos || raw.find("____") != std::string_view::npos || raw.find("……") != std::string_view::npos) return true;
    return bare == "TODO" || bare == "TBD" || same_letters(bare, "lorem") || bare == "???" || (bare.empty() && (raw == "??" || raw == "???")) ||
           (bare.empty() && (raw == "…" || raw == "...") && waits_for_value(words, at));
}

// The word that the byte `at` of the text belongs to.
std::size_t word_with(Prose const& text, std::size_t at) {
    char const* const byte = text.at.text()->data() + at;
    std::size_t i = 0;
    while (i + 1 < text.words.size() && text.words[i + 1].raw.data() <= byte) ++i;
    return i;
}

bool has_figures(Placed const& row) {
    for (char const* const field : {"target", "realisasi"})
        for (Placed const& year : row.field(field).elements())
            if (year.value->as_object() != nullptr && !year.value->as_object()->fields.empty()) return true;
    return false;
}

}  // namespace

void sheet_error(Evidence const& evidence, Found& found) {
    for (Prose const& text : evidence.texts) {
        auto const error = sheet_error_in(*text.at.text());
        if (!error) continue;
        found.add(fmt::format("galat lembar sebar `{}` terbawa ke dalam data", error->second), {found.quote(text, word_with(text, error->first), 1)});
    }
}

void placeholder(Evidence const& evidence, Found& found) {
    for (Prose const& text : evidence.texts) {
        for (std::size_t i = 0; i < text.words.size(); ++i) {
            if (!is_placeholder(text.words, i)) continue;
            found.add(fmt::format("tempat kosong \"{}\" belum diisi", text.words[i].raw), {found.quote(text, i, 1)});
            break;
        }
    }
}

void empty_plan_row(Evidence const& evidence, Found& found) {
    for (Placed const& part : evidence.top("monev_renstra").field("bagian").elements()) {
        std::vector<Placed> empty;
        for (Placed const& row : part.field("baris").elements())
            if (!has_figures(row)) empty.push_back(row);
        if (empty.empty()) continue;
        found.add(fmt::format("{} baris monev Renstra \"{}\" tanpa target dan realisasi tahunan, mungkin sisa contoh formulir", empty.size(), part.words("judul")),
                  {found.side("baris pertama", empty.front().words("indikator"), empty.front())});
    }
}

}  // namespace lkjip::figures
