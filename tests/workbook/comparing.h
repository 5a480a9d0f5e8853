#pragma once
// What workbook tests share: samples, and how two trees differ.
#include <catch2/catch.hpp>

#include <filesystem>
#include <string>
#include <vector>

#include "report/report.h"
#include "workbook/json_writer.h"

namespace lkjip::workbook_tests {

inline std::vector<std::string> sample_folders() {
    std::vector<std::string> folders;
    for (auto const& entry : std::filesystem::directory_iterator(std::string(LKJIP_SOURCE_DIR) + "/samples"))
        if (std::filesystem::exists(entry.path() / "laporan.json")) folders.push_back(entry.path().string());
    return folders;
}

inline std::string sample(std::string const& name) { return std::string(LKJIP_SOURCE_DIR) + "/samples/" + name; }

inline report::Report read_valid(std::string const& folder) {
    base::Diagnostics problems;
    report::Report report = report::read_report(folder, problems);
    INFO(base::format(problems));
    REQUIRE_FALSE(problems.has_errors());
    return report;
}

// The first place where the two differ, or "". The order of fields does not count, nor where values were read.
inline std::string difference(base::Value const& a, base::Value const& b, std::string const& path = {}) {
    if (auto const* const list = a.as_list(); list && b.as_list() && list->size() == b.as_list()->size()) {
        for (std::size_t i = 0; i < list->size(); ++i)
            if (auto found = difference((*list)[i], (*b.as_list())[i], path + "/" + std::to_string(i)); !found.empty()) return found;
        return {};
    }
    if (auto const* const object = a.as_object(); object && b.as_object()) {
        for (auto const& [name, field] : object->fields) {
            base::Value const* const other = b.find(name);
            if (!other) return path + "/" + name + ": hilang";
            if (auto found = difference(field, *other, path + "/" + name); !found.empty()) return found;
        }
        for (std::string const& name : b.as_object()->names())
            if (!a.find(name)) return path + "/" + name + ": baru";
        return {};
    }
    return workbook::to_json(a) == workbook::to_json(b) ? "" : path + ": " + workbook::to_json(a) + " / " + workbook::to_json(b);
}

}  // namespace lkjip::workbook_tests
