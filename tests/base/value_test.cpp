#include <catch2/catch.hpp>

#include "base/value.h"

using namespace lkjip::base;

TEST_CASE("values become what they look like", "[base][value]") {
    CHECK(Value(5).as_number());
    CHECK(Value(true).as_bool());
    CHECK(Value("teks").as_text());
    CHECK(Value(Decimal(2)).as_number());
    CHECK(Value(List{1, "dua"}).as_list()->size() == 2);
    CHECK(kind_name(Value(5)) == "angka");
    CHECK(kind_name(Value()) == "kosong");
}

TEST_CASE("an object keeps the order of its fields", "[base][value]") {
    Object object;
    object.set("b", 1);
    object.set("a", 2);
    object.set("b", 3);
    CHECK(object.names() == std::vector<std::string>{"b", "a"});
    CHECK(*object.find("b")->as_number() == 3);
    CHECK(object.find("c") == nullptr);
    Value const value(object);
    CHECK(value.find("a") != nullptr);
    CHECK(Value(1).find("a") == nullptr);
}
