#pragma once
// The state of one check of a report: where we are, what ids there are, where problems go.
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <variant>
#include <vector>

#include "base/diagnostic.h"
#include "base/value.h"
#include "report/report.h"

namespace lkjip::report {

// The ids other fields may name.
struct KnownIds {
    std::vector<std::string> pejabat;
    std::vector<std::string> sasaran;
    std::vector<std::string> tabel;
};
KnownIds collect_ids(base::Value const& data);

class Checking {
public:
    static constexpr int max_problems = 200;  // then the check ends: more would help nobody

    Checking(Report const& report, base::Diagnostics& diagnostics);

    // Checks `value` against `shape`, and puts Markdown texts written as lists together.
    void check(base::Value& value, Shape const& shape);

    // Problems at the value being checked, or at one below it: `below` is "kode" or "0/kode".
    void error(base::Value const& at, std::string code, std::string message, std::string hint = {}, std::string_view below = {});
    void warning(base::Value const& at, std::string code, std::string message, std::string hint = {}, std::string_view below = {});
    [[nodiscard]] bool is_full() const { return problems_ >= max_problems; }
    [[nodiscard]] base::Place place_of(base::Value const& value) const { return report_.place_of(value); }
    [[nodiscard]] std::vector<std::string> const& ids(std::string_view kind) const;

    // Names the value checked within, for the pointer of a problem.
    class Inside {
    public:
        Inside(Checking& checking, std::variant<std::string_view, std::size_t> step) : checking_(checking) { checking.path_.push_back(step); }
        ~Inside() { checking_.path_.pop_back(); }
        Inside(Inside const&) = delete;
        Inside& operator=(Inside const&) = delete;

    private:
        Checking& checking_;
    };
    [[nodiscard]] std::string field_name() const;  // of the value being checked: "pagu", "unsur ke-2"

private:
    void check_object(base::Value& value, Shape const& shape);
    void check_list(base::Value& value, Shape const& shape);
    void check_map(base::Value& value, Shape const& shape);
    void check_missing(base::Value const& value, Shape const& shape);
    void report_unknown(base::Value const& value, std::string const& name, Shape const& shape);
    void report(base::Severity severity, base::Value const& at, std::string code, std::string message, std::string hint,
                std::string_view below);
    [[nodiscard]] std::string pointer(std::string_view below) const;

    Report const& report_;
    base::Diagnostics& diagnostics_;
    KnownIds ids_;
    std::vector<std::variant<std::string_view, std::size_t>> path_;
    int problems_ = 0;
};

// check_values.cpp: everything that is neither an object, a list nor a map.
void check_single(base::Value& value, Shape const& shape, Checking& checking);
// own_tables.cpp
void check_own_table(base::Value& value, Checking& checking);

std::string shortened(std::string_view text);                    // at most 60 characters, for messages
std::string maybe_meant(std::string_view name, std::vector<std::string> const& known);  // "maksud Anda `…`?" or ""
std::string kind_phrase(base::Value const& value);               // "teks \"1.000\"", "daftar"

}  // namespace lkjip::report
