#include <catch2/catch.hpp>

#include "report/json_reader.h"

using namespace lkjip;
using report::parse_json;

namespace {

std::optional<base::Value> read(std::string_view text, base::Diagnostics& diagnostics) { return parse_json({text, "x.json"}, diagnostics); }

base::Value valid(std::string_view text) {
    base::Diagnostics diagnostics;
    auto value = read(text, diagnostics);
    INFO(text << "\n" << base::format(diagnostics));
    REQUIRE(value);
    REQUIRE(diagnostics.all().empty());
    return *value;
}

bool is_refused(std::string_view text) {
    base::Diagnostics diagnostics;
    (void)read(text, diagnostics);
    return diagnostics.has_errors();
}

std::string text_of(std::string_view json) { return *valid(json).as_list()->front().as_text(); }

std::string number_of(std::string_view json) { return valid(json).as_list()->front().as_number()->to_string(); }

}  // namespace

TEST_CASE("what JSON allows is read", "[report][json]") {
    CHECK(valid("{}").as_object()->fields.empty());
    CHECK(valid(" [ ] \n").as_list()->empty());
    CHECK(valid("[[], {}, [{}], \"\", true, false, 0]").as_list()->size() == 7);
    CHECK(*valid("{\"a\\u0062\": {\"b\" : true} }").find("ab")->find("b")->as_bool());
    CHECK(text_of(R"(["\"\\\/\n\r\t"])") == "\"\\/\n\r\t");
    CHECK(text_of(R"(["\u00e9\u20ac\ud83d\ude00 é"])") == "é€😀 é");
    CHECK(text_of(R"(["a // b /* c */ # d"])") == "a // b /* c */ # d");
    CHECK(text_of("\xEF\xBB\xBF[\"mark\"]") == "mark");
}

TEST_CASE("numbers keep their digits", "[report][json]") {
    CHECK(number_of("[19678585487]") == "19678585487");
    CHECK(number_of("[2.50]") == "2.50");
    CHECK(number_of("[-0.07]") == "-0.07");
    CHECK(number_of("[1e3]") == "1000");
    CHECK(number_of("[1.25E+1]") == "12.5");
    CHECK(number_of("[125e-2]") == "1.25");
    CHECK(number_of("[999999999999999999]") == "999999999999999999");
    CHECK(number_of("[0e999999]") == "0");
}

TEST_CASE("what JSON does not allow is refused", "[report][json]") {
    for (char const* text : {"",          " ",           "5",          "\"a\"",      "true",       "[",          "]",         "{",           "}",          "[1",         "[1,",
                             "[1,]",      "[,1]",        "[1,,2]",     "[1 2]",      "[1}",        "{]",         "{\"a\"}",   "{\"a\":}",    "{\"a\":1,}", "{,\"a\":1}", "{\"a\" 1}",
                             "{a:1}",     "{1:1}",       "{\"a\":1 \"b\":2}",        "{\"a\":1}}", "{\"a\":1},", "[\"a]",     "[\"a\n\"]",   "[\"\t\"]",   "[\"\\x\"]",  "[\"\\u12\"]",
                             "['a']",     "[NaN]",       "[Infinity]", "[01]",       "[+1]",       "[.5]",       "[5.]",      "[1e]",        "[--1]",      "[0x10]",     "[1.2.3]",
                             "[1e400]",   "[1e-400]",    "[True]",     "[nul]",      "[null]",     "[\"a\"\"b\"]", "[\"a\":1]", "{\"a\":1;\"b\":2}", "[1]//", "/**/[1]",    "#[]",
                             "[\"\xFF\"]", "[\"\\ud800\"]", "[\"\\udc00\"]", "[\"\\ud800\\u0041\"]", "[\"\\u0000\"]", "{\"a\":1,\"a\":2}"}) {
        INFO(text);
        CHECK(is_refused(text));
    }
    CHECK(is_refused(std::string_view("[1]\0", 4)));
}

TEST_CASE("every value knows where it begins", "[report][json]") {
    base::Value const root = valid("{\n  \"daftar\": [ {\"é\": 1, \"b\": [2]},\n    {}, \"x\" ]\n}");
    auto const place = [](base::Value const& value) { return std::to_string(value.origin.line) + ":" + std::to_string(value.origin.column); };
    base::List const& list = *root.find("daftar")->as_list();
    CHECK(place(root) == "1:1");
    CHECK(place(*root.find("daftar")) == "2:13");
    CHECK(place(list[0]) == "2:15");
    CHECK(place(*list[0].find("é")) == "2:21");
    CHECK(place(list[0].find("b")->as_list()->front()) == "2:30");
    CHECK(place(list[1]) == "3:5");
    CHECK(place(list[2]) == "3:9");
}

TEST_CASE("nesting is limited, not the stack", "[report][json]") {
    std::string const deep(100'000, '[');
    base::Diagnostics diagnostics;
    CHECK_FALSE(read(deep, diagnostics));
    CHECK(base::format(diagnostics).find("lebih dalam dari 100 tingkat") != std::string::npos);
    CHECK(diagnostics.all().size() == 1);
    CHECK(is_refused(std::string(100, '[') + std::string(100, ']')) == false);
    CHECK(is_refused(std::string(101, '[') + std::string(101, ']')));
}

TEST_CASE("a file of nothing but faults does not flood", "[report][json]") {
    std::string text = "[";
    for (int i = 0; i < 10'000; ++i) text += "null,\n";
    base::Diagnostics diagnostics;
    (void)read(text + "1]", diagnostics);
    CHECK(diagnostics.all().size() == 201);
    CHECK(diagnostics.all().back().code == "D-019");
}
