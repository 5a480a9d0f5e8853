#include "layout/evaluate.h"

#include <fmt/format.h>

#include <stdexcept>

#include "base/diagnostic.h"
#include "layout/filters.h"
#include "layout/functions.h"
#include "layout/remedies.h"

namespace lkjip::layout {

namespace {

using base::Decimal;
using base::Value;

constexpr int quotient_digits = 10;

[[noreturn]] void fail(Expression const& at, std::string code, std::string message, std::string hint = {}) {
    throw ExpressionFault{std::move(code), std::move(message), std::move(hint), at.begin};
}

Datum present(Expression const& expression, Scope& scope) {
    Datum datum = evaluate(expression, scope);
    if (Absent const* const absent = datum.absent()) throw MissingFault{*absent};
    return datum;
}

Decimal number(Expression const& expression, Scope& scope) {
    Datum const datum = present(expression, scope);
    if (datum.number() == nullptr) fail(expression, "L-046", fmt::format("angka diharapkan di sini, bukan {}", datum.kind()), remedy(Wanted::Number, datum));
    return *datum.number();
}

Datum field_of(Datum const& owner, Expression const& step);

// Of all elements that have it; lists inside are joined on.
Datum field_of_elements(Datum const& list, Expression const& step) {
    Sequence found;
    for (std::size_t index = 0; index < list.size(); ++index) {
        Datum const field = field_of(list.at(index), step);
        if (field.absent() != nullptr) continue;
        if (!field.is_list()) {
            found.push_back(field);
            continue;
        }
        for (std::size_t inner = 0; inner < field.size(); ++inner) found.push_back(field.at(inner));
    }
    if (found.empty() && list.size() > 0) return Absent{list.at(0).value(), step.name, step.begin, step.end};
    return found;
}

Datum field_of(Datum const& owner, Expression const& step) {
    if (owner.absent() != nullptr) return owner;
    if (owner.is_list()) return field_of_elements(owner, step);
    if (owner.object() == nullptr) {
        fail(step, "L-046", fmt::format("{} tidak punya bidang `{}`", owner.kind(), step.name), fmt::format("hapus `.{}`, atau periksa jalur di depannya", step.name));
    }
    Value const* const field = owner.object()->find(step.name);
    if (field == nullptr || field->is_null()) return Absent{owner.value(), step.name, step.begin, step.end};
    return *field;
}

Datum index_into(Expression const& expression, Scope& scope) {
    Datum const owner = evaluate(expression.operands[0], scope);
    if (owner.absent() != nullptr) return owner;
    Datum const index = evaluate(expression.operands[1], scope);
    if (index.absent() != nullptr) return index;
    if (owner.object() != nullptr && index.text() != nullptr) {
        Value const* const field = owner.object()->find(*index.text());
        return field == nullptr ? Datum(Absent{owner.value(), *index.text(), expression.begin, expression.end}) : Datum(*field);
    }
    if (!owner.is_list()) fail(expression, "L-046", fmt::format("`[…]` memerlukan daftar, bukan {}", owner.kind()), remedy(Wanted::List, owner));
    auto const at = index.number() == nullptr ? std::nullopt : index.number()->to_int();
    if (!at || *at < 0) fail(expression.operands[1], "L-046", "nomor unsur haruslah bilangan bulat mulai dari 0", "unsur pertama ditulis [0], yang terakhir akhir(daftar)");
    if (static_cast<std::size_t>(*at) >= owner.size()) return Absent{owner.value(), fmt::format("[{}]", *at), expression.begin, expression.end};
    return owner.at(static_cast<std::size_t>(*at));
}

Decimal calculate(Operation operation, Expression const& expression, Decimal a, Decimal b) {
    switch (operation) {
        case Operation::Add: return a + b;
        case Operation::Subtract: return a - b;
        case Operation::Multiply: return (a * b).trimmed();
        default: break;
    }
    if (b.is_zero()) fail(expression, "L-047", "pembagian dengan nol", "periksa pembaginya dulu: jika(x eq 0, '–', y / x)");
    return a.divided_by(b, quotient_digits).trimmed();
}

Datum arithmetic(Expression const& expression, Scope& scope) {
    Datum const left = evaluate(expression.operands[0], scope);
    if (left.absent() != nullptr) return left;
    Datum const right = evaluate(expression.operands[1], scope);
    if (right.absent() != nullptr) return right;
    for (std::size_t side = 0; side < 2; ++side) {
        Datum const& datum = side == 0 ? left : right;
        if (datum.number() == nullptr) {
            fail(expression.operands[side], "L-046", fmt::format("angka diharapkan di sini, bukan {}", datum.kind()),
                 datum.text() != nullptr ? "teks disambung dengan `&`" : remedy(Wanted::Number, datum));
        }
    }
    try {
        return Value(calculate(expression.operation, expression, *left.number(), *right.number()));
    } catch (std::overflow_error const&) {
        fail(expression, "L-047", "hasil hitungan melampaui 38 angka", "periksa angka yang dikalikan atau dijumlahkan");
    }
}

bool holds(Operation operation, std::strong_ordering order) {
    switch (operation) {
        case Operation::Less: return order < 0;
        case Operation::LessEqual: return order <= 0;
        case Operation::Greater: return order > 0;
        default: return order >= 0;
    }
}

// What is missing equals nothing; it is neither less nor greater than anything, that is a fault.
Datum compare_with_missing(Expression const& expression, Datum const& a, Datum const& b, Scope& scope) {
    if (a.absent() != nullptr) scope.tolerate(*a.absent());
    if (b.absent() != nullptr) scope.tolerate(*b.absent());
    if (expression.operation == Operation::Equal || expression.operation == Operation::NotEqual) {
        return Value(expression.operation == Operation::NotEqual);
    }
    throw MissingFault{*(a.absent() != nullptr ? a : b).absent(), MissingFault::Needed::ByComparison};
}

Datum compare(Expression const& expression, Scope& scope) {
    Datum const a = evaluate(expression.operands[0], scope);
    Datum const b = evaluate(expression.operands[1], scope);
    if (a.absent() != nullptr || b.absent() != nullptr) return compare_with_missing(expression, a, b, scope);
    bool const numbers = a.number() != nullptr && b.number() != nullptr;
    bool const texts = a.text() != nullptr && b.text() != nullptr;
    bool const flags = a.flag() != nullptr && b.flag() != nullptr;
    bool const equality = expression.operation == Operation::Equal || expression.operation == Operation::NotEqual;
    if (!numbers && !texts && !(flags && equality)) {
        fail(expression, "L-046", fmt::format("{} dan {} tidak dapat dibandingkan", a.kind(), b.kind()),
             "bandingkan angka dengan angka, teks dengan teks yang diapit petik tunggal");
    }
    if (equality) return Value(same(a, b) == (expression.operation == Operation::Equal));
    return Value(holds(expression.operation, numbers ? *a.number() <=> *b.number() : *a.text() <=> *b.text()));
}

Datum join(Expression const& expression, Scope& scope) {
    Datum const left = evaluate(expression.operands[0], scope);
    if (left.absent() != nullptr) return left;
    Datum const right = evaluate(expression.operands[1], scope);
    if (right.absent() != nullptr) return right;
    return Value(print(left) + print(right));
}

// A text of the report may hold `{{ }}`, also in a list: a filter would change the names in it.
Datum filled(Datum value, Scope& scope) {
    if (value.is_list()) {
        Sequence items;
        for (std::size_t index = 0; index < value.size(); ++index) items.push_back(filled(value.at(index), scope));
        return items;
    }
    if (value.is_substitute() || value.text() == nullptr || value.text()->find("{{") == std::string::npos) return value;
    Scope::Filler const fill = scope.filler();
    return fill == nullptr ? std::move(value) : Datum(Value(fill(value)));
}

Datum filter(Expression const& expression, Scope& scope) {
    FilterId const id = filters()[static_cast<std::size_t>(expression.function)].id;
    bool const changes = id != FilterId::IfEmpty;
    Datum value = evaluate(expression.operands[0], scope);
    if (changes) value = filled(std::move(value), scope);
    std::vector<Datum> arguments;
    for (std::size_t index = 1; index < expression.operands.size(); ++index) {
        Datum argument = present(expression.operands[index], scope);
        arguments.push_back(changes ? filled(std::move(argument), scope) : std::move(argument));
    }
    if (id == FilterId::IfEmpty && value.absent() != nullptr) scope.tolerate(*value.absent());
    return apply_filter(id, std::move(value), arguments);
}

// What a variable lacks was asked for elsewhere; the place is now here.
Datum variable(Expression const& expression, Scope& scope) {
    Datum datum = scope.lookup(expression.name);
    Absent const* const absent = datum.absent();
    if (absent == nullptr) return datum;
    return Absent{absent->owner, absent->name, expression.begin, expression.end};
}

Datum noted(Datum datum, Scope& scope) {
    scope.note(datum);
    return datum;
}

Datum evaluate_placed(Expression const& expression, Scope& scope) {
    switch (expression.operation) {
        case Operation::Literal: return expression.literal;
        case Operation::Name: return noted(variable(expression, scope), scope);
        case Operation::Field: return noted(field_of(evaluate(expression.operands[0], scope), expression), scope);
        case Operation::Index: return noted(index_into(expression, scope), scope);
        case Operation::Negate: return Value(-number(expression.operands[0], scope));
        case Operation::Not: return Value(!evaluate_condition(expression.operands[0], scope));
        case Operation::Add:
        case Operation::Subtract:
        case Operation::Multiply:
        case Operation::Divide: return arithmetic(expression, scope);
        case Operation::Join: return join(expression, scope);
        case Operation::Less:
        case Operation::LessEqual:
        case Operation::Greater:
        case Operation::GreaterEqual:
        case Operation::Equal:
        case Operation::NotEqual: return compare(expression, scope);
        case Operation::And:
            return Value(evaluate_condition(expression.operands[0], scope) && evaluate_condition(expression.operands[1], scope));
        case Operation::Or:
            return Value(evaluate_condition(expression.operands[0], scope) || evaluate_condition(expression.operands[1], scope));
        case Operation::Call: return call_function(expression, scope);
        case Operation::Filter: return filter(expression, scope);
    }
    return {};
}

}  // namespace

Datum evaluate(Expression const& expression, Scope& scope) {
    try {
        return evaluate_placed(expression, scope);
    } catch (ExpressionFault& fault) {
        if (fault.at == 0) fault.at = expression.begin;  // from code that does not know the place
        throw;
    }
}

bool evaluate_condition(Expression const& expression, Scope& scope) {
    Datum const datum = evaluate(expression, scope);
    if (Absent const* const absent = datum.absent()) {
        scope.tolerate(*absent);
        return false;
    }
    if (datum.flag() == nullptr) {
        fail(expression, "L-046", fmt::format("syarat haruslah ya atau tidak, bukan {}", datum.kind()),
             "bandingkan dengan sesuatu, atau tulis ada(…)");
    }
    return *datum.flag();
}

}  // namespace lkjip::layout
