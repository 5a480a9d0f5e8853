// Invitation, minutes and attendance list of one meeting.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "figures/finders.h"

namespace lkjip::figures {

namespace {

struct Papers { Placed meeting, invitation, minutes, attendance; std::string title; };

std::vector<Papers> papers(Evidence const& evidence) {
    std::vector<Papers> all;
    for (Placed const& meeting : evidence.meetings)
        all.push_back({meeting, meeting.field("undangan"), meeting.field("notulen"), meeting.field("daftar_hadir"), meeting.words("judul")});
    return all;
}

// "09.00" of "09.00 Wita s.d. selesai" and of "09.00–11.45 WITA".
std::string start_of(std::string const& time) {
    std::size_t const begin = std::min(time.find_first_of("0123456789"), time.size());
    std::string start = time.substr(begin, time.find_first_not_of("0123456789.:", begin) - begin);
    std::replace(start.begin(), start.end(), ':', '.');
    return start;
}

void compare(Found& found, Papers const& of, Placed const& one, Placed const& other, char const* paper, char const* what) {
    if (!one || !other) return;
    found.add(fmt::format("{} {} berbeda pada {}", what, of.title, paper), {found.side("undangan", *one.text(), one), found.side(paper, *other.text(), other)});
}

// The key of a text with the words in full that offices abbreviate.
std::string full_key(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 9> in_full{
        {{"lkjip", "laporan kinerja"}, {"lkip", "laporan kinerja"}, {"lakip", "laporan kinerja"}, {"tw", "triwulan"}, {"lt", "lantai"}, {"rg", "ruang"},
         {"gd", "gedung"}, {"iku", "indikator kinerja utama"}, {"pk", "perjanjian kinerja"}}};
    std::string key;
    std::string const plain = name_key(text);
    for (Word const& word : words_of(plain)) {
        auto const known = std::find_if(in_full.begin(), in_full.end(), [&](auto const& one) { return one.first == word.bare; });
        key += (key.empty() ? "" : " ") + std::string(known == in_full.end() ? word.bare : known->second);
    }
    return key;
}

// One place name holds the other: "Ruang Kepala Dinas" and "Ruang Kepala Dinas Sosial", "Lt. 2" and "Lantai 2".
bool same_place(std::string const& a, std::string const& b) {
    std::string const one = full_key(a), other = full_key(b);
    return one.find(other) != std::string::npos || other.find(one) != std::string::npos;
}

constexpr std::array<std::string_view, 11> common_words{"tahun", "persiapan", "triwulan", "lain", "hal", "rapat", "pembahasan", "membahas", "penyampaian", "pelaksanaan", "arahan"};

// Words of an agenda item that say what it is about: no numbers, no "Triwulan I Tahun 2022".
std::vector<std::string> topic(std::string_view text) {
    std::vector<std::string> words;
    std::string const key = full_key(text);
    for (Word const& word : words_of(key)) {
        bool const common = std::find(common_words.begin(), common_words.end(), word.bare) != common_words.end();
        if (!common && word.bare.size() > 3 && !is_digits(word.bare)) words.emplace_back(word.bare);
    }
    return words;
}

bool is_any_other_business(std::string_view text) { return text.starts_with("Hal-hal") || text.starts_with("Lain-lain") || text.starts_with("Hal lain"); }

constexpr std::size_t enough_of_topic = 60;   // per cent of an item's words

bool speaks_of(std::string const& text, std::vector<std::string> const& words) {
    std::string const key = " " + full_key(text) + " ";
    auto const shared = static_cast<std::size_t>(std::count_if(words.begin(), words.end(), [&](std::string const& word) { return key.find(" " + word + " ") != std::string::npos; }));
    return shared * 100 >= words.size() * enough_of_topic;
}

std::vector<Placed> minuted(Papers const& of) {
    std::vector<Placed> all = of.minutes.field("perihal").elements();
    for (Placed const& item : of.minutes.field("pembahasan").elements()) all.push_back(item);
    return all;
}

// What the minutes say about an item: the text of the item about the same, or of all items together.
struct Minuted { Placed at; std::string text; };

std::optional<Minuted> minuted_as(std::vector<std::string> const& words, std::vector<Placed> const& minutes) {
    std::string together;
    for (Placed const& one : minutes) {
        if (one.text() == nullptr) continue;
        if (speaks_of(*one.text(), words)) return Minuted{one, *one.text()};
        together += (together.empty() ? "" : "; ") + *one.text();
    }
    if (!speaks_of(together, words)) return std::nullopt;
    return Minuted{minutes.front(), std::move(together)};
}

std::string quarters_text(unsigned quarters) {
    static constexpr std::array<char const*, 4> roman{"I", "II", "III", "IV"};
    std::string text;
    for (unsigned i = 0; i < roman.size(); ++i)
        if ((quarters >> i & 1U) != 0) text += (text.empty() ? "" : ", ") + std::string(roman[i]);
    return "Triwulan " + text;
}

}  // namespace

void meeting_day_differs(Evidence const& evidence, Found& found) {
    for (Papers const& of : papers(evidence)) {
        Placed const day = of.invitation.field("hari");
        for (auto const& [paper, name] : {std::pair{of.minutes, "notulen"}, std::pair{of.attendance, "daftar hadir"}}) {
            Placed const other = paper.field("hari");
            if (day.text() && other.text() && *day.text() != *other.text()) compare(found, of, day, other, name, "hari");
        }
    }
}

void meeting_time_differs(Evidence const& evidence, Found& found) {
    for (Papers const& of : papers(evidence)) {
        Placed const time = of.invitation.field("waktu"), other = of.minutes.field("waktu");
        if (time.text() && other.text() && start_of(*time.text()) != start_of(*other.text())) compare(found, of, time, other, "notulen", "jam");
    }
}

void meeting_place_differs(Evidence const& evidence, Found& found) {
    for (Papers const& of : papers(evidence)) {
        Placed const place = of.invitation.field("tempat_rapat");
        for (auto const& [paper, name] : {std::pair{of.minutes, "notulen"}, std::pair{of.attendance, "daftar hadir"}}) {
            Placed const other = paper.field("tempat");
            if (place.text() && other.text() && !same_place(*place.text(), *other.text())) compare(found, of, place, other, name, "tempat");
        }
    }
}

void invitation_without_number(Evidence const& evidence, Found& found) {
    for (Papers const& of : papers(evidence))
        if (of.invitation && of.invitation.words("nomor").empty()) found.add(fmt::format("undangan {} tidak bernomor", of.title), {found.side("nomor", "tidak ada", of.invitation)});
}

void agenda_not_discussed(Evidence const& evidence, Found& found) {
    for (Papers const& of : papers(evidence)) {
        std::vector<Placed> const minutes = minuted(of);
        if (minutes.empty()) continue;
        for (Placed const& item : of.invitation.field("acara").elements()) {
            if (item.text() == nullptr || is_any_other_business(*item.text())) continue;
            std::vector<std::string> const words = topic(*item.text());
            if (words.empty()) continue;   // "Arahan Kepala": nothing to look for
            auto const same = minuted_as(words, minutes);
            if (!same) {
                found.add(fmt::format("acara {} tidak ada dalam notulen", of.title), {found.side("acara", *item.text(), item), found.side("notulen", "tidak ada", of.minutes)});
                continue;
            }
            unsigned const asked = quarters_in(*item.text()), told = quarters_in(same->text);
            if (asked == 0 || told == 0 || (asked & ~told) == 0) continue;
            found.add(fmt::format("triwulan pada acara {} lain daripada pada notulen", of.title),
                      {found.side("acara", quarters_text(asked), item), found.side("notulen", quarters_text(told), same->at)});
        }
    }
}

namespace {

// Who wrote the minutes was there.
void check_minute_taker(Evidence const& evidence, Papers const& of, Found& found) {
    Placed const person = evidence.top("pejabat").field(of.minutes.words("notulis"));
    std::vector<Placed> const listed = of.attendance.field("peserta").elements();
    if (!person || listed.empty()) return;
    std::string const name = person_key(person.words("nama"));
    auto const is_person = [&](Placed const& one) {
        std::string const key = person_key(evidence.plain(one.field("nama")));
        return key == name || differs_by_one(key, name);   // a slip of the pen is told elsewhere
    };
    if (std::any_of(listed.begin(), listed.end(), is_person)) return;
    found.add(fmt::format("{} menulis notulen {}, tetapi tidak tercatat pada daftar hadir", person.words("nama"), of.title),
              {found.side("notulis", person.words("nama"), of.minutes.field("notulis")), found.side("daftar hadir", fmt::format("{} nama lain", listed.size()), of.attendance.field("peserta"))});
}

}  // namespace

// "dihadiri oleh … Sekretaris": somebody of that office is on the list.
void present_but_not_listed(Evidence const& evidence, Found& found) {
    for (Papers const& of : papers(evidence)) {
        check_minute_taker(evidence, of, found);
        std::string const opening = of.minutes.words("pembuka");
        std::vector<Placed> const listed = of.attendance.field("peserta").elements();
        if (opening.find("hadir") == std::string::npos || listed.empty()) continue;
        for (std::string_view const office : {"Kepala Dinas", "Sekretaris", "Camat", "Kepala Badan", "Inspektur"}) {
            if (opening.find(office) == std::string::npos) continue;
            bool const is_listed = std::any_of(listed.begin(), listed.end(), [&](Placed const& one) { return one.words("jabatan").starts_with(office); });
            if (is_listed) continue;
            found.add(fmt::format("{} disebut hadir pada {}, tetapi tidak tercatat pada daftar hadir", office, of.title),
                      {found.side("notulen", std::string(office), of.minutes.field("pembuka")), found.side("daftar hadir", fmt::format("{} nama lain", listed.size()), of.attendance.field("peserta"))});
        }
    }
}

void invitation_late(Evidence const& evidence, Found& found) {
    for (Papers const& of : papers(evidence)) {
        Placed const letter = of.invitation.field("tanggal"), day = of.invitation.field("hari");
        if (!letter.text() || !day.text() || *letter.text() < *day.text()) continue;
        found.add(fmt::format("undangan {} bertanggal {}", of.title, *letter.text() == *day.text() ? "sama dengan hari rapat" : "sesudah hari rapat"),
                  {found.side("tanggal undangan", *letter.text(), letter), found.side("hari rapat", *day.text(), day)});
    }
}

void meeting_incomplete(Evidence const& evidence, Found& found) {
    for (Papers const& of : papers(evidence)) {
        std::string missing;
        for (auto const& [paper, name] : {std::pair{of.invitation, "undangan"}, std::pair{of.minutes, "notulen"}, std::pair{of.attendance, "daftar hadir"}})
            if (!paper) missing += (missing.empty() ? "" : ", ") + std::string(name);
        if (of.attendance && !of.attendance.field("hari")) missing += (missing.empty() ? "" : ", ") + std::string("hari dan tempat pada daftar hadir");
        if (of.attendance && of.attendance.words("judul").empty()) missing += (missing.empty() ? "" : ", ") + std::string("judul daftar hadir");
        if (!missing.empty()) found.add(fmt::format("berkas {} belum lengkap: {}", of.title, missing), {found.side("belum ada", missing, of.attendance ? of.attendance : of.meeting)});
    }
}

}  // namespace lkjip::figures
