#include <fmt/format.h>

#include "report/checking.h"
#include "report/rules.h"

namespace lkjip::report {

using base::Value;

void quality_is_counted_or_told(Value const& quality, Checking& checking) {
    if (!quality.find("rincian")) return;
    for (char const* const name : {"target", "realisasi", "capaian"}) {
        Value const* const told = quality.find(name);
        if (told) checking.error(*told, "D-056", fmt::format("\"{}\" mutu mengikuti \"rincian\", jadi tidak ditulis", name),
                                 fmt::format("hapus \"{}\", atau hapus \"rincian\" bila mutunya tidak dapat dihitung", name), name);
    }
}

}  // namespace lkjip::report
