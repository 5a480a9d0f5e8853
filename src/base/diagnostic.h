#pragma once
// What is wrong with something a user gave us: said in Bahasa Indonesia, with its place, what was expected and what to
// do. Faults are values: a stage collects all of them and reports them at once. `Error` ends a stage that cannot go on.
#include <exception>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lkjip::base {

enum class Severity { Error, Warning, Note };

// Where a fault is. `file` is as the user named it. Line and column are counted from 1, the column in characters; 0
// means unknown. `pointer` is a JSON pointer (`/program/0/kode`) or another path inside the file.
struct Place {
    std::string file;
    int line = 0;
    int column = 0;
    std::string pointer;
};

// Fixes the exit code of the command and the status of a web answer, in one table each.
enum class Category { Usage, Data, Layout, Resource, Limit, Internal };

struct Diagnostic {
    Severity severity = Severity::Error;
    Category category = Category::Data;
    std::string code;     // stable, e.g. "D-012" for data, "L-031" for layout; documented in docs/galat.md
    std::string message;  // Bahasa Indonesia, one sentence
    Place place;
    std::string hint;     // what to do, e.g. "maksud Anda `realisasi_anggaran`?"; may be empty
};

class Diagnostics {
public:
    void add(Diagnostic diagnostic);
    void error(Category category, std::string code, std::string message, Place place = {}, std::string hint = {});
    void warning(Category category, std::string code, std::string message, Place place = {}, std::string hint = {});

    [[nodiscard]] bool has_errors() const { return errors_ > 0; }
    [[nodiscard]] int error_count() const { return errors_; }
    [[nodiscard]] int warning_count() const { return warnings_; }
    [[nodiscard]] std::vector<Diagnostic> const& all() const { return all_; }
    void append(Diagnostics const& other);

private:
    std::vector<Diagnostic> all_;
    int errors_ = 0;
    int warnings_ = 0;
};

// `laporan.json:12:8: galat: bidang tidak dikenal "pago" (/program/0/pago) [D-004]` and, below it, the hint.
std::string format(Diagnostic const& diagnostic);
std::string format(Diagnostics const& diagnostics);

// Ends a stage. Carries at least one diagnostic of severity Error.
class Error : public std::exception {
public:
    explicit Error(Diagnostics diagnostics);
    explicit Error(Diagnostic diagnostic);
    [[nodiscard]] char const* what() const noexcept override { return text_.c_str(); }
    [[nodiscard]] Diagnostics const& diagnostics() const { return diagnostics_; }

private:
    std::string text_;
    Diagnostics diagnostics_;
};

// The name in `known` nearest to `name` (optimal string alignment, at most a third of the letters wrong), or empty.
std::string nearest_name(std::string_view name, std::vector<std::string> const& known);

}  // namespace lkjip::base
