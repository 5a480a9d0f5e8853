#include "cli/page_warnings.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "cli/page_changes.h"

namespace lkjip::cli {

namespace {

using Kind = typeset::NoticeKind;

constexpr double seen_over_pt = 2;   // a line that juts out less is ugly, no more

// What is said of a kind; without a code it is no more than a note.
struct Wording {
    char const* code = "";
    char const* remedy = "";
    bool tells_amount = false;   // points beyond the room
};

Wording wording_of(Kind kind) {
    switch (kind) {
        case Kind::TooTall: return {"T-005", "bagi isinya, kecilkan hurufnya, atau pakai halaman yang lebih besar", true};
        case Kind::OverfullLine: return {"T-006", "lebarkan tempatnya, singkatkan teksnya, atau kecilkan hurufnya", false};
        case Kind::Overprint: return {"T-007", "beri tempat yang lebih besar, atau singkatkan isinya", false};
        case Kind::LeftOut: return {"T-008", "beri tempat yang lebih besar, atau kurangi isi di sekitarnya", false};
        case Kind::OffPaper: return {"T-009", "kecilkan lekuknya (`kiri`, `kanan`, `indentasi`) atau lebarnya", true};
        case Kind::Unsettled: return {"T-010", "beri tempat tetap pada daftar isi, misalnya dengan <halaman-baru/> sesudahnya", false};
        default: return {};
    }
}

std::string on_page(typeset::Notice const& notice, RenderOutcome const& outcome) {
    return notice.page < 0 ? std::string{} : fmt::format("halaman {}: ", page_names({notice.page}, outcome.page_labels));
}

base::Place place_of(typeset::Notice const& notice, RenderOutcome const& outcome) {
    if (notice.source.line <= 0 || notice.source.file >= outcome.layout_files.size()) return {};
    return {outcome.layout_files[notice.source.file], notice.source.line, notice.source.column, {}};
}

std::string message(typeset::Notice const& notice, RenderOutcome const& outcome, int others) {
    double const over_mm = notice.amount * 25.4 / 72;
    std::string const amount = wording_of(notice.kind).tells_amount && over_mm >= 0.5 ? fmt::format(", lebih {:.0f} mm", over_mm) : "";
    std::string const more = others > 0 ? fmt::format(" (dan {} kali lagi)", others) : "";
    return on_page(notice, outcome) + notice.text + amount + more;
}

}  // namespace

bool is_grave(typeset::Notice const& notice) {
    if (notice.kind == Kind::OverfullLine) return notice.amount >= seen_over_pt;
    return *wording_of(notice.kind).code != '\0';
}

int mild_count(RenderOutcome const& outcome) {
    return static_cast<int>(std::count_if(outcome.notices.begin(), outcome.notices.end(), [](auto const& notice) { return !is_grave(notice); }));
}

void warn_of_pages(RenderOutcome const& outcome, base::Diagnostics& diagnostics) {
    using Key = std::tuple<Kind, std::uint32_t, int, int>;
    struct Told { typeset::Notice const* first; int others; };
    std::vector<Told> told;
    std::map<Key, std::size_t> known;
    for (typeset::Notice const& notice : outcome.notices) {
        if (!is_grave(notice)) continue;
        auto const [at, is_new] = known.try_emplace({notice.kind, notice.source.file, notice.source.line, notice.source.column}, told.size());
        if (is_new) told.push_back({&notice, 0});
        else ++told[at->second].others;
    }
    for (auto const& [notice, others] : told) {
        Wording const wording = wording_of(notice->kind);
        diagnostics.warning(base::Category::Layout, wording.code, message(*notice, outcome, others), place_of(*notice, outcome),
                            notice->remedy.empty() ? wording.remedy : notice->remedy);
    }
}

base::Diagnostics page_notes(RenderOutcome const& outcome) {
    base::Diagnostics notes;
    for (typeset::Notice const& notice : outcome.notices) {
        if (is_grave(notice)) continue;
        notes.add({base::Severity::Note, base::Category::Layout, {}, on_page(notice, outcome) + notice.text, place_of(notice, outcome), {}});
    }
    return notes;
}

}  // namespace lkjip::cli
