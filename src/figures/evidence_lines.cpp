#include <array>

#include "figures/evidence.h"
#include "figures/recorder.h"

namespace lkjip::figures {

namespace {

constexpr std::array<char const*, 2> below{"kegiatan", "sub_kegiatan"};

// A programme stands by itself; what is under it is known by the names from kegiatan down.
std::string key_of(Line const& line, std::string const& above) {
    if (line.level <= 2) return name_key(line.name);
    return above + " / " + name_key(line.name);
}

void add_line(Evidence& evidence, Paper paper, Placed const& at, int level, int parent) {
    Line line{paper, level, at, at.words("kode"), at.words("nama"), {}, parent};
    line.key = key_of(line, parent < 0 ? "" : evidence.lines[static_cast<std::size_t>(parent)].key);
    int const here = static_cast<int>(evidence.lines.size());
    evidence.lines.push_back(std::move(line));
    if (level == 3) return;
    for (Placed const& child : at.field(below[static_cast<std::size_t>(level - 1)]).elements()) add_line(evidence, paper, child, level + 1, here);
}

}  // namespace

void gather_lines(Evidence& evidence) {
    for (Placed const& program : evidence.top("program").elements()) add_line(evidence, Paper::Programme, program, 1, -1);
    for (Placed const& objective : evidence.top("monev_renaksi").field("sasaran").elements())
        for (Placed const& program : objective.field("program").elements()) add_line(evidence, Paper::Monitoring, program, 1, -1);
}

}  // namespace lkjip::figures
