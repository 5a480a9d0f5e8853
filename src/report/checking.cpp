#include "report/checking.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"

namespace lkjip::report {

using base::Value;

Checking::Checking(Report const& report, base::Diagnostics& diagnostics)
    : report_(report), diagnostics_(diagnostics), ids_(collect_ids(report.data)) {}

void Checking::check(Value& value, Shape const& shape) {
    if (is_full() || value.is_null()) return;  // empty values were reported when they were read
    if (shape.same_as) return check(value, shape.same_as());
    switch (shape.kind) {
        case Kind::Any: return;
        case Kind::Object: check_object(value, shape); break;
        case Kind::List: check_list(value, shape); break;
        case Kind::Map: check_map(value, shape); break;
        case Kind::OwnTable: check_own_table(value, *this); break;
        default: check_single(value, shape, *this); break;
    }
    for (Rule const rule : shape.rules) rule(value, *this);
}

void Checking::check_object(Value& value, Shape const& shape) {
    auto* const object = value.as_object();
    if (!object) return error(value, "D-006", fmt::format("{} harus berupa objek, bukan {}", field_name(), kind_phrase(value)), "tulis { \"bidang\": nilai, … }");
    for (auto& [name, field_value] : object->fields) {
        auto const& key = name;
        auto const field = std::find_if(shape.fields.begin(), shape.fields.end(), [&](Field const& each) { return each.name == key; });
        if (field == shape.fields.end()) {
            report_unknown(field_value, name, shape);
            continue;
        }
        Inside const inside(*this, std::string_view(name));
        check(field_value, field->shape);
    }
    check_missing(value, shape);
}

void Checking::check_missing(Value const& value, Shape const& shape) {
    for (Field const& field : shape.fields) {
        if (!field.required || value.find(field.name)) continue;
        error(value, "D-005", fmt::format("bidang \"{}\" wajib ada", field.name), field.note.empty() ? "" : "isinya: " + field.note);
    }
}

void Checking::report_unknown(Value const& value, std::string const& name, Shape const& shape) {
    std::vector<std::string> known;
    for (Field const& field : shape.fields) known.push_back(field.name);
    std::string hint = maybe_meant(name, known);
    if (hint.empty()) hint = fmt::format("yang dikenal di sini: {}", fmt::join(known, ", "));
    error(value, "D-004", fmt::format("bidang tidak dikenal \"{}\"", shortened(name)), std::move(hint), name);
}

void Checking::check_list(Value& value, Shape const& shape) {
    auto* const list = value.as_list();
    if (!list) return error(value, "D-006", fmt::format("{} harus berupa daftar, bukan {}", field_name(), kind_phrase(value)), "tulis [ …, … ]");
    if (shape.length > 0 && list->size() != shape.length) {
        error(value, "D-025", fmt::format("{} harus berisi {} nilai, bukan {}", field_name(), shape.length, list->size()));
    }
    for (std::size_t i = 0; i < list->size(); ++i) {
        Inside const inside(*this, i);
        check((*list)[i], shape.of.front());
    }
}

void Checking::check_map(Value& value, Shape const& shape) {
    auto* const object = value.as_object();
    if (!object) return error(value, "D-006", fmt::format("{} harus berupa objek, bukan {}", field_name(), kind_phrase(value)), "tulis { \"nama_pendek\": …, … }");
    static Shape const key_shape = [] { Shape shape_of_key; shape_of_key.kind = Kind::Id; return shape_of_key; }();
    for (auto& [name, element] : object->fields) {
        Inside const inside(*this, std::string_view(name));
        Value key(name);
        key.origin = element.origin;
        check_single(key, key_shape, *this);
        check(element, shape.of.front());
    }
}

void Checking::error(Value const& at, std::string code, std::string message, std::string hint, std::string_view below) {
    report(base::Severity::Error, at, std::move(code), std::move(message), std::move(hint), below);
}

void Checking::warning(Value const& at, std::string code, std::string message, std::string hint, std::string_view below) {
    report(base::Severity::Warning, at, std::move(code), std::move(message), std::move(hint), below);
}

void Checking::report(base::Severity severity, Value const& at, std::string code, std::string message, std::string hint,
                      std::string_view below) {
    if (is_full()) return;
    ++problems_;
    diagnostics_.add({severity, base::Category::Data, std::move(code), std::move(message), report_.place_of(at, pointer(below)), std::move(hint)});
    if (!is_full()) return;
    diagnostics_.error(base::Category::Limit, "D-019", fmt::format("pemeriksaan dihentikan setelah {} masalah", max_problems), {},
                       "perbaiki yang sudah dilaporkan, lalu periksa lagi");
}

// RFC 6901: "~" and "/" inside names are written "~0" and "~1".
std::string Checking::pointer(std::string_view below) const {
    std::string text;
    for (auto const& step : path_) {
        text += '/';
        if (auto const* index = std::get_if<std::size_t>(&step)) text += std::to_string(*index);
        else for (char const c : std::get<std::string_view>(step)) text += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
    }
    if (!below.empty()) text += "/" + shortened(below);
    return text;
}

std::string Checking::field_name() const {
    if (path_.empty()) return "laporan";
    if (auto const* index = std::get_if<std::size_t>(&path_.back())) return fmt::format("unsur ke-{}", *index + 1);
    return fmt::format("\"{}\"", shortened(std::get<std::string_view>(path_.back())));
}

std::vector<std::string> const& Checking::ids(std::string_view kind) const {
    if (kind == "pejabat") return ids_.pejabat;
    return kind == "tabel" ? ids_.tabel : ids_.sasaran;
}

KnownIds collect_ids(Value const& data) {
    KnownIds ids;
    auto const names = [&](char const* field) {
        Value const* const value = data.find(field);
        return value && value->as_object() ? value->as_object()->names() : std::vector<std::string>();
    };
    ids.pejabat = names("pejabat");
    ids.tabel = names("tabel");
    Value const* const iku = data.find("iku");
    Value const* const goals = iku ? iku->find("sasaran") : nullptr;
    if (!goals || !goals->as_list()) return ids;
    for (Value const& goal : *goals->as_list()) {
        Value const* const id = goal.find("id");
        if (id && id->as_text()) ids.sasaran.push_back(*id->as_text());
    }
    return ids;
}

std::string shortened(std::string_view text) {
    constexpr std::size_t limit = 60;
    std::size_t at = 0;
    for (std::size_t count = 0; at < text.size() && count < limit; ++count) base::next_character(text, at);
    return at < text.size() ? std::string(text.substr(0, at)) + "…" : std::string(text);
}

std::string maybe_meant(std::string_view name, std::vector<std::string> const& known) {
    constexpr std::size_t longest = 64;  // a longer name is no typing mistake
    if (name.size() > longest) return {};
    std::string const nearest = base::nearest_name(name, known);
    return nearest.empty() ? "" : fmt::format("maksud Anda `{}`?", nearest);
}

std::string kind_phrase(Value const& value) {
    if (auto const* text = value.as_text()) return fmt::format("teks \"{}\"", shortened(*text));
    if (auto const* number = value.as_number()) return "angka " + number->to_string();
    if (auto const* flag = value.as_bool()) return *flag ? "true" : "false";
    return base::kind_name(value);
}

}  // namespace lkjip::report
