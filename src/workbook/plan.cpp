#include "workbook/plan.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "workbook/labels.h"

namespace lkjip::workbook {

using report::Field;
using report::Kind;
using report::Shape;

namespace {

bool is_scalar(Shape const& shape) {
    switch (resolved(shape).kind) {
        case Kind::Object:
        case Kind::List:
        case Kind::Map:
        case Kind::OwnTable:
        case Kind::Any:
        case Kind::Texts: return false;
        default: return true;
    }
}

// {"k", "rp"}: an object of so few numbers that a list of them fits into columns.
bool is_small(Shape const& shape) {
    return shape.kind == Kind::Object && shape.fields.size() <= 3 &&
           std::all_of(shape.fields.begin(), shape.fields.end(),
                       [](Field const& each) { return each.shape.kind == Kind::Number || each.shape.kind == Kind::Rupiah; });
}

bool is_list_of_scalars(Shape const& shape) { return shape.kind == Kind::List && is_scalar(shape.of.front()); }

// A field of the report itself, that is no object.
Slot slot_of_part(Field const& field) {
    Shape const& shape = resolved(field.shape);
    bool const is_list = is_list_of_scalars(shape);
    return {0,
            label_of(field.name),
            {Step(field.name)},
            is_list ? &resolved(shape.of.front()) : &shape,
            is_list ? Form::Bullets : Form::Single,
            field.required,
            true};
}

std::string unit_suffix(Shape const& shape) {
    return shape.kind == Kind::Rupiah ? " (Rp)" : shape.kind == Kind::Percent ? " (%)" : "";
}

// "Nomor" behind "Undangan: " is "nomor"; "NIP" stays.
std::string continued(std::string label) {
    bool const is_abbreviation = label.size() > 1 && std::isupper(static_cast<unsigned char>(label[1]));
    if (!is_abbreviation && !label.empty()) label[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(label[0])));
    return label;
}

class Planner {
public:
    explicit Planner(PlanInput const& input) : input_(input) {
        plan_.field = input.field;
        plan_.sheet = input.sheet;
        plan_.explanation = input.explanation;
    }

    SheetPlan plan() {
        Shape const& shape = resolved(*input_.shape);
        if (shape.kind == Kind::List) plan_.root = record(input_.record, Holder::List, {}, resolved(shape.of.front()));
        else if (shape.kind == Kind::Map) plan_.root = record(input_.record, Holder::Map, {}, resolved(shape.of.front()));
        else plan_.root = record(input_.record, holds_itself(shape) ? Holder::Tree : Holder::One, {}, shape);
        return std::move(plan_);
    }

    // The fields below `object`, as slots with labels behind `prefix`. Lists of records become record kinds of `into`.
    void add_fields(Shape const& object, Path const& path, std::string const& prefix, bool is_object_required, RecordKind& into) {
        for (Field const& field : object.fields) {
            Path inner = path;
            inner.emplace_back(field.name);
            add_field(field, resolved(field.shape), std::move(inner), joined(prefix, name_of(field.name)), is_object_required,
                      into);
        }
    }

    [[nodiscard]] std::string const& note_of(Slot const& slot) const { return plan_.columns[slot.column].note; }

private:
    RecordKind record(std::string label, Holder holder, std::vector<std::string> path, Shape const& shape) {
        RecordKind kind{std::move(label), holder, std::move(path), false, &shape, {}, 0, {}};
        open_.push_back(&shape);
        if (holder == Holder::Map) kind.key = key_slot();
        add_fields(shape, {}, prefix_, true, kind);
        open_.pop_back();
        return kind;
    }

    void add_field(Field const& field, Shape const& shape, Path path, std::string const& label, bool is_object_required,
                   RecordKind& into) {
        switch (shape.kind) {
            case Kind::Object: return add_fields(shape, path, label, is_object_required && field.required, into);
            case Kind::List: return add_list(field, shape, std::move(path), label, is_object_required, into);
            case Kind::Map: return add_map(field, shape, std::move(path), label, is_object_required, into);
            default:
                return add_slot(field,
                                {0, label, std::move(path), &shape, is_scalar(shape) ? Form::Single : Form::Json, field.required,
                                 is_object_required},
                                into);
        }
    }

    void add_list(Field const& field, Shape const& shape, Path path, std::string const& label, bool is_object_required,
                  RecordKind& into) {
        Shape const& element = resolved(shape.of.front());
        if (is_scalar(element) && shape.length > 0) return add_elements(field, shape, path, label, into);
        if (is_scalar(element))
            return add_slot(field, {0, label, std::move(path), &element, Form::Bullets, field.required, is_object_required},
                            into);
        if (is_small(element) && input_.years > 0) return add_years(element, path, label, into);
        if (element.kind == Kind::Object && !is_open_above(element)) return add_records(field, element, Holder::List, path, into);
        add_slot(field, {0, label, std::move(path), &shape, Form::Json, field.required, is_object_required}, into);
    }

    void add_map(Field const& field, Shape const& shape, Path path, std::string const& label, bool is_object_required,
                 RecordKind& into) {
        Shape const& element = resolved(shape.of.front());
        if (element.kind == Kind::Object && !is_open_above(element)) return add_records(field, element, Holder::Map, path, into);
        add_slot(field, {0, label, std::move(path), &shape, Form::Json, field.required, is_object_required}, into);
    }

    void add_elements(Field const& field, Shape const& shape, Path const& path, std::string const& label, RecordKind& into) {
        static constexpr std::array quarters = {"TW I", "TW II", "TW III", "TW IV"};
        for (std::size_t i = 0; i < shape.length; ++i) {
            Path element = path;
            element.emplace_back(i);
            std::string const which = shape.length == quarters.size() ? quarters.at(i) : "ke-" + std::to_string(i + 1);
            add_slot(field, {0, label + " " + which, std::move(element), &shape.of.front(), Form::Single, true, false}, into);
        }
    }

    void add_years(Shape const& element, Path const& path, std::string const& label, RecordKind& into) {
        for (std::size_t i = 0; i < input_.years; ++i) {
            Path year = path;
            year.emplace_back(i);
            add_fields(element, year, label + " tahun ke-" + std::to_string(i + 1), false, into);
        }
    }

    void add_records(Field const& field, Shape const& element, Holder holder, Path const& path, RecordKind& into) {
        std::vector<std::string> names;
        for (Step const& step : path) names.push_back(std::get<std::string>(step));
        if (&element == open_.back()) return;   // a tree: its records go on in its own kind
        std::string label = input_.naming == Naming::AsWritten ? joined(prefix_, field.name) : label_of_record(field.name);
        std::string const outer = std::exchange(prefix_, input_.naming == Naming::AsWritten ? label : "");
        RecordKind kind = record(std::move(label), holder, std::move(names), element);
        prefix_ = outer;
        kind.is_required = field.required;
        into.below.push_back(std::move(kind));
    }

    void add_slot(Field const& field, Slot slot, RecordKind& into) {
        std::string const unit = unit_suffix(*slot.shape);
        if (input_.naming == Naming::InWords && !slot.label.ends_with(unit)) slot.label += unit;
        slot.column = column_named(slot.label, field.note, slot.form);
        Column& column = plan_.columns[slot.column];
        column.shapes.push_back(slot.shape);
        if (slot.is_required && slot.is_object_required) column.is_required = true;
        into.slots.push_back(std::move(slot));
    }

    std::size_t key_slot() {
        std::size_t const index =
            column_named(std::string(key_column), "nama singkat tanpa spasi, dipakai untuk merujuk", Form::Single);
        plan_.columns[index].is_key = true;
        plan_.columns[index].is_required = true;
        return index;
    }

    std::size_t column_named(std::string const& label, std::string const& note, Form form) {
        auto const same = [&](Column const& each) { return comparable(each.label) == comparable(label); };
        auto const found = std::find_if(plan_.columns.begin(), plan_.columns.end(), same);
        if (found != plan_.columns.end()) {
            if (found->note.empty()) found->note = note;
            return static_cast<std::size_t>(found - plan_.columns.begin());
        }
        plan_.columns.push_back({label, note, {}, form, false, false});
        return plan_.columns.size() - 1;
    }

    [[nodiscard]] std::string name_of(std::string const& field) const {
        return input_.naming == Naming::AsWritten ? field : label_of(field);
    }
    [[nodiscard]] std::string joined(std::string const& prefix, std::string const& name) const {
        if (prefix.empty()) return name;
        return input_.naming == Naming::AsWritten ? prefix + " › " + name : prefix + ": " + continued(name);
    }
    [[nodiscard]] bool is_open_above(Shape const& shape) const {
        return std::find(open_.begin(), open_.end() - 1, &shape) != open_.end() - 1;
    }
    static bool holds_itself(Shape const& shape) {
        return std::any_of(shape.fields.begin(), shape.fields.end(), [&](Field const& field) {
            Shape const& list = resolved(field.shape);
            return list.kind == Kind::List && &resolved(list.of.front()) == &shape;
        });
    }

    PlanInput const& input_;
    SheetPlan plan_;
    std::vector<Shape const*> open_;   // of the records around, to see trees
    std::string prefix_;
};

}  // namespace

Shape const& resolved(Shape const& shape) { return shape.same_as ? shape.same_as() : shape; }

SheetPlan make_plan(PlanInput const& input) { return Planner(input).plan(); }

bool stands_on_form(Shape const& part) {
    Shape const& shape = resolved(part);
    if (is_scalar(shape) || is_list_of_scalars(shape)) return true;
    return shape.kind == Kind::Object &&
           std::all_of(shape.fields.begin(), shape.fields.end(), [](Field const& field) { return stands_on_form(field.shape); });
}

std::vector<FormField> form_fields(Shape const& report) {
    std::vector<FormField> all;
    for (Field const& field : report.fields) {
        if (!stands_on_form(field.shape)) continue;
        Shape part;
        part.kind = Kind::Object;
        part.fields.push_back(field);
        PlanInput const input{field.name, "", "", "", &part, Naming::InWords, 0};
        Planner planner(input);
        RecordKind slots;
        bool const is_object = resolved(field.shape).kind == Kind::Object;
        if (is_object) planner.add_fields(resolved(field.shape), {Step(field.name)}, "", field.required, slots);
        else slots.slots.push_back(slot_of_part(field));
        for (Slot& slot : slots.slots) {
            std::string note = is_object ? planner.note_of(slot) : field.note;
            all.push_back({is_object ? label_of(field.name) : "Laporan", std::move(slot), std::move(note)});
        }
    }
    return all;
}

}  // namespace lkjip::workbook
