#include <algorithm>
#include <cmath>
#include <numeric>

#include "typeset/table_measure.h"
#include "typeset/table_needs.h"

namespace lkjip::typeset {

namespace {

constexpr double step_down = 0.96;
constexpr double smallest_legible = 0.5;
constexpr Length tolerance = Length::pt(0.5);
constexpr double most_widened = 1.6;         // of a fixed width, for the sake of a word

// Lines a cell takes at a width, by the room its text needs on one line.
double lines_at(double natural, double width) { return width <= 1 ? 1000 : std::ceil(natural * 1.04 / width); }

double estimated_height(TableNeeds const& needs, std::vector<double> const& widths, double padding) {
    std::vector<double> lines(needs.rows, 1);
    for (CellNeed const& cell : needs.cells)
        lines[cell.row] = std::max(lines[cell.row], lines_at(cell.need.natural - padding, widths[cell.column] - padding));
    return std::accumulate(lines.begin(), lines.end(), 0.0);
}

// Between least and natural, all by the same share of what lies between.
void spread(std::vector<std::size_t> const& columns, TableNeeds const& needs, double room, std::vector<double>& widths) {
    double least = 0, natural = 0;
    for (std::size_t i : columns) {
        least += needs.columns[i].least;
        natural += std::max(needs.columns[i].least, needs.columns[i].natural);
    }
    double const spare = room - least;
    double const span = natural - least;
    for (std::size_t i : columns) {
        double const wish = std::max(0.0, needs.columns[i].natural - needs.columns[i].least);
        double const share = span > 0 ? wish / span : 1.0 / static_cast<double>(columns.size());
        // Past the natural widths what is left goes by natural width.
        widths[i] = spare <= span ? needs.columns[i].least + spare * share
                                  : std::max(needs.columns[i].least, needs.columns[i].natural) * (natural > 0 ? room / natural : 1);
    }
}

// Moves width from column to column while the estimated height falls.
void improve(std::vector<std::size_t> const& columns, TableNeeds const& needs, double padding, std::vector<double>& widths) {
    if (columns.size() < 2) return;
    double best = estimated_height(needs, widths, padding);
    for (double step : {24.0, 12.0, 6.0}) {
        for (int round = 0; round < 6; ++round) {
            bool moved = false;
            for (std::size_t from : columns) {
                for (std::size_t to : columns) {
                    if (from == to || widths[from] - step < needs.columns[from].least) continue;
                    widths[from] -= step;
                    widths[to] += step;
                    double const height = estimated_height(needs, widths, padding);
                    if (height < best) {
                        best = height;
                        moved = true;
                    } else {
                        widths[from] += step;
                        widths[to] -= step;
                    }
                }
            }
            if (!moved) break;
        }
    }
}

// Shares of the room, none below its least: those that would be are set to it and the rest shared again.
void share_out(std::vector<std::size_t> columns, std::vector<double> const& shares, TableNeeds const& needs, double room, std::vector<double>& widths) {
    while (!columns.empty()) {
        double total = 0;
        for (std::size_t i : columns) total += shares[i];
        auto const narrow = std::find_if(columns.begin(), columns.end(), [&](std::size_t i) { return room * shares[i] / total < needs.columns[i].least; });
        if (narrow == columns.end()) {
            for (std::size_t i : columns) widths[i] = room * shares[i] / total;
            return;
        }
        widths[*narrow] = needs.columns[*narrow].least;
        room -= widths[*narrow];
        columns.erase(narrow);
    }
}

std::vector<double> shares_of(layout::Table const& table) {
    std::vector<double> shares;
    for (layout::Column const& column : table.columns) shares.push_back(column.share);
    return shares;
}

// By how much columns ask for more than there is (`excess`), and by how much widths that are written do (`beyond`): those give way.
struct Solution { std::vector<double> widths; double excess = 0, beyond = 0; };

// A fixed width gives way to its longest word, within reason, and to what is never broken: words are not cut for a guess.
double floor_of(layout::Column const& column, Need const& need) {
    if (column.kind != layout::ColumnWidth::Fixed) return need.least;
    return std::max(need.held, std::min(need.least, column.fixed.in_pt() * most_widened));
}

Solution solve_at_scale(layout::Table const& table, double width, Context& context) {
    TableNeeds needs = gather_needs(table, context);
    Solution solution;
    solution.widths.resize(table.columns.size());
    std::vector<std::size_t> fixed, automatic, shared;
    double fixed_total = 0, fixed_floor = 0, free_least = 0;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        layout::Column const& column = table.columns[i];
        double const floor = floor_of(column, needs.columns[i]);
        if (column.kind == layout::ColumnWidth::Fixed) {
            fixed.push_back(i);
            solution.widths[i] = std::max(column.fixed.in_pt(), floor);
            needs.columns[i].least = floor;
            fixed_total += solution.widths[i];
            fixed_floor += floor;
        } else {
            (column.kind == layout::ColumnWidth::Auto ? automatic : shared).push_back(i);
            free_least += floor;
        }
    }
    solution.excess = fixed_floor + free_least - width;
    if (solution.excess > 0) return solution;
    solution.beyond = fixed_total + free_least - width;
    if (solution.beyond > 0) {
        std::vector<double> const written = solution.widths;
        share_out(fixed, written, needs, width - free_least, solution.widths);
        fixed_total = width - free_least;
    }
    double const room = width - fixed_total;
    double shared_least = 0;
    for (std::size_t i : shared) shared_least += needs.columns[i].least;
    double automatic_natural = 0;
    for (std::size_t i : automatic) automatic_natural += std::max(needs.columns[i].least, needs.columns[i].natural);
    double const automatic_room = shared.empty() ? room : std::min(automatic_natural, room - shared_least);
    spread(automatic, needs, automatic_room, solution.widths);
    if (shared.empty()) improve(automatic, needs, 2 * table.padding_x.in_pt() * context.scale, solution.widths);
    share_out(shared, shares_of(table), needs, room - automatic_room, solution.widths);
    return solution;
}

// The last resort: columns that ask for no more than an even part have it, the others share what is left; words will be broken inside.
std::vector<double> squeezed(layout::Table const& table, double width, Context& context) {
    TableNeeds const needs = gather_needs(table, context);
    std::vector<double> widths(table.columns.size());
    std::vector<std::size_t> open(widths.size());
    std::iota(open.begin(), open.end(), 0U);
    auto const asked = [&](std::size_t i) { return std::max(1.0, floor_of(table.columns[i], needs.columns[i])); };
    while (!open.empty()) {
        double const even = width / static_cast<double>(open.size());
        auto const modest = std::find_if(open.begin(), open.end(), [&](std::size_t i) { return asked(i) <= even; });
        if (modest == open.end()) {
            for (std::size_t i : open) widths[i] = even;
            break;
        }
        widths[*modest] = asked(*modest);
        width -= widths[*modest];
        open.erase(modest);
    }
    return widths;
}

std::vector<Length> edges_of(std::vector<double> const& widths, double width) {
    double const total = std::accumulate(widths.begin(), widths.end(), 0.0);
    double const fit = total > width ? width / total : 1;
    std::vector<Length> edges{Length{}};
    for (double each : widths) edges.push_back(edges.back() + Length::pt(each * fit));
    return edges;
}

}  // namespace

SolvedColumns solve_columns(layout::Table const& table, Length width, Context& context) {
    double const outer_scale = context.scale;
    double const room = std::min(table.width.value_or(width), width).in_pt();
    Solution solution;
    double share = 1;
    for (;; share *= step_down) {
        context.scale = outer_scale * share;
        solution = solve_at_scale(table, room, context);
        double const bound = std::max(table.smallest_scale, smallest_legible);
        if (solution.excess <= 0 || share * step_down < bound) break;
    }
    std::vector<AnchorMark> notices;
    auto const tell = [&](NoticeKind kind, double amount, std::string text) { notices.push_back(context.note({kind, -1, amount, std::move(text), context.source})); };
    if (table.width && *table.width > width + tolerance)
        tell(NoticeKind::NarrowColumns, (*table.width - width).in_pt(), "`lebar` tabel melebihi tempatnya; tabel selebar tempatnya");
    if (share < 1) tell(NoticeKind::TypeSteppedDown, share, "huruf tabel diperkecil agar kolom muat");
    if (solution.excess > 0) {
        tell(NoticeKind::NarrowColumns, solution.excess, "kolom tabel lebih lebar daripada halaman; kata dipenggal");
        solution.widths = squeezed(table, room, context);
    } else if (solution.beyond > tolerance.in_pt()) {
        tell(NoticeKind::NarrowColumns, solution.beyond, "lebar kolom yang ditulis tidak termuat; kolom disempitkan menurut perbandingannya");
    }
    SolvedColumns solved{edges_of(solution.widths, room), context.scale, std::move(notices)};
    context.scale = outer_scale;
    return solved;
}

}  // namespace lkjip::typeset
