// Decrees: who issues and who signs them, their year, and what they cite of themselves.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "figures/finders.h"

namespace lkjip::figures {

namespace {

// "Plt. Kepala Dinas Sosial" acts as Kepala Dinas Sosial.
std::string without_acting(std::string key) {
    static constexpr std::array<std::string_view, 7> acting{"plt ", "plh ", "pj ", "pjs ", "penjabat ", "pelaksana tugas ", "pelaksana harian "};
    for (std::string_view const word : acting)
        if (key.starts_with(word)) return key.substr(word.size());
    return key;
}

std::string without_region(std::string const& key, std::string const& region) {
    bool const ends = !region.empty() && key.size() > region.size() + 1 && key.ends_with(" " + region);
    return ends ? key.substr(0, key.size() - region.size() - 1) : key;
}

// A title that needs no name of its office: its holder signs for his own.
bool is_bare_title(std::string const& key) {
    static constexpr std::array<std::string_view, 7> titles{"kepala dinas", "kepala badan", "bupati", "wali kota", "walikota", "gubernur", "camat"};
    return std::find(titles.begin(), titles.end(), key) != titles.end();
}

// With and without the region's name, in short and in full, acting or not.
bool is_same_post(Evidence const& evidence, std::string const& one, std::string const& other) {
    std::string const region = name_key(evidence.top("instansi").words("daerah"));
    std::string const a = without_acting(name_key(one)), b = without_acting(name_key(other));
    if (a == b || without_region(a, region) == without_region(b, region)) return true;
    return (is_bare_title(a) && b.starts_with(a + " ")) || (is_bare_title(b) && a.starts_with(b + " "));
}

// KESATU is 1, KEDUA BELAS 12; 0: none.
std::size_t ordinal_at(std::vector<Word> const& words, std::size_t at) {
    static constexpr std::array<std::string_view, 11> ordinals{"kesatu", "kedua", "ketiga", "keempat", "kelima", "keenam", "ketujuh", "kedelapan", "kesembilan", "kesepuluh", "kesebelas"};
    if (at >= words.size()) return 0;
    auto const found = std::find_if(ordinals.begin(), ordinals.end(), [&](std::string_view word) { return same_letters(word, words[at].bare); });
    if (found == ordinals.end()) return 0;
    auto const number = static_cast<std::size_t>(found - ordinals.begin()) + 1;
    return at + 1 < words.size() && same_letters(words[at + 1].bare, "belas") ? number + 10 : number;
}

// "huruf d" of the decree's own considerations; 0: none, or a letter of a law.
std::size_t letter_at(std::vector<Word> const& words, std::size_t at) {
    static constexpr std::array<std::string_view, 6> laws{"pasal", "ayat", "angka", "undang-undang", "peraturan", "lampiran"};
    if (at + 1 >= words.size() || !same_letters(words[at].bare, "huruf") || words[at + 1].bare.size() != 1) return 0;
    char const letter = words[at + 1].bare.front();
    for (std::size_t i = at < 5 ? 0 : at - 5; i < std::min(words.size(), at + 5); ++i)
        if (std::any_of(laws.begin(), laws.end(), [&](std::string_view law) { return same_letters(law, words[i].bare); })) return 0;
    return letter >= 'a' && letter <= 'z' ? static_cast<std::size_t>(letter - 'a') + 1 : 0;
}

// "Diktum KELIMA Keputusan Kepala Dinas Nomor 5": of another decree.
bool is_of_other_decree(std::vector<Word> const& words, std::size_t at) {
    for (std::size_t i = at; i + 1 < std::min(words.size(), at + 6); ++i)
        if (same_letters(words[i].bare, "keputusan") && !same_letters(words[i + 1].bare, "ini")) return true;
    return false;
}

void check_citations(Found& found, Placed const& decree, Prose const& text) {
    Placed const considered = decree.field("menimbang"), decided = decree.field("diktum");
    bool const is_consideration = text.at.path.starts_with(considered.path) && considered;
    for (std::size_t i = 0; i < text.words.size(); ++i) {
        std::size_t const letter = is_consideration ? letter_at(text.words, i) : 0;
        if (letter > considered.elements().size())
            found.add(fmt::format("huruf {} yang dikutip tidak ada pada Menimbang Keputusan Nomor {}", text.words[i + 1].bare, decree.words("nomor")),
                      {found.quote(text, i, 2), found.side("menimbang", fmt::format("{} butir", considered.elements().size()), considered)});
        std::size_t const ordinal = same_letters(text.words[i].bare, "diktum") ? ordinal_at(text.words, i + 1) : 0;
        if (ordinal > decided.elements().size() && !is_of_other_decree(text.words, i))
            found.add(fmt::format("diktum {} yang dikutip tidak ada pada Keputusan Nomor {}", text.words[i + 1].bare, decree.words("nomor")),
                      {found.quote(text, i, 2), found.side("diktum", fmt::format("{} butir", decided.elements().size()), decided ? decided : decree)});
    }
}

}  // namespace

void decree_year(Evidence const& evidence, Found& found) {
    for (Placed const& decree : evidence.decrees) {
        Placed const year = decree.field("tahun"), date = decree.field("tanggal");
        if (!year.number() || !date.text() || year.number()->to_string() == date.text()->substr(0, 4)) continue;
        found.add(fmt::format("tahun Keputusan Nomor {} bukan tahun penetapannya", decree.words("nomor")), {found.side("tahun", year.number()->to_string(), year), found.side("tanggal", *date.text(), date)});
    }
}

void decree_signatory(Evidence const& evidence, Found& found) {
    for (Placed const& decree : evidence.decrees) {
        Placed const issuer = decree.field("pejabat_penetap"), person = evidence.top("pejabat").field(decree.words("penandatangan"));
        if (!issuer.text() || !person || is_same_post(evidence, *issuer.text(), person.words("jabatan"))) continue;
        found.add(fmt::format("Keputusan Nomor {} tidak ditandatangani oleh pejabat yang menetapkannya", decree.words("nomor")),
                  {found.side("penetap", *issuer.text(), issuer), found.side("penandatangan", person.words("jabatan"), person.field("jabatan"))});
    }
}

void decree_without_basis(Evidence const& evidence, Found& found) {
    for (Placed const& decree : evidence.decrees)
        if (decree.field("mengingat").elements().empty()) found.add(fmt::format("Keputusan Nomor {} tidak menyebut dasar hukum", decree.words("nomor")), {found.side("mengingat", "kosong", decree)});
}

void decree_number_twice(Evidence const& evidence, Found& found) {
    std::vector<Placed> known;
    for (Placed const& decree : evidence.decrees) {
        Placed const number = decree.field("nomor");
        if (number.text() == nullptr) continue;
        auto const first = std::find_if(known.begin(), known.end(), [&](Placed const& other) {
            bool const same_year = !decree.field("tahun").number() || !other.field("tahun").number() || *decree.field("tahun").number() == *other.field("tahun").number();
            return same_letters(*number.text(), other.words("nomor")) && same_year && is_same_post(evidence, decree.words("pejabat_penetap"), other.words("pejabat_penetap"));
        });
        if (first == known.end()) {
            known.push_back(decree);
            continue;
        }
        found.add(fmt::format("nomor keputusan {} dipakai dua kali", *number.text()),
                  {found.side("keputusan tentang " + first->words("tentang"), first->words("nomor"), first->field("nomor")),
                   found.side("keputusan tentang " + decree.words("tentang"), *number.text(), number)});
    }
}

void cited_part_missing(Evidence const& evidence, Found& found) {
    for (Placed const& decree : evidence.decrees)
        for (Prose const& text : evidence.texts)
            if (text.at.path.starts_with(decree.path + ".menimbang") || text.at.path.starts_with(decree.path + ".diktum")) check_citations(found, decree, text);
}

}  // namespace lkjip::figures
