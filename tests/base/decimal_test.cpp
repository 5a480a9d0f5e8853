#include <catch2/catch.hpp>

#include <random>
#include <stdexcept>

#include "base/decimal.h"

using lkjip::base::Decimal;

namespace {
Decimal number(char const* text) {
    auto const value = Decimal::parse(text);
    REQUIRE(value);
    return *value;
}
}  // namespace

TEST_CASE("a decimal keeps the digits it was entered with", "[base][decimal]") {
    for (char const* text : {"0", "-1", "2.50", "0.05", "-0.07", "100", "19678585487", "12345678901234567890.12345"}) {
        CHECK(number(text).to_string() == text);
    }
    CHECK(number("1e3").to_string() == "1000");
    CHECK(number("12.5E-2").to_string() == "0.125");
    CHECK(number("1.25e1").to_string() == "12.5");
    CHECK(number("0e99").is_zero());
}

TEST_CASE("what is not a JSON number is not a decimal", "[base][decimal]") {
    for (char const* text : {"", "-", "+1", "01", ".5", "5.", "1e", "1,5", "1.2.3", "0x10", "NaN", " 1", "1 "}) {
        INFO(text);
        CHECK_FALSE(Decimal::parse(text));
    }
}

TEST_CASE("a number past 38 digits is refused, never bent", "[base][decimal]") {
    CHECK_FALSE(Decimal::parse("1e999999"));
    CHECK_FALSE(Decimal::parse("1e-999999"));
    CHECK_FALSE(Decimal::parse("1e99999999999999999999"));
    CHECK_FALSE(Decimal::parse("999999999999999999999999999999999999999"));
    CHECK(Decimal::parse("99999999999999999999999999999999999999"));
    Decimal const large = number("99999999999999999999999999999999999999");
    CHECK_THROWS_AS(large * large, std::overflow_error);
    CHECK_THROWS_AS(large + large, std::overflow_error);
    CHECK_THROWS_AS(large.divided_by(1, 4), std::overflow_error);
}

TEST_CASE("rounding goes half up, away from zero", "[base][decimal]") {
    CHECK(number("2.345").rounded(2).to_string() == "2.35");
    CHECK(number("-2.345").rounded(2).to_string() == "-2.35");
    CHECK(number("2.3449999").rounded(2).to_string() == "2.34");
    CHECK(number("0.5").rounded(0).to_string() == "1");
    CHECK(number("99.995").rounded(2).to_string() == "100.00");
    CHECK(number("7").rounded(2).to_string() == "7");
}

TEST_CASE("a quotient is rounded once, from the exact value", "[base][decimal]") {
    CHECK(Decimal(28 * 100).divided_by(1784, 2).to_string() == "1.57");
    CHECK((number("1.57") * 100).divided_by(number("2.5"), 2).to_string() == "62.80");
    CHECK(Decimal(1).divided_by(3, 4).to_string() == "0.3333");
    CHECK(Decimal(-2).divided_by(3, 2).to_string() == "-0.67");
    CHECK(Decimal(1).divided_by(-8, 2).to_string() == "-0.13");
    CHECK(number("1.00005").divided_by(1, 2).to_string() == "1.00");
    CHECK_THROWS_AS(Decimal(1).divided_by(0, 2), std::domain_error);
}

TEST_CASE("decimals compare by value", "[base][decimal]") {
    CHECK(number("1.0") == number("1.00"));
    CHECK(number("-0.1") < number("-0.09"));
    CHECK(number("75") > number("74.999999"));
    CHECK(number("99999999999999999999999999999999999999") > number("0.00000000000000000000000000000000000001"));
    CHECK(number("-99999999999999999999999999999999999999") < number("0.00000000000000000000000000000000000001"));
    CHECK(0 == number("0.000"));
}

TEST_CASE("sums and products are exact", "[base][decimal]") {
    CHECK((number("0.1") + number("0.2")).to_string() == "0.3");
    CHECK((number("19678585487") - number("15444210758")).to_string() == "4234374729");
    CHECK((number("2.50") * number("0.4")).trimmed().to_string() == "1");
    CHECK(number("12.00").is_whole());
    CHECK(number("12.00").to_int() == 12);
    CHECK_FALSE(number("12.01").to_int());
    CHECK_FALSE(number("1e30").to_int());
}

TEST_CASE("rounding agrees with whole number arithmetic on a thousand numbers", "[base][decimal]") {
    std::mt19937 random(7);
    std::uniform_int_distribution<std::int64_t> any(-1'000'000'000, 1'000'000'000);
    for (int i = 0; i < 1000; ++i) {
        std::int64_t const thousandths = any(random);
        std::int64_t const size = (std::abs(thousandths) + 5) / 10;
        Decimal const value = Decimal(thousandths).divided_by(1000, 3);
        CHECK((value.rounded(2) * 100) == Decimal(thousandths < 0 ? -size : size));
    }
}
