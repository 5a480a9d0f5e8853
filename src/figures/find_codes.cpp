// Kode of programme, kegiatan and sub kegiatan: their form, and one kode for one work everywhere.
#include <fmt/format.h>

#include <algorithm>

#include "figures/finders.h"

namespace lkjip::figures {

namespace {

constexpr std::size_t most_sides = 6;
constexpr std::size_t authority_step = 3;   // 1.06.04.[2].01

std::vector<std::string_view> steps_of(std::string_view code) {
    std::vector<std::string_view> steps;
    for (std::size_t at = 0; at <= code.size();) {
        std::size_t const end = std::min(code.find('.', at), code.size());
        steps.push_back(code.substr(at, end - at));
        at = end + 1;
    }
    return steps;
}

bool is_step(std::string_view step, std::size_t least, std::size_t most) {
    return step.size() >= least && step.size() <= most && (is_digits(step) || step.find_first_not_of('X') == std::string_view::npos);
}

// 1.06.04 · 1.06.04.2.01 · 1.06.04.2.01.05 (or 0005)
bool is_well_formed(Line const& line) {
    static constexpr std::size_t lengths[] = {3, 5, 6};
    std::vector<std::string_view> const steps = steps_of(line.code);
    if (steps.size() != lengths[line.level - 1]) return false;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        bool const is_short = i == 0 || i == authority_step;
        if (!is_step(steps[i], is_short ? 1 : 2, is_short ? 1 : i == 5 ? 4 : 2)) return false;
    }
    return true;
}

std::string without_authority(std::string_view code) {
    std::vector<std::string_view> const steps = steps_of(code);
    std::string key;
    for (std::size_t i = 0; i < steps.size(); ++i) key += (i == 0 ? "" : ".") + std::string(i == authority_step ? "_" : steps[i]);
    return key;
}

char const* paper_word(Line const& line) { return line.paper == Paper::Programme ? "program" : "monev rencana aksi"; }

// Groups lines by one key and tells where another one takes several values.
void find_variants(Evidence const& evidence, Found& found, std::string (*key)(Line const&), std::string (*value)(Line const&),
                   std::string (*message)(Line const&), std::string (*shown)(Line const&)) {
    std::map<std::string, std::vector<Line const*>> groups;
    for (Line const& line : evidence.lines) {
        if (line.code.empty() || line.name.empty()) continue;
        std::vector<Line const*>& group = groups[key(line)];
        bool const known = std::any_of(group.begin(), group.end(), [&](Line const* other) { return value(*other) == value(line); });
        if (!known) group.push_back(&line);
    }
    for (auto const& [ignored, group] : groups) {
        if (group.size() < 2) continue;
        std::vector<Side> sides;
        for (std::size_t i = 0; i < std::min(group.size(), most_sides); ++i) sides.push_back(found.side(paper_word(*group[i]), shown(*group[i]), group[i]->at.field("kode")));
        found.add(message(*group.front()), std::move(sides));
    }
}

}  // namespace

void code_with_other_name(Evidence const& evidence, Found& found) {
    find_variants(
        evidence, found, [](Line const& line) { return line.code; }, [](Line const& line) { return name_key(line.name); },
        [](Line const& line) { return fmt::format("kode {} dipakai untuk lebih dari satu nama", line.code); }, [](Line const& line) { return line.name; });
}

void name_with_other_code(Evidence const& evidence, Found& found) {
    find_variants(
        evidence, found, [](Line const& line) { return fmt::format("{} {}", line.level, line.key); }, [](Line const& line) { return without_authority(line.code); },
        [](Line const& line) { return fmt::format("\"{}\" berkode lebih dari satu", line.name); }, [](Line const& line) { return line.code; });
}

void code_ill_formed(Evidence const& evidence, Found& found) {
    for (Line const& line : evidence.lines) {
        if (line.code.empty() || is_well_formed(line)) continue;
        found.add(fmt::format("bentuk kode \"{}\" tidak lazim untuk {}", line.code, line.level == 1 ? "program" : line.level == 2 ? "kegiatan" : "sub kegiatan"),
                  {found.side("kode", line.code, line.at.field("kode"))});
    }
}

void authority_digit(Evidence const& evidence, Found& found) {
    std::string const region = evidence.top("instansi").words("daerah");
    char const right = region.starts_with("Provinsi") ? '1' : '2';
    if (!region.starts_with("Provinsi") && !region.starts_with("Kabupaten") && !region.starts_with("Kota")) return;
    std::vector<Line const*> wrong;
    for (Line const& line : evidence.lines) {
        std::vector<std::string_view> const steps = steps_of(line.code);
        if (line.level > 1 && steps.size() > authority_step && is_digits(steps[authority_step]) && steps[authority_step] != std::string_view(&right, 1)) wrong.push_back(&line);
    }
    if (wrong.empty()) return;
    found.add(fmt::format("digit kewenangan {} kode bukan {} seperti untuk {}", wrong.size(), right, region),
              {found.side(paper_word(*wrong.front()), wrong.front()->code, wrong.front()->at.field("kode")), found.side("instansi", region, evidence.top("instansi").field("daerah"))});
}

// In the programme tree this is reported when the data are read (D-032); here for the monitoring.
void code_not_under_parent(Evidence const& evidence, Found& found) {
    std::map<int, std::vector<Line const*>> strays;
    for (Line const& line : evidence.lines) {
        if (line.paper != Paper::Monitoring || line.parent < 0 || line.code.empty()) continue;
        std::string const& above = evidence.lines[static_cast<std::size_t>(line.parent)].code;
        if (!above.empty() && !line.code.starts_with(above + ".")) strays[line.parent].push_back(&line);
    }
    for (auto const& [parent, children] : strays) {
        Line const& above = evidence.lines[static_cast<std::size_t>(parent)];
        std::string const more = children.size() > 1 ? fmt::format(" dan {} lainnya", children.size() - 1) : "";
        found.add(fmt::format("kode {}{} tidak berada di bawah induknya, {}", children.front()->code, more, above.name),
                  {found.side("induk", above.code, above.at.field("kode")), found.side("di bawahnya", children.front()->code, children.front()->at.field("kode"))});
    }
}

}  // namespace lkjip::figures
