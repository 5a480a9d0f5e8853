#pragma once
// The state of one check of a report: where we are, what ids there are, where problems go.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/value.h"
#include "report/report.h"
#include "report/value_path.h"
#include "report/wording.h"

namespace lkjip::report {

// The ids other fields may name. Unknown (nullopt): the part that defines them could not be read.
using Ids = std::optional<std::vector<std::string>>;
struct KnownIds {
    Ids pejabat;
    Ids sasaran;
    Ids tabel;
};
KnownIds collect_ids(base::Value const& data);

class Checking {
public:
    static constexpr int max_problems = 200;  // then the check ends: more would help nobody

    Checking(Report& report, base::Diagnostics& diagnostics);

    // Checks `value` against `shape`, and puts Markdown texts written as lists together: where their lines were is kept in the report.
    void check(base::Value& value, Shape const& shape);

    // Problems at the value being checked, or at one below it: `below` is "kode" or "0/kode".
    void error(base::Value const& at, std::string code, std::string message, std::string hint = {}, std::string_view below = {});
    void warning(base::Value const& at, std::string code, std::string message, std::string hint = {}, std::string_view below = {});
    [[nodiscard]] bool is_full() const { return problems_ >= max_problems; }
    [[nodiscard]] base::Place place_of(base::Value const& value) const { return report_.place_of(value); }
    [[nodiscard]] Report const& report() const { return report_; }
    [[nodiscard]] base::Value const* rule(std::string_view name) const;   // as written in `aturan`; null pointer: it is not
    [[nodiscard]] Ids const& ids(std::string_view kind) const;

    void keep_lines(base::Origin text, std::vector<base::Origin> lines) { report_.lines.add(text, std::move(lines)); }

    // Names the value checked within, for the pointer of a problem.
    class Inside : ValuePath::Inside {
    public:
        Inside(Checking& checking, ValuePath::Step step) : ValuePath::Inside(checking.path_, step) {}
    };
    [[nodiscard]] std::string field_name() const;  // of the value being checked: "pagu", "unsur ke-2"

private:
    bool is_misplaced_text(base::Value const& value, Shape const& shape);
    void check_object(base::Value& value, Shape const& shape);
    void check_list(base::Value& value, Shape const& shape);
    void check_map(base::Value& value, Shape const& shape);
    void check_missing(base::Value const& value, Shape const& shape, std::vector<std::string> const& meant);
    std::string report_unknown(base::Value const& object, base::Value const& value, std::string const& name, Shape const& shape);
    void add(base::Severity severity, base::Value const& at, std::string code, std::string message, std::string hint,
                std::string_view below);
    [[nodiscard]] std::string pointer(std::string_view below) const;

    Report& report_;
    base::Diagnostics& diagnostics_;
    KnownIds ids_;
    ValuePath path_;
    int problems_ = 0;
};

// check_values.cpp: everything that is neither an object, a list nor a map.
void check_single(base::Value& value, Shape const& shape, Checking& checking);
// own_tables.cpp
void check_own_table(base::Value& value, Checking& checking);

// A name used in paths: of a person, an own table, a column, a text.
void check_name(std::string const& name, base::Value const& of, Checking& checking);
// check_files.cpp
void check_file(base::Value const& value, Shape const& shape, Checking& checking);

}  // namespace lkjip::report
