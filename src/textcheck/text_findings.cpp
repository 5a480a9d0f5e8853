#include "textcheck/text_findings.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "base/files.h"
#include "base/utf8.h"
#include "figures/evidence.h"
#include "report/text_place.h"
#include "textcheck/text_rules.h"

namespace lkjip::textcheck {

namespace {

constexpr std::size_t words_before = 40, words_after = 30;   // bytes shown around a figure

std::size_t to_blank_before(std::string_view text, std::size_t at) {
    std::size_t const blank = text.rfind(' ', at);
    return blank == std::string_view::npos ? 0 : blank + 1;
}
std::size_t to_blank_after(std::string_view text, std::size_t at) { return std::min(text.find_first_of(" \t\n", at), text.size()); }

std::string around(std::string const& text, Token const& token, std::size_t end) {
    std::size_t const begin = token.begin > words_before ? to_blank_before(text, token.begin - words_before) : 0;
    std::size_t const last = to_blank_after(text, std::min(end + words_after, text.size()));
    std::string shown = (begin > 0 ? "… " : "") + text.substr(begin, last - begin) + (last < text.size() ? " …" : "");
    for (char& c : shown)
        if (c == '\n' || c == '\t') c = ' ';
    return shown;
}

std::string typed(std::string const& text, Token const& token) {
    std::string const number = text.substr(token.begin, token.end - token.begin);
    if (token.unit == "Rp") return "Rp" + number;
    if (token.unit == "%") return number + " %";
    if (token.kind == Token::Kind::Table) return "Tabel " + number;
    return token.unit.empty() ? number : number + " " + token.unit;
}

std::string message(Verdict const& verdict, std::string const& shown) {
    std::string const note = verdict.note.empty() ? "" : ": " + verdict.note;
    switch (verdict.cause) {
        case Cause::Words: return fmt::format("\"{}\" ditulis dengan angka dan huruf yang berlainan{}", shown, note);
        case Cause::Table: return fmt::format("{} dirujuk, tetapi tidak ada", shown);
        case Cause::Letter: return fmt::format("kategori {} ditulis dengan singkatan lain{}", shown, note);
        default: return fmt::format("{} tertulis {}, menurut data {}{}", verdict.about, shown, verdict.expected, note);
    }
}

// Where in the data the figure stands, or the object it was derived for.
figures::Side data_side(Verdict const& verdict, Known const& known, report::Report const& report) {
    figures::Side side{"data", verdict.expected, {}};
    if (verdict.figure < 0) return side;
    KnownFigure const& figure = known.figures[static_cast<std::size_t>(verdict.figure)];
    side.path = figure.path;
    if (figures::Placed const at = figures::at_path({known.data, {}}, figure.path); figure.is_path && at) side.place = report.place_of(*at.value);
    return side;
}

class Collecting {
public:
    Collecting(Known const& known, report::Report const& report) : known_(known), report_(report) {}

    void take(std::string const& text, Verdict const& verdict, base::Place const& place, std::string const& spot) {
        Token const& token = verdict.token;
        std::size_t const end = std::max(token.end, token.also_end);
        Told told{verdict.result, typed(text, token), around(text, token, end), place, spot};
        told.expected = verdict.expected;
        if (verdict.figure >= 0) told.figure = known_.figures[static_cast<std::size_t>(verdict.figure)].path;
        if (verdict.result == Result::Disagrees) add(rule_of(verdict.cause), message(verdict, told.shown), told, verdict);
        check.told.push_back(std::move(told));
    }

    // A typed figure that a binding could print.
    void take_binding(Binding const& binding) {
        Told& told = check.told.back();
        told.binding = binding.text;
        Verdict bound;
        bound.expected = binding.text;
        add(typed_rule(), fmt::format("{} diketik; pengikatannya `{}`", told.shown, binding.text), told, bound);
    }

    TextCheck check;

private:
    void add(TextRule const& rule, std::string text, Told const& told, Verdict const& verdict) {
        figures::Finding finding{std::string(rule.code), rule.severity, std::move(text), {}, std::string(rule.why), std::string(rule.remedy)};
        finding.sides.push_back({"tertulis", told.around, told.spot, told.place});
        if (!verdict.expected.empty()) finding.sides.push_back(data_side(verdict, known_, report_));
        check.findings.push_back(std::move(finding));
    }

    Known const& known_;
    report::Report const& report_;
};

// The files of the report, read again when something in them is to be pointed at.
class Files {
public:
    explicit Files(report::Report const& report) : report_(report) {}

    struct Located { std::vector<std::size_t> offsets; std::string const* file = nullptr; };
    std::optional<Located> locate(base::Value const& value) {
        base::Origin const origin = value.origin;
        if (origin.file < 0 || static_cast<std::size_t>(origin.file) >= report_.files.size()) return std::nullopt;
        std::string const& name = report_.files[static_cast<std::size_t>(origin.file)];
        std::string const* const file = content_of(name);
        auto offsets = file ? offsets_in_file(*file, name, origin, *value.as_text()) : std::nullopt;
        if (!offsets) return std::nullopt;
        return Located{std::move(*offsets), file};
    }

private:
    std::string const* content_of(std::string const& name) {
        auto const known = contents_.find(name);
        if (known != contents_.end()) return &known->second;
        try {
            return &contents_.emplace(name, base::read_file(name)).first->second;
        } catch (base::Error const&) {
            return nullptr;   // gone since it was read: the text's own place will do
        }
    }

    report::Report const& report_;
    std::map<std::string, std::string> contents_;
};

base::Place place_in(std::string const& file, std::size_t offset, std::string const& name) {
    report::TextPlace place(file);
    place.move_to(offset);
    return {name, place.line(), place.column(), {}};
}

// Found by looking at the data itself already (T-KAT, T-SRT).
bool is_told_elsewhere(Verdict const& verdict) { return verdict.result == Result::Disagrees && (verdict.cause == Cause::Letter || verdict.cause == Cause::Date); }

void take_own(Collecting& collecting, Files& files, OwnText const& own, std::string const& text, std::size_t begin, std::vector<Verdict> const& verdicts, Known const& known, report::Report const& report) {
    std::string const& name = report.files[static_cast<std::size_t>(std::max(own.value->origin.file, 0))];
    auto const located = verdicts.empty() ? std::nullopt : files.locate(*own.value);
    for (Verdict const& verdict : verdicts) {
        if (is_told_elsewhere(verdict)) continue;
        base::Place place = report.place_of(*own.value);
        if (located) place = place_in(*located->file, located->offsets[begin + verdict.token.begin], name);
        collecting.take(text, verdict, place, own.path);
        auto const binding = binding_for(text, verdict, known);
        if (!binding) continue;
        collecting.take_binding(*binding);
        if (!located) continue;
        std::size_t const first = located->offsets[begin + binding->begin], last = located->offsets[begin + binding->end - 1] + 1;
        std::string typed_there = located->file->substr(first, last - first);
        if (typed_there == text.substr(binding->begin, binding->end - binding->begin)) collecting.check.amendments.push_back({name, first, last, std::move(typed_there), binding->text, place});
    }
}

}  // namespace

TextCheck check_draft(naskah::Draft const& draft, Known const& known, report::Report const& report) {
    Collecting collecting(known, report);
    Before before;
    for (naskah::Passage const& passage : draft.passages) {
        Shape const shape = passage.kind == naskah::Kind::Row ? Shape::Row : Shape::Paragraph;
        for (Verdict const& verdict : check({passage.text, shape, -1}, known, before))
            collecting.take(passage.text, verdict, naskah::place(draft, passage, verdict.token.begin), naskah::spot(passage, verdict.token.begin));
    }
    return std::move(collecting.check);
}

TextCheck check_own(report::Report const& report, Known const& known) {
    Collecting collecting(known, report);
    Files files(report);
    for (OwnText const& own : own_texts(report, known)) {
        Before before;
        std::string const& whole = *own.value->as_text();
        for (Part const& part : parts_of(whole)) {
            std::string const text = whole.substr(part.begin, part.end - part.begin);
            take_own(collecting, files, own, text, part.begin, check({text, Shape::Text, own.owner}, known, before), known, report);
        }
    }
    return std::move(collecting.check);
}

std::set<std::string> tables_of(naskah::Draft const& draft) {
    std::set<std::string> tables;
    for (naskah::Passage const& passage : draft.passages) {
        std::vector<Piece> const pieces = pieces_of(std::string_view(passage.text).substr(0, 200));
        for (std::size_t i = 0; i + 1 < pieces.size() && i < 3; ++i)
            if (pieces[i].is("tabel") && pieces[i + 1].is_number() && (i == 0 || pieces[i - 1].kind == Piece::Kind::Mark)) tables.insert(pieces[i + 1].low);
    }
    return tables;
}

}  // namespace lkjip::textcheck
