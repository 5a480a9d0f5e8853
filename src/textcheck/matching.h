#pragma once
// Looking up figures, and what a number that is none of them may have been.
#include "textcheck/context.h"
#include "textcheck/textcheck.h"

namespace lkjip::textcheck {

// Rounded as it was written.
bool agrees(Token const& token, base::Decimal value);
bool fits_unit(Token const& token, KnownFigure const& figure);

// Figures of the topic that may be meant, those of the report's year unless another is asked for.
std::vector<int> meant(Known const& known, int topic, Facets facets, Token const& token, Context const& context);
// All figures of any topic with that value and unit.
std::vector<int> of_value(Known const& known, Token const& token);

// Digits that can hardly be chance: 2,50 has three, 100 has one.
int telling_digits(Token const& token);
Cause cause_of(Token const& token, KnownFigure const& figure);
// The figure among `figures` that `token` looks most like.
int likeliest(Known const& known, std::vector<int> const& figures, Token const& token);

std::string shown(Known const& known, int figure, Token const& token);
std::string about(Known const& known, int figure);
Verdict agreeing(Token const& token, int figure, bool is_sure);
Verdict disagreeing(Token const& token, Known const& known, int figure, Cause cause);

Verdict judge_number(Reading const& reading, std::size_t token, Context const& context, std::vector<int> const& settled, Known const& known);
Verdict judge_category(Reading const& reading, std::size_t token, std::vector<Context> const& contexts, std::vector<Verdict> const& verdicts, Known const& known);
Verdict judge_code(Reading const& reading, std::size_t token, Known const& known);
Verdict judge_date(Token const& token, Known const& known);
Verdict judge_table(Token const& token, Known const& known);
std::vector<Verdict> judge_row(std::string const& text, Reading const& reading, Known const& known, Before& before);

}  // namespace lkjip::textcheck
