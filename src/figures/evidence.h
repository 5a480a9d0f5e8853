#pragma once
// What the rules of findings look at: the report's data gathered by kind, each with its path. Gathered once, read by all.
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/indonesian.h"
#include "figures/figures.h"
#include "figures/prose.h"
#include "figures/rules.h"
#include "report/report.h"

namespace lkjip::figures {

// A value with its path; without a value: not there.
struct Placed {
    base::Value const* value = nullptr;
    std::string path{};

    explicit operator bool() const { return value != nullptr; }
    [[nodiscard]] base::Decimal const* number() const { return value == nullptr ? nullptr : value->as_number(); }
    [[nodiscard]] std::string const* text() const { return value == nullptr ? nullptr : value->as_text(); }
    [[nodiscard]] Placed field(std::string_view name) const;      // not there when the object lacks it
    [[nodiscard]] std::vector<Placed> elements() const;           // of a list
    [[nodiscard]] std::string words(std::string_view name) const; // text of a field, or ""
};

enum class Paper { Iku, Rpjmd, Agreement, ActionPlan, Monitoring, PlanMonitoring, Programme, Sheet };

// A programme, kegiatan or sub kegiatan.
struct Line {
    Paper paper = Paper::Programme;
    int level = 1;             // 1 program, 2 kegiatan, 3 sub kegiatan
    Placed at;
    std::string code, name;
    std::string key;           // names from kegiatan downwards; the same work has the same key in every paper
    int parent = -1;           // index into Evidence::lines
};

// One indicator in one paper, with the figures of the year.
struct Measure {
    Paper paper = Paper::Iku;
    std::string paper_name;    // "IKU", "perjanjian kinerja Kepala Dinas"
    Placed at;
    std::string name, key, unit;
    Placed target, realised;
    int line = -1;             // index into Evidence::lines, for those of a programme line
};

// A text of the report.
struct Prose {
    Placed at;
    std::vector<Word> words;
};

// A figure as somebody typed it (`tertulis`), beside the one that follows from the data.
struct Stated {
    Placed at;                 // the typed value
    std::string where;         // "Ikhtisar Eksekutif"; may be empty
    std::string name;          // last step of the path: "sisa"
    Placed owner;              // the object the figure belongs to
    Placed figure;             // what it is compared with; not there: nothing of that name
    Figure const* derived = nullptr;  // null for an entered figure
    base::Decimal total{};     // of a column of an own table
    bool is_total = false;
};

struct Evidence {
    Evidence(report::Report const& report, Figures const& figures);
    Evidence(Evidence const&) = delete;
    Evidence& operator=(Evidence const&) = delete;

    report::Report const& report;
    Figures const& figures;
    int year = 0;
    Rules rules;                        // of computing achievements
    Placed data;                        // of the figures
    std::unordered_map<std::string_view, Figure const*> index;
    std::vector<Line> lines;
    std::vector<Measure> measures;
    std::vector<Prose> texts;           // everything typed as text, papers and tables included
    std::vector<Placed> own_tables, decrees, meetings;
    std::vector<Stated> stated;

    [[nodiscard]] Placed top(std::string_view name) const { return data.field(name); }
    [[nodiscard]] Figure const* derivation(std::string const& path) const;
    // "Rp1.000", "62,80 %", "12 Orang": by the unit recorded or entered with it.
    [[nodiscard]] std::string shown(Placed const& number, std::string const& unit) const;
    // Its realisasi is on the wrong side of its target.
    [[nodiscard]] bool falls_short(Placed const& indicator) const;
    // A text of nothing but `{{ pejabat.kepala.nama }}` gives that name.
    [[nodiscard]] std::string plain(Placed const& text) const;
};

// evidence_lines.cpp, evidence_measures.cpp, evidence_stated.cpp, evidence_texts.cpp
void gather_lines(Evidence& evidence);
void gather_measures(Evidence& evidence);
void gather_stated(Evidence& evidence);
void gather_texts(Evidence& evidence);

// What stands under the objectives (`sasaran`) of a set: iku, rpjmd, an agreement, renaksi.
std::vector<Placed> objectives_of(Placed const& set);
std::vector<Placed> indicators_of(Placed const& set);

// The value at a path: "program[2].kegiatan[0].serapan", "tabel.aset.baris[1].jumlah".
Placed at_path(Placed const& root, std::string_view path);
std::string shown_number(base::Decimal value, std::string const& unit);

}  // namespace lkjip::figures
