#pragma once
// Figures of reports written in the test.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "figures/figures.h"
#include "report/json_reader.h"

namespace lkjip::figures::testing {

// A report of what the test is about, with the parts every report has.
inline report::Report report_with(std::string const& fields) {
    std::string text = R"({"versi": 1, "tahun": 2022, "skala": {"kategori": [{"nama": "Baik", "dari": 75}, {"nama": "Kurang", "kurang_dari": 75}]})";
    if (fields.find("\"iku\"") == std::string::npos) text += R"(, "iku": {"sasaran": []})";
    if (!fields.starts_with("\"program\"")) text += R"(, "program": [])";
    if (!fields.empty()) text += ", ";
    text += fields;
    text += "}";
    base::Diagnostics diagnostics;
    auto value = report::parse_json({text, "laporan.json"}, diagnostics);
    INFO(base::format(diagnostics));
    REQUIRE(value);
    REQUIRE(diagnostics.all().empty());
    return {std::move(*value), {"laporan.json"}, "."};
}

inline Figures figures_of(std::string const& fields) {
    base::Diagnostics diagnostics;
    Figures result = compute(report_with(fields), diagnostics);
    REQUIRE(diagnostics.all().empty());
    return result;
}

inline Figures indicators(std::string const& list, std::string const& more = "") {
    return figures_of(R"("iku": {"sasaran": [{"nama": "Sasaran", "indikator": [)" + list + "]}]}" + more);
}

inline std::string value_of(Figures const& figures, std::string const& path) {
    auto const found = std::find_if(figures.index.begin(), figures.index.end(), [&](Figure const& figure) { return figure.path == path; });
    return found == figures.index.end() ? "" : found->value.to_string();
}

// Of the first indicator.
inline std::string first(Figures const& figures, std::string const& name) { return value_of(figures, "iku.sasaran[0].indikator[0]." + name); }

inline base::Value const& field(base::Value const& value, std::string_view name) {
    base::Value const* const found = value.find(name);
    REQUIRE(found);
    return *found;
}

}  // namespace lkjip::figures::testing
