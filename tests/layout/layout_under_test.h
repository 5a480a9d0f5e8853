#pragma once
// A small report made by hand, and layouts written in the test.
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "base/value.h"
#include "layout/layout.h"

namespace lkjip::layout::testing {

inline base::Value object(std::initializer_list<std::pair<std::string, base::Value>> fields) {
    base::Object made;
    for (auto const& [name, value] : fields) made.set(name, value);
    return made;
}
inline base::Value list(std::initializer_list<base::Value> items) { return base::List(items); }
base::Value number(char const* text);

// instansi, tahun, iku with two indicators, program with two programmes, narasi, daftar, pejabat, organisasi, pindaian.
base::Value const& report();

struct Made {
    Document document;
    std::string faults;    // as printed, the folder cut off
    std::string dump;
};

// `body` is what stands inside <laporan>; other files of the layout by name.
Made make(std::string const& body, std::vector<std::pair<std::string, std::string>> const& files = {});
// The same with `body` inside a <bagian>.
Made make_section(std::string const& body);
// `files` hold whole layouts, by path: "dasar/laporan.xml", "laporan.xml", ….
Made make_files(std::vector<std::pair<std::string, std::string>> const& files);

}  // namespace lkjip::layout::testing
