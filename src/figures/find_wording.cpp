// Slips that can stand in any text.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "figures/finders.h"

namespace lkjip::figures {

namespace {

bool is_plain_word(std::string_view word) {
    return word.size() > 1 && std::none_of(word.begin(), word.end(), [](char c) { return (c >= '0' && c <= '9') || c == '{' || c == '-' || c == '/'; });
}

// "nol koma nol nol persen" is read digit by digit.
bool is_digit_word(std::string_view word) {
    static constexpr std::array<std::string_view, 10> digits{"nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"};
    return std::any_of(digits.begin(), digits.end(), [&](std::string_view digit) { return same_letters(digit, word); });
}

bool is_roman(std::string_view word) { return word.find_first_not_of("IVXL") == std::string_view::npos; }

// `count` words at `at` stand again right behind, with no mark between them.
bool is_repeated(std::vector<Word> const& words, std::size_t at, std::size_t count) {
    if (at + 2 * count > words.size()) return false;
    for (std::size_t i = 0; i < count; ++i) {
        Word const& one = words[at + i];
        Word const& other = words[at + count + i];
        if (!is_plain_word(one.bare) || is_roman(one.bare) || is_digit_word(one.bare) || one.ends_phrase() || !same_letters(one.bare, other.bare)) return false;
        if (other.raw.front() != other.bare.front()) return false;   // an opening mark
    }
    return true;
}

struct Letter { std::string name, letter; std::vector<Word> words; };

bool starts_with(std::vector<Word> const& text, std::size_t at, std::vector<Word> const& name) {
    if (at + name.size() > text.size()) return false;
    for (std::size_t i = 0; i < name.size(); ++i)
        if (!same_letters(text[at + i].bare, name[i].bare)) return false;
    return true;
}

std::vector<Letter> letters_of_scale(Evidence const& evidence) {
    std::vector<Letter> scale;
    for (Placed const& one : evidence.top("skala").field("kategori").elements()) scale.push_back({one.words("nama"), one.words("singkatan"), {}});
    for (Letter& one : scale) one.words = words_of(one.name);
    return scale;
}

// "Sangat Tinggi" is not "Tinggi".
Letter const* longest_name_at(std::vector<Word> const& text, std::size_t at, std::vector<Letter> const& scale) {
    Letter const* longest = nullptr;
    for (Letter const& one : scale)
        if (!one.words.empty() && starts_with(text, at, one.words) && (longest == nullptr || one.words.size() > longest->words.size())) longest = &one;
    return longest;
}

// Words that make another thing of a category's name.
bool is_modifier(Word const& before) {
    static constexpr std::array<std::string_view, 10> modifiers{"sangat", "kurang", "tidak", "cukup", "lebih", "belum", "amat", "paling", "agak", "bukan"};
    return !before.ends_phrase() && std::any_of(modifiers.begin(), modifiers.end(), [&](std::string_view word) { return same_letters(word, before.bare); });
}

// A letter in brackets that belongs to another category.
bool has_foreign_letter(Word const& next, Letter const& own, std::vector<Letter> const& scale) {
    bool const in_brackets = next.raw.starts_with("(") && next.raw.find(')') != std::string_view::npos;
    bool const is_letter = std::any_of(scale.begin(), scale.end(), [&](Letter const& other) { return other.letter == next.bare; });
    return in_brackets && is_letter && !own.letter.empty() && next.bare != own.letter;
}

// How a per cent or a rupiah amount is written; empty: it is neither.
std::string form_of(Word const& word, Word const* next) {
    std::string_view const raw = word.raw;
    bool const has_digit = raw.find_first_of("0123456789") != std::string_view::npos;
    if (raw.starts_with("Rp.")) return "Rp. 1.000";
    if (raw == "Rp" && next != nullptr && is_digits(next->bare.substr(0, 1))) return "Rp 1.000";
    if (raw.starts_with("Rp") && has_digit) return "Rp1.000";
    if (has_digit && raw.find('%') != std::string_view::npos) return "50%";
    if (is_digits(word.bare.substr(0, 1)) && next != nullptr && next->raw.starts_with("%")) return "50 %";
    return {};
}

// 12.5 % with a point, or 1,234,567 with commas: English.
bool is_foreign_number(Word const& word, Word const* next) {
    std::string_view const number = word.bare.starts_with("Rp") ? word.bare.substr(2) : word.bare;
    if (number.empty() || number.find_first_not_of("0123456789.,") != std::string_view::npos) return false;
    std::size_t const comma = number.find(',');
    if (comma != std::string_view::npos && number.find(',', comma + 1) == comma + 4 && number.size() >= comma + 8) return true;
    bool const is_percent = word.raw.find('%') != std::string_view::npos || (next != nullptr && (next->raw.starts_with("%") || next->bare == "persen"));
    std::size_t const point = number.rfind('.');
    return is_percent && comma == std::string_view::npos && point != std::string_view::npos && number.size() - point <= 3 && number.find('.') == point;
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 9> units_of_names{
    {{"orang", "Orang"}, {"keluarga", "Keluarga"}, {"laporan", "Laporan"}, {"dokumen", "Dokumen"}, {"lembaga", "Lembaga"},
     {"sertifikat", "Sertifikat"}, {"desa", "Desa"}, {"sekolah", "Sekolah"}, {"kampung", "Kampung"}}};

// The unit the name calls for; empty when it calls for none.
std::string_view unit_called_for(std::string const& key) {
    if (key.starts_with("persentase")) return "%";
    if (!key.starts_with("jumlah ")) return {};
    std::string_view const thing = std::string_view(key).substr(7);
    for (auto const& [word, unit] : units_of_names)
        if (thing.starts_with(word) && (thing.size() == word.size() || thing[word.size()] == ' ')) return unit;
    return {};
}

// "Orang/bulan", "Persen (%)", "Dok.": the words of a unit, abbreviations spelled out.
bool unit_names(std::string const& unit, std::string_view wanted) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 7> abbreviations{
        {{"org", "orang"}, {"dok", "dokumen"}, {"kk", "keluarga"}, {"lap", "laporan"}, {"persen", "%"}, {"persentase", "%"}, {"pct", "%"}}};
    if (unit.find('%') != std::string::npos && wanted == "%") return true;
    std::string const key = name_key(unit);
    for (Word const& word : words_of(key)) {
        auto const full = std::find_if(abbreviations.begin(), abbreviations.end(), [&](auto const& one) { return one.first == word.bare; });
        if (same_letters(full == abbreviations.end() ? word.bare : full->second, wanted)) return true;
    }
    return false;
}

// "Jumlah dokumen perencanaan dan laporan" may be counted in Laporan.
bool name_holds(std::string const& key, std::string const& unit) { return (" " + key + " ").find(" " + name_key(unit) + " ") != std::string::npos; }

}  // namespace

void word_twice(Evidence const& evidence, Found& found) {
    for (Prose const& text : evidence.texts) {
        for (std::size_t i = 0; i + 1 < text.words.size(); ++i) {
            std::size_t const count = is_repeated(text.words, i, 1) ? 1 : is_repeated(text.words, i, 2) ? 2 : 0;
            if (count == 0) continue;
            std::string phrase(text.words[i].bare);
            if (count == 2) phrase += " " + std::string(text.words[i + 1].bare);
            found.add(fmt::format("kata ganda \"{0} {0}\"", phrase), {found.side("tertulis", around(text.words, i, 2 * count), text.at)});
            i += count;
        }
    }
}

void category_letter(Evidence const& evidence, Found& found) {
    std::vector<Letter> const scale = letters_of_scale(evidence);
    for (Prose const& text : evidence.texts) {
        for (std::size_t i = 0; i < text.words.size(); ++i) {
            Letter const* const one = longest_name_at(text.words, i, scale);
            if (one == nullptr) continue;
            std::size_t const end = i + one->words.size();
            bool const is_modified = i > 0 && is_modifier(text.words[i - 1]);   // "kurang baik (K)"
            if (!is_modified && end < text.words.size() && has_foreign_letter(text.words[end], *one, scale)) {
                found.add(fmt::format("kategori {} bukan ({})", one->name, text.words[end].bare),
                          {found.side("tertulis", around(text.words, i, one->words.size() + 1), text.at), found.side("skala", fmt::format("{} ({})", one->name, one->letter), evidence.top("skala"))});
            }
            i = end - 1;
        }
    }
}

void number_format(Evidence const& evidence, Found& found) {
    std::map<std::string, std::pair<Placed, std::string>> percents, rupiah;
    for (Prose const& text : evidence.texts) {
        for (std::size_t i = 0; i < text.words.size(); ++i) {
            Word const* const next = i + 1 < text.words.size() ? &text.words[i + 1] : nullptr;
            if (is_foreign_number(text.words[i], next))
                found.add("angka ditulis dengan titik desimal atau koma ribuan", {found.side("tertulis", around(text.words, i, 1), text.at)});
            std::string const form = form_of(text.words[i], next);
            if (!form.empty()) (form.starts_with("Rp") ? rupiah : percents).emplace(form, std::pair{text.at, around(text.words, i, 1)});
        }
    }
    for (auto const* forms : {&percents, &rupiah}) {
        if (forms->size() < 2) continue;
        std::vector<Side> sides;
        for (auto const& [form, where] : *forms) sides.push_back(found.side(form, where.second, where.first));
        found.add("angka yang sama jenisnya ditulis dengan bentuk berlainan", std::move(sides));
    }
}

void unit_unfit(Evidence const& evidence, Found& found) {
    for (Measure const& measure : evidence.measures) {
        std::string_view const wanted = unit_called_for(measure.key);
        if (wanted.empty() || measure.unit.empty() || unit_names(measure.unit, wanted) || name_holds(measure.key, measure.unit)) continue;
        found.add(fmt::format("satuan \"{}\" tidak cocok dengan namanya", measure.name), {found.side(measure.paper_name, measure.unit, measure.at.field("satuan")),
                                                                                        found.side("menurut nama", std::string(wanted), measure.at.field("nama"))});
    }
}

}  // namespace lkjip::figures
