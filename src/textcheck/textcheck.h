#pragma once
// Every figure a text tells, matched with the figures of the report by the words around it: it agrees, it disagrees, or it is
// unknown. See docs/temuan.md, Angka pada naskah.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "figures/finding.h"
#include "naskah/naskah.h"
#include "textcheck/known.h"
#include "textcheck/tokens.h"

namespace lkjip::textcheck {

enum class Result { Agrees, Disagrees, Unknown };

// How a figure disagrees.
enum class Cause { Other, Swapped, Mistyped, Shifted, Exchanged, LastYear, OtherFigure, Count, Words, Category, Letter, Table, Code, Date };

struct Verdict {
    Token token;
    Result result = Result::Unknown;
    Cause cause = Cause::Other;
    int figure = -1;                 // index into Known::figures: what it agrees with, or most likely means
    bool is_sure = false;            // agrees with one figure and no other could be meant
    std::string expected{};          // "Rp19.678.585.487"
    std::string about{};             // "pagu Program Rehabilitasi Sosial"
    std::string note{};              // "selisih 373.000; angkanya sama, urutannya tertukar"
};

enum class Shape { Text, Paragraph, Row };   // Text: of the data, where headings stand elsewhere

struct Passage {
    std::string text;
    Shape shape = Shape::Text;
    int owner = -1;                  // topic the text belongs to
};

// What goes on from one passage to the next.
struct Before {
    std::vector<int> topics{};       // named in the passage before, when it only names
    std::vector<Facets> columns{};   // of the table being read; empty: not known
    std::vector<int> years{};
    int agreeing = 0, other = 0;     // cells under it so far
};

std::vector<Verdict> check(Passage const& passage, Known const& known, Before& before);

}  // namespace lkjip::textcheck
