#include "figures/evidence.h"
#include "figures/recorder.h"

namespace lkjip::figures {

namespace {

using base::Decimal;
using base::Value;

// Sum of a column of an own table, nested rows included; false when no row has it.
bool add_column(Value const& rows, std::string_view column, Decimal& sum) {
    bool found = false;
    base::List const* const list = rows.as_list();
    for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) {
        base::Object const* const row = (*list)[i].as_object();
        if (row == nullptr) continue;
        for (auto const& [name, cell] : row->fields) {
            if (cell.as_list() != nullptr) found |= add_column(cell, column, sum);
            if (name != column || cell.as_number() == nullptr) continue;
            sum = sum + *cell.as_number();
            found = true;
        }
    }
    return found;
}

// `owner.name` in the figures; in an own table the name of a column stands for its sum.
void resolve(Evidence const& evidence, Stated& stated) {
    stated.figure = stated.owner.field(stated.name);
    if (stated.figure) stated.derived = evidence.derivation(stated.figure.path);
    Placed const rows = stated.owner.field("baris");
    if (stated.figure || !rows || !stated.owner.path.starts_with("tabel.")) return;
    stated.is_total = add_column(*rows.value, stated.name, stated.total);
}

// A bare value, {nilai, tempat}, or a list of such.
void add(Evidence& evidence, Stated stated, Placed const& written) {
    if (written.value->as_list() != nullptr) {
        for (Placed const& one : written.elements()) add(evidence, stated, one);
        return;
    }
    stated.at = written;
    if (written.value->as_object() != nullptr) {
        stated.at = written.field("nilai");
        stated.where = written.words("tempat");
    }
    if (!stated.at) stated.at = written;  // malformed: said by a rule
    evidence.stated.push_back(std::move(stated));
}

void add_fields(Evidence& evidence, Value const& written, std::string const& path) {
    base::Object const* const names = written.as_object();
    if (names == nullptr) return;
    for (auto const& [name, value] : names->fields) {
        Stated stated;
        stated.name = name;
        stated.owner = at_path(evidence.data, path);
        resolve(evidence, stated);
        add(evidence, std::move(stated), {&value, path + ".tertulis." + name});
    }
}

void walk(Evidence& evidence, Value const& value, std::string& path) {
    std::size_t const length = path.size();
    if (base::List const* const list = value.as_list()) {
        for (std::size_t i = 0; i < list->size(); ++i) {
            if ((*list)[i].as_text() != nullptr || (*list)[i].as_number() != nullptr) continue;
            path += "[" + std::to_string(i) + "]";
            walk(evidence, (*list)[i], path);
            path.resize(length);
        }
        return;
    }
    base::Object const* const object = value.as_object();
    if (object == nullptr) return;
    for (auto const& [name, field] : object->fields) {
        if (name == "tertulis") {
            if (!path.empty()) add_fields(evidence, field, path);
            continue;
        }
        if (field.as_list() == nullptr && field.as_object() == nullptr) continue;
        if (!path.empty()) path += ".";
        path += name;
        walk(evidence, field, path);
        path.resize(length);
    }
}

// The list at the top: {"jalur": "anggaran.jumlah_kegiatan", "nilai": 13, "tempat": "Ikhtisar Eksekutif"}.
void add_listed(Evidence& evidence) {
    for (Placed const& one : evidence.top("tertulis").elements()) {
        std::string const path = one.words("jalur");
        std::size_t const dot = path.rfind('.');
        Stated stated;
        stated.where = one.words("tempat");
        stated.name = dot == std::string::npos ? path : path.substr(dot + 1);
        stated.owner = dot == std::string::npos ? evidence.data : at_path(evidence.data, path.substr(0, dot));
        resolve(evidence, stated);
        if (!stated.figure && !stated.is_total) stated.figure = at_path(evidence.data, path);  // ends in an index
        Placed const value = one.field("nilai");
        stated.at = value ? value : one;
        evidence.stated.push_back(std::move(stated));
    }
}

}  // namespace

void gather_stated(Evidence& evidence) {
    std::string path;
    walk(evidence, evidence.report.data, path);
    add_listed(evidence);
}

}  // namespace lkjip::figures
