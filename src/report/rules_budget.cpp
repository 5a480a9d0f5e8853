#include <fmt/format.h>

#include <unordered_map>

#include "base/indonesian.h"
#include "report/checking.h"
#include "report/rules.h"
#include "report/value_access.h"

namespace lkjip::report {

using base::List;
using base::Value;

namespace {

class CodeCheck {
public:
    explicit CodeCheck(Checking& checking) : checking_(checking) {}

    void check(List const& list, std::string const* above, std::string const& pointer) {
        for (std::size_t i = 0; i < list.size(); ++i) {
            std::string const here = pointer + std::to_string(i);
            auto const* const code = text_in(list[i], "kode");
            if (code) check_code(*list[i].find("kode"), *code, above, here + "/kode");
            for (char const* const inner : {"kegiatan", "sub_kegiatan"}) {
                if (auto const* const below = list_in(list[i], inner)) check(*below, code, here + "/" + inner + "/");
            }
        }
    }

private:
    void check_code(Value const& place, std::string const& code, std::string const* above, std::string const& pointer) {
        auto const [first, is_new] = known_.emplace(code, &place);
        if (!is_new) {
            auto const earlier = checking_.place_of(*first->second);
            checking_.error(place, "D-031", fmt::format("kode \"{}\" dipakai dua kali", shortened(code)),
                            fmt::format("yang pertama ada di {}:{}", earlier.file, earlier.line), pointer);
        }
        if (code.find_first_of(" \t\n") != std::string::npos) {
            checking_.error(place, "D-039", fmt::format("kode \"{}\" berisi spasi", shortened(code)),
                            "tulis tanpa spasi, misalnya \"1.06.04.2.01.01\"", pointer);
        }
        if (above && !code.starts_with(*above + ".")) {
            checking_.warning(place, "D-032", fmt::format("kode \"{}\" tidak berada di bawah \"{}\"", shortened(code), shortened(*above)),
                              fmt::format("biasanya kode diawali \"{}.\"", shortened(*above)), pointer);
        }
    }

    Checking& checking_;
    std::unordered_map<std::string, Value const*> known_;
};

}  // namespace

void codes_make_a_tree(Value const& programmes, Checking& checking) {
    if (programmes.as_list()) CodeCheck(checking).check(*programmes.as_list(), nullptr, "");
}

void spending_fits_ceiling(Value const& line, Checking& checking) {
    auto const* const ceiling = number_in(line, "pagu");
    auto const* const spent = number_in(line, "realisasi_anggaran");
    if (!ceiling || !spent || ceiling->is_negative() || *spent <= *ceiling) return;
    checking.error(*line.find("realisasi_anggaran"), "D-042",
                   fmt::format("realisasi anggaran {} melebihi pagu {}", base::format_rupiah(*spent), base::format_rupiah(*ceiling)),
                   "periksa kedua angka; pagu diisi sesudah perubahan terakhir", "realisasi_anggaran");
}

void undone_fits_rest(Value const& sub_activity, Checking& checking) {
    auto const* const ceiling = number_in(sub_activity, "pagu");
    auto const* const spent = number_in(sub_activity, "realisasi_anggaran");
    Value const* const undone = sub_activity.find("tidak_terlaksana");
    auto const* const value = undone ? number_in(*undone, "nilai") : nullptr;
    if (!ceiling || !spent || !value || *spent > *ceiling || *value <= *ceiling - *spent) return;
    checking.warning(*undone->find("nilai"), "D-043",
                     fmt::format("anggaran yang tidak terlaksana {} melebihi sisa {}", base::format_rupiah(*value), base::format_rupiah(*ceiling - *spent)),
                     "periksa nilainya, atau hapus: tanpa nilai, sisanya yang dihitung", "tidak_terlaksana/nilai");
}

}  // namespace lkjip::report
