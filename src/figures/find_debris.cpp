// What spreadsheets, templates and other offices left behind.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "figures/finders.h"
#include "report/wording.h"

namespace lkjip::figures {

namespace {

constexpr std::array<std::string_view, 8> sheet_errors{"#REF!", "#VALUE!", "#DIV/0!", "#N/A", "#NAME?", "#NUM!", "#NULL!", "####"};

// "xxx", "…", "....", "___", "[isi di sini]", "TODO", "lorem ipsum"
bool is_placeholder(Word const& word) {
    std::string_view const raw = word.raw, bare = word.bare;
    if (bare.size() >= 3 && bare.find_first_not_of('x') == std::string_view::npos) return true;
    if (raw.find("....") != std::string_view::npos || raw.find("____") != std::string_view::npos || raw.find("……") != std::string_view::npos) return true;
    return bare == "TODO" || bare == "TBD" || same_letters(bare, "lorem") || bare == "???" || (bare.empty() && (raw == "…" || raw == "..." || raw == "??" || raw == "???"));
}

bool is_region(std::string_view word) { return word == "Kabupaten" || word == "Kota" || word == "Kab."; }

// "Kabupaten Banjar" at `at`; empty where no name follows.
std::string region_at(std::vector<Word> const& words, std::size_t at) {
    if (at + 1 >= words.size() || words[at].bare.size() + (words[at].raw == "Kab." ? 1 : 0) != words[at].raw.size()) return {};
    std::string_view const name = words[at + 1].bare;
    bool const is_name = is_capitalised(name) && name.size() > 2 && name[1] >= 'a' && name[1] <= 'z';
    if (!is_name || words[at + 1].raw.front() != name.front() || name == "Kota") return {};
    std::string region = fmt::format("{} {}", words[at].raw == "Kab." ? "Kabupaten" : words[at].bare, name);
    for (std::size_t i = at + 2; i < std::min(words.size(), at + 4) && !words[i - 1].ends_phrase() && is_capitalised(words[i].bare) && words[i].raw.front() == words[i].bare.front(); ++i)
        region += " " + std::string(words[i].bare);
    return region;
}

bool begins_with_words(std::string const& text, std::string const& words) {
    return text.starts_with(words) && (text.size() == words.size() || text[words.size()] == ' ');
}

// Names go on into other words: "Kabupaten Tapin Tahun" is Kabupaten Tapin; Kabupaten Banjarnegara is not Kabupaten Banjar.
bool is_same_region(std::string const& own, std::string const& region) { return begins_with_words(own, region) || begins_with_words(region, own); }

// Words that say whose region it is may: laws are of every region, comparisons name others.
bool may_name_others(std::string const& path) {
    static constexpr std::array<std::string_view, 6> free{"mengingat", "menimbang", "memperhatikan", "pembanding", "banding", "peraturan"};
    return std::any_of(free.begin(), free.end(), [&](std::string_view part) { return path.find(part) != std::string::npos; });
}

// "berbatasan dengan Kabupaten …": a neighbour, on purpose. A "Kota" counts only where an office is named before it.
bool is_named_on_purpose(Evidence const& evidence, std::vector<Word> const& words, std::size_t at) {
    static constexpr std::array<std::string_view, 6> neighbourly{"berbatasan", "batas", "sebelah", "kunjungan", "studi", "dibandingkan"};
    for (std::size_t i = at < 15 ? 0 : at - 15; i < at; ++i)
        if (std::find(neighbourly.begin(), neighbourly.end(), words[i].bare) != neighbourly.end()) return true;
    if (words[at].bare != "Kota") return false;
    std::string const office = evidence.top("instansi").words("nama");
    std::string const last = office.substr(office.rfind(' ') == std::string::npos ? 0 : office.rfind(' ') + 1);
    std::string_view const before = at > 0 ? words[at - 1].bare : std::string_view{};
    return before != "Pemerintah" && before != "Daerah" && before != "APBD" && before != last;
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
        std::string const& all = *text.at.text();
        if (all.find('#') == std::string::npos) continue;
        for (std::string_view const error : sheet_errors) {
            if (all.find(error) == std::string::npos) continue;
            found.add(fmt::format("galat lembar sebar `{}` terbawa ke dalam data", error), {found.side("tertulis", report::shortened(all), text.at)});
            break;
        }
    }
}

void placeholder(Evidence const& evidence, Found& found) {
    for (Prose const& text : evidence.texts) {
        auto const left = std::find_if(text.words.begin(), text.words.end(), is_placeholder);
        if (left != text.words.end()) found.add(fmt::format("tempat kosong \"{}\" belum diisi", left->raw), {found.side("tertulis", report::shortened(*text.at.text()), text.at)});
    }
}

void other_office(Evidence const& evidence, Found& found) {
    std::string const own = evidence.top("instansi").words("daerah"), government = evidence.top("instansi").words("pemerintah");
    std::string const seat = "Kota " + evidence.top("instansi").words("ibu_kota");
    if (own.empty()) return;
    std::map<std::string, bool> reported;
    for (Prose const& text : evidence.texts) {
        if (may_name_others(text.at.path) || text.at.path.starts_with("instansi")) continue;
        for (std::size_t i = 0; i < text.words.size(); ++i) {
            if (!is_region(text.words[i].bare) && text.words[i].raw != "Kab.") continue;
            std::string const region = region_at(text.words, i);
            if (region.empty() || is_named_on_purpose(evidence, text.words, i) || is_same_region(own, region) || government.find(region) != std::string::npos || region == seat || !reported.emplace(region + text.at.path, true).second) continue;
            found.add(fmt::format("teks menyebut {}, sedangkan instansi ini di {}", region, own), {found.side("tertulis", region, text.at), found.side("instansi", own, evidence.top("instansi").field("daerah"))});
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
