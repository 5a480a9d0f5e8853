#include "workbook/json_writer.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"
#include "workbook/plan.h"

namespace lkjip::workbook {

using base::List;
using base::Value;
using report::Kind;
using report::Shape;

namespace {

constexpr std::size_t line_width = 140;

std::string quoted(std::string_view text) {
    std::string json = "\"";
    for (char const c : text) {
        switch (c) {
            case '"': json += "\\\""; break;
            case '\\': json += "\\\\"; break;
            case '\n': json += "\\n"; break;
            case '\t': json += "\\t"; break;
            case '\r': json += "\\r"; break;
            default:
                if (static_cast<unsigned char>(c) < 0x20) json += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
                else json += c;
        }
    }
    return json + "\"";
}

Value lines_of(std::string const& text) {
    List lines;
    std::size_t start = 0;
    for (std::size_t end = text.find('\n'); end != std::string::npos; end = text.find('\n', start)) {
        lines.emplace_back(text.substr(start, end - start));
        start = end + 1;
    }
    lines.emplace_back(text.substr(start));
    return lines;
}

Shape const* shape_of_field(Shape const* object, std::string const& name) {
    if (!object) return nullptr;
    if (object->kind == Kind::Map) return &resolved(object->of.front());
    if (object->kind == Kind::Texts) return object;
    auto const field =
        std::find_if(object->fields.begin(), object->fields.end(), [&](report::Field const& each) { return each.name == name; });
    return field == object->fields.end() ? nullptr : &resolved(field->shape);
}

class Writer {
public:
    std::string write(Value const& value, Shape const* shape) {
        put(value, shape, 0);
        return std::move(text_) + "\n";
    }

private:
    void put(Value const& value, Shape const* shape, std::size_t indent) {
        bool const is_markdown = shape && (shape->kind == Kind::Markdown || shape->kind == Kind::Texts);
        bool const has_lines = is_markdown && value.as_text() && value.as_text()->find('\n') != std::string::npos;
        if (has_lines) return put(lines_of(*value.as_text()), nullptr, indent);
        std::string const short_form = to_json(value);
        std::size_t const column = text_.size() - (text_.rfind('\n') + 1);   // npos + 1 = 0
        bool const fits = indent > 0 && column + base::count_characters(short_form) < line_width && !holds_lines(value, shape);
        if (value.as_object() && !fits) return put_object(value, shape, indent);
        if (value.as_list() && !fits) return put_list(value, shape, indent);
        text_ += short_form;
    }

    void put_object(Value const& value, Shape const* shape, std::size_t indent) {
        auto const& fields = value.as_object()->fields;
        if (fields.empty()) {
            text_ += "{}";
            return;
        }
        text_ += "{";
        for (std::size_t i = 0; i < fields.size(); ++i) {
            break_line(i > 0, indent + 1);
            text_ += quoted(fields[i].first) + ": ";
            put(fields[i].second, shape_of_field(shape, fields[i].first), indent + 1);
        }
        break_line(false, indent);
        text_ += "}";
    }

    void put_list(Value const& value, Shape const* shape, std::size_t indent) {
        auto const& list = *value.as_list();
        if (list.empty()) {
            text_ += "[]";
            return;
        }
        text_ += "[";
        Shape const* const element = shape && shape->kind == Kind::List ? &resolved(shape->of.front()) : nullptr;
        for (std::size_t i = 0; i < list.size(); ++i) {
            break_line(i > 0, indent + 1);
            put(list[i], element, indent + 1);
        }
        break_line(false, indent);
        text_ += "]";
    }

    // A Markdown text of several lines somewhere inside.
    static bool holds_lines(Value const& value, Shape const* shape) {
        bool const is_markdown = shape && (shape->kind == Kind::Markdown || shape->kind == Kind::Texts);
        if (is_markdown && value.as_text()) return value.as_text()->find('\n') != std::string::npos;
        if (auto const* const list = value.as_list()) {
            Shape const* const element = shape && shape->kind == Kind::List ? &resolved(shape->of.front()) : nullptr;
            return std::any_of(list->begin(), list->end(), [&](Value const& each) { return holds_lines(each, element); });
        }
        if (auto const* const object = value.as_object())
            return std::any_of(object->fields.begin(), object->fields.end(),
                               [&](auto const& field) { return holds_lines(field.second, shape_of_field(shape, field.first)); });
        return false;
    }

    void break_line(bool after_another, std::size_t indent) {
        text_ += (after_another ? ",\n" : "\n") + std::string(2 * indent, ' ');
    }

    std::string text_;
};

}  // namespace

std::string to_json(Value const& value) {
    if (auto const* const flag = value.as_bool()) return *flag ? "true" : "false";
    if (auto const* const number = value.as_number()) return number->to_string();
    if (auto const* const text = value.as_text()) return quoted(*text);
    std::string json;
    if (auto const* const list = value.as_list()) {
        for (Value const& each : *list) json += (json.empty() ? "" : ", ") + to_json(each);
        return "[" + json + "]";
    }
    if (auto const* const object = value.as_object()) {
        for (auto const& [name, field] : object->fields)
            json += (json.empty() ? "" : ", ") + quoted(name) + ": " + to_json(field);
        return "{" + json + "}";
    }
    return "null";
}

std::string to_json_file(Value const& value, Shape const& shape) { return Writer().write(value, &resolved(shape)); }

}  // namespace lkjip::workbook
