// Pangkat and golongan of civil servants (Peraturan Pemerintah 99/2000): one for the other.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "figures/finders.h"

namespace lkjip::figures {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 17> ranks{
    {{"I/a", "Juru Muda"}, {"I/b", "Juru Muda Tingkat I"}, {"I/c", "Juru"}, {"I/d", "Juru Tingkat I"},
     {"II/a", "Pengatur Muda"}, {"II/b", "Pengatur Muda Tingkat I"}, {"II/c", "Pengatur"}, {"II/d", "Pengatur Tingkat I"},
     {"III/a", "Penata Muda"}, {"III/b", "Penata Muda Tingkat I"}, {"III/c", "Penata"}, {"III/d", "Penata Tingkat I"},
     {"IV/a", "Pembina"}, {"IV/b", "Pembina Tingkat I"}, {"IV/c", "Pembina Utama Muda"}, {"IV/d", "Pembina Utama Madya"}, {"IV/e", "Pembina Utama"}}};

// The grade that stands behind a rank in the same text.
std::string_view without_grade(std::string_view rank) {
    rank = rank.substr(0, rank.find_first_of("(,"));
    std::size_t const slash = rank.find('/');
    return slash == std::string_view::npos ? rank : rank.substr(0, rank.substr(0, slash).find_last_of(' ') + 1);
}

// "Penata Tk. I (III/d)" is "penata tingkat i".
std::string rank_key(std::string const& rank) {
    std::string key;
    std::string const plain = name_key(without_grade(rank));
    for (Word const& word : words_of(plain)) {
        std::string_view const bare = word.bare == "tk" || word.bare == "tkt" ? "tingkat" : word.bare == "1" ? "i" : word.bare;
        key += (key.empty() ? "" : " ") + std::string(bare);
    }
    return key;
}

// "IV/a" of "IV / a" and "(IV/a)"; PPPK have numbers without a letter, and no pangkat.
std::string grade_of(std::string const& written) {
    std::string grade;
    std::copy_if(written.begin(), written.end(), std::back_inserter(grade), [](char c) { return c != ' ' && c != '(' && c != ')'; });
    return grade.find('/') == std::string::npos ? std::string{} : grade;
}

}  // namespace

void rank_unlike_grade(Evidence const& evidence, Found& found) {
    Placed const people = evidence.top("pejabat");
    if (!people) return;
    for (auto const& [id, person] : people.value->as_object()->fields) {
        Placed const at{&person, "pejabat." + id};
        std::string const grade = grade_of(at.words("golongan")), rank = at.words("pangkat");
        if (grade.empty()) continue;
        auto const known = std::find_if(ranks.begin(), ranks.end(), [&](auto const& one) { return same_letters(one.first, grade); });
        if (known == ranks.end()) {
            found.add(fmt::format("golongan {} tidak ada", at.words("golongan")), {found.side(at.words("nama"), at.words("golongan"), at.field("golongan"))});
        } else if (!rank.empty() && rank_key(rank) != lowered(known->second)) {
            found.add(fmt::format("pangkat {} tidak sesuai dengan golongannya", at.words("nama")),
                      {found.side("pangkat", rank, at.field("pangkat")), found.side("golongan", fmt::format("{}, yaitu {}", known->first, known->second), at.field("golongan"))});
        }
    }
}

}  // namespace lkjip::figures
