// Decrees and regulations that texts cite.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "figures/finders.h"

namespace lkjip::figures {

namespace {

// "Undang-Undang Nomor 28 Tahun 1999 tentang Penyelenggara Negara …": kind and issuer, number, year, the title's beginning.
struct Citation {
    Prose const* text = nullptr;
    std::string issuer, number, year, title;   // of the number what counts: no zeros before it, small letters
    std::string written;                       // the number as it stands
    [[nodiscard]] std::string plain_name() const { return fmt::format("{} Nomor {} Tahun {}", issuer, number, year); }
    [[nodiscard]] std::string name() const { return fmt::format("{} Nomor {} Tahun {}", issuer, written, year); }
};

constexpr std::array<std::string_view, 4> kinds{"Undang-Undang", "Peraturan", "Keputusan", "Instruksi"};
constexpr std::size_t title_words = 6;   // what is compared of a title

bool is_kind(std::string_view word) {
    return std::any_of(kinds.begin(), kinds.end(), [&](std::string_view kind) { return same_letters(kind, word); });
}

bool is_joint(std::string_view word) {
    static constexpr std::array<std::string_view, 12> joints{"yang", "dan", "di", "dari", "pada", "untuk", "dengan", "dalam", "bagi", "serta", "atas", "kepada"};
    return std::find(joints.begin(), joints.end(), word) != joints.end();
}

// A title ends where its capitals do, at a bracket, or where the next regulation begins.
std::string title_at(std::vector<Word> const& words, std::size_t at) {
    std::string title, joints;
    for (std::size_t i = at; i < std::min(words.size(), at + title_words); ++i) {
        bool const joint = is_joint(words[i].bare);
        if ((!joint && !is_capitalised(words[i].bare)) || words[i].raw.starts_with("(") || (i > at && is_kind(words[i].bare))) break;
        joints += (title.empty() ? "" : " ") + std::string(words[i].bare);
        if (!joint) title += std::exchange(joints, {});
        if (words[i].ends_phrase()) break;
    }
    return title;
}

std::string plain_number(std::string_view number) {
    number.remove_prefix(std::min(number.find_first_not_of('0'), number.size()));
    return lowered(number);
}

// At "Nomor": what stands before and behind it.
std::optional<Citation> citation_at(Prose const& text, std::size_t at) {
    std::vector<Word> const& words = text.words;
    if (at + 3 >= words.size() || !same_letters(words[at + 2].bare, "tahun") || !is_digits(words[at + 3].bare)) return std::nullopt;
    std::size_t begin = at;
    while (begin > 0 && at - begin < 12 && (is_capitalised(words[begin - 1].bare) || words[begin - 1].bare == "dan") && !words[begin - 1].ends_phrase() && !is_kind(words[begin].bare)) --begin;
    while (begin < at && !is_kind(words[begin].bare)) ++begin;
    if (begin == at) return std::nullopt;
    Citation citation{&text, {}, plain_number(words[at + 1].bare), std::string(words[at + 3].bare), {}, std::string(words[at + 1].bare)};
    for (std::size_t i = begin; i < at; ++i) citation.issuer += (i > begin ? " " : "") + std::string(words[i].bare);
    if (at + 4 < words.size() && same_letters(words[at + 4].bare, "tentang") && !words[at + 3].ends_phrase()) {
        citation.title = title_at(words, at + 5);
    }
    return citation;
}

std::vector<Citation> citations(Evidence const& evidence) {
    std::vector<Citation> all;
    for (Prose const& text : evidence.texts) {
        for (std::size_t i = 0; i < text.words.size(); ++i) {
            if (!same_letters(text.words[i].bare, "nomor") && text.words[i].bare != "No") continue;
            if (auto citation = citation_at(text, i)) all.push_back(std::move(*citation));
        }
    }
    return all;
}

// One title is the beginning of the other.
bool same_title(std::string const& a, std::string const& b) {
    std::string const one = name_key(a), other = name_key(b);
    return one.starts_with(other) || other.starts_with(one);
}

std::string issuer_key(std::string const& issuer) { return name_key(issuer); }

bool cites(Evidence const& evidence, std::string_view issuer, std::string_view number, std::string_view year) {
    std::vector<Citation> const all = citations(evidence);
    return std::any_of(all.begin(), all.end(), [&](Citation const& one) { return issuer_key(one.issuer).starts_with(issuer) && one.number == number && one.year == year; });
}

std::string year_of(Placed const& decree) {
    Placed const year = decree.field("tahun");
    return year.number() ? year.number()->to_string() : std::string{};
}

bool has_number(Placed const& decree, Citation const& citation) {
    std::string const year = year_of(decree);
    return citation.number == plain_number(decree.words("nomor")) && (year.empty() || citation.year == year);
}

}  // namespace

// A decree cited with the title of one in the data, but with a number or year that none of that title has.
void decree_number_differs(Evidence const& evidence, Found& found) {
    for (Citation const& citation : citations(evidence)) {
        if (!citation.issuer.starts_with("Keputusan Kepala") || citation.title.empty()) continue;
        std::vector<Placed> titled;
        for (Placed const& decree : evidence.decrees)
            if (same_title(citation.title, decree.words("tentang"))) titled.push_back(decree);
        if (titled.empty() || std::any_of(titled.begin(), titled.end(), [&](Placed const& decree) { return has_number(decree, citation); })) continue;
        Placed const& decree = titled.front();
        found.add(fmt::format("keputusan tentang \"{}\" dikutip dengan nomor lain", decree.words("tentang")),
                  {found.side("dikutip", fmt::format("Nomor {} Tahun {}", citation.written, citation.year), citation.text->at),
                   found.side("keputusan", fmt::format("Nomor {} Tahun {}", decree.words("nomor"), year_of(decree)), decree.field("nomor"))});
    }
}

void regulation_title_differs(Evidence const& evidence, Found& found) {
    std::map<std::string, Citation> known;
    std::map<std::string, bool> reported;
    for (Citation const& citation : citations(evidence)) {
        if (citation.title.empty() || citation.issuer.starts_with("Keputusan Kepala")) continue;
        std::string const key = fmt::format("{} {} {}", issuer_key(citation.issuer), citation.number, citation.year);
        auto const [first, is_new] = known.emplace(key, citation);
        if (is_new || same_title(first->second.title, citation.title) || !reported.emplace(key, true).second) continue;
        found.add(fmt::format("{} dikutip dengan dua judul", citation.name()), {found.side("satu", first->second.title + " …", first->second.text->at),
                                                                                found.side("lain", citation.title + " …", citation.text->at)});
    }
}

// `peraturan` of the data says which are revoked.
void regulation_revoked(Evidence const& evidence, Found& found) {
    std::vector<Citation> all;
    for (Placed const& known : evidence.top("peraturan").elements()) {
        std::string const by = known.words("dicabut_oleh"), key = name_key(known.words("nama"));
        if (by.empty()) continue;
        if (all.empty()) all = citations(evidence);
        for (Citation const& citation : all) {
            if (citation.text->at.path.starts_with("peraturan") || (name_key(citation.name()) != key && name_key(citation.plain_name()) != key)) continue;
            found.add(fmt::format("{} sudah dicabut", known.words("nama")), {found.side("dikutip", citation.name(), citation.text->at), found.side("dicabut oleh", by, known.field("dicabut_oleh"))});
        }
    }
}

void legal_basis_missing(Evidence const& evidence, Found& found) {
    struct Basis { char const* issuer; char const* number; char const* year; char const* name; };
    static constexpr std::array<Basis, 1> needed{{{"peraturan presiden", "29", "2014", "Peraturan Presiden Nomor 29 Tahun 2014"}}};
    for (Basis const& basis : needed)
        if (!cites(evidence, basis.issuer, basis.number, basis.year))
            found.add(fmt::format("dasar hukum laporan, {}, tidak disebut", basis.name), {found.side("narasi", "tidak ada", evidence.top("narasi") ? evidence.top("narasi") : evidence.top("dokumen"))});
}

}  // namespace lkjip::figures
