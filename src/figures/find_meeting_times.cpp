// Hours and days of meetings that can't be.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "figures/finders.h"

namespace lkjip::figures {

namespace {

struct Hour { int hour = 0, minute = 0; [[nodiscard]] int minutes() const { return hour * 60 + minute; } };

// "09.00–11.45 WITA" names two.
std::vector<Hour> hours_in(std::string const& time) {
    std::vector<Hour> hours;
    for (std::size_t at = time.find_first_of("0123456789"); at != std::string::npos; at = time.find_first_of("0123456789", at)) {
        std::size_t const end = std::min(time.find_first_not_of("0123456789", at), time.size());
        bool const has_minutes = end - at <= 2 && end + 2 < time.size() && (time[end] == '.' || time[end] == ':') && is_digits(std::string_view(time).substr(end + 1, 2));
        if (has_minutes) hours.push_back({std::stoi(time.substr(at, end - at)), std::stoi(time.substr(end + 1, 2))});
        at = has_minutes ? end + 3 : end;
    }
    return hours;
}

bool is_impossible(Hour time) { return time.minute > 59 || time.minutes() > 24 * 60; }

struct Timed { std::string paper; Placed at; };

std::vector<Timed> times(Evidence const& evidence) {
    std::vector<Timed> all;
    for (Placed const& meeting : evidence.meetings)
        for (char const* const paper : {"undangan", "notulen"})
            if (Placed const at = meeting.field(paper).field("waktu"); at.text() != nullptr) all.push_back({fmt::format("{} {}", paper, meeting.words("judul")), at});
    return all;
}

// WIB, WITA or WIT in the text; empty: none.
std::string_view zone_in(std::string const& time) {
    static constexpr std::array<std::string_view, 3> zones{"WIB", "WITA", "WIT"};
    for (Word const& word : words_of(time))
        for (std::string_view const zone : zones)
            if (same_letters(word.bare, zone)) return zone;
    return {};
}

}  // namespace

void meeting_hours_impossible(Evidence const& evidence, Found& found) {
    for (Timed const& one : times(evidence)) {
        std::vector<Hour> const hours = hours_in(*one.at.text());
        bool const is_wrong = std::any_of(hours.begin(), hours.end(), is_impossible);
        bool const is_reversed = hours.size() == 2 && hours[1].minutes() < hours[0].minutes();
        if (is_wrong) found.add(fmt::format("jam pada {} tidak ada", one.paper), {found.side("waktu", *one.at.text(), one.at)});
        else if (is_reversed) found.add(fmt::format("rapat pada {} selesai sebelum dimulai", one.paper), {found.side("waktu", *one.at.text(), one.at)});
    }
}

void meeting_zone_differs(Evidence const& evidence, Found& found) {
    Placed const own = evidence.top("instansi").field("zona_waktu");
    if (own.text() == nullptr) return;
    for (Timed const& one : times(evidence)) {
        std::string_view const zone = zone_in(*one.at.text());
        if (zone.empty() || zone == *own.text()) continue;
        found.add(fmt::format("zona waktu pada {} bukan zona waktu instansi", one.paper), {found.side("waktu", *one.at.text(), one.at), found.side("instansi", *own.text(), own)});
    }
}

// The day above the signature of an attendance list.
void attendance_date_differs(Evidence const& evidence, Found& found) {
    for (Placed const& meeting : evidence.meetings) {
        Placed const list = meeting.field("daftar_hadir"), signed_on = list.field("tanggal");
        Placed const day = list.field("hari") ? list.field("hari") : meeting.field("undangan").field("hari");
        if (!signed_on.text() || !day.text() || *signed_on.text() == *day.text()) continue;
        found.add(fmt::format("daftar hadir {} tidak bertanggal hari rapatnya", meeting.words("judul")), {found.side("tanggal", *signed_on.text(), signed_on), found.side("hari rapat", *day.text(), day)});
    }
}

}  // namespace lkjip::figures
