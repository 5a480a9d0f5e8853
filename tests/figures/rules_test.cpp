#include <catch2/catch.hpp>

#include "figures/rules.h"

using namespace lkjip::figures;
using lkjip::base::Decimal;
using lkjip::base::Object;
using lkjip::base::Value;

namespace {

Decimal number(char const* text) { return Decimal::parse(text).value(); }

std::string shown(std::optional<Decimal> const& value) { return value ? value->to_string() : "tanpa nilai"; }

std::string achieved(char const* target, char const* realised, Polarity polarity = Polarity::Positive, Rules const& rules = {}) {
    return shown(achievement(number(target), number(realised), polarity, rules, rules.cap));
}

Measured measured(char const* achieved_value, char const* weight = "1", char const* target = "1", char const* realised = "1") {
    return {number(achieved_value), number(weight), number(target), number(realised)};
}

std::string mean(std::vector<Measured> const& all, Average kind, int digits = 2) {
    Rules rules;
    rules.average = kind;
    rules.digits = digits;
    return shown(average(all, rules));
}

Rules with_zero_rule(ZeroTarget rule) {
    Rules rules;
    rules.zero_target = rule;
    return rules;
}

}  // namespace

TEST_CASE("a positive indicator achieves realisasi / target", "[figures][rules]") {
    CHECK(achieved("2.5", "2.07") == "82.80");
    CHECK(achieved("3", "1") == "33.33");
    CHECK(achieved("3", "2") == "66.67");
    CHECK(achieved("80", "84") == "105.00");
    CHECK(achieved("80", "0") == "0.00");
    CHECK(achieved("-2", "1") == "-50.00");
}

TEST_CASE("each rule for negative indicators has its formula", "[figures][rules]") {
    CHECK(achieved("3.33", "3.37", Polarity::NegativeDifference) == "98.80");
    CHECK(achieved("10", "8", Polarity::NegativeDifference) == "120.00");
    CHECK(achieved("10", "25", Polarity::NegativeDifference) == "-50.00");
    CHECK(achieved("10", "8", Polarity::NegativeRatio) == "125.00");
    CHECK(achieved("10", "0", Polarity::NegativeRatio) == "tanpa nilai");
    CHECK(achieved("10", "8", Polarity::NegativeReduction) == "20.00");
    CHECK(achieved("10", "10", Polarity::NegativeReduction) == "0.00");
}

TEST_CASE("halves are rounded up once, from the exact value", "[figures][rules]") {
    CHECK(achieved("8", "1.0002") == "12.50");
    CHECK(achieved("20000", "2.001") == "0.01");
    CHECK(achieved("20000", "1") == "0.01");                           // 0,005
    CHECK(achieved("100000000000000000", "4999999999999") == "0.00");  // 0,004999999999999: not 0,005 first
    CHECK(achieved("20000", "-1") == "-0.01");
}

TEST_CASE("a target of zero is never divided by", "[figures][rules]") {
    CHECK(achieved("0", "5") == "tanpa nilai");
    CHECK(achieved("0.00", "0") == "tanpa nilai");
    CHECK(achieved("0", "5", Polarity::NegativeDifference, with_zero_rule(ZeroTarget::Zero)) == "0");
    CHECK(achieved("0", "5", Polarity::Positive, with_zero_rule(ZeroTarget::Hundred)) == "100");
    CHECK(achieved("0", "-5", Polarity::Positive, with_zero_rule(ZeroTarget::Hundred)) == "0");
    CHECK(achieved("0", "0", Polarity::NegativeRatio, with_zero_rule(ZeroTarget::Hundred)) == "100");
    CHECK(achieved("0", "5", Polarity::NegativeRatio, with_zero_rule(ZeroTarget::Hundred)) == "0");
}

TEST_CASE("cap and floor hold the achievement", "[figures][rules]") {
    Rules rules;
    rules.cap = 100;
    rules.floor = 0;
    CHECK(achieved("10", "15", Polarity::Positive, rules) == "100");
    CHECK(achieved("10", "9", Polarity::Positive, rules) == "90.00");
    CHECK(achieved("10", "25", Polarity::NegativeDifference, rules) == "0");
    CHECK(shown(achievement(10, 15, Polarity::Positive, rules, Decimal(120))) == "120");
    CHECK(shown(achievement(10, 15, Polarity::Positive, rules, std::nullopt)) == "150.00");
}

TEST_CASE("the cap of an indicator goes before that of the report", "[figures][rules]") {
    Rules rules;
    rules.cap = 100;
    Object with_number, with_word;
    with_number.set("kap", Value(120));
    with_word.set("kap", Value("tanpa"));
    CHECK(shown(cap_for(Value(Object{}), rules)) == "100");
    CHECK(shown(cap_for(Value(with_number), rules)) == "120");
    CHECK(shown(cap_for(Value(with_word), rules)) == "tanpa nilai");
}

TEST_CASE("averages", "[figures][rules]") {
    std::vector<Measured> const two = {measured("80", "3", "10", "8"), measured("120", "1", "100", "120")};
    CHECK(mean(two, Average::Simple) == "100.00");
    CHECK(mean(two, Average::Weighted) == "90.00");
    CHECK(mean(two, Average::Total) == "116.36");
    CHECK(mean(two, Average::Geometric) == "97.98");
    CHECK(mean({measured("100"), measured("100"), measured("99.98")}, Average::Simple) == "99.99");
    CHECK(mean({measured("81.40")}, Average::Simple) == "81.40");
    CHECK(mean({measured("1"), measured("2"), measured("2")}, Average::Simple, 0) == "2");
}

TEST_CASE("averages of nothing, of no weight and of no target do not exist", "[figures][rules]") {
    for (Average const kind : {Average::Simple, Average::Weighted, Average::Total, Average::Geometric}) CHECK(mean({}, kind) == "tanpa nilai");
    CHECK(mean({measured("80", "0"), measured("90", "0")}, Average::Weighted) == "tanpa nilai");
    CHECK(mean({measured("80", "1", "0", "5")}, Average::Total) == "tanpa nilai");
    CHECK(mean({measured("0"), measured("90")}, Average::Geometric) == "0");
}

TEST_CASE("geometric means are right to the last digit shown", "[figures][rules]") {
    CHECK(mean({measured("100"), measured("100"), measured("100")}, Average::Geometric) == "100.00");
    CHECK(mean({measured("50"), measured("200")}, Average::Geometric) == "100.00");
    CHECK(mean({measured("2"), measured("8")}, Average::Geometric, 6) == "4.000000");
    CHECK(mean({measured("2"), measured("1")}, Average::Geometric, 6) == "1.414214");
}

TEST_CASE("rules are read from the data", "[figures][rules]") {
    CHECK(read_rules(nullptr).digits == 2);
    CHECK_FALSE(read_rules(nullptr).cap);
    Object object;
    object.set("kap", Value(120));
    object.set("lantai", Value("tanpa"));
    object.set("negatif", Value("rasio"));
    object.set("target_nol", Value("seratus"));
    object.set("rata_rata", Value("geometrik"));
    object.set("desimal", Value(1));
    Value const value(object);
    Rules const rules = read_rules(&value);
    CHECK(rules.cap == Decimal(120));
    CHECK_FALSE(rules.floor);
    CHECK(rules.negative == Polarity::NegativeRatio);
    CHECK(rules.zero_target == ZeroTarget::Hundred);
    CHECK(rules.average == Average::Geometric);
    CHECK(rules.digits == 1);
    CHECK(polarity_of("negatif", rules) == Polarity::NegativeRatio);
    CHECK(polarity_of("negatif-selisih", rules) == Polarity::NegativeDifference);
    CHECK(polarity_of("negatif-pengurangan", rules) == Polarity::NegativeReduction);
    CHECK(polarity_of("negatif-rasio", {}) == Polarity::NegativeRatio);
    CHECK(polarity_of("positif", rules) == Polarity::Positive);
    CHECK(polarity_of("", rules) == Polarity::Positive);
}
