#include "workbook/budget_titles.h"

#include <algorithm>

namespace lkjip::workbook {

namespace {

struct Words {
    int points;
    std::initializer_list<std::string_view> words;   // each found counts
};

int points_for(std::string const& title, std::initializer_list<Words> groups) {
    int points = 0;
    for (Words const& group : groups)
        for (std::string_view const word : group.words)
            if (title.find(word) != std::string::npos) points += group.points;
    return points;
}

bool has(std::string const& title, std::string_view word) { return title.find(word) != std::string::npos; }

// Words of columns beside the amounts: what is left, per cent, physical progress.
int points_against(std::string const& title) {
    constexpr int never = -30;
    return points_for(title, {{never, {"sisa", "%", "persen", "fisik", "serap", "kinerja", "sumber"}},
                              {never, {"bertambah", "berkurang", "selisih", "indikator", "volume"}}});
}

}  // namespace

bool is_one_of(std::string const& title, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view each) { return title == each; });
}

int points_as_code(std::string const& title) {
    if (is_one_of(title, {"rekening", "no rek", "no. rek", "no. rekening"})) return 8;
    return points_for(title, {{10, {"kode"}}, {-3, {"uraian"}}});
}

int points_as_name(std::string const& title) {
    int const named = points_for(title, {{10, {"uraian"}}, {9, {"nomenklatur"}}, {5, {"nama"}}});
    bool const is_work = has(title, "program") && has(title, "kegiatan");
    return std::max(named, is_work ? 8 : 0) + points_for(title, {{-4, {"kode"}}, {-8, {"indikator"}}, {-20, {"penanggung", "sumber"}}});
}

int points_as_ceiling(std::string const& title) {
    int const named = has(title, "pagu") ? 10 : has(title, "anggaran") ? 8 : has(title, "apbd") || has(title, "dpa") || has(title, "dppa") ? 7 : 0;
    if (named == 0) return 0;
    return named + points_against(title) +
           points_for(title, {{3, {"setelah"}}, {2, {"perubahan", "dppa"}}, {-3, {"murni"}}, {-5, {"sebelum"}}, {-6, {"lalu"}}, {-30, {"realisasi"}}});
}

int points_as_spent(std::string const& title) {
    if (!has(title, "realisasi")) return 0;
    return 10 + points_against(title) +
           points_for(title, {{3, {"s.d", "s/d", "sampai", "kumulatif"}}, {2, {"keuangan", "jumlah", "total"}}, {-6, {"lalu"}}, {-30, {"target"}}});
}

}  // namespace lkjip::workbook
