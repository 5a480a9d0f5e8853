// Typed figures (`tertulis`) against what follows from the data.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "figures/agreement.h"
#include "figures/finders.h"
#include "figures/recorder.h"
#include "figures/rules.h"

namespace lkjip::figures {

namespace {

using base::Decimal;

enum class Kind { Sum, Percentage, Difference, Average, Count, Category, Entry, Nothing };

bool is_category(Stated const& stated) { return stated.figure && stated.figure.value->as_object() != nullptr && stated.name == "kategori"; }

Kind kind_of(Stated const& stated) {
    if (stated.is_total) return Kind::Sum;
    if (is_category(stated)) return Kind::Category;
    if (!stated.figure || (stated.figure.number() == nullptr) != (stated.at.number() == nullptr)) return Kind::Nothing;
    if (stated.figure.number() == nullptr) return stated.figure.text() ? Kind::Entry : Kind::Nothing;
    if (stated.derived == nullptr) return Kind::Entry;
    std::string const& formula = stated.derived->formula;
    if (stated.name == "rata_capaian") return Kind::Average;
    if (formula.starts_with("banyak")) return Kind::Count;
    if (stated.name == "sisa" || stated.name == "selisih") return Kind::Difference;
    if (stated.derived->unit == "%" && !formula.starts_with("jumlah")) return Kind::Percentage;
    return Kind::Sum;
}

Decimal computed(Stated const& stated) { return stated.is_total ? stated.total : *stated.figure.number(); }

std::string unit_of(Stated const& stated) {
    if (stated.derived != nullptr) return stated.derived->unit;
    if (stated.name == "pagu" || stated.name == "realisasi_anggaran" || stated.name == "rp") return "Rp";
    return stated.is_total ? "" : stated.owner.words("satuan");
}

// "sisa Program Rehabilitasi Sosial", "anggaran.sisa".
std::string subject(Stated const& stated) {
    std::string name = stated.owner.words("nama");
    if (name.empty()) name = stated.owner.words("judul");
    if (name.empty()) return stated.owner.path.empty() ? stated.name : stated.owner.path + "." + stated.name;
    return fmt::format("`{}` pada \"{}\"", stated.name, name);
}

// Other numbers of the same object that may have been copied by mistake.
std::vector<KnownNumber> neighbours(Stated const& stated) {
    static constexpr std::array<char const*, 8> names{"target", "realisasi", "capaian", "capaian_lalu", "realisasi_lalu", "pagu", "realisasi_anggaran", "sisa"};
    std::vector<KnownNumber> known;
    for (char const* const name : names)
        if (Placed const number = stated.owner.field(name); number.number() != nullptr && name != stated.name) known.push_back({fmt::format("`{}`", name), *number.number()});
    std::vector<Placed> const indicators = stated.owner.field("indikator").elements();
    for (char const* const name : {"target", "realisasi"})
        if (Decimal const* const number = indicators.empty() ? nullptr : indicators.front().field(name).number()) known.push_back({fmt::format("`{}` indikatornya", name), *number});
    return known;
}

std::string stated_place(Stated const& stated) { return stated.where.empty() ? "tertulis" : "tertulis (" + stated.where + ")"; }

void add(Stated const& stated, std::string message, Found& found) {
    std::string const unit = unit_of(stated);
    Placed const figure = stated.is_total ? Placed{stated.owner.value, stated.owner.path + "." + stated.name} : stated.figure;
    char const* const what = stated.derived != nullptr || stated.is_total ? "dihitung" : "dimasukkan";
    found.add(std::move(message), {found.side(stated_place(stated), shown_number(*stated.at.number(), unit), stated.at),
                                   found.side(what, shown_number(computed(stated), unit), figure)});
}

bool is_typed(Stated const& one, char const* name) { return one.name == name && one.at.number() != nullptr && one.figure.number() != nullptr; }

// The realisasi typed beside this target, when both stand in each other's place.
Stated const* swapped_with(Evidence const& evidence, Stated const& target) {
    if (!is_typed(target, "target")) return nullptr;
    for (Stated const& realised : evidence.stated) {
        bool const beside = is_typed(realised, "realisasi") && realised.owner.path == target.owner.path && realised.where == target.where;
        if (!beside || *target.figure.number() == *realised.figure.number()) continue;
        if (*target.at.number() == *realised.figure.number() && *realised.at.number() == *target.figure.number()) return &realised;
    }
    return nullptr;
}

bool is_swapped(Evidence const& evidence, Stated const& stated) {
    if (swapped_with(evidence, stated) != nullptr) return true;
    return std::any_of(evidence.stated.begin(), evidence.stated.end(), [&](Stated const& target) { return swapped_with(evidence, target) == &stated; });
}

void compare(Evidence const& evidence, Kind kind, Found& found, char const* words, std::string (*more)(Evidence const&, Stated const&) = nullptr) {
    for (Stated const& stated : evidence.stated) {
        if (kind_of(stated) != kind || stated.at.number() == nullptr || agrees(*stated.at.number(), computed(stated)) || is_swapped(evidence, stated)) continue;
        std::string const extra = more == nullptr ? "" : more(evidence, stated);
        add(stated, fmt::format("{} {} tidak cocok: {}{}", words, subject(stated), slip(*stated.at.number(), computed(stated), neighbours(stated)), extra), found);
    }
}

// Which other way of averaging gives the typed value.
std::string other_average(Evidence const& evidence, Stated const& stated) {
    Placed const own = stated.owner.field("indikator");
    std::vector<Measured> measured;
    for (Placed const& one : own.elements()) {
        auto const number = [&](char const* name) { Placed const at = one.field(name); return at.number() ? *at.number() : Decimal(0); };
        if (one.field("capaian").number() == nullptr) continue;
        measured.push_back({number("capaian"), one.field("bobot").number() ? number("bobot") : Decimal(1), number("target"), number("realisasi")});
    }
    Rules rules = evidence.rules;
    static constexpr std::array<std::pair<Average, char const*>, 4> ways{
        {{Average::Simple, "sederhana"}, {Average::Weighted, "berbobot"}, {Average::Total, "total"}, {Average::Geometric, "geometrik"}}};
    for (auto const& [way, word] : ways) {
        rules.average = way;
        auto const value = average(measured, rules);
        if (value && agrees(*stated.at.number(), *value)) return fmt::format("; sama dengan rata-rata {}", word);
    }
    return {};
}

}  // namespace

void stated_sum(Evidence const& evidence, Found& found) { compare(evidence, Kind::Sum, found, "jumlah"); }
void stated_percentage(Evidence const& evidence, Found& found) { compare(evidence, Kind::Percentage, found, "persentase"); }
void stated_difference(Evidence const& evidence, Found& found) { compare(evidence, Kind::Difference, found, "selisih"); }
void stated_average(Evidence const& evidence, Found& found) { compare(evidence, Kind::Average, found, "rata-rata", other_average); }
void stated_count(Evidence const& evidence, Found& found) { compare(evidence, Kind::Count, found, "banyaknya"); }

void stated_entry(Evidence const& evidence, Found& found) {
    compare(evidence, Kind::Entry, found, "angka");
    for (Stated const& stated : evidence.stated) {
        if (kind_of(stated) != Kind::Entry || stated.at.text() == nullptr) continue;
        if (name_key(*stated.at.text()) == name_key(*stated.figure.text())) continue;
        found.add(fmt::format("bunyi {} tidak sama", subject(stated)), {found.side(stated_place(stated), *stated.at.text(), stated.at),
                                                                       found.side("dimasukkan", *stated.figure.text(), stated.figure)});
    }
}

void stated_category(Evidence const& evidence, Found& found) {
    for (Stated const& stated : evidence.stated) {
        if (kind_of(stated) != Kind::Category || stated.at.text() == nullptr) continue;
        std::string const name = stated.figure.words("nama"), letter = stated.figure.words("singkatan");
        std::string const both = letter.empty() ? name : fmt::format("{} ({})", name, letter);
        std::string const& typed = *stated.at.text();
        if (same_letters(typed, name) || same_letters(typed, both) || (!letter.empty() && typed == letter)) continue;
        found.add(fmt::format("kategori {} tidak cocok", subject(stated)),
                  {found.side(stated_place(stated), typed, stated.at), found.side("dihitung", both, stated.figure)});
    }
}

void stated_hides(Evidence const& evidence, Found& found) {
    for (Stated const& stated : evidence.stated) {
        Kind const kind = kind_of(stated);
        bool const is_number = kind != Kind::Category && kind != Kind::Nothing && stated.at.number() != nullptr;
        if (is_number && hides(*stated.at.number(), computed(stated))) add(stated, fmt::format("{} dibulatkan sehingga kekurangannya tidak tampak", subject(stated)), found);
    }
}

void stated_nothing(Evidence const& evidence, Found& found) {
    for (Stated const& stated : evidence.stated) {
        if (kind_of(stated) != Kind::Nothing) continue;
        std::vector<std::string> known;
        if (stated.owner && stated.owner.value->as_object() != nullptr) known = stated.owner.value->as_object()->names();
        std::string const nearest = base::nearest_name(stated.name, known);
        std::string message = stated.figure ? fmt::format("{} berjenis lain daripada yang tertulis", subject(stated)) : fmt::format("tidak ada angka bernama {}", subject(stated));
        if (!nearest.empty() && !stated.figure) message += fmt::format(" (maksud Anda `{}`?)", nearest);
        found.add(std::move(message), {found.side(stated_place(stated), evidence.shown(stated.at, ""), stated.at)});
    }
}

void stated_swapped(Evidence const& evidence, Found& found) {
    for (Stated const& target : evidence.stated) {
        Stated const* const realised = swapped_with(evidence, target);
        if (realised == nullptr) continue;
        std::string const unit = target.owner.words("satuan");
        auto const both = [&](Decimal a, Decimal b) { return fmt::format("target {}, realisasi {}", shown_number(a, unit), shown_number(b, unit)); };
        found.add(fmt::format("target dan realisasi \"{}\" tertukar", target.owner.words("nama")),
                  {found.side(stated_place(target), both(*target.at.number(), *realised->at.number()), target.at),
                   found.side("dimasukkan", both(*target.figure.number(), *realised->figure.number()), target.owner)});
    }
}

}  // namespace lkjip::figures
