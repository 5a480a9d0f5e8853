#include "workbook/budget_merge.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "base/indonesian.h"
#include "report/value_access.h"
#include "workbook/faults.h"
#include "workbook/labels.h"

namespace lkjip::workbook {

using base::Decimal;
using base::List;
using base::Object;
using base::Value;

namespace {

constexpr std::array below_of = {"kegiatan", "sub_kegiatan"};
constexpr std::size_t authority_part = 3;   // 1.06.02.[2].01: kewenangan

std::vector<std::string_view> parts_of(std::string_view code) {
    std::vector<std::string_view> parts;
    while (true) {
        std::size_t const point = code.find('.');
        parts.push_back(code.substr(0, point));
        if (point == std::string_view::npos) return parts;
        code.remove_prefix(point + 1);
    }
}

bool is_any(std::string_view part) { return part == "X" || part == "XX"; }

// X and XX stand for any urusan and bidang: X.XX.01 is the supporting programme of every office, of whatever authority.
bool same_code(std::string const& a, std::string const& b) {
    std::string const first = comparable_code(a);
    std::string const second = comparable_code(b);
    auto const left = parts_of(first);
    auto const right = parts_of(second);
    bool const is_supporting = is_any(left.front()) || is_any(right.front());
    if (left.size() != right.size()) return false;
    for (std::size_t i = 0; i < left.size(); ++i) {
        bool const is_authority = is_supporting && i == authority_part;
        if (left[i] != right[i] && !is_any(left[i]) && !is_any(right[i]) && !is_authority) return false;
    }
    return true;
}

bool is_below(std::string const& code, std::string const& above) {
    std::string const inner = comparable_code(code);
    auto parts = parts_of(inner);
    std::size_t const depth = parts_of(above).size();
    if (parts.size() <= depth) return false;
    std::size_t length = depth - 1;
    for (std::size_t i = 0; i < depth; ++i) length += parts[i].size();
    return same_code(inner.substr(0, length), above);
}

std::string text_of(Value const& work, char const* field) {
    auto const* const text = report::text_in(work, field);
    return text ? *text : "";
}

std::string in_rupiah(Decimal const& amount) { return base::format_rupiah(amount, 0); }

class Merger {
public:
    Merger(Value programmes, BudgetSheet const& budget, SheetFaults& faults) : budget_(budget), faults_(faults) {
        merge_.programmes = programmes.as_list() ? std::move(programmes) : Value(List());
    }

    BudgetMerge merge() {
        check_sums();
        note_missing();
        for (BudgetRow const& row : budget_.rows) place(row);
        drop_hollow(*merge_.programmes.as_list());
        return std::move(merge_);
    }

private:
    // ---- into the tree

    void place(BudgetRow const& row) {
        if (Value* const work = find(row)) return update(*work, row);
        if (row.name.empty())
            return faults_.error(row.place, "W-039", fmt::format("{} belum ada di laporan, dan uraiannya kosong", row.code),
                                 "isi uraiannya");
        if (row.level == BudgetLevel::Programme) return add(*merge_.programmes.as_list(), row);
        Value* const above = find_above(row);
        if (!above) {
            faults_.error(row.place, "W-036",
                          fmt::format("{} {} tidak mempunyai induk, baik di lembar maupun di laporan",
                                      row.level == BudgetLevel::Activity ? "kegiatan" : "sub kegiatan", row.code),
                          "tambahkan baris program dan kegiatannya di atas baris ini");
            return;
        }
        char const* const field = below_of.at(row.level == BudgetLevel::Activity ? 0 : 1);
        Value* list = above->find(field);
        if (!list) list = &above->as_object()->set(field, List());
        add(*list->as_list(), row);
    }

    void add(List& list, BudgetRow const& row) {
        Object work;
        work.set("kode", row.code);
        work.set("nama", row.name);
        if (row.level == BudgetLevel::SubActivity) {
            work.set("pagu", row.ceiling.value_or(0));
            work.set("realisasi_anggaran", row.spent.value_or(0));
            merge_.changes.push_back(
                {BudgetChange::Kind::New, row.code, row.name, "", "",
                 fmt::format("pagu {}, realisasi {}", in_rupiah(row.ceiling.value_or(0)), in_rupiah(row.spent.value_or(0)))});
        } else {
            work.set(row.level == BudgetLevel::Programme ? "kegiatan" : "sub_kegiatan", List());
            frames_.insert(row.code);
        }
        list.emplace_back(std::move(work));
    }

    void update(Value& work, BudgetRow const& row) {
        std::string const name = text_of(work, "nama");
        if (!row.name.empty() && comparable(name) != comparable(row.name))
            merge_.changes.push_back({BudgetChange::Kind::OtherName, row.code, name, "nama", name, row.name});
        if (row.level != BudgetLevel::SubActivity) return;
        bool const ceiling = set_amount(work, "pagu", row.ceiling, row);
        bool const spent = set_amount(work, "realisasi_anggaran", row.spent, row);
        if (!ceiling && !spent) ++merge_.unchanged;
    }

    bool set_amount(Value& work, char const* field, std::optional<Decimal> const& amount, BudgetRow const& row) {
        auto const* const before = report::number_in(work, field);
        if (!amount || (before && *before == *amount)) return false;
        merge_.changes.push_back({BudgetChange::Kind::Changed, row.code, text_of(work, "nama"), field,
                                  before ? in_rupiah(*before) : "belum ada", in_rupiah(*amount)});
        work.as_object()->set(field, *amount);
        return true;
    }

    Value* find(BudgetRow const& row) {
        Value* found = nullptr;
        for_each_work(*merge_.programmes.as_list(), 0, [&](Value& work, int depth) {
            if (depth == static_cast<int>(row.level) && same_code(text_of(work, "kode"), row.code)) found = &work;
        });
        return found;
    }

    Value* find_above(BudgetRow const& row) {
        Value* found = nullptr;
        for_each_work(*merge_.programmes.as_list(), 0, [&](Value& work, int depth) {
            if (depth + 1 == static_cast<int>(row.level) && is_below(row.code, text_of(work, "kode"))) found = &work;
        });
        return found;
    }

    template <typename Visit>
    static void for_each_work(List& list, int depth, Visit const& visit) {
        for (Value& work : list) {
            visit(work, depth);
            Value* const below = depth < 2 ? work.find(below_of.at(static_cast<std::size_t>(depth))) : nullptr;
            if (below && below->as_list()) for_each_work(*below->as_list(), depth + 1, visit);
        }
    }

    // Programmes and activities that only the sheet has, without a sub activity below them.
    void drop_hollow(List& list) {
        for (Value& work : list)
            for (char const* const field : below_of)
                if (Value* const below = work.find(field)) drop_hollow(*below->as_list());
        std::erase_if(list, [&](Value const& work) {
            auto const* const below = report::list_in(work, work.find("kegiatan") ? "kegiatan" : "sub_kegiatan");
            return frames_.contains(text_of(work, "kode")) && below && below->empty();
        });
    }

    // ---- what the report has and the sheet has not, and sums

    void note_missing() {
        for_each_work(*merge_.programmes.as_list(), 0, [&](Value& work, int depth) {
            std::string const code = text_of(work, "kode");
            bool const is_there = depth < 2 || std::any_of(budget_.rows.begin(), budget_.rows.end(), [&](BudgetRow const& row) {
                                      return row.level == BudgetLevel::SubActivity && same_code(row.code, code);
                                  });
            if (!is_there) merge_.changes.push_back({BudgetChange::Kind::Missing, code, text_of(work, "nama"), "", "", ""});
        });
    }

    void check_sums() {
        for (BudgetRow const& row : budget_.rows) {
            if (row.level == BudgetLevel::SubActivity) continue;
            check_sum(row, &BudgetRow::ceiling, "pagu", budget_.mapping.columns.ceiling);
            check_sum(row, &BudgetRow::spent, "realisasi", budget_.mapping.columns.spent);
        }
    }

    void check_sum(BudgetRow const& row, std::optional<Decimal> BudgetRow::*amount, std::string_view what, int column) {
        if (!(row.*amount)) return;
        Decimal sum;
        for (BudgetRow const& each : budget_.rows)
            if (each.level == BudgetLevel::SubActivity && is_below(each.code, row.code)) sum = sum + (each.*amount).value_or(0);
        if (sum == *(row.*amount)) return;
        faults_.warning({row.place.row, column}, "W-035",
                        fmt::format("{} {} di lembar {}, padahal jumlah sub kegiatannya {}", what, row.code,
                                    in_rupiah(*(row.*amount)), in_rupiah(sum)),
                        "laporan memakai jumlah sub kegiatan; periksa barisnya di lembar");
    }

    BudgetSheet const& budget_;
    SheetFaults& faults_;
    BudgetMerge merge_;
    std::set<std::string> frames_;   // kode of programmes and activities added
};

}  // namespace

BudgetMerge merge_budget(Value const& programmes, BudgetSheet const& budget, Book const& book, base::Diagnostics& diagnostics) {
    BookFaults faults(book.name, diagnostics);
    SheetFaults in_sheet(faults, book.sheets[budget.mapping.sheet].name, static_cast<int>(budget.mapping.sheet));
    return Merger(programmes, budget, in_sheet).merge();
}

}  // namespace lkjip::workbook
