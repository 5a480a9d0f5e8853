#include "base/decimal.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

namespace lkjip::base {

namespace {

constexpr int max_digits = 38;

[[noreturn]] void overflow() { throw std::overflow_error("decimal number of more than 38 digits"); }

bool multiply(Int128 a, Int128 b, Int128& product) { return !__builtin_mul_overflow(a, b, &product); }

Int128 checked_product(Int128 a, Int128 b) {
    Int128 product = 0;
    if (!multiply(a, b, product)) overflow();
    return product;
}

Int128 power_of_ten(int exponent) {
    if (exponent > max_digits) overflow();
    Int128 power = 1;
    for (int i = 0; i < exponent; ++i) power *= 10;
    return power;
}

Int128 scaled_up(Int128 coefficient, int by) {
    if (coefficient == 0) return 0;
    return checked_product(coefficient, power_of_ten(by));
}

Int128 quotient_half_up(Int128 dividend, Int128 divisor) {
    Int128 const quotient = dividend / divisor;
    Int128 const rest = dividend % divisor;
    Int128 const distance = rest < 0 ? -rest : rest;
    Int128 const size = divisor < 0 ? -divisor : divisor;
    if (distance < size - distance) return quotient;
    return (dividend < 0) == (divisor < 0) ? quotient + 1 : quotient - 1;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// What a JSON number says, before it is put together.
struct Parts {
    bool negative = false;
    Int128 digits = 0;
    int scale = 0;
    long exponent = 0;
};

class NumberText {
public:
    explicit NumberText(std::string_view text) : text_(text) {}

    std::optional<Parts> read() {
        Parts parts;
        parts.negative = take('-');
        bool const leading_zero = peek('0');
        std::size_t const start = at_;
        if (!read_digits(parts) || (leading_zero && at_ - start > 1)) return {};
        if (take('.')) {
            std::size_t const point = at_;
            if (!read_digits(parts)) return {};
            if (at_ - point > static_cast<std::size_t>(max_digits)) return {};
            parts.scale = static_cast<int>(at_ - point);
        }
        if ((take('e') || take('E')) && !read_exponent(parts)) return {};
        if (at_ != text_.size()) return {};
        return parts;
    }

private:
    [[nodiscard]] bool peek(char c) const { return at_ < text_.size() && text_[at_] == c; }
    bool take(char c) {
        if (!peek(c)) return false;
        ++at_;
        return true;
    }

    bool read_digits(Parts& parts) {
        std::size_t const start = at_;
        for (; at_ < text_.size() && is_digit(text_[at_]); ++at_) {
            Int128 const digit = text_[at_] - '0';
            if (!multiply(parts.digits, 10, parts.digits)) return false;
            if (__builtin_add_overflow(parts.digits, digit, &parts.digits)) return false;
        }
        return at_ > start;
    }

    bool read_exponent(Parts& parts) {
        bool const negative = take('-');
        if (!negative) take('+');
        std::size_t const start = at_;
        long exponent = 0;
        for (; at_ < text_.size() && is_digit(text_[at_]); ++at_) {
            exponent = std::min(exponent * 10 + (text_[at_] - '0'), 1'000'000L);
        }
        parts.exponent = negative ? -exponent : exponent;
        return at_ > start;
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view text) {
    std::optional<Parts> const parts = NumberText(text).read();
    if (!parts) return {};
    Int128 const coefficient = parts->negative ? -parts->digits : parts->digits;
    if (coefficient == 0) return Decimal(0, std::clamp<int>(static_cast<int>(parts->scale - parts->exponent), 0, max_digits));
    long const scale = parts->scale - parts->exponent;
    if (scale > max_digits || scale < -max_digits) return {};
    if (scale >= 0) return Decimal(coefficient, static_cast<int>(scale));
    Int128 whole = 0;
    if (!multiply(coefficient, power_of_ten(static_cast<int>(-scale)), whole)) return {};
    return Decimal(whole, 0);
}

bool Decimal::is_whole() const { return coefficient_ % power_of_ten(scale_) == 0; }

Decimal operator+(Decimal a, Decimal b) {
    int const scale = std::max(a.scale_, b.scale_);
    Int128 sum = 0;
    Int128 const left = scaled_up(a.coefficient_, scale - a.scale_);
    if (__builtin_add_overflow(left, scaled_up(b.coefficient_, scale - b.scale_), &sum)) overflow();
    return {sum, scale};
}

Decimal operator-(Decimal a, Decimal b) { return a + (-b); }

Decimal operator*(Decimal a, Decimal b) {
    Decimal const x = a.scale_ + b.scale_ > max_digits ? a.trimmed() : a;
    Decimal const y = a.scale_ + b.scale_ > max_digits ? b.trimmed() : b;
    if (x.scale_ + y.scale_ > max_digits) overflow();
    return {checked_product(x.coefficient_, y.coefficient_), x.scale_ + y.scale_};
}

Decimal Decimal::operator-() const { return {checked_product(coefficient_, -1), scale_}; }

Decimal Decimal::divided_by(Decimal divisor, int digits) const {
    if (divisor.is_zero()) throw std::domain_error("division of a decimal by zero");
    int const shift = digits + divisor.scale_ - scale_;
    Int128 const above = shift > 0 ? scaled_up(coefficient_, shift) : coefficient_;
    Int128 const below = shift < 0 ? scaled_up(divisor.coefficient_, -shift) : divisor.coefficient_;
    return {quotient_half_up(above, below), digits};
}

Decimal Decimal::rounded(int digits) const {
    if (digits >= scale_) return *this;
    return {quotient_half_up(coefficient_, power_of_ten(scale_ - digits)), digits};
}

Decimal Decimal::trimmed() const {
    Decimal result = *this;
    while (result.scale_ > 0 && result.coefficient_ % 10 == 0) {
        result.coefficient_ /= 10;
        --result.scale_;
    }
    return result;
}

std::strong_ordering Decimal::operator<=>(Decimal const& other) const {
    if (scale_ == other.scale_) return coefficient_ <=> other.coefficient_;
    if (scale_ > other.scale_) return 0 <=> (other <=> *this);
    // A number too large to take the other's scale is further from zero than any number that has it.
    Int128 lifted = 0;
    if (!multiply(coefficient_, power_of_ten(other.scale_ - scale_), lifted)) return coefficient_ <=> Int128{0};
    return lifted <=> other.coefficient_;
}

bool Decimal::operator==(Decimal const& other) const { return (*this <=> other) == 0; }

std::string Decimal::to_string() const {
    Int128 rest = coefficient_;
    std::string reversed;
    while (rest != 0 || static_cast<int>(reversed.size()) <= scale_ + (scale_ > 0 ? 1 : 0)) {
        if (scale_ > 0 && static_cast<int>(reversed.size()) == scale_) reversed += '.';
        int const digit = static_cast<int>(rest % 10);
        reversed += static_cast<char>('0' + (digit < 0 ? -digit : digit));
        rest /= 10;
    }
    if (coefficient_ < 0) reversed += '-';
    std::reverse(reversed.begin(), reversed.end());
    return reversed;
}

double Decimal::to_double() const { return static_cast<double>(coefficient_) / std::pow(10.0, scale_); }

std::optional<std::int64_t> Decimal::to_int() const {
    if (!is_whole()) return {};
    Int128 const whole = coefficient_ / power_of_ten(scale_);
    if (whole > std::numeric_limits<std::int64_t>::max() || whole < std::numeric_limits<std::int64_t>::min()) return {};
    return static_cast<std::int64_t>(whole);
}

}  // namespace lkjip::base
