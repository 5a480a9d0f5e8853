// Dates that can't be: weekdays, days off, evaluations before their period has ended.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "figures/finders.h"

namespace lkjip::figures {

namespace {

using base::Date;

// The fixed national days off; the movable ones stand in `hari_libur`.
constexpr std::array<std::pair<unsigned, unsigned>, 5> fixed_days_off{{{1, 1}, {5, 1}, {6, 1}, {8, 17}, {12, 25}}};

std::optional<Date> date_of(Placed const& at) { return at.text() == nullptr ? std::nullopt : base::parse_date(*at.text()); }

unsigned weekday_of(Date date) { return std::chrono::weekday(std::chrono::sys_days(date)).c_encoding(); }

// Why no office works that day; empty: it does.
std::string day_off(Evidence const& evidence, Date date, std::string const& iso) {
    unsigned const weekday = weekday_of(date);
    if (weekday == 0 || weekday == 6) return "hari " + base::weekday_name(date);
    auto const day = std::pair{static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day())};
    if (std::find(fixed_days_off.begin(), fixed_days_off.end(), day) != fixed_days_off.end()) return "hari libur nasional";
    for (Placed const& one : evidence.top("hari_libur").elements())
        if (one.text() != nullptr && *one.text() == iso) return "hari libur (`hari_libur`)";
    return {};
}

struct Dated { std::string what; Placed at; };

std::vector<Dated> letters(Evidence const& evidence) {
    std::vector<Dated> all{{"laporan", evidence.top("dokumen").field("tanggal")}};
    for (Placed const& decree : evidence.decrees) all.push_back({fmt::format("Keputusan Nomor {}", decree.words("nomor")), decree.field("tanggal")});
    for (Placed const& meeting : evidence.meetings) {
        all.push_back({"undangan " + meeting.words("judul"), meeting.field("undangan").field("tanggal")});
        all.push_back({meeting.words("judul"), meeting.field("undangan").field("hari")});
    }
    return all;
}

// The last day of a quarter of the report's year; 4 is the year's end.
Date quarter_end(int year, unsigned quarter) {
    std::chrono::year_month_day_last const last{std::chrono::year(year), std::chrono::month_day_last(std::chrono::month(quarter * 3))};
    return last;
}

unsigned last_quarter(unsigned quarters) {
    unsigned last = 0;
    for (unsigned i = 0; i < 4; ++i)
        if ((quarters >> i & 1U) != 0) last = i + 1;
    return last;
}

void check_end(Found& found, std::string const& what, Placed const& at, Date end) {
    auto const date = date_of(at);
    if (!date || *date >= end) return;
    found.add(fmt::format("{} bertanggal sebelum masanya berakhir", what), {found.side("tanggal", base::format_date(*date), at), found.side("masa berakhir", base::format_date(end), {})});
}

}  // namespace

// Of two weekdays in a row ("Senin s.d. Selasa, 4 Januari 2022") the date is that of the second.
void weekday_unfit(Evidence const& evidence, Found& found) {
    for (Prose const& text : evidence.texts) {
        for (std::size_t i = 0; i < text.words.size(); ++i) {
            int const named = weekday_at(text.words[i].bare);
            if (named < 0) continue;
            for (std::size_t j = i + 1; j < std::min(i + 4, text.words.size()); ++j) {
                if (weekday_at(text.words[j].bare) >= 0) break;
                std::size_t at = j;
                auto const date = date_at(text.words, at);
                if (!date) continue;
                if (weekday_of(*date) != static_cast<unsigned>(named))
                    found.add(fmt::format("{} bukan hari {}", base::format_date(*date), text.words[i].bare),
                              {found.side("tertulis", fmt::format("{}, {}", text.words[i].bare, base::format_date(*date)), text.at), found.side("kalender", base::weekday_name(*date), {})});
                break;
            }
        }
    }
}

void date_impossible(Evidence const& evidence, Found& found) {
    for (Prose const& text : evidence.texts) {
        for (std::size_t i = 0; i + 2 < text.words.size(); ++i) {
            std::string const date = impossible_date_at(text.words, i);
            if (!date.empty()) found.add(fmt::format("tanggal {} tidak ada", date), {found.quote(text, i, 3)});
        }
    }
}

void letter_on_day_off(Evidence const& evidence, Found& found) {
    for (Dated const& letter : letters(evidence)) {
        auto const date = date_of(letter.at);
        std::string const why = date ? day_off(evidence, *date, *letter.at.text()) : "";
        if (!why.empty()) found.add(fmt::format("{} bertanggal {}", letter.what, why), {found.side("tanggal", fmt::format("{}, {}", base::weekday_name(*date), base::format_date(*date)), letter.at)});
    }
}

void before_period_ends(Evidence const& evidence, Found& found) {
    check_end(found, "laporan", evidence.top("dokumen").field("tanggal"), quarter_end(evidence.year, 4));
    check_end(found, "monev Renstra", evidence.top("monev_renstra").field("tanggal"), quarter_end(evidence.year, 4));
    for (Placed const& sheet : evidence.top("iki").elements()) check_end(found, "IKI " + sheet.words("pegawai"), sheet.field("tanggal"), quarter_end(evidence.year, 4));
    for (Placed const& meeting : evidence.meetings) {
        Placed const invitation = meeting.field("undangan");
        unsigned quarters = quarters_in("Triwulan " + meeting.words("triwulan"));
        for (Placed const& item : invitation.field("acara").elements())
            if (item.text() != nullptr) quarters |= quarters_in(*item.text());
        unsigned const last = last_quarter(quarters);
        Placed const day = invitation.field("hari") ? invitation.field("hari") : meeting.field("notulen").field("hari");
        if (last > 0) check_end(found, fmt::format("{} membahas Triwulan {} dan", meeting.words("judul"), base::to_roman(static_cast<int>(last))), day, quarter_end(evidence.year, last));
    }
}

void meeting_in_other_year(Evidence const& evidence, Found& found) {
    for (Placed const& meeting : evidence.meetings) {
        Placed const day = meeting.field("undangan").field("hari");
        auto const date = date_of(day);
        if (!date) continue;
        int const year = static_cast<int>(date->year());
        bool const closes_year = year == evidence.year + 1 && static_cast<unsigned>(date->month()) <= 3;
        if (year == evidence.year || closes_year) continue;
        found.add(fmt::format("{} bertanggal di luar tahun laporan", meeting.words("judul")), {found.side("hari rapat", base::format_date(*date), day), found.side("tahun laporan", std::to_string(evidence.year), evidence.top("tahun"))});
    }
}

// Peraturan Presiden 29/2014: two months after the year for an office.
void report_late(Evidence const& evidence, Found& found) {
    Placed const at = evidence.top("dokumen").field("tanggal");
    auto const date = date_of(at);
    std::chrono::year_month_day_last const last{std::chrono::year(evidence.year + 1), std::chrono::month_day_last(std::chrono::February)};
    Date const deadline = last;
    if (!date || *date <= deadline) return;
    found.add("laporan ditandatangani sesudah batas waktu", {found.side("tanggal", base::format_date(*date), at), found.side("batas waktu", base::format_date(deadline), {})});
}

}  // namespace lkjip::figures
