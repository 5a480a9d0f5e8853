// Titles of tables and sets; numbering that somebody typed.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "figures/finders.h"

namespace lkjip::figures {

namespace {

struct Title { Placed at; std::string text; };

void add_title(std::vector<Title>& titles, Placed const& owner) {
    Placed const at = owner.field("judul");
    if (at.text() != nullptr) titles.push_back({at, *at.text()});
}

// Of tables and indicator sets.
std::vector<Title> table_titles(Evidence const& evidence) {
    std::vector<Title> titles;
    for (char const* const set : {"iku", "rpjmd"}) add_title(titles, evidence.top(set));
    for (Placed const& table : evidence.own_tables) add_title(titles, table);
    return titles;
}

std::vector<Title> all_titles(Evidence const& evidence) {
    std::vector<Title> titles = table_titles(evidence);
    for (Placed const& agreement : evidence.top("perjanjian_kinerja").elements()) add_title(titles, agreement);
    for (Placed const& meeting : evidence.meetings) {
        add_title(titles, meeting);
        add_title(titles, meeting.field("daftar_hadir"));
        for (Placed const& item : meeting.field("undangan").field("acara").elements())
            if (item.text() != nullptr) titles.push_back({item, *item.text()});
    }
    return titles;
}

bool is_joint(std::string_view word) {
    static constexpr std::array<std::string_view, 6> joints{"dan", "serta", "sampai", "dengan", "s.d", "hingga"};
    return word.empty() || std::find(joints.begin(), joints.end(), word) != joints.end();
}

// "Nomor 5 Tahun 2019" is the year of a regulation.
bool is_of_regulation(std::vector<Word> const& words, std::size_t at) { return at >= 2 && (same_letters(words[at - 2].bare, "nomor") || words[at - 2].bare == "No"); }

// Years after the word "tahun", several of them too ("tahun 2021 dan 2022"); a span ("2018-2023") is none.
std::vector<int> years_in(std::string const& title) {
    std::vector<int> years;
    std::vector<Word> const words = words_of(title);
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!same_letters(words[i].bare, "tahun") || is_of_regulation(words, i)) continue;
        std::size_t at = i + 1;
        if (at < words.size() && !is_digits(words[at].bare)) ++at;   // "Tahun Anggaran 2022"
        for (; at < words.size(); ++at) {
            if (is_digits(words[at].bare) && words[at].bare.size() == 4) years.push_back(std::stoi(std::string(words[at].bare)));
            else if (!is_joint(words[at].bare)) break;
        }
    }
    return years;
}

// Titles that may speak of another year: what is planned, what came before.
bool may_name_other_year(std::string const& title) {
    static constexpr std::array<std::string_view, 10> words{"rencana", "target", "tindak", "rekomendasi", "evaluasi", "perbandingan", "sebelum", "sebelumnya", "sesudah", "riwayat"};
    std::string const key = " " + name_key(title) + " ";
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return key.find(" " + std::string(word) + " ") != std::string::npos; });
}

}  // namespace

void title_twice(Evidence const& evidence, Found& found) {
    std::map<std::string, Title> known;
    for (Title const& title : table_titles(evidence)) {
        auto const [first, is_new] = known.emplace(name_key(title.text), title);
        if (!is_new) found.add(fmt::format("judul \"{}\" dipakai dua kali", title.text), {found.side("satu", first->second.text, first->second.at), found.side("lain", title.text, title.at)});
    }
}

// A decree's own tables are a part of it and name no source.
void table_without_source(Evidence const& evidence, Found& found) {
    std::set<std::string> decreed;
    for (Placed const& decree : evidence.decrees)
        for (Placed const& annex : decree.field("lampiran").elements()) decreed.insert("tabel." + annex.words("tabel"));
    std::vector<Placed> without;
    for (Placed const& table : evidence.own_tables)
        if (table.words("sumber").empty() && decreed.count(table.path) == 0) without.push_back(table);
    if (without.empty()) return;
    std::string names;
    for (Placed const& table : without) names += (names.empty() ? "" : ", ") + table.path.substr(6);
    found.add(fmt::format("{} tabel tidak menyebut sumber datanya: {}", without.size(), names), {found.side("tanpa `sumber`", without.front().words("judul"), without.front())});
}

void table_without_title(Evidence const& evidence, Found& found) {
    for (Placed const& table : evidence.own_tables)
        if (table.words("judul").empty()) found.add(fmt::format("tabel `{}` tidak berjudul", table.path), {found.side("judul", "tidak ada", table)});
}

void title_of_other_year(Evidence const& evidence, Found& found) {
    for (Title const& title : all_titles(evidence)) {
        std::vector<int> const years = years_in(title.text);
        if (years.empty() || std::find(years.begin(), years.end(), evidence.year) != years.end() || may_name_other_year(title.text)) continue;
        found.add(fmt::format("\"{}\" menyebut tahun {}, sedangkan laporan ini tentang tahun {}", title.text, years.front(), evidence.year),
                  {found.side("judul", std::to_string(years.front()), title.at), found.side("laporan", std::to_string(evidence.year), evidence.top("tahun"))});
    }
}

void numbering_gap(Evidence const& evidence, Found& found) {
    for (Placed const& table : evidence.own_tables) {
        base::Decimal expected = 1;
        for (Placed const& row : table.field("baris").elements()) {
            Placed const number = row.field("nomor") ? row.field("nomor") : row.field("no");
            if (number.number() == nullptr) break;
            if (*number.number() != expected) {
                found.add(fmt::format("penomoran tabel \"{}\" melompat", table.words("judul")), {found.side("tertulis", base::format_number(*number.number()), number),
                                                                                               found.side("semestinya", base::format_number(expected), row)});
                break;
            }
            expected = expected + base::Decimal(1);
        }
    }
}

}  // namespace lkjip::figures
