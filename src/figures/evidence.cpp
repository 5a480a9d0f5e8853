#include "figures/evidence.h"

#include <algorithm>

#include "figures/recorder.h"

namespace lkjip::figures {

namespace {

int year_of(base::Value const& data) {
    base::Decimal const* const year = number_at(data, "tahun");
    return year == nullptr ? 0 : static_cast<int>(year->to_int().value_or(0));
}

// "{{ pejabat.kepala.nama }}" names a path and nothing else.
std::string_view bound_path(std::string_view text) {
    if (!text.starts_with("{{") || !text.ends_with("}}")) return {};
    std::string_view inside = text.substr(2, text.size() - 4);
    inside.remove_prefix(std::min(inside.find_first_not_of(' '), inside.size()));
    inside = inside.substr(0, inside.find_last_not_of(' ') + 1);
    return inside.find_first_of(" |{}") == std::string_view::npos ? inside : std::string_view{};
}

}  // namespace

Placed Placed::field(std::string_view name) const {
    base::Value const* const found = value == nullptr ? nullptr : value->find(name);
    if (found == nullptr) return {};
    return {found, join_path(path, std::string(name))};
}

std::vector<Placed> Placed::elements() const {
    std::vector<Placed> found;
    base::List const* const list = value == nullptr ? nullptr : value->as_list();
    for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) found.push_back({&(*list)[i], element_path(path, i)});
    return found;
}

std::string Placed::words(std::string_view name) const { return value == nullptr ? std::string{} : text_at(*value, name); }

Evidence::Evidence(report::Report const& entered, Figures const& computed)
    : report(entered), figures(computed), year(year_of(computed.data)), rules(read_rules(computed.data.find("aturan"))), data{&computed.data, {}} {
    index.reserve(figures.index.size());
    for (Figure const& figure : figures.index) index.emplace(figure.path, &figure);
    gather_lines(*this);
    gather_measures(*this);
    gather_texts(*this);
    gather_stated(*this);
    base::Object const* const tables = top("tabel") ? top("tabel").value->as_object() : nullptr;
    if (tables != nullptr)
        for (auto const& [id, table] : tables->fields) own_tables.push_back({&table, "tabel." + id});
    decrees = top("sk").elements();
    meetings = top("rapat").elements();
}

Figure const* Evidence::derivation(std::string const& path) const {
    auto const found = index.find(path);
    return found == index.end() ? nullptr : found->second;
}

std::string Evidence::shown(Placed const& number, std::string const& unit) const {
    if (number.number() == nullptr) return number.text() ? *number.text() : "–";
    Figure const* const figure = derivation(number.path);
    return shown_number(*number.number(), figure != nullptr && !figure->unit.empty() ? figure->unit : unit);
}

bool Evidence::falls_short(Placed const& indicator) const {
    base::Decimal const* const target = indicator.field("target").number();
    base::Decimal const* const realised = indicator.field("realisasi").number();
    if (target == nullptr || realised == nullptr) return false;
    return polarity_of(indicator.words("polaritas"), rules) == Polarity::Positive ? *realised < *target : *realised > *target;
}

std::string Evidence::plain(Placed const& text) const {
    if (text.text() == nullptr) return {};
    std::string_view const path = bound_path(*text.text());
    Placed const named = path.empty() ? Placed{} : at_path(data, path);
    return named.text() ? *named.text() : *text.text();
}

std::string shown_number(base::Decimal value, std::string const& unit) {
    if (unit == "Rp") return base::format_rupiah(value, value.is_whole() ? 0 : 2);
    if (unit == "%") return base::format_percent(value);
    return unit.empty() ? base::format_number(value) : base::format_number(value) + " " + unit;
}

Placed at_path(Placed const& root, std::string_view path) {
    Placed here = root;
    while (here && !path.empty()) {
        if (path[0] == '[') {
            std::size_t const close = path.find(']');
            if (close == std::string_view::npos || !is_digits(path.substr(1, close - 1)) || close > 7) return {};
            auto const at = static_cast<std::size_t>(std::stoul(std::string(path.substr(1, close - 1))));
            base::List const* const list = here.value->as_list();
            if (list == nullptr || at >= list->size()) return {};
            here = {&(*list)[at], element_path(here.path, at)};
            path.remove_prefix(close + 1);
        } else {
            if (path[0] == '.') path.remove_prefix(1);
            std::size_t const end = std::min(path.find_first_of(".["), path.size());
            here = here.field(path.substr(0, end));
            path.remove_prefix(end);
        }
    }
    return here;
}

}  // namespace lkjip::figures
