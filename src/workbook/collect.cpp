#include "workbook/collect.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/checking.h"
#include "workbook/labels.h"
#include "workbook/paths.h"
#include "workbook/record_kinds.h"
#include "workbook/record_reader.h"

namespace lkjip::workbook {

using base::List;
using base::Object;
using base::Value;

namespace {

constexpr int shown_levels = 4;   // of a tree, in messages

Path path_of(RecordKind const& kind) { return {kind.path.begin(), kind.path.end()}; }

Value empty_holder(RecordKind const& kind, base::Origin origin) {
    Value value = kind.holder == Holder::Map ? Value(Object()) : Value(List());
    value.origin = origin;
    return value;
}

class Collector {
public:
    Collector(SheetPlan const& plan, Sheet const& sheet, bool counts_from_1904, SheetFaults& faults)
        : plan_(plan), sheet_(sheet), counts_from_1904_(counts_from_1904), faults_(faults) {}

    Value collect() {
        header_ = find_header(plan_, sheet_, faults_);
        if (header_.row == 0) return {};
        reader_.emplace(plan_, sheet_, header_, counts_from_1904_, faults_);
        for (Row const& row : sheet_.rows)
            if (row.number > header_.row && !faults_.is_full()) read_row(row);
        while (!open_.empty()) close();
        return std::move(whole_);
    }

private:
    struct Open {
        RecordKind const* kind = nullptr;
        int level = 1;   // in a tree
        Value record;
        std::string key;   // in a map
        int row = 0;
    };

    // ---- what a row is

    void read_row(Row const& row) {
        std::string const label = comparable(header_.record_column ? sheet_.at({row.number, header_.record_column}).text : "");
        if (is_explanation(label) || (label.empty() && is_blank(row))) return;
        if (plan_.root.holder == Holder::Tree && is_called(plan_.root, label) && level_in(label) > most_levels)
            return faults_.error({row.number, header_.record_column}, "W-038",
                                 fmt::format("baris ini bertingkat lebih dari {}", most_levels), "kurangi tingkatnya");
        RecordKind const* const kind = label.empty() ? only_kind() : open_parent_of(label);
        if (kind) read_record(*kind, row, level_in(label));
        else report_record(label, row.number);
    }

    [[nodiscard]] bool is_blank(Row const& row) const {
        return std::none_of(header_.columns.begin(), header_.columns.end(), [&](int column) {
            return column != 0 && sheet_.at({row.number, column}).kind != Cell::Kind::Blank;
        });
    }

    [[nodiscard]] RecordKind const* only_kind() const {
        bool const is_alone = plan_.root.below.empty() && (plan_.root.holder == Holder::List || plan_.root.holder == Holder::Map);
        if (is_alone) return &plan_.root;
        // Only rows below a frame without fields of its own.
        bool const is_framed = plan_.root.holder == Holder::One && plan_.root.slots.empty() && plan_.root.below.size() == 1 &&
                               plan_.root.below.front().below.empty();
        return is_framed && !open_.empty() ? &plan_.root.below.front() : nullptr;
    }

    // The kind named `label` that can follow here; the records that it does not belong to are closed.
    RecordKind const* open_parent_of(std::string const& label) {
        int const level = level_in(label);
        for (std::size_t depth = open_.size(); depth > 0; --depth) {
            RecordKind const* const kind = below(open_[depth - 1], label, level);
            if (!kind) continue;
            while (open_.size() > depth) close();
            return kind;
        }
        RecordKind const& root = plan_.root;
        if (is_called(root, label) && (root.holder != Holder::Tree || level == 1)) {
            if ((root.holder == Holder::One || root.holder == Holder::Tree) && was_opened_) return nullptr;
            while (!open_.empty()) close();
            return &root;
        }
        bool const may_open_frame = root.holder == Holder::One && !was_opened_;
        if (!may_open_frame) return nullptr;
        for (RecordKind const& kind : root.below) {
            if (comparable(kind.label) != label) continue;
            open_record(root, 1, Value(Object()), {}, 0);
            return &kind;
        }
        return nullptr;
    }

    [[nodiscard]] static RecordKind const* below(Open const& open, std::string const& label, int level) {
        if (open.kind->holder == Holder::Tree && is_called(*open.kind, label) && level == open.level + 1) return open.kind;
        for (RecordKind const& kind : open.kind->below)
            if (comparable(kind.label) == label) return &kind;
        return nullptr;
    }

    void report_record(std::string const& label, int row) {
        CellPlace const place{row, std::max(header_.record_column, 1)};
        std::vector<std::string> const known = row_labels(plan_.root, shown_levels);
        bool const is_known = is_called(plan_.root, label) || !labels_above(plan_.root, label).empty();
        std::string const choices = fmt::format("pilihannya: {}", fmt::join(known, ", "));
        if (label.empty())
            return faults_.error(place, "W-010",
                                 fmt::format("kolom {} belum diisi, padahal baris ini berisi data", record_column), choices);
        std::string const text = sheet_.at(place).text;
        if (is_known)
            return faults_.error(place, "W-011", fmt::format("baris \"{}\" berada di tempat yang salah", text),
                                 place_hint(label));
        std::string hint = report::maybe_meant(text, known);
        faults_.error(place, "W-010", fmt::format("jenis baris tidak dikenal \"{}\"", report::shortened(text)),
                      hint.empty() ? choices : std::move(hint));
    }

    [[nodiscard]] std::string place_hint(std::string const& label) const {
        if (is_called(plan_.root, label)) {
            return plan_.root.holder == Holder::Tree
                       ? "naikkan satu tingkat saja dari baris di atasnya, dan pakai Tingkat 1 satu kali"
                       : fmt::format("hanya satu baris \"{}\", di atas semua yang lain", plan_.root.label);
        }
        return fmt::format("letakkan di bawah baris {}", fmt::join(labels_above(plan_.root, label), " atau "));
    }

    // ---- a record

    void read_record(RecordKind const& kind, Row const& row, int level) {
        if (reader_->is_nothing(kind, row.number)) return put_nothing(kind, row.number);
        Value record = reader_->read(kind, row.number);
        std::string key = reader_->key_of(kind, row.number);
        open_record(kind, level, std::move(record), std::move(key), row.number);
    }

    // ---- a record within the others

    void put_nothing(RecordKind const& kind, int row) {
        base::Origin const origin = faults_.origin({row, 1});
        if (&kind == &plan_.root) {
            if (whole_.is_null()) whole_ = empty_holder(kind, origin);
        } else if (!value_at(open_.back().record, path_of(kind))) {
            put_at(open_.back().record, path_of(kind), empty_holder(kind, origin));
        }
    }

    void open_record(RecordKind const& kind, int level, Value record, std::string key, int row) {
        if (&kind == &plan_.root) was_opened_ = true;
        open_.push_back({&kind, level, std::move(record), std::move(key), row});
    }

    void close() {
        Open done = std::move(open_.back());
        open_.pop_back();
        for (RecordKind const& kind : done.kind->below) {
            bool const is_due = kind.is_required && (kind.path.size() == 1 || value_at(done.record, parent_of(path_of(kind))));
            if (is_due && !value_at(done.record, path_of(kind)))
                put_at(done.record, path_of(kind), empty_holder(kind, done.record.origin));
        }
        if (open_.empty()) return put_whole(std::move(done));
        Value& parent = open_.back().record;
        bool const is_branch = done.kind->holder == Holder::Tree;
        Path const path = is_branch ? Path{Step(branch_field(*done.kind))} : path_of(*done.kind);
        if (!value_at(parent, path)) put_at(parent, path, empty_holder(*done.kind, done.record.origin));
        hold(*value_at(parent, path), std::move(done));
    }

    void put_whole(Open done) {
        if (done.kind->holder == Holder::One || done.kind->holder == Holder::Tree) {
            whole_ = std::move(done.record);
            return;
        }
        if (whole_.is_null()) whole_ = empty_holder(*done.kind, done.record.origin);
        hold(whole_, std::move(done));
    }

    void hold(Value& holder, Open done) {
        if (auto* const list = holder.as_list()) return list->push_back(std::move(done.record));
        Object& map = *holder.as_object();
        if (!done.key.empty() && map.find(done.key)) {
            faults_.error({done.row, std::max(header_.columns[done.kind->key], 1)}, "W-022",
                          fmt::format("nama pendek \"{}\" dipakai dua kali", done.key), "ganti salah satu");
        } else if (!done.key.empty()) {
            map.set(done.key, std::move(done.record));
        }
    }

    SheetPlan const& plan_;
    Sheet const& sheet_;
    bool counts_from_1904_;
    SheetFaults& faults_;
    Header header_;
    std::optional<RecordReader> reader_;   // once the header is found
    std::vector<Open> open_;
    Value whole_;
    bool was_opened_ = false;
};

}  // namespace

Value collect_part(SheetPlan const& plan, Sheet const& sheet, bool counts_from_1904, SheetFaults& faults) {
    return Collector(plan, sheet, counts_from_1904, faults).collect();
}

}  // namespace lkjip::workbook
