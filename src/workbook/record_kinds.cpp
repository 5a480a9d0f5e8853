#include "workbook/record_kinds.h"

#include <algorithm>
#include <charconv>

#include "workbook/labels.h"

namespace lkjip::workbook {

namespace {

void add_once(std::vector<std::string>& labels, std::string label) {
    if (std::find(labels.begin(), labels.end(), label) == labels.end()) labels.push_back(std::move(label));
}

void list_rows(RecordKind const& kind, int levels, std::vector<std::string>& labels) {
    if (kind.holder == Holder::Tree)
        for (int level = 1; level <= levels; ++level) add_once(labels, kind.label + " " + std::to_string(level));
    else if (is_row(kind)) add_once(labels, kind.label);
    for (RecordKind const& each : kind.below) list_rows(each, levels, labels);
}

void list_above(RecordKind const& kind, std::string const& label, std::vector<std::string>& labels) {
    for (RecordKind const& each : kind.below) {
        if (is_called(each, label)) add_once(labels, kind.label);
        list_above(each, label, labels);
    }
}

}  // namespace

bool is_explanation(std::string const& label) { return label.starts_with("contoh") || label == "keterangan"; }

bool is_row(RecordKind const& kind) { return !kind.slots.empty() || kind.holder != Holder::One; }

bool is_called(RecordKind const& kind, std::string const& label) {
    std::string const own = comparable(kind.label);
    return kind.holder == Holder::Tree ? label.starts_with(own + " ") : label == own;
}

int level_in(std::string const& label) {
    std::size_t const digits = label.rfind(' ') + 1;   // npos + 1 = 0
    int level = 0;
    std::from_chars(label.data() + digits, label.data() + label.size(), level);
    return level;
}

std::string branch_field(RecordKind const& tree) {
    for (report::Field const& field : tree.shape->fields) {
        report::Shape const& list = resolved(field.shape);
        if (list.kind == report::Kind::List && &resolved(list.of.front()) == tree.shape) return field.name;
    }
    return {};
}

std::vector<std::string> row_labels(RecordKind const& root, int levels) {
    std::vector<std::string> labels;
    list_rows(root, levels, labels);
    return labels;
}

std::vector<std::string> labels_above(RecordKind const& root, std::string const& label) {
    std::vector<std::string> labels;
    list_above(root, label, labels);
    return labels;
}

}  // namespace lkjip::workbook
