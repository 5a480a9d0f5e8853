// People: one NIP for one person; attendance lists that fit one another and the list of officials.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "figures/finders.h"

namespace lkjip::figures {

namespace {

std::vector<Placed> people(Evidence const& evidence) {
    std::vector<Placed> all;
    Placed const map = evidence.top("pejabat");
    if (map && map.value->as_object() != nullptr)
        for (auto const& [id, person] : map.value->as_object()->fields) all.push_back({&person, "pejabat." + id});
    return all;
}

std::string digits_of(std::string const& text) {
    std::string digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
    return digits;
}

// Two people with the same value of a field.
void find_doubles(Evidence const& evidence, Found& found, char const* field, std::string (*key)(std::string const&), char const* message) {
    std::map<std::string, Placed> known;
    for (Placed const& person : people(evidence)) {
        std::string const value = person.words(field);
        if (value.empty()) continue;
        auto const [first, is_new] = known.emplace(key(value), person);
        if (is_new) continue;
        found.add(fmt::format(fmt::runtime(message), value), {found.side(first->second.words("nama"), first->second.words("jabatan"), first->second.field(field)),
                                                              found.side(person.words("nama"), person.words("jabatan"), person.field(field))});
    }
}

// Offices with one holder.
constexpr std::array<std::string_view, 10> single_offices{"Kepala ", "Kabid ", "Kasubbag ", "Kasubag ", "Sekretaris", "Camat", "Inspektur", "Bupati", "Wali Kota", "Direktur"};

bool is_single_office(std::string const& office) {
    return std::any_of(single_offices.begin(), single_offices.end(), [&](std::string_view word) { return office.starts_with(word); });
}

struct Attendee { Placed at; std::string name, sex; std::string meeting; };

std::vector<Attendee> attendees(Evidence const& evidence, Placed const& meeting) {
    std::vector<Attendee> all;
    for (Placed const& one : meeting.field("daftar_hadir").field("peserta").elements())
        all.push_back({one, evidence.plain(one.field("nama")), one.words("jk"), meeting.words("judul")});
    return all;
}

std::string before_degrees(std::string const& name) { return lowered(std::string_view(name).substr(0, name.find(','))); }

std::size_t count_words(std::string const& name) {
    std::string const plain = before_degrees(name);
    std::vector<Word> const words = words_of(plain);
    return static_cast<std::size_t>(std::count_if(words.begin(), words.end(), [](Word const& word) { return !word.raw.ends_with('.'); }));
}

// Made once, compared with many.
struct Name {
    explicit Name(std::string written) : text(std::move(written)), core(person_key(text)) {}
    std::string text, core;
};

// One person, written in two ways. A list without degrees is no fault.
bool is_written_otherwise(Name const& name, Name const& other) {
    if (name.core.empty() || name.text == other.text) return false;
    if (name.core != other.core) return differs_by_one(name.core, other.core);
    bool const both_have_degrees = name.text.find(',') != std::string::npos && other.text.find(',') != std::string::npos;
    return both_have_degrees || count_words(name.text) != count_words(other.text);
}

}  // namespace

void nip_twice(Evidence const& evidence, Found& found) { find_doubles(evidence, found, "nip", [](std::string const& nip) { return digits_of(nip); }, "NIP {} dipakai dua orang"); }

void person_twice(Evidence const& evidence, Found& found) { find_doubles(evidence, found, "nama", [](std::string const& name) { return lowered(name); }, "{} tercatat dua kali sebagai pejabat"); }

void nip_age(Evidence const& evidence, Found& found) {
    constexpr int youngest = 17, oldest = 65;
    for (Placed const& person : people(evidence)) {
        std::string const digits = digits_of(person.words("nip"));
        if (digits.size() != 18) continue;
        int const born = std::stoi(digits.substr(0, 4)), appointed = std::stoi(digits.substr(8, 4));
        bool const too_young = appointed - born < youngest, too_old = evidence.year - born > oldest + 1, too_late = appointed > evidence.year + 1;
        if (!too_young && !too_old && !too_late) continue;
        std::string const why = too_young ? fmt::format("diangkat pada usia {} tahun", appointed - born)
                                : too_old ? fmt::format("berusia {} tahun pada tahun {}", evidence.year - born, evidence.year)
                                          : fmt::format("diangkat pada tahun {}", appointed);
        found.add(fmt::format("NIP {} tidak wajar: {}", person.words("nama"), why), {found.side("NIP", person.words("nip"), person.field("nip"))});
    }
}

void attendee_twice(Evidence const& evidence, Found& found) {
    for (Placed const& meeting : evidence.meetings) {
        std::map<std::string, std::size_t> known;
        std::vector<Attendee> const all = attendees(evidence, meeting);
        for (std::size_t i = 0; i < all.size(); ++i) {
            auto const [first, is_new] = known.emplace(all[i].name, i);
            if (is_new || all[i].name.empty()) continue;
            found.add(fmt::format("{} tercatat dua kali pada daftar hadir {}", all[i].name, meeting.words("judul")),
                      {found.side(fmt::format("nomor {}", first->second + 1), all[first->second].at.words("jabatan"), all[first->second].at),
                       found.side(fmt::format("nomor {}", i + 1), all[i].at.words("jabatan"), all[i].at)});
        }
    }
}

void attendee_sex(Evidence const& evidence, Found& found) {
    struct Known { std::string what, sex; Placed at; };
    std::map<std::string, Known> known;
    for (Placed const& person : people(evidence))
        if (!person.words("jenis_kelamin").empty()) known.emplace(person.words("nama"), Known{"pejabat", person.words("jenis_kelamin"), person.field("jenis_kelamin")});
    for (Placed const& meeting : evidence.meetings) {
        for (Attendee const& one : attendees(evidence, meeting)) {
            if (one.sex.empty() || one.name.empty()) continue;
            auto const [first, is_new] = known.emplace(one.name, Known{one.meeting, one.sex, one.at.field("jk")});
            if (is_new || first->second.sex == one.sex) continue;
            found.add(fmt::format("L/P {} berbeda", one.name), {found.side(first->second.what, first->second.sex, first->second.at), found.side(one.meeting, one.sex, one.at.field("jk"))});
        }
    }
}

// "Kabid Pemberdayaan Sosial": held by one person at a time.
void office_of_two(Evidence const& evidence, Found& found) {
    struct Holder { std::string name, meeting; Placed at; };
    std::map<std::string, Holder> holders;
    for (Placed const& meeting : evidence.meetings) {
        for (Attendee const& one : attendees(evidence, meeting)) {
            std::string const office = one.at.words("jabatan");
            if (!is_single_office(office) || one.name.empty()) continue;
            auto const [first, is_new] = holders.emplace(name_key(office), Holder{one.name, one.meeting, one.at});
            if (is_new || first->second.name == one.name || is_written_otherwise(Name(one.name), Name(first->second.name))) continue;
            found.add(fmt::format("{} dijabat dua orang pada daftar hadir", office),
                      {found.side(first->second.meeting, first->second.name, first->second.at), found.side(one.meeting, one.name, one.at)});
        }
    }
}

// Two people with one office; "Plt." says that one stands in for the other.
void post_of_two(Evidence const& evidence, Found& found) {
    std::map<std::string, Placed> holders;
    for (Placed const& person : people(evidence)) {
        std::string const office = person.words("jabatan");
        if (!is_single_office(office)) continue;
        auto const [first, is_new] = holders.emplace(name_key(office), person);
        if (is_new || same_letters(first->second.words("nama"), person.words("nama"))) continue;
        found.add(fmt::format("{} dijabat dua orang pada `pejabat`", office), {found.side(first->second.path.substr(8), first->second.words("nama"), first->second.field("jabatan")),
                                                                                found.side(person.path.substr(8), person.words("nama"), person.field("jabatan"))});
    }
}

void attendee_name_alike(Evidence const& evidence, Found& found) {
    std::map<std::string, Placed> reported;
    std::vector<std::pair<Placed, Name>> officials;
    for (Placed const& person : people(evidence)) officials.emplace_back(person, Name(person.words("nama")));
    for (Placed const& meeting : evidence.meetings) {
        for (Attendee const& one : attendees(evidence, meeting)) {
            Name const written(one.name);
            for (auto const& [person, name] : officials) {
                if (!is_written_otherwise(written, name) || !reported.emplace(one.name, one.at).second) continue;
                found.add(fmt::format("nama {} ditulis lain pada daftar hadir {}", name.text, one.meeting), {found.side("pejabat", name.text, person.field("nama")), found.side(one.meeting, one.name, one.at.field("nama"))});
            }
        }
    }
}

}  // namespace lkjip::figures
