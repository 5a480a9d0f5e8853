#include <fmt/format.h>

#include <unordered_map>

#include "report/checking.h"
#include "report/nip.h"
#include "report/rules.h"
#include "report/value_access.h"

namespace lkjip::report {

using base::Value;

namespace {

using FirstPlaces = std::unordered_map<std::string, Value const*>;

void report_if_known(FirstPlaces& known, Value const& id, std::string const& below, Checking& checking) {
    std::string const* const text = id.as_text();
    if (!text) return;
    auto const [first, is_new] = known.emplace(*text, &id);
    if (is_new) return;
    auto const place = checking.place_of(*first->second);
    checking.error(id, "D-037", fmt::format("nama pendek \"{}\" dipakai dua kali", shortened(*text)),
                   fmt::format("yang pertama ada di {}:{}", place.file, place.line), below);
}

}  // namespace

void version_is_known(Value const& report, Checking& checking) {
    Value const* const version = report.find("versi");
    if (!version || !version->as_number() || *version->as_number() == 1) return;
    checking.error(*version, "D-051", fmt::format("versi format data {} tidak dikenal", version->as_number()->to_string()),
                   "program ini membaca versi 1", "versi");
}

void nip_fits_person(Value const& person, Checking& checking) {
    auto const* const nip = text_in(person, "nip");
    auto const* const sex = text_in(person, "jenis_kelamin");
    if (!nip || !sex || !problem_of_nip(*nip).empty()) return;
    bool const is_man = sex_digit_of_nip(*nip) == '1';
    if (is_man == (*sex == "L")) return;
    checking.warning(*person.find("nip"), "D-029",
                     fmt::format("jenis kelamin pada NIP ({}) berbeda dengan bidang jenis_kelamin ({})", is_man ? "L" : "P", shortened(*sex)),
                     "periksa NIP atau jenis kelaminnya", "nip");
}

void ids_differ(Value const& list, Checking& checking) {
    if (!list.as_list()) return;
    FirstPlaces known;
    for (std::size_t i = 0; i < list.as_list()->size(); ++i) {
        if (Value const* const id = (*list.as_list())[i].find("id")) report_if_known(known, *id, fmt::format("{}/id", i), checking);
    }
}

void categories_differ(Value const& categories, Checking& checking) {
    if (!categories.as_list()) return;
    std::unordered_map<std::string, int> known;
    for (std::size_t i = 0; i < categories.as_list()->size(); ++i) {
        Value const& category = (*categories.as_list())[i];
        auto const* const name = text_in(category, "nama");
        if (!name || ++known[*name] < 2) continue;
        checking.error(*category.find("nama"), "D-048", fmt::format("kategori \"{}\" ditulis dua kali", shortened(*name)), "beri nama yang berbeda",
                       fmt::format("{}/nama", i));
    }
}

void years_differ(Value const& list, Checking& checking) {
    if (!list.as_list()) return;
    std::unordered_map<std::string, int> known;
    for (std::size_t i = 0; i < list.as_list()->size(); ++i) {
        Value const& entry = (*list.as_list())[i];
        auto const* const year = number_in(entry, "tahun");
        if (!year || ++known[year->trimmed().to_string()] < 2) continue;
        checking.error(entry, "D-038", fmt::format("tahun {} ditulis dua kali", year->to_string()), "hapus salah satu", fmt::format("{}/tahun", i));
    }
}

void indicator_ids_differ(Value const& set, Checking& checking) {
    auto const* const goals = list_in(set, "sasaran");
    if (!goals) return;
    FirstPlaces known;
    for (std::size_t i = 0; i < goals->size(); ++i) {
        auto const* const indicators = list_in((*goals)[i], "indikator");
        for (std::size_t j = 0; indicators && j < indicators->size(); ++j) {
            Value const* const id = (*indicators)[j].find("id");
            if (id) report_if_known(known, *id, fmt::format("sasaran/{}/indikator/{}/id", i, j), checking);
        }
    }
}

}  // namespace lkjip::report
