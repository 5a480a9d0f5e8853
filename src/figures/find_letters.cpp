// Numbers and signatures of letters.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "figures/finders.h"

namespace lkjip::figures {

namespace {

struct Letter { std::string what; Placed number, date; };

std::vector<Letter> invitations(Evidence const& evidence) {
    std::vector<Letter> all;
    for (Placed const& meeting : evidence.meetings) {
        Placed const paper = meeting.field("undangan");
        if (paper.field("nomor").text() != nullptr) all.push_back({"undangan " + meeting.words("judul"), paper.field("nomor"), paper.field("tanggal")});
    }
    return all;
}

std::string year_of(Placed const& date) { return date.text() == nullptr ? std::string{} : date.text()->substr(0, 4); }

std::vector<std::string_view> parts_of(std::string_view number) {
    std::vector<std::string_view> parts;
    for (std::size_t at = 0; at <= number.size();) {
        std::size_t const end = std::min(number.find('/', at), number.size());
        parts.push_back(number.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

// Heads of regions are no civil servants: they have neither NIP nor pangkat.
bool is_elected(std::string const& office) {
    static constexpr std::array<std::string_view, 10> heads{"Bupati", "Wali Kota", "Walikota", "Gubernur", "Wakil Bupati", "Wakil Wali Kota", "Wakil Walikota", "Wakil Gubernur", "Ketua DPRD", "Ketua Dewan"};
    return std::any_of(heads.begin(), heads.end(), [&](std::string_view head) { return same_letters(std::string_view(office).substr(0, head.size()), head); });
}

void check_signatory(Evidence const& evidence, Found& found, std::string const& what, Placed const& paper, char const* field) {
    if (!paper) return;
    std::string const id = paper.words(field);
    if (id.empty()) return found.add(fmt::format("{} belum menyebut `{}`", what, field), {found.side(field, "tidak ada", paper)});
    Placed const person = evidence.top("pejabat").field(id);
    if (is_elected(person.words("jabatan"))) return;
    for (char const* const need : {"nip", "pangkat"})
        if (person && person.words(need).empty())
            found.add(fmt::format("{} menandatangani {} tanpa {}", person.words("nama"), what, need), {found.side(field, person.words("nama"), paper.field(field)), found.side(need, "tidak ada", person)});
}

}  // namespace

void letter_number_year(Evidence const& evidence, Found& found) {
    for (Letter const& letter : invitations(evidence)) {
        std::string_view const last = parts_of(*letter.number.text()).back();
        if (last.size() != 4 || !is_digits(last) || letter.date.text() == nullptr || last == year_of(letter.date)) continue;
        found.add(fmt::format("tahun pada nomor {} bukan tahun suratnya", letter.what), {found.side("nomor", *letter.number.text(), letter.number), found.side("tanggal", *letter.date.text(), letter.date)});
    }
}

void letter_number_twice(Evidence const& evidence, Found& found) {
    std::map<std::string, Letter> known;
    for (Letter const& letter : invitations(evidence)) {
        auto const [first, is_new] = known.emplace(lowered(*letter.number.text()), letter);
        if (!is_new) found.add(fmt::format("nomor surat {} dipakai dua kali", *letter.number.text()), {found.side(first->second.what, *first->second.number.text(), first->second.number),
                                                                                                     found.side(letter.what, *letter.number.text(), letter.number)});
    }
    decree_number_twice(evidence, found);
}

// DINSOS in one letter, Dinsos in another.
void letter_code_varies(Evidence const& evidence, Found& found) {
    std::map<std::string, std::map<std::string, Placed>> forms;
    for (Letter const& letter : invitations(evidence))
        for (std::string_view const part : parts_of(*letter.number.text()))
            if (part.size() > 1 && !is_digits(part)) forms[lowered(part)].emplace(std::string(part), letter.number);
    for (auto const& [ignored, written] : forms) {
        if (written.size() < 2) continue;
        std::vector<Side> sides;
        for (auto const& [form, at] : written) sides.push_back(found.side("nomor surat", form, at));
        found.add("kode pada nomor surat ditulis dengan bentuk berlainan", std::move(sides));
    }
}

void signatory_missing(Evidence const& evidence, Found& found) {
    for (Placed const& decree : evidence.decrees) {
        std::string const what = fmt::format("Keputusan Nomor {}", decree.words("nomor"));
        check_signatory(evidence, found, what, decree, "penandatangan");
        if (!decree.field("tanggal")) found.add(what + " belum bertanggal", {found.side("tanggal", "tidak ada", decree)});
    }
    for (Placed const& meeting : evidence.meetings) {
        std::string const title = meeting.words("judul");
        check_signatory(evidence, found, "undangan " + title, meeting.field("undangan"), "penandatangan");
        check_signatory(evidence, found, "notulen " + title, meeting.field("notulen"), "notulis");
        check_signatory(evidence, found, "daftar hadir " + title, meeting.field("daftar_hadir"), "mengetahui");
    }
    check_signatory(evidence, found, "monev Renstra", evidence.top("monev_renstra"), "penandatangan");
    for (Placed const& agreement : evidence.top("perjanjian_kinerja").elements())
        if (agreement.words("pejabat").empty()) found.add(fmt::format("perjanjian kinerja {} belum menyebut `pejabat`", agreement.words("jabatan")), {found.side("pejabat", "tidak ada", agreement)});
    for (Placed const& sheet : evidence.top("iki").elements())
        if (sheet.words("atasan").empty()) found.add(fmt::format("IKI {} belum menyebut `atasan`", sheet.words("pegawai")), {found.side("atasan", "tidak ada", sheet)});
}

}  // namespace lkjip::figures
