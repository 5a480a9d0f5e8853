#include "workbook/bundle_manifest.h"

#include <fmt/format.h>

#include "base/hash.h"
#include "report/json_reader.h"
#include "report/value_access.h"
#include "workbook/fault.h"
#include "workbook/json_writer.h"

namespace lkjip::workbook {

using base::Object;
using base::Value;

namespace {

constexpr char const* format_name = "lkjip-bundel";

[[noreturn]] void fail_manifest(std::string const& bundle) {
    fail(base::Category::Data, "W-040", fmt::format("daftar isi bundel ({}) tidak terbaca", manifest_name), bundle,
         "minta kiriman ulang dari pembuatnya");
}

}  // namespace

std::string manifest_of(std::map<std::string, std::string> const& files) {
    base::List entries;
    for (auto const& [name, content] : files) {
        Object entry;
        entry.set("nama", name);
        entry.set("byte", static_cast<std::int64_t>(content.size()));
        entry.set("sha256", base::sha256_hex(content));
        entries.emplace_back(std::move(entry));
    }
    Object manifest;
    manifest.set("format", format_name);
    manifest.set("versi", bundle_version);
    manifest.set("berkas", std::move(entries));
    return to_json_file(manifest, report::Shape{});
}

std::vector<ManifestEntry> read_manifest(std::string const& text, std::string const& bundle) {
    base::Diagnostics problems;
    auto const manifest = report::parse_json({text, manifest_name, 0}, problems);
    bool const is_ours = manifest && !problems.has_errors() && report::text_in(*manifest, "format") &&
                         *report::text_in(*manifest, "format") == format_name;
    auto const* const version = is_ours ? report::number_in(*manifest, "versi") : nullptr;
    auto const* const files = is_ours ? report::list_in(*manifest, "berkas") : nullptr;
    if (!version || !files) fail_manifest(bundle);
    if (*version > base::Decimal(bundle_version)) {
        fail(base::Category::Data, "W-044",
             fmt::format("bundel versi {} dibuat oleh program yang lebih baru", version->to_string()), bundle,
             "perbarui lkjip, lalu buka lagi");
    }
    std::vector<ManifestEntry> entries;
    for (Value const& each : *files) {
        auto const* const name = report::text_in(each, "nama");
        auto const* const size = report::number_in(each, "byte");
        auto const* const hash = report::text_in(each, "sha256");
        if (!name || !size || !hash) fail_manifest(bundle);
        entries.push_back({*name, size->to_string(), *hash});
    }
    return entries;
}

}  // namespace lkjip::workbook
