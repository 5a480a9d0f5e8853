#pragma once
// The small language the schema is written in: must("nama", text(), "nama dinas"), may("target", number()).
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "report/report.h"

namespace lkjip::report {

inline Shape of_kind(Kind kind) {
    Shape shape;
    shape.kind = kind;
    return shape;
}
inline Shape text() { return of_kind(Kind::Text); }
inline Shape markdown() { return of_kind(Kind::Markdown); }
inline Shape texts() { return of_kind(Kind::Texts); }
inline Shape number() { return of_kind(Kind::Number); }
inline Shape percent() { return of_kind(Kind::Percent); }
inline Shape year() { return of_kind(Kind::Year); }
inline Shape flag() { return of_kind(Kind::Flag); }
inline Shape date() { return of_kind(Kind::Date); }
inline Shape nip() { return of_kind(Kind::Nip); }
inline Shape id() { return of_kind(Kind::Id); }
inline Shape picture() { return of_kind(Kind::Picture); }
inline Shape scanned() { return of_kind(Kind::Scan); }
inline Shape own_table() { return of_kind(Kind::OwnTable); }

inline Shape at_least(base::Decimal least, Shape shape) {
    shape.least = least;
    return shape;
}
inline Shape between(base::Decimal least, base::Decimal most, Shape shape) {
    shape.most = most;
    return at_least(least, std::move(shape));
}
inline Shape whole(base::Decimal least = 0) { return at_least(least, of_kind(Kind::Whole)); }
inline Shape rupiah() { return at_least(0, of_kind(Kind::Rupiah)); }

inline Shape choice(std::vector<std::string> choices) {
    Shape shape = of_kind(Kind::Choice);
    shape.choices = std::move(choices);
    return shape;
}
inline Shape number_or(std::vector<std::string> words) {
    Shape shape = of_kind(Kind::NumberOrText);
    shape.choices = std::move(words);
    return shape;
}
inline Shape reference(std::string to) {
    Shape shape = of_kind(Kind::Reference);
    shape.refers_to = std::move(to);
    return shape;
}
inline Shape object(std::vector<Field> fields, std::vector<Rule> rules = {}) {
    Shape shape = of_kind(Kind::Object);
    shape.fields = std::move(fields);
    shape.rules = std::move(rules);
    return shape;
}
inline Shape list(Shape element, std::vector<Rule> rules = {}) {
    Shape shape = of_kind(Kind::List);
    shape.of.push_back(std::move(element));
    shape.rules = std::move(rules);
    return shape;
}
inline Shape list_of(std::size_t length, Shape element) {
    Shape shape = list(std::move(element));
    shape.length = length;
    return shape;
}
inline Shape map(Shape element) {
    Shape shape = of_kind(Kind::Map);
    shape.of.push_back(std::move(element));
    return shape;
}
inline Shape same_as(Shape const& (*shape_of)()) {
    Shape shape;
    shape.same_as = shape_of;
    return shape;
}

inline Field must(std::string name, Shape shape, std::string note = {}) {
    shape.is_filled = true;
    return {std::move(name), std::move(shape), true, std::move(note)};
}
inline Field may(std::string name, Shape shape, std::string note = {}) { return {std::move(name), std::move(shape), false, std::move(note)}; }

// Figures as somebody typed them, by name: `"tertulis": {"capaian": 81.4}`. What is in there is compared, never used.
inline Field stated() { return may("tertulis", map(Shape{}), "angka seperti tertulis, untuk dibandingkan"); }

// Fields shared by several shapes, and some more.
inline std::vector<Field> fields_of(std::vector<Field> shared, std::initializer_list<Field> more) {
    shared.insert(shared.end(), more);
    return shared;
}

}  // namespace lkjip::report
