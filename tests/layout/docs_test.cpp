#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "layout/vocabulary.h"

using namespace lkjip::layout;
namespace fs = std::filesystem;

namespace {

fs::path const docs = fs::path(LKJIP_SOURCE_DIR) / "docs";

std::string read(fs::path const& path) {
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

std::vector<fs::path> snippets() {
    std::vector<fs::path> found;
    for (auto const& entry : fs::directory_iterator(docs / "contoh")) {
        if (entry.path().extension() == ".xml") found.push_back(entry.path());
    }
    return found;
}

bool shows(std::string const& text, std::string const& element) {
    for (char const* const end : {" ", ">", "/>", "\n"}) {
        if (text.find("<" + element + end) != std::string::npos) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("every element occurs in one of the small layouts that are shown", "[layout][docs]") {
    std::string all;
    for (fs::path const& snippet : snippets()) all += read(snippet);
    for (ElementRule const& element : vocabulary()) {
        INFO(element.name);
        CHECK(shows(all, std::string(element.name)));
    }
}

TEST_CASE("every small layout is shown in the documentation, with small pictures that exist", "[layout][docs]") {
    std::string const text = read(docs / "layout.md");
    for (fs::path const& snippet : snippets()) {
        INFO(snippet.filename().string());
        CHECK(text.find("](contoh/" + snippet.filename().string() + ")") != std::string::npos);
    }
    int pictures = 0;
    for (std::size_t at = text.find("](gambar/"); at != std::string::npos; at = text.find("](gambar/", at + 1), ++pictures) {
        std::string const name = text.substr(at + 2, text.find(')', at) - at - 2);
        INFO(name);
        REQUIRE(fs::exists(docs / name));
        CHECK(fs::file_size(docs / name) <= 30 * 1024);
    }
    CHECK(pictures >= static_cast<int>(snippets().size()));
}

TEST_CASE("the messages that the guide explains are those that are given", "[layout][docs]") {
    std::string given;
    for (auto const& entry : fs::directory_iterator(fs::path(LKJIP_SOURCE_DIR) / "tests/cases/layout")) {
        if (entry.path().extension() == ".expected") given += read(entry.path());
    }
    std::istringstream lines(read(docs / "panduan-tata-letak.md"));
    int explained = 0;
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with("| galat: ")) continue;
        std::string const message = line.substr(2, line.find(" | ") - 2);
        INFO(message);
        CHECK(given.find(message) != std::string::npos);
        ++explained;
    }
    CHECK(explained > 10);
}
