#include <algorithm>
#include <cmath>
#include <numeric>

#include "typeset/table_measure.h"

namespace lkjip::typeset {

namespace {

constexpr double step_down = 0.96;
constexpr double smallest_legible = 0.5;

struct Need { double least = 0, natural = 0; };      // points, padding included
struct CellNeed { std::size_t column, columns; Need need; std::size_t row; };

struct Needs {
    std::vector<Need> columns;
    std::vector<CellNeed> cells;       // of single columns, for estimating heights
    std::size_t rows = 0;
};

Extent extent_of(layout::Cell const& cell, Context& context) {
    if (cell.turn == 90) {
        Length const line = Length::pt(13) * context.scale;
        return {line, line};
    }
    Extent extent{};
    if (cell.body.size() == 1) {
        if (auto const* paragraph = std::get_if<layout::Paragraph>(&cell.body.front())) {
            extent = measure_paragraph(*paragraph, context);
            if (cell.no_wrap || cell.align == layout::Align::Decimal) extent.least = extent.natural;
            return extent;
        }
    }
    extent = measure_blocks(cell.body, context);
    if (cell.no_wrap) extent.least = extent.natural;
    return extent;
}

void widen_spanned(std::vector<Need>& columns, CellNeed const& cell) {
    auto const widen = [&](double Need::*part, double needed) {
        double have = 0;
        for (std::size_t i = 0; i < cell.columns; ++i) have += columns[cell.column + i].*part;
        if (have >= needed) return;
        for (std::size_t i = 0; i < cell.columns; ++i) columns[cell.column + i].*part += (needed - have) / static_cast<double>(cell.columns);
    };
    widen(&Need::least, cell.need.least);
    widen(&Need::natural, cell.need.natural);
}

Needs gather(layout::Table const& table, Context& context) {
    Needs needs;
    needs.columns.resize(table.columns.size());
    std::vector<CellNeed> spanning;
    double const padding = 2 * table.padding_x.in_pt() * context.scale;
    for (auto const* rows : {&table.header, &table.body, &table.footer}) {
        for (layout::Row const& row : *rows) {
            for (layout::Cell const& cell : row.cells) {
                Extent const extent = extent_of(cell, context);
                CellNeed const need{static_cast<std::size_t>(cell.column), static_cast<std::size_t>(cell.columns),
                                    {extent.least.in_pt() + padding, extent.natural.in_pt() + padding}, needs.rows};
                if (cell.columns > 1) {
                    spanning.push_back(need);
                    continue;
                }
                Need& column = needs.columns[need.column];
                bool const heads = rows == &table.header;   // a heading wraps: it must not widen its column
                column.least = std::max(column.least, need.need.least);
                column.natural = std::max(column.natural, heads ? need.need.least : need.need.natural);
                needs.cells.push_back(need);
            }
            ++needs.rows;
        }
    }
    for (std::size_t i = 0; i < table.columns.size(); ++i) needs.columns[i].least = std::max(needs.columns[i].least, table.columns[i].least.in_pt());
    for (CellNeed const& need : spanning) {
        bool const all_free = std::all_of(table.columns.begin() + static_cast<std::ptrdiff_t>(need.column),
                                          table.columns.begin() + static_cast<std::ptrdiff_t>(need.column + need.columns),
                                          [](layout::Column const& column) { return column.kind != layout::ColumnWidth::Fixed; });
        if (all_free) widen_spanned(needs.columns, {need.column, need.columns, {need.need.least, 0}, need.row});
    }
    return needs;
}

// Lines a cell takes at a width, by the room its text needs on one line.
double lines_at(double natural, double width) { return width <= 1 ? 1000 : std::ceil(natural * 1.04 / width); }

double estimated_height(Needs const& needs, std::vector<double> const& widths, double padding) {
    std::vector<double> lines(needs.rows, 1);
    for (CellNeed const& cell : needs.cells)
        lines[cell.row] = std::max(lines[cell.row], lines_at(cell.need.natural - padding, widths[cell.column] - padding));
    return std::accumulate(lines.begin(), lines.end(), 0.0);
}

// Between least and natural, all by the same share of what lies between.
void spread(std::vector<std::size_t> const& columns, Needs const& needs, double room, std::vector<double>& widths) {
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
void improve(std::vector<std::size_t> const& columns, Needs const& needs, double padding, std::vector<double>& widths) {
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
void share_out(layout::Table const& table, std::vector<std::size_t> columns, Needs const& needs, double room, std::vector<double>& widths) {
    while (!columns.empty()) {
        double total = 0;
        for (std::size_t i : columns) total += table.columns[i].share;
        auto const narrow = std::find_if(columns.begin(), columns.end(), [&](std::size_t i) {
            return room * table.columns[i].share / total < needs.columns[i].least;
        });
        if (narrow == columns.end()) {
            for (std::size_t i : columns) widths[i] = room * table.columns[i].share / total;
            return;
        }
        widths[*narrow] = needs.columns[*narrow].least;
        room -= widths[*narrow];
        columns.erase(narrow);
    }
}

struct Solution { std::vector<double> widths; double excess = 0; };

Solution solve_at_scale(layout::Table const& table, double width, Context& context) {
    Needs needs = gather(table, context);
    Solution solution;
    solution.widths.resize(table.columns.size());
    std::vector<std::size_t> automatic, shared;
    double room = width;
    double least = 0;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        layout::Column const& column = table.columns[i];
        if (column.kind == layout::ColumnWidth::Fixed) {
            // A fixed width gives way to its longest word: words are not cut for a guess.
            solution.widths[i] = std::max(column.fixed.in_pt(), std::min(needs.columns[i].least, column.fixed.in_pt() * 1.6));
            room -= solution.widths[i];
        } else {
            (column.kind == layout::ColumnWidth::Auto ? automatic : shared).push_back(i);
            least += needs.columns[i].least;
        }
    }
    solution.excess = least - room;
    if (solution.excess > 0 || room <= 0) return solution;
    double shared_least = 0;
    for (std::size_t i : shared) shared_least += needs.columns[i].least;
    double automatic_natural = 0;
    for (std::size_t i : automatic) automatic_natural += std::max(needs.columns[i].least, needs.columns[i].natural);
    double const automatic_room = shared.empty() ? room : std::min(automatic_natural, room - shared_least);
    spread(automatic, needs, automatic_room, solution.widths);
    if (shared.empty()) improve(automatic, needs, 2 * table.padding_x.in_pt() * context.scale, solution.widths);
    share_out(table, shared, needs, room - automatic_room, solution.widths);
    return solution;
}

// The last resort: every column the same share of what it asks for; words will be broken inside.
std::vector<double> squeezed(layout::Table const& table, double width, Context& context) {
    Needs const needs = gather(table, context);
    std::vector<double> widths;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        widths.push_back(table.columns[i].kind == layout::ColumnWidth::Fixed ? table.columns[i].fixed.in_pt() : std::max(1.0, needs.columns[i].least));
    double const total = std::accumulate(widths.begin(), widths.end(), 0.0);
    for (double& each : widths) each *= width / total;
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
    if (share < 1) notices.push_back(context.note({NoticeKind::TypeSteppedDown, -1, share, "huruf tabel diperkecil agar kolom muat", context.source}));
    if (solution.excess > 0) {
        notices.push_back(context.note(
            {NoticeKind::NarrowColumns, -1, solution.excess, "kolom tabel lebih lebar daripada halaman; kata dipenggal", context.source}));
        solution.widths = squeezed(table, room, context);
    }
    SolvedColumns solved{edges_of(solution.widths, room), context.scale, std::move(notices)};
    context.scale = outer_scale;
    return solved;
}

}  // namespace lkjip::typeset
