#include "workbook/json_schema.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "workbook/json_writer.h"
#include "workbook/plan.h"

namespace lkjip::workbook {

using base::List;
using base::Object;
using base::Value;
using report::Field;
using report::Kind;
using report::Shape;

namespace {

Object of_type(char const* type) {
    Object schema;
    schema.set("type", type);
    return schema;
}

Object with_pattern(char const* pattern) {
    Object schema = of_type("string");
    schema.set("pattern", pattern);
    return schema;
}

Object any_of(List alternatives) {
    Object schema;
    schema.set("anyOf", std::move(alternatives));
    return schema;
}

Object pointing_to(std::string const& definition) {
    Object schema;
    schema.set("$ref", "#/definitions/" + definition);
    return schema;
}

List texts(std::vector<std::string> const& words) {
    List list;
    for (std::string const& word : words) list.emplace_back(word);
    return list;
}

class SchemaMaker {
public:
    std::string make(Shape const& report) {
        define("sertakan", include());
        define("naskah", markdown());
        define("naskah_bernama", named_texts());
        define("tabel_sendiri", own_table());
        Object root;
        root.set("$schema", "http://json-schema.org/draft-07/schema#");
        root.set("title", "Laporan kinerja (LKjIP), format data versi 1");
        Value const body = object(report);
        for (auto const& [name, value] : body.as_object()->fields) root.set(name, value);
        Object definitions;
        for (auto& [name, value] : definitions_) definitions.set(name, std::move(value));
        root.set("definitions", std::move(definitions));
        return to_json_file(root, Shape{});
    }

private:
    // ---- what is written once and pointed to

    void define(std::string name, Value schema) { definitions_.emplace_back(std::move(name), std::move(schema)); }

    static Value include() {
        Object fields;
        fields.set("sertakan", with_pattern("\\.(json|md)$"));
        Object schema = of_type("object");
        schema.set("description", "isi berkas lain, jalurnya dihitung dari berkas ini");
        schema.set("properties", std::move(fields));
        schema.set("required", texts({"sertakan"}));
        schema.set("additionalProperties", false);
        return schema;
    }

    static Value markdown() {
        Object lines = of_type("array");
        lines.set("items", of_type("string"));
        return any_of({of_type("string"), std::move(lines)});
    }

    static Value named_texts() {
        Object names = of_type("object");
        names.set("additionalProperties", pointing_to("naskah_bernama"));
        return any_of({pointing_to("naskah"), std::move(names)});
    }

    static Value own_table() {
        Object fields;
        for (char const* const name : {"judul", "sumber"}) fields.set(name, of_type("string"));
        fields.set("keterangan", pointing_to("naskah"));
        fields.set("kolom", of_type("object"));
        Object rows = of_type("array");
        rows.set("items", of_type("object"));
        fields.set("baris", any_of({pointing_to("sertakan"), std::move(rows)}));
        Object schema = of_type("object");
        schema.set("properties", std::move(fields));
        schema.set("required", texts({"kolom", "baris"}));
        schema.set("additionalProperties", false);
        return schema;
    }

    // ---- shapes

    Value schema_of(Shape const& given, std::string const& name) {
        Shape const& shape = resolved(given);
        switch (shape.kind) {
            case Kind::Object: return or_include(pointing_to(object_definition(shape, name)));
            case Kind::List: return or_include(list(shape, name));
            case Kind::Map: return or_include(map(shape, name));
            case Kind::OwnTable: return or_include(pointing_to("tabel_sendiri"));
            case Kind::Texts: return or_include(pointing_to("naskah_bernama"));
            case Kind::Markdown: return or_include(pointing_to("naskah"));
            case Kind::Number:
            case Kind::Percent: return number(shape, "number");
            case Kind::Rupiah:
            case Kind::Whole:
            case Kind::Year: return number(shape, "integer");
            case Kind::NumberOrText: return any_of({of_type("number"), choices(shape)});
            case Kind::Flag: return of_type("boolean");
            case Kind::Date: return with_pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
            case Kind::Nip: return with_pattern("^[0-9 ]{18,24}$");
            case Kind::Id:
            case Kind::Reference: return with_pattern("^[A-Za-z0-9_-]+$");
            case Kind::Choice: return choices(shape);
            case Kind::Any: return Object();
            default: return of_type("string");
        }
    }

    static Value or_include(Object schema) { return any_of({pointing_to("sertakan"), std::move(schema)}); }

    static Value number(Shape const& shape, char const* type) {
        Object schema = of_type(type);
        if (shape.kind == Kind::Year) schema.set("minimum", 1945);
        else if (shape.least) schema.set("minimum", *shape.least);
        return schema;
    }

    static Value choices(Shape const& shape) {
        if (shape.choices.empty()) return of_type("string");
        Object schema;
        schema.set("enum", texts(shape.choices));
        return schema;
    }

    Object list(Shape const& shape, std::string const& name) {
        Object schema = of_type("array");
        schema.set("items", schema_of(shape.of.front(), name));
        if (shape.length > 0) {
            schema.set("minItems", static_cast<std::int64_t>(shape.length));
            schema.set("maxItems", static_cast<std::int64_t>(shape.length));
        }
        return schema;
    }

    Object map(Shape const& shape, std::string const& name) {
        Object schema = of_type("object");
        schema.set("additionalProperties", schema_of(shape.of.front(), name));
        return schema;
    }

    Value object(Shape const& shape) {
        Object fields;
        std::vector<std::string> required;
        for (Field const& field : shape.fields) {
            Value schema = schema_of(field.shape, field.name);
            if (!field.note.empty()) schema.as_object()->set("description", field.note);
            fields.set(field.name, std::move(schema));
            if (field.required) required.push_back(field.name);
        }
        Object schema = of_type("object");
        schema.set("properties", std::move(fields));
        if (!required.empty()) schema.set("required", texts(required));
        schema.set("additionalProperties", false);
        return schema;
    }

    // Shapes that say the same share a definition; a shape within itself points to its own.
    std::string object_definition(Shape const& shape, std::string const& name) {
        if (auto const open = open_.find(&shape); open != open_.end()) return open->second;
        std::string const own = free_name(name);
        open_.emplace(&shape, own);
        taken_.push_back(own);
        Value schema = object(shape);
        open_.erase(&shape);
        std::string const text = to_json(schema);
        auto const same = std::find_if(definitions_.begin(), definitions_.end(),
                                       [&](auto const& each) { return to_json(each.second) == text; });
        if (same != definitions_.end()) {
            std::erase(taken_, own);
            return same->first;
        }
        define(own, std::move(schema));
        return own;
    }

    [[nodiscard]] std::string free_name(std::string const& name) const {
        std::string free = name;
        for (int i = 2; std::find(taken_.begin(), taken_.end(), free) != taken_.end(); ++i) free = fmt::format("{}_{}", name, i);
        return free;
    }

    std::vector<std::pair<std::string, Value>> definitions_;
    std::vector<std::string> taken_;
    std::map<Shape const*, std::string> open_;
};

}  // namespace

std::string json_schema(Shape const& report) { return SchemaMaker().make(report); }

}  // namespace lkjip::workbook
