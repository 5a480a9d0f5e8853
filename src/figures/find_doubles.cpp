// What stands twice where readers expect it once: an indicator in its list, an office's agreement, a category's letter.
#include <fmt/format.h>

#include <algorithm>

#include "figures/finders.h"

namespace lkjip::figures {

namespace {

struct IndicatorList { std::string name; Placed set; };

std::vector<IndicatorList> indicator_lists(Evidence const& evidence) {
    std::vector<IndicatorList> lists{{"IKU", evidence.top("iku")}, {"sasaran RPJMD", evidence.top("rpjmd")}, {"rencana aksi", evidence.top("renaksi")}};
    for (Placed const& agreement : evidence.top("perjanjian_kinerja").elements()) lists.push_back({"perjanjian kinerja " + agreement.words("jabatan"), agreement});
    return lists;
}

std::string figures_of(Evidence const& evidence, Placed const& indicator) {
    std::string text;
    for (char const* const field : {"target", "realisasi"}) {
        Placed const value = indicator.field(field);
        if (value) text += fmt::format("{}{} {}", text.empty() ? "" : ", ", field, evidence.shown(value, indicator.words("satuan")));
    }
    return text.empty() ? indicator.words("satuan") : text;
}

// A revised agreement stands beside the first one on purpose.
bool is_revision(Placed const& agreement) {
    std::string text;
    for (char const* const field : {"judul", "sumber", "keterangan"}) text += lowered(agreement.words(field)) + " ";
    return text.find("perubahan") != std::string::npos || text.find("revisi") != std::string::npos;
}

}  // namespace

void indicator_twice(Evidence const& evidence, Found& found) {
    for (IndicatorList const& list : indicator_lists(evidence)) {
        std::map<std::string, Placed> known;
        for (Placed const& one : indicators_of(list.set)) {
            auto const [first, is_new] = known.emplace(name_key(one.words("nama")) + " " + lowered(one.words("satuan")), one);
            if (is_new) continue;
            found.add(fmt::format("indikator \"{}\" tercatat dua kali pada {}", one.words("nama"), list.name),
                      {found.side("satu", figures_of(evidence, first->second), first->second), found.side("lain", figures_of(evidence, one), one)});
        }
    }
}

void agreement_twice(Evidence const& evidence, Found& found) {
    std::map<std::pair<std::string, std::string>, Placed> known;
    for (Placed const& agreement : evidence.top("perjanjian_kinerja").elements()) {
        if (is_revision(agreement)) continue;
        auto const [first, is_new] = known.emplace(std::pair{name_key(agreement.words("jabatan")), agreement.words("pejabat")}, agreement);
        if (is_new) continue;
        auto const told = [&](Placed const& one) { return found.side("perjanjian kinerja", fmt::format("{} indikator", indicators_of(one).size()), one); };
        found.add(fmt::format("perjanjian kinerja {} tercatat dua kali", agreement.words("jabatan")), {told(first->second), told(agreement)});
    }
}

void agreement_late(Evidence const& evidence, Found& found) {
    for (Placed const& agreement : evidence.top("perjanjian_kinerja").elements()) {
        Placed const signed_on = agreement.field("tanggal");
        auto const date = signed_on.text() == nullptr ? std::nullopt : base::parse_date(*signed_on.text());
        if (!date || static_cast<int>(date->year()) <= evidence.year) continue;
        found.add(fmt::format("perjanjian kinerja {} bertanggal sesudah tahunnya", agreement.words("jabatan")),
                  {found.side("tanggal", *signed_on.text(), signed_on), found.side("tahun laporan", std::to_string(evidence.year), evidence.top("tahun"))});
    }
}

void category_letter_twice(Evidence const& evidence, Found& found) {
    std::map<std::string, Placed> known;
    for (Placed const& category : evidence.top("skala").field("kategori").elements()) {
        std::string const letter = category.words("singkatan");
        if (letter.empty()) continue;
        auto const [first, is_new] = known.emplace(letter, category);
        if (is_new) continue;
        found.add(fmt::format("dua kategori bersingkatan {}", letter), {found.side(first->second.words("nama"), letter, first->second.field("singkatan")),
                                                                       found.side(category.words("nama"), letter, category.field("singkatan"))});
    }
}

}  // namespace lkjip::figures
