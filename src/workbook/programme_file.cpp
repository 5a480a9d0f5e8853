#include "workbook/programme_file.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/files.h"
#include "report/json_reader.h"
#include "workbook/fault.h"
#include "workbook/json_writer.h"

namespace lkjip::workbook {

using base::Value;

namespace {

constexpr char const* field_name = "program";

bool holds_include(Value const& value) {
    if (auto const* const list = value.as_list()) return std::any_of(list->begin(), list->end(), holds_include);
    auto const* const object = value.as_object();
    if (!object) return false;
    return object->find("sertakan") || std::any_of(object->fields.begin(), object->fields.end(),
                                                   [](auto const& field) { return holds_include(field.second); });
}

}  // namespace

report::Shape const& shape_of_programmes() {
    auto const& fields = report::schema().fields;
    return std::find_if(fields.begin(), fields.end(), [](report::Field const& each) { return each.name == field_name; })->shape;
}

std::string write_programmes(report::Report const& report, Value const& programmes) {
    Value const* const list = report.data.find(field_name);
    std::string const file =
        list && list->origin.file >= 0 ? report.files[static_cast<std::size_t>(list->origin.file)] : report.files.front();
    base::Diagnostics problems;
    auto raw = report::parse_json({base::read_file(file), file, 0}, problems);   // without following its includes
    Value const* const old = raw && raw->as_object() ? raw->find(field_name) : raw ? &*raw : nullptr;
    bool const is_here = old && old->as_list() && !holds_include(*old);
    if (!is_here && old) {
        fail(base::Category::Data, "W-037", fmt::format("daftar \"{}\" tersusun dari beberapa berkas", field_name), file,
             "satukan program, kegiatan, dan sub kegiatan dalam satu berkas, lalu ulangi");
    }
    if (raw && raw->as_object()) {
        raw->as_object()->set(field_name, programmes);
        base::write_file(file, to_json_file(*raw, report::schema()));
    } else {
        base::write_file(file, to_json_file(programmes, shape_of_programmes()));
    }
    return file;
}

}  // namespace lkjip::workbook
