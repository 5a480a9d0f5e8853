#pragma once
// Expressions of the layout language, read once: `iku.rata_capaian | persen(2)`. See docs/layout.md, Expressions.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/value.h"
#include "layout/source_file.h"

namespace lkjip::layout {

enum class Operation {
    Literal, Name, Field, Index,
    Negate, Not, Add, Subtract, Multiply, Divide, Join,
    Less, LessEqual, Greater, GreaterEqual, Equal, NotEqual, And, Or,
    Call, Filter
};

struct Expression {
    Operation operation = Operation::Literal;
    base::Value literal;                  // Literal
    std::string name;                     // Name, Field
    int function = -1;                    // Call: index into functions(); Filter: index into filters()
    std::vector<Expression> operands;     // Filter: the value first
    std::uint32_t begin = 0, end = 0;     // in Binding::source
};

// An expression with its text and its place.
struct Binding {
    std::string source;
    Expression root;
    Spot spot;                            // of the first character of `source`
};

// A fault in an expression: when it is read or when it is evaluated.
struct ExpressionFault {
    std::string code;
    std::string message;
    std::string hint;
    std::uint32_t at = 0;                 // in Binding::source
};

// Throws ExpressionFault.
Binding parse_expression(std::string source, Spot spot);

}  // namespace lkjip::layout
