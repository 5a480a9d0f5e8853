#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

#include "base/diagnostic.h"
#include "layout/expression.h"
#include "layout/expression_lexer.h"
#include "layout/function_table.h"

namespace lkjip::layout {

namespace {

constexpr int deepest_expression = 60;
constexpr int operator_levels = 6;
constexpr int most_nodes = 1000;   // chains nest to the left as deep as they are long: what walks the tree calls itself as often

struct BinaryRule {
    std::string_view word;
    Operation operation;
};
// From the loosest to the tightest.
constexpr std::array or_rules = {BinaryRule{"atau", Operation::Or}};
constexpr std::array and_rules = {BinaryRule{"dan", Operation::And}};
constexpr std::array compare_rules = {
    BinaryRule{"lt", Operation::Less},      BinaryRule{"le", Operation::LessEqual},  BinaryRule{"gt", Operation::Greater},
    BinaryRule{"ge", Operation::GreaterEqual}, BinaryRule{"eq", Operation::Equal},   BinaryRule{"ne", Operation::NotEqual},
    BinaryRule{"=", Operation::Equal},      BinaryRule{"<>", Operation::NotEqual},   BinaryRule{"<=", Operation::LessEqual},
    BinaryRule{">=", Operation::GreaterEqual}, BinaryRule{"<", Operation::Less},     BinaryRule{">", Operation::Greater}};
constexpr std::array join_rules = {BinaryRule{"&", Operation::Join}};
constexpr std::array sum_rules = {BinaryRule{"+", Operation::Add}, BinaryRule{"-", Operation::Subtract}};
constexpr std::array product_rules = {BinaryRule{"*", Operation::Multiply}, BinaryRule{"/", Operation::Divide}};

bool is_reserved(std::string_view word) {
    static constexpr std::array<std::string_view, 11> words = {"lt",  "le",   "gt",    "ge", "eq",   "ne",
                                                               "dan", "atau", "bukan", "ya", "tidak"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

class Parser {
public:
    explicit Parser(std::string_view source) : source_(source) { advance(); }

    Expression parse() {
        if (token_.kind == TokenKind::End) fail("ekspresi kosong", "tulis sebuah nama, misalnya `instansi.nama`");
        Expression whole = parse_filtered();
        if (token_.kind != TokenKind::End) fail(fmt::format("`{}` tidak diharapkan di sini", token_.text), unexpected_hint());
        return whole;
    }

private:
    void advance() {
        last_end_ = token_.end;
        token_ = next_token(source_, token_.end);
    }
    [[nodiscard]] bool at_symbol(std::string_view symbol) const { return token_.kind == TokenKind::Symbol && token_.text == symbol; }
    [[nodiscard]] bool at_word(std::string_view word) const {
        return (token_.kind == TokenKind::Symbol || token_.kind == TokenKind::Name) && token_.text == word;
    }
    bool take_symbol(std::string_view symbol) {
        if (!at_symbol(symbol)) return false;
        advance();
        return true;
    }
    void expect_symbol(std::string_view symbol, std::string_view after) {
        if (!take_symbol(symbol)) fail(fmt::format("`{}` diharapkan {}", symbol, after), fmt::format("tambahkan `{}`", symbol));
    }
    [[noreturn]] void fail(std::string message, std::string hint = {}, std::string code = "L-040") const {
        throw ExpressionFault{std::move(code), std::move(message), std::move(hint), token_.begin};
    }
    [[nodiscard]] bool at_operator() const {
        for (int level = 0; level < operator_levels; ++level) {
            auto const rules = rules_of(level);
            if (std::any_of(rules.begin(), rules.end(), [&](BinaryRule const& rule) { return at_word(rule.word); })) return true;
        }
        return false;
    }
    // What stands in place of a value.
    [[nodiscard]] std::string value_hint() const {
        if (token_.text == "=") return "sama dengan ditulis `eq`, atau satu `=` saja";
        if (token_.text == "&") return "dua syarat dihubungkan dengan `dan`; satu `&` menyambung teks";
        return {};
    }
    // `25.000.000`: thousands are not grouped.
    [[nodiscard]] std::string number_hint(Expression const& before) const {
        if (before.operation != Operation::Literal || before.literal.as_number() == nullptr) return {};
        std::string digits(source_.substr(before.begin, source_.find_first_not_of("0123456789.", before.begin) - before.begin));
        std::erase(digits, '.');
        return fmt::format("angka ditulis tanpa titik ribuan: {}", digits);
    }
    [[nodiscard]] std::string unexpected_hint() const {
        if (token_.kind == TokenKind::Name && find_filter(token_.text) >= 0) return fmt::format("maksud Anda `| {}`?", token_.text);
        for (auto const& [word, ours] : {std::pair{"and", "dan"}, {"or", "atau"}, {"not", "bukan"}}) {
            if (token_.text == word) return fmt::format("maksud Anda `{}`?", ours);
        }
        if (at_symbol("(")) return "hanya fungsi dan saringan yang diikuti tanda kurung";
        if (at_operator()) return fmt::format("yang disaring diapit tanda kurung bila diikuti `{0}`: (x | jika_kosong(0)) {0} …", token_.text);
        if (token_.kind == TokenKind::Name || token_.kind == TokenKind::Text) return "sambung teks dengan `&`; setelah saringan pakailah tanda kurung: (x | angka)";
        return "setelah saringan pakailah tanda kurung: (x | angka)";
    }

    Expression node(Operation operation, std::uint32_t begin) {
        if (++nodes_ > most_nodes) fail("ekspresi terlalu panjang", fmt::format("paling banyak {} nama, angka dan tanda; jumlahkan sebuah daftar dengan jumlah(…), atau bagi dengan <tetapkan>", most_nodes));
        Expression made;
        made.operation = operation;
        made.begin = begin;
        made.end = last_end_;
        return made;
    }

    void enter() {
        if (++depth_ > deepest_expression) fail("ekspresi bersarang terlalu dalam", "beri nama bagian dalamnya dengan <tetapkan>");
    }

    Expression parse_filtered() {
        enter();
        Expression value = parse_level(0);
        while (take_symbol("|")) value = parse_filter(std::move(value));
        --depth_;
        return value;
    }

    Expression parse_filter(Expression value) {
        if (token_.kind != TokenKind::Name) fail("nama saringan diharapkan setelah `|`", at_symbol("|") ? "dua syarat yang cukup salah satunya dihubungkan dengan `atau`" : "misalnya `| angka`");
        int const index = find_filter(token_.text);
        if (index < 0) fail_unknown("saringan", filter_names());
        Token const name = token_;
        advance();
        Expression filtered = node(Operation::Filter, value.begin);
        filtered.function = index;
        filtered.operands.push_back(std::move(value));
        if (take_symbol("(")) parse_arguments(filtered.operands);
        FilterRule const& rule = filters()[static_cast<std::size_t>(index)];
        check_count(name, static_cast<int>(filtered.operands.size()) - 1, rule.least, rule.most);
        filtered.end = last_end_;
        return filtered;
    }

    [[noreturn]] void fail_unknown(std::string_view what, std::vector<std::string> const& known) const {
        std::string const nearest = base::nearest_name(token_.text, known);
        std::string const hint = nearest.empty() ? fmt::format("yang ada: {}", fmt::join(known, ", ")) : fmt::format("maksud Anda `{}`?", nearest);
        fail(fmt::format("{} `{}` tidak dikenal", what, token_.text), hint, "L-041");
    }

    void check_count(Token const& name, int count, int least, int most) const {
        if (count >= least && count <= most) return;
        std::string const wanted = least == most ? fmt::format("{}", least) : fmt::format("{} sampai {}", least, most);
        throw ExpressionFault{"L-042", fmt::format("`{}` memerlukan {} argumen, di sini ada {}", name.text, wanted, count), {}, name.begin};
    }

    void parse_arguments(std::vector<Expression>& into) {
        if (take_symbol(")")) return;
        do {
            into.push_back(parse_filtered());
        } while (take_symbol(","));
        expect_symbol(")", "setelah argumen");
    }

    static std::span<BinaryRule const> rules_of(int level) {
        switch (level) {
            case 0: return or_rules;
            case 1: return and_rules;
            case 2: return compare_rules;
            case 3: return join_rules;
            case 4: return sum_rules;
            default: return product_rules;
        }
    }

    Expression parse_level(int level) {
        if (level >= operator_levels) return parse_unary();
        if (level == 2 && at_word("bukan")) return parse_not();
        Expression left = parse_level(level + 1);
        while (auto const operation = take_operator(level)) {
            Expression right = level == 1 && at_word("bukan") ? parse_not() : parse_level(level + 1);
            Expression both = node(*operation, left.begin);
            both.operands.push_back(std::move(left));
            both.operands.push_back(std::move(right));
            left = std::move(both);
        }
        return left;
    }

    std::optional<Operation> take_operator(int level) {
        for (BinaryRule const& rule : rules_of(level)) {
            if (!at_word(rule.word)) continue;
            advance();
            return rule.operation;
        }
        return std::nullopt;
    }

    Expression parse_not() {
        enter();
        std::uint32_t const begin = token_.begin;
        advance();
        Expression operand = parse_level(2);
        Expression made = node(Operation::Not, begin);
        made.operands.push_back(std::move(operand));
        --depth_;
        return made;
    }

    Expression parse_unary() {
        if (!at_symbol("-")) return parse_postfix();
        enter();
        std::uint32_t const begin = token_.begin;
        advance();
        Expression operand = parse_unary();
        Expression made = node(Operation::Negate, begin);
        made.operands.push_back(std::move(operand));
        --depth_;
        return made;
    }

    Expression parse_postfix() {
        Expression value = parse_primary();
        while (at_symbol(".") || at_symbol("[")) {
            bool const field = at_symbol(".");
            advance();
            Expression step = node(field ? Operation::Field : Operation::Index, value.begin);
            step.operands.push_back(std::move(value));
            if (field) {
                if (token_.kind != TokenKind::Name) fail("nama bidang diharapkan setelah titik", number_hint(step.operands.front()));
                step.name = token_.text;
                advance();
            } else {
                step.operands.push_back(parse_filtered());
                expect_symbol("]", "setelah nomor");
            }
            step.end = last_end_;
            value = std::move(step);
        }
        return value;
    }

    Expression parse_primary() {
        std::uint32_t const begin = token_.begin;
        if (take_symbol("(")) {
            Expression inner = parse_filtered();
            expect_symbol(")", "untuk menutup kurung");
            inner.begin = begin;
            inner.end = last_end_;
            return inner;
        }
        if (token_.kind == TokenKind::Name) return parse_name();
        if (token_.kind != TokenKind::Number && token_.kind != TokenKind::Text) {
            if (token_.kind == TokenKind::End) fail("ekspresi terputus di sini", "sesudah tanda terakhir harus ada nama, angka atau 'teks'");
            fail(fmt::format("nilai diharapkan, bukan `{}`", token_.text), value_hint());
        }
        return parse_literal();
    }

    Expression parse_literal() {
        base::Value value = token_.text;
        if (token_.kind == TokenKind::Number) {
            auto const number = base::Decimal::parse(token_.text);
            if (!number) fail("angka ini terlalu panjang");
            value = *number;
        }
        std::uint32_t const begin = token_.begin;
        advance();
        Expression made = node(Operation::Literal, begin);
        made.literal = std::move(value);
        return made;
    }

    Expression parse_name() {
        Token const name = token_;
        if (name.text == "ya" || name.text == "tidak") {
            advance();
            Expression made = node(Operation::Literal, name.begin);
            made.literal = name.text == "ya";
            return made;
        }
        if (is_reserved(name.text)) fail(fmt::format("nilai diharapkan, bukan `{}`", name.text));
        Token const after = next_token(source_, token_.end);
        if (after.kind == TokenKind::Symbol && after.text == "(") return parse_call();
        advance();
        Expression made = node(Operation::Name, name.begin);
        made.name = name.text;
        return made;
    }

    Expression parse_call() {
        int const index = find_function(token_.text);
        if (index < 0) fail_unknown("fungsi", function_names());
        Token const name = token_;
        advance();
        advance();
        Expression call = node(Operation::Call, name.begin);
        call.function = index;
        parse_arguments(call.operands);
        FunctionRule const& rule = functions()[static_cast<std::size_t>(index)];
        check_count(name, static_cast<int>(call.operands.size()), rule.least, rule.most);
        if (rule.arguments == Arguments::Lambda && call.operands[1].operation != Operation::Name) {
            throw ExpressionFault{"L-042", fmt::format("argumen kedua `{}` haruslah sebuah nama", name.text),
                                  fmt::format("misalnya {}(program, p, p.serapan lt 50)", name.text), call.operands[1].begin};
        }
        call.end = last_end_;
        return call;
    }

    std::string_view source_;
    Token token_;
    std::uint32_t last_end_ = 0;
    int depth_ = 0;
    int nodes_ = 0;
};

}  // namespace

Binding parse_expression(std::string source, Spot spot) {
    Binding binding;
    binding.root = Parser(source).parse();
    binding.source = std::move(source);
    binding.spot = spot;
    return binding;
}

}  // namespace lkjip::layout
