#include "report/tree_builder.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace lkjip::report {

using base::Category;
using base::Decimal;
using base::Origin;
using base::Value;

namespace {

// Report figures stay far below: the limit keeps every sum and product of theirs within a Decimal.
constexpr int max_whole_digits = 18;
constexpr int max_scale = 8;

bool in_range(Decimal const& number) {
    static Decimal const limit = Decimal::parse("1e18").value();
    static_assert(max_whole_digits == 18);
    return number < limit && -number < limit && number.trimmed().scale() <= max_scale;
}

}  // namespace

// Between two tokens there is nothing but white space, commas and colons: the token starts behind them.
Origin TreeBuilder::start_token() {
    std::size_t const start = file_.text.find_first_not_of(" \t\r\n,:", token_end_);
    place_.move_to(start == std::string_view::npos ? file_.text.size() : start);
    token_end_ = stream_.Tell();
    return {file_.index, place_.line(), place_.column()};
}

bool TreeBuilder::put(Value value) {
    if (open_.empty()) {
        root_ = std::move(value);
        return true;
    }
    Open& parent = open_.back();
    if (auto* const list = parent.container.as_list()) list->push_back(std::move(value));
    else parent.container.as_object()->fields.emplace_back(std::move(parent.key), std::move(value));
    return true;
}

bool TreeBuilder::Null() {
    Value value;
    value.origin = start_token();
    diagnostics_.error(Category::Data, "D-016", "nilai null tidak diperbolehkan", place_here(),
                       "hapus bidangnya: yang belum diketahui tidak ditulis");
    return put(std::move(value));
}

bool TreeBuilder::Bool(bool flag) {
    Value value(flag);
    value.origin = start_token();
    return put(std::move(value));
}

bool TreeBuilder::RawNumber(char const* digits, rapidjson::SizeType length, bool) {
    Origin const origin = start_token();
    std::string_view const text(digits, length);
    auto const number = Decimal::parse(text);
    bool const fits = number && in_range(*number);
    if (!fits) {
        diagnostics_.error(Category::Data, "D-009", fmt::format("angka {:.40} di luar jangkauan", text), place_here(),
                           fmt::format("paling banyak {} angka di depan dan {} angka di belakang koma", max_whole_digits, max_scale));
    }
    Value value(fits ? *number : Decimal(0));
    value.origin = origin;
    return put(std::move(value));
}

bool TreeBuilder::String(char const* text, rapidjson::SizeType length, bool) {
    Value value(std::string(text, length));
    value.origin = start_token();
    return put(std::move(value));
}

bool TreeBuilder::open(Value container) {
    container.origin = start_token();
    too_deep_ = open_.size() >= static_cast<std::size_t>(max_json_depth);
    if (too_deep_) return false;
    open_.push_back({std::move(container)});
    return true;
}

bool TreeBuilder::close() {
    start_token();
    Value value = std::move(open_.back().container);
    open_.pop_back();
    return put(std::move(value));
}

bool TreeBuilder::StartObject() { return open(base::Object{}); }

bool TreeBuilder::Key(char const* text, rapidjson::SizeType length, bool) {
    Open& object = open_.back();
    object.key_places.push_back(start_token());
    object.key.assign(text, length);
    return true;
}

bool TreeBuilder::EndObject(rapidjson::SizeType) {
    report_duplicates(open_.back());
    return close();
}

bool TreeBuilder::StartArray() { return open(base::List{}); }

bool TreeBuilder::EndArray(rapidjson::SizeType) { return close(); }

void TreeBuilder::report_duplicates(Open const& object) {
    auto const& fields = object.container.as_object()->fields;
    std::vector<std::size_t> order(fields.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    auto const name = [&](std::size_t index) -> std::string const& { return fields[index].first; };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return name(a) < name(b); });
    for (std::size_t i = 1; i < order.size(); ++i) {
        if (name(order[i]) != name(order[i - 1])) continue;
        Origin const& here = object.key_places[order[i]];
        Origin const& before = object.key_places[order[i - 1]];
        diagnostics_.error(Category::Data, "D-007", fmt::format("bidang \"{:.60}\" ditulis dua kali", name(order[i])),
                           {file_.name, here.line, here.column, {}},
                           fmt::format("hapus salah satu; yang pertama ada di baris {}", before.line));
    }
}

}  // namespace lkjip::report
