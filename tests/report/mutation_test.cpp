#include <catch2/catch.hpp>

#include <algorithm>
#include <chrono>
#include <map>
#include <random>

#include "base/files.h"
#include "report/json_reader.h"
#include "report_under_test.h"

using namespace lkjip;
using namespace lkjip::report::testing;
namespace fs = std::filesystem;

// Spoilt copies of the sample: whatever is done to it, reading it ends, and either nothing is wrong or some fault has a place.

namespace {

using Random = std::mt19937;
using Files = std::map<std::string, std::string>;   // path below the report's folder, content

fs::path const sample = fs::path(LKJIP_SOURCE_DIR) / "samples/tapin-2022";

class Budget {
public:
    explicit Budget(std::chrono::milliseconds time) : end_(std::chrono::steady_clock::now() + time) {}
    [[nodiscard]] bool is_spent() const { return std::chrono::steady_clock::now() > end_; }

private:
    std::chrono::steady_clock::time_point end_;
};

Files json_files() {
    Files files;
    for (auto const& entry : fs::recursive_directory_iterator(sample)) {
        if (entry.path().extension() == ".json") files[entry.path().lexically_relative(sample).string()] = base::read_file(entry.path().string());
    }
    return files;
}

std::size_t below(std::size_t end, Random& random) { return std::uniform_int_distribution<std::size_t>(0, end - 1)(random); }

// One of the things that happen to files: cut off, a byte changed, a piece lost or doubled, a sign of JSON put in.
std::string spoilt(std::string text, Random& random) {
    constexpr std::string_view signs = "{}[],:\"\\-.0e\n";
    std::size_t const at = below(text.size(), random);
    switch (below(6, random)) {
        case 0: text.resize(at); break;
        case 1: text[at] = static_cast<char>(below(256, random)); break;
        case 2: text[at] = signs[below(signs.size(), random)]; break;
        case 3: text.insert(at, 1, signs[below(signs.size(), random)]); break;
        case 4: text.erase(at, below(40, random) + 1); break;
        default: text.insert(at, text.substr(below(text.size(), random), below(40, random) + 1)); break;
    }
    return text;
}

bool has_place(base::Diagnostics const& diagnostics) {
    return std::any_of(diagnostics.all().begin(), diagnostics.all().end(), [](base::Diagnostic const& each) { return !each.place.file.empty() && each.place.line > 0; });
}

}  // namespace

TEST_CASE("a file cut off anywhere is a fault with a place", "[report][mutation]") {
    Budget const budget(std::chrono::milliseconds(800));
    for (auto const& [name, text] : json_files()) {
        std::size_t const end = text.find_last_not_of(" \n");
        for (std::size_t length = 0; length < end && !budget.is_spent(); length += 1 + length / 37) {
            base::Diagnostics diagnostics;
            (void)report::parse_json({std::string_view(text).substr(0, length), name}, diagnostics);
            INFO(name << " cut off at " << length);
            REQUIRE(diagnostics.has_errors());
            REQUIRE(has_place(diagnostics));
        }
    }
}

TEST_CASE("whatever happens to the sample, its reading ends well", "[report][mutation]") {
    TemporaryFolder const folder;
    fs::copy(sample, folder.path, fs::copy_options::recursive | fs::copy_options::overwrite_existing);
    Files const files = json_files();
    Random random(2022);
    Budget const budget(std::chrono::milliseconds(1200));
    for (int i = 0; i < 2000 && !budget.is_spent(); ++i) {
        auto const& [name, text] = *std::next(files.begin(), static_cast<std::ptrdiff_t>(below(files.size(), random)));
        if (text.empty()) continue;
        std::string const changed = spoilt(text, random);
        folder.write(name, changed);
        base::Diagnostics diagnostics;
        report::Report const report = report::read_report(folder.path.string(), diagnostics);
        folder.write(name, text);
        INFO(name << ", change " << i);
        bool const is_explained = diagnostics.has_errors() ? has_place(diagnostics) : report.data.as_object() != nullptr;
        REQUIRE(is_explained);
    }
}
