#include "report/checking.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/includes.h"
#include "report/text_reader.h"
#include "report/value_access.h"

namespace lkjip::report {

using base::Value;

Checking::Checking(Report& report, base::Diagnostics& diagnostics)
    : report_(report), diagnostics_(diagnostics), ids_(collect_ids(report.data)) {}

void Checking::check(Value& value, Shape const& shape) {
    if (is_full() || value.is_null()) return;  // empty values were reported when they were read
    if (shape.same_as) return check(value, shape.same_as());
    if (is_misplaced_text(value, shape)) return;
    switch (shape.kind) {
        case Kind::Any: return;
        case Kind::Object: check_object(value, shape); break;
        case Kind::List: check_list(value, shape); break;
        case Kind::Map: check_map(value, shape); break;
        case Kind::OwnTable: check_own_table(value, *this); break;
        default: check_single(value, shape, *this); break;
    }
    for (Rule const agree : shape.rules) agree(value, *this);
}

// A whole file of text is a text of the report, not a name or a number.
bool Checking::is_misplaced_text(Value const& value, Shape const& shape) {
    bool const takes_texts = shape.kind == Kind::Markdown || shape.kind == Kind::Texts || shape.kind == Kind::Any;
    if (takes_texts || !value.as_text() || !is_text_file(report_.place_of(value).file)) return false;
    error(value, "D-013", fmt::format("{} tidak dapat dibaca dari berkas naskah \"{}\"", field_name(), report_.place_of(value).file),
          "berkas .md hanya untuk naskah; sertakan berkas JSON, atau tulis nilainya di sini");
    return true;
}

void Checking::check_object(Value& value, Shape const& shape) {
    auto* const object = value.as_object();
    if (!object) return error(value, "D-006", fmt::format("{} harus berupa objek, bukan {}", field_name(), kind_phrase(value)),
                              "tulis { \"bidang\": nilai, … }");
    std::vector<std::string> meant;
    for (auto& [name, field_value] : object->fields) {
        if (is_full()) return;
        auto const& key = name;
        auto const field = std::find_if(shape.fields.begin(), shape.fields.end(), [&](Field const& each) { return each.name == key; });
        if (field == shape.fields.end()) {
            meant.push_back(report_unknown(value, field_value, name, shape));
            continue;
        }
        Inside const inside(*this, std::string_view(name));
        check(field_value, field->shape);
    }
    check_missing(value, shape, meant);
}

// A field that seems to be there under a misspelt name is not called missing as well.
void Checking::check_missing(Value const& value, Shape const& shape, std::vector<std::string> const& meant) {
    bool const is_misspelt_include = std::find(meant.begin(), meant.end(), include_field) != meant.end();
    if (is_misspelt_include) return;
    for (Field const& field : shape.fields) {
        if (!field.required || value.find(field.name) || std::find(meant.begin(), meant.end(), field.name) != meant.end()) continue;
        error(value, "D-005", fmt::format("bidang \"{}\" wajib ada", field.name),
              field.note.empty() ? fmt::format("tambahkan \"{}\": …", field.name) : "isinya: " + field.note);
    }
}

// The name that was meant, if one is near.
std::string Checking::report_unknown(Value const& object, Value const& value, std::string const& name, Shape const& shape) {
    std::vector<std::string> known;
    for (Field const& field : shape.fields) known.push_back(field.name);
    std::string meant = meant_name(name, known);
    bool const may_be_include = meant.empty() && object.as_object()->fields.size() == 1;
    if (may_be_include) meant = meant_name(name, {include_field});
    Inside const inside(*this, std::string_view(name));
    error(value, "D-004", fmt::format("bidang tidak dikenal \"{}\"", shortened(name)),
          meant.empty() ? fmt::format("yang dikenal di sini: {}", fmt::join(known, ", ")) : fmt::format("maksud Anda `{}`?", meant));
    return meant;
}

void Checking::check_list(Value& value, Shape const& shape) {
    auto* const list = value.as_list();
    if (!list) return error(value, "D-006", fmt::format("{} harus berupa daftar, bukan {}", field_name(), kind_phrase(value)), "tulis [ …, … ]");
    if (shape.length > 0 && list->size() != shape.length) {
        error(value, "D-025", fmt::format("{} harus berisi {} nilai, bukan {}", field_name(), shape.length, list->size()),
              "satu nilai tiap triwulan; desimal ditulis dengan titik, bukan koma");
    }
    for (std::size_t i = 0; i < list->size(); ++i) {
        if (is_full()) return;
        Inside const inside(*this, i);
        check((*list)[i], shape.of.front());
    }
}

void Checking::check_map(Value& value, Shape const& shape) {
    auto* const object = value.as_object();
    if (!object) return error(value, "D-006", fmt::format("{} harus berupa objek, bukan {}", field_name(), kind_phrase(value)),
                              "tulis { \"nama_pendek\": …, … }");
    for (auto& [name, element] : object->fields) {
        if (is_full()) return;
        Inside const inside(*this, std::string_view(name));
        check_name(name, element, *this);
        check(element, shape.of.front());
    }
}

void Checking::error(Value const& at, std::string code, std::string message, std::string hint, std::string_view below) {
    add(base::Severity::Error, at, std::move(code), std::move(message), std::move(hint), below);
}

void Checking::warning(Value const& at, std::string code, std::string message, std::string hint, std::string_view below) {
    add(base::Severity::Warning, at, std::move(code), std::move(message), std::move(hint), below);
}

void Checking::add(base::Severity severity, Value const& at, std::string code, std::string message, std::string hint,
                   std::string_view below) {
    if (is_full()) return;
    ++problems_;
    diagnostics_.add({severity, base::Category::Data, std::move(code), std::move(message), report_.place_of(at, pointer(below)), std::move(hint)});
    if (!is_full()) return;
    diagnostics_.error(base::Category::Limit, "D-019", fmt::format("pemeriksaan dihentikan setelah {} masalah", max_problems), {},
                       "perbaiki yang sudah dilaporkan, lalu periksa lagi");
}

std::string Checking::pointer(std::string_view below) const { return below.empty() ? path_.pointer() : path_.pointer() + "/" + std::string(below); }

std::string Checking::field_name() const {
    ValuePath::Step const* const last = path_.last();
    if (!last) return "laporan";
    if (auto const* index = std::get_if<std::size_t>(last)) return fmt::format("unsur ke-{}", *index + 1);
    return fmt::format("\"{}\"", shortened(std::get<std::string_view>(*last)));
}

Value const* Checking::rule(std::string_view name) const {
    Value const* const rules = report_.data.find("aturan");
    return rules ? rules->find(name) : nullptr;
}

Ids const& Checking::ids(std::string_view kind) const {
    if (kind == "pejabat") return ids_.pejabat;
    return kind == "tabel" ? ids_.tabel : ids_.sasaran;
}

namespace {

Ids names_in(Value const& data, char const* field) {
    Value const* const value = data.find(field);
    if (!value) return std::vector<std::string>();
    if (!value->as_object()) return {};
    return value->as_object()->names();
}

Ids goals_in(Value const& data) {
    Value const* const iku = data.find("iku");
    auto const* const goals = iku ? list_in(*iku, "sasaran") : nullptr;
    if (!goals) return {};
    std::vector<std::string> ids;
    for (Value const& goal : *goals) {
        if (auto const* const id = text_in(goal, "id")) ids.push_back(*id);
    }
    return ids;
}

}  // namespace

KnownIds collect_ids(Value const& data) { return {names_in(data, "pejabat"), goals_in(data), names_in(data, "tabel")}; }

}  // namespace lkjip::report
