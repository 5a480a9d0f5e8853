#include "layout/functions.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "layout/filters.h"
#include "layout/function_table.h"
#include "layout/remedies.h"

namespace lkjip::layout {

namespace {

using base::Decimal;
using base::Value;

constexpr int quotient_digits = 10;

[[noreturn]] void fail(Expression const& at, std::string message, std::string hint) {
    throw ExpressionFault{"L-046", std::move(message), std::move(hint), at.begin};
}

// A list that is missing makes the whole call missing: `call_function` gives it on.
Datum list_argument(Expression const& call, Scope& scope) {
    Datum datum = evaluate(call.operands[0], scope);
    if (Absent const* const absent = datum.absent()) throw *absent;
    if (!datum.is_list()) fail(call.operands[0], fmt::format("daftar diharapkan di sini, bukan {}", datum.kind()), remedy(Wanted::List, datum));
    return datum;
}

std::vector<Decimal> numbers_of(Expression const& call, Scope& scope) {
    Datum const list = list_argument(call, scope);
    std::vector<Decimal> numbers;
    for (std::size_t index = 0; index < list.size(); ++index) {
        Datum const item = list.at(index);
        if (item.number() == nullptr) {
            fail(call.operands[0], fmt::format("unsur ke-{} daftar ini {}, bukan angka", index + 1, item.kind()),
                 item.object() != nullptr ? "sebut bidang angkanya sesudah daftarnya: program.pagu" : "sebut daftar yang berisi angka saja");
        }
        numbers.push_back(*item.number());
    }
    return numbers;
}

Decimal sum_of(std::vector<Decimal> const& numbers, Expression const& call) {
    try {
        Decimal sum;
        for (Decimal const& number : numbers) sum = sum + number;
        return sum;
    } catch (std::overflow_error const&) {
        throw ExpressionFault{"L-047", "hasil hitungan melampaui 38 angka", "periksa angka yang dijumlahkan", call.begin};
    }
}

Datum mean(Expression const& call, Scope& scope) {
    std::vector<Decimal> const numbers = numbers_of(call, scope);
    if (numbers.empty()) return Absent{};
    auto const count = static_cast<std::int64_t>(numbers.size());
    return Value(sum_of(numbers, call).divided_by(Decimal(count), quotient_digits).trimmed());
}

enum class Extreme { Least, Greatest };
Datum extreme(Expression const& call, Scope& scope, Extreme which) {
    std::vector<Decimal> const numbers = numbers_of(call, scope);
    if (numbers.empty()) return Absent{};
    auto const [least, greatest] = std::minmax_element(numbers.begin(), numbers.end());
    return Value(which == Extreme::Least ? *least : *greatest);
}

// Evaluates the third argument with the second naming `item`.
class Lambda {
public:
    Lambda(Expression const& call, Scope& scope) : body_(call.operands[2]), scope_(scope), size_(scope.size()) {
        scope_.push(call.operands[1].name, {});
    }
    ~Lambda() { scope_.shrink(size_); }
    Lambda(Lambda const&) = delete;
    Lambda& operator=(Lambda const&) = delete;

    bool holds(Datum const& item) {
        scope_.assign(size_, item);
        return evaluate_condition(body_, scope_);
    }
    Datum value(Datum const& item) {
        scope_.assign(size_, item);
        Datum datum = evaluate(body_, scope_);
        if (Absent const* const absent = datum.absent()) throw MissingFault{*absent};
        return datum;
    }

private:
    Expression const& body_;
    Scope& scope_;
    std::size_t size_;
};

Datum where(Expression const& call, Scope& scope) {
    Datum const list = list_argument(call, scope);
    Lambda lambda(call, scope);
    Sequence kept;
    for (std::size_t index = 0; index < list.size(); ++index) {
        Datum const item = list.at(index);
        if (lambda.holds(item)) kept.push_back(item);
    }
    return kept;
}

Datum find_first(Expression const& call, Scope& scope) {
    Datum const list = list_argument(call, scope);
    Lambda lambda(call, scope);
    for (std::size_t index = 0; index < list.size(); ++index) {
        if (lambda.holds(list.at(index))) return list.at(index);
    }
    return Absent{};
}

bool comes_before(Datum const& a, Datum const& b, Expression const& body) {
    if (a.number() != nullptr && b.number() != nullptr) return *a.number() < *b.number();
    if (a.text() != nullptr && b.text() != nullptr) return *a.text() < *b.text();
    fail(body, fmt::format("{} dan {} tidak dapat diurutkan", a.kind(), b.kind()), "urutkan menurut bidang yang pada semua unsur berisi angka, atau pada semua berisi teks");
}

Datum sort_by(Expression const& call, Scope& scope) {
    Datum const list = list_argument(call, scope);
    Lambda lambda(call, scope);
    std::vector<std::pair<Datum, Datum>> keyed;
    for (std::size_t index = 0; index < list.size(); ++index) keyed.emplace_back(lambda.value(list.at(index)), list.at(index));
    std::stable_sort(keyed.begin(), keyed.end(),
                     [&](auto const& a, auto const& b) { return comes_before(a.first, b.first, call.operands[2]); });
    Sequence sorted;
    for (auto& [key, item] : keyed) sorted.push_back(std::move(item));
    return sorted;
}

std::string text_argument(Expression const& argument, Scope& scope) {
    Datum const datum = evaluate(argument, scope);
    if (datum.text() == nullptr) fail(argument, fmt::format("teks diharapkan di sini, bukan {}", datum.kind()), remedy(Wanted::Text, datum));
    return *datum.text();
}

Datum join_texts(Expression const& call, Scope& scope) {
    Datum const list = list_argument(call, scope);
    std::string const separator = text_argument(call.operands[1], scope);
    std::string const last = call.operands.size() > 2 ? text_argument(call.operands[2], scope) : separator;
    std::string joined;
    for (std::size_t index = 0; index < list.size(); ++index) {
        if (index > 0) joined += index + 1 == list.size() ? last : separator;
        joined += print(list.at(index));
    }
    return Value(std::move(joined));
}

Datum round(Expression const& call, Scope& scope) {
    Datum const value = evaluate(call.operands[0], scope);
    if (value.absent() != nullptr) return value;
    Datum const digits = evaluate(call.operands[1], scope);
    std::int64_t const count = digits.number() == nullptr ? -1 : digits.number()->to_int().value_or(-1);
    if (value.number() == nullptr) fail(call.operands[0], fmt::format("angka diharapkan di sini, bukan {}", value.kind()), remedy(Wanted::Number, value));
    if (count < 0 || count > 10) fail(call.operands[1], "banyaknya desimal haruslah 0 sampai 10", "misalnya bulat(x, 2)");
    return Value(value.number()->rounded(static_cast<int>(count)));
}

Datum has(Expression const& call, Scope& scope) {
    Datum const datum = evaluate(call.operands[0], scope);
    if (Absent const* const absent = datum.absent()) scope.tolerate(*absent);
    return Value(!datum.is_empty());
}

Datum element(Expression const& call, Scope& scope, FunctionId which) {
    Datum const list = list_argument(call, scope);
    if (list.size() == 0) return Absent{};
    return list.at(which == FunctionId::First ? 0 : list.size() - 1);
}

Datum call(Expression const& expression, Scope& scope) {
    FunctionId const id = functions()[static_cast<std::size_t>(expression.function)].id;
    switch (id) {
        case FunctionId::Sum: return Value(sum_of(numbers_of(expression, scope), expression));
        case FunctionId::Count: return Value(static_cast<std::int64_t>(list_argument(expression, scope).size()));
        case FunctionId::Mean: return mean(expression, scope);
        case FunctionId::Least: return extreme(expression, scope, Extreme::Least);
        case FunctionId::Greatest: return extreme(expression, scope, Extreme::Greatest);
        case FunctionId::If: return evaluate(expression.operands[evaluate_condition(expression.operands[0], scope) ? 1 : 2], scope);
        case FunctionId::Has: return has(expression, scope);
        case FunctionId::Where: return where(expression, scope);
        case FunctionId::SortBy: return sort_by(expression, scope);
        case FunctionId::JoinTexts: return join_texts(expression, scope);
        case FunctionId::Last:
        case FunctionId::First: return element(expression, scope, id);
        case FunctionId::Round: return round(expression, scope);
        case FunctionId::Find: return find_first(expression, scope);
    }
    return {};
}

}  // namespace

Datum call_function(Expression const& expression, Scope& scope) {
    try {
        return call(expression, scope);
    } catch (Absent const& absent) {
        return absent;
    }
}

}  // namespace lkjip::layout
