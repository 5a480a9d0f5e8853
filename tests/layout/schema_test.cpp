#include <catch2/catch.hpp>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "layout/element_help.h"
#include "layout/schema.h"
#include "layout/vocabulary.h"

using namespace lkjip::layout;

// schema_test.cmake holds the schema against layouts. With LKJIP_ACCEPT=1 in the environment the file is written anew.
TEST_CASE("the schema in the repository is that of the vocabulary", "[layout][schema]") {
    std::string const file = std::string(LKJIP_SOURCE_DIR) + "/layouts/schema/lkjip-tata-letak-1.xsd";
    if (std::getenv("LKJIP_ACCEPT") != nullptr) std::ofstream(file, std::ios::binary) << schema();
    std::ostringstream kept;
    kept << std::ifstream(file, std::ios::binary).rdbuf();
    CHECK((kept.str() == schema()));
}

TEST_CASE("every element and attribute explains itself in one line", "[layout][schema]") {
    auto const is_line = [](std::string_view help) { return !help.empty() && help.size() < 110 && help.back() != '.'; };
    for (ElementRule const& element : vocabulary()) {
        INFO(element.name);
        CHECK(is_line(element.help));
        for (AttributeRule const& attribute : element.attributes) {
            INFO(attribute.name << ": " << attribute.help);
            CHECK(is_line(attribute.help));
        }
    }
}

TEST_CASE("the reference of an element tells its places, contents and attributes", "[layout][help]") {
    std::string const text = reference_of("sel");
    CHECK(text.starts_with("<sel>: satu sel\n  tempatnya:  baris\n"));
    CHECK(text.find("    rentang           ekspresi  banyaknya kolom yang diisi\n") != std::string::npos);
    CHECK(text.find("kiri, tengah, kanan, penuh, desimal") != std::string::npos);
    CHECK(reference_of("tidak-ada").empty());
}

TEST_CASE("the list of elements names each of them", "[layout][help]") {
    std::string const text = list_of_elements();
    for (ElementRule const& element : vocabulary()) {
        INFO(element.name);
        CHECK(text.find("  " + std::string(element.name) + " ") != std::string::npos);
    }
}

TEST_CASE("an element of two meanings is explained twice", "[layout][help]") {
    std::string const text = reference_of("baris");
    CHECK(text.find("label-titik-dua") != std::string::npos);
    CHECK(text.find("satu baris tabel") != std::string::npos);
}
