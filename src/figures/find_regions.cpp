// Names of other regions and offices that a copied text brought along.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "figures/finders.h"

namespace lkjip::figures {

namespace {

template <std::size_t N>
bool is_one_of(std::string_view word, std::array<std::string_view, N> const& words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view other) { return same_letters(word, other); });
}

// Where a name ends, and what is none behind "Kabupaten": "Kabupaten Layak Anak", "Bupati Nomor 5".
bool ends_name(std::string_view word) {
    static constexpr std::array<std::string_view, 34> others{
        "tahun", "provinsi", "nomor", "no", "tentang", "periode", "semester", "triwulan", "dinas", "badan", "bagian", "bidang", "kecamatan", "kelurahan", "desa", "kabupaten", "kota",
        "bulan", "tanggal", "layak", "sehat", "inklusif", "peduli", "cerdas", "kreatif", "literasi", "tangguh", "lain", "lainnya", "tetangga", "atau", "dan", "selaku", "sebagai"};
    return is_one_of(word, others);
}

bool is_all_capitals(std::string_view word) { return word.size() > 2 && word.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string_view::npos; }

enum class Letters { Title, Capitals };   // Tapin, TAPIN

// The name at `words[at]`, as capitals stand: up to three words. "Drs." and "HST" begin none.
std::string name_at(std::vector<Word> const& words, std::size_t at, Letters letters) {
    static constexpr std::array<std::string_view, 5> titles{"Drs", "Dra", "Prof", "Ir", "Dr"};
    std::string name;
    for (std::size_t i = at; i < std::min(words.size(), at + 3); ++i) {
        std::string_view const bare = words[i].bare;
        bool const is_name = letters == Letters::Capitals ? is_all_capitals(bare) : is_capitalised(bare) && bare.size() > 2 && bare[1] >= 'a' && bare[1] <= 'z';
        bool const is_title = words[i].raw.ends_with('.') && is_one_of(bare, titles);
        if (!is_name || is_title || words[i].raw.front() != bare.front() || ends_name(bare)) break;
        name += (name.empty() ? "" : " ") + std::string(bare);
        if (words[i].ends_phrase()) break;
    }
    return name;
}

bool begins_with_words(std::string const& text, std::string const& words) {
    return text.starts_with(words) && (text.size() == words.size() || text[words.size()] == ' ');
}

// Kabupaten Banjarnegara is not Kabupaten Banjar.
bool is_same_name(std::string const& own, std::string const& other) {
    std::string const one = lowered(own), two = lowered(other);
    return begins_with_words(one, two) || begins_with_words(two, one);
}

// The instansi's region: "Kabupaten Tapin", "Tapin", and the province's name, where it is known.
struct Region {
    explicit Region(Evidence const& evidence)
        : at(evidence.top("instansi").field("daerah")), full(evidence.top("instansi").words("daerah")), government(lowered(evidence.top("instansi").words("pemerintah"))),
          seat(evidence.top("instansi").words("ibu_kota")), office(evidence.top("instansi").words("nama")), name(full.substr(std::min(full.find(' ') + 1, full.size()))),
          province(full.starts_with("Provinsi ") ? name : evidence.top("instansi").words("provinsi")) {
        if (province.starts_with("Provinsi ")) province.erase(0, 9);
    }
    Placed at;
    std::string full, government, seat, office, name, province;
};

// Words that say whose region it is may: laws are of every region, comparisons name others.
bool may_name_others(std::string const& path) {
    static constexpr std::array<std::string_view, 6> free{"mengingat", "menimbang", "memperhatikan", "pembanding", "banding", "peraturan"};
    bool const is_of_others = std::any_of(free.begin(), free.end(), [&](std::string_view part) { return path.find(part) != std::string::npos; });
    return is_of_others || (path.starts_with("instansi") && path != "instansi.alamat");
}

// "berbatasan dengan Kabupaten …": a neighbour, on purpose.
bool is_neighbour(std::vector<Word> const& words, std::size_t at) {
    static constexpr std::array<std::string_view, 16> neighbourly{"berbatasan", "batas", "sebelah", "kunjungan", "studi", "tiru", "dibandingkan", "dibanding", "perbandingan",
                                                                  "berasal", "asal", "perjalanan", "narasumber", "lomba", "juara", "magang"};
    for (std::size_t i = at < 15 ? 0 : at - 15; i < at; ++i)
        if (std::find(neighbourly.begin(), neighbourly.end(), words[i].bare) != neighbourly.end()) return true;
    return false;
}

// Many a place is called "Kota …"; the region is meant behind an office or its people, and in an address.
bool is_city(Region const& own, Prose const& text, std::size_t at) {
    static constexpr std::array<std::string_view, 3> offices{"Pemerintah", "Daerah", "APBD"};
    static constexpr std::array<std::string_view, 3> people{"masyarakat", "warga", "penduduk"};
    if (text.at.path == "instansi.alamat") return true;
    std::string_view const before = at > 0 ? text.words[at - 1].bare : std::string_view{};
    bool const is_in = before == "di" && at > 1;
    return is_one_of(before, offices) || is_one_of(before, people) || (is_in && is_one_of(text.words[at - 2].bare, people)) ||
           same_letters(before, std::string_view(own.office).substr(own.office.rfind(' ') + 1));
}

// "Kabupaten Banjar" at `at`, when it isn't the instansi's own.
std::string other_region_at(Region const& own, Prose const& text, std::size_t at) {
    Word const& word = text.words[at];
    bool const is_short = word.raw == "Kab.", is_city_word = same_letters(word.bare, "Kota");
    if (!is_short && ((!same_letters(word.bare, "Kabupaten") && !is_city_word) || word.raw.size() != word.bare.size())) return {};
    bool const is_within = own.full.starts_with("Provinsi ");   // a province speaks of its kabupaten and kota
    if (is_within || !is_capitalised(word.bare) || (is_city_word && !is_city(own, text, at))) return {};
    std::string const name = name_at(text.words, at + 1, is_all_capitals(word.bare) ? Letters::Capitals : Letters::Title);
    if (name.empty()) return {};
    std::string const region = fmt::format("{} {}", is_short ? "Kabupaten" : std::string(word.bare), name);
    bool const is_own = is_same_name(own.full, region) || own.government.find(lowered(region)) != std::string::npos || same_letters(region, "Kota " + own.seat);
    return is_own ? std::string{} : region;
}

// "Bupati Banjar", "Wali Kota Bandung", "Gubernur …", "Provinsi …" of another region; somebody's name is none.
std::string other_head_at(Evidence const& evidence, Region const& own, Prose const& text, std::size_t at) {
    std::vector<Word> const& words = text.words;
    std::string_view const word = words[at].bare;
    bool const is_mayor = at > 0 && word == "Kota" && words[at - 1].bare == "Wali";
    bool const is_of_province = word == "Gubernur" || word == "Provinsi";
    bool const is_street = at > 0 && (words[at - 1].bare == "Jl" || words[at - 1].bare == "Jalan");
    if (is_street || (!is_of_province && own.full.starts_with("Provinsi "))) return {};
    if ((word != "Bupati" && word != "Walikota" && !is_mayor && !is_of_province) || words[at].ends_phrase()) return {};
    std::string const& mine = is_of_province ? own.province : own.name;
    std::string const name = name_at(words, at + 1, Letters::Title);
    if (name.empty() || mine.empty() || is_same_name(mine, name) || is_same_name(own.name, name)) return {};
    Placed const people = evidence.top("pejabat");
    if (people)
        for (auto const& [id, person] : people.value->as_object()->fields)
            if (Placed{&person, {}}.words("nama").find(name) != std::string::npos) return {};
    return fmt::format("{} {}", is_mayor ? "Wali Kota" : std::string(word), name);
}

// What somebody's own paper is called: "laporan Dinas Pendidikan", "LKjIP Badan …".
bool is_own_paper(std::vector<Word> const& words, std::size_t at) {
    static constexpr std::array<std::string_view, 7> papers{"laporan", "lkjip", "lkip", "lakip", "renstra", "renja", "kinerja"};
    static constexpr std::array<std::string_view, 6> sources{"berdasarkan", "menurut", "sumber", "data", "dari", "terhadap"};
    if (at == 0 || !is_one_of(words[at - 1].bare, papers)) return false;
    for (std::size_t i = at < 5 ? 0 : at - 5; i < at; ++i)
        if (is_one_of(words[i].bare, sources)) return false;
    return true;
}

// "Dinas Pendidikan dan Kebudayaan", where a region follows: offices of the state ("Badan Pusat Statistik") have none.
std::string regional_office_at(std::vector<Word> const& words, std::size_t at) {
    if (words[at].bare != "Dinas" && words[at].bare != "Badan") return {};
    std::string name(words[at].bare);
    for (std::size_t i = at + 1; i < words.size() && i < at + 9; ++i) {
        std::string_view const bare = words[i].bare;
        if (bare == "Kabupaten" || bare == "Kota" || bare == "Provinsi") return i > at + 1 ? name : std::string{};
        if (!is_capitalised(bare) && bare != "dan") return {};
        name += " " + std::string(bare);
    }
    return {};
}

}  // namespace

void other_region(Evidence const& evidence, Found& found) {
    Region const own(evidence);
    if (own.full.empty()) return;
    std::set<std::string> reported;
    for (Prose const& text : evidence.texts) {
        if (may_name_others(text.at.path)) continue;
        for (std::size_t i = 0; i + 1 < text.words.size(); ++i) {
            if (!is_capitalised(text.words[i].bare)) continue;
            std::string region = other_region_at(own, text, i);
            if (region.empty()) region = other_head_at(evidence, own, text, i);
            if (region.empty() || is_neighbour(text.words, i) || !reported.insert(region + text.at.path).second) continue;
            found.add(fmt::format("teks menyebut {}, sedangkan instansi ini di {}", region, own.full), {found.side("tertulis", region, text.at), found.side("instansi", own.full, own.at)});
        }
    }
}

void other_office(Evidence const& evidence, Found& found) {
    Placed const own = evidence.top("instansi").field("nama");
    if (own.text() == nullptr) return;
    std::string const own_key = name_key(*own.text());
    for (Prose const& text : evidence.texts) {
        if (may_name_others(text.at.path) || text.at.path.ends_with("sumber")) continue;
        for (std::size_t i = 1; i < text.words.size(); ++i) {
            if (!is_own_paper(text.words, i)) continue;
            std::string const office = regional_office_at(text.words, i);
            if (office.empty() || is_same_name(own_key, name_key(office))) continue;
            found.add(fmt::format("teks menyebut {} {}, sedangkan laporan ini milik {}", text.words[i - 1].bare, office, *own.text()),
                      {found.side("tertulis", around(text.words, i, 2), text.at), found.side("instansi", *own.text(), own)});
        }
    }
}

}  // namespace lkjip::figures
