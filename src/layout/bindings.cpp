#include "layout/bindings.h"

#include <fmt/format.h>

#include "layout/check_names.h"
#include "layout/evaluate.h"
#include "layout/filters.h"
#include "layout/remedies.h"
#include "layout/template_reader.h"

namespace lkjip::layout {

namespace {

constexpr int deepest_text = 8;

void report(Resolution& work, Binding const& binding, ExpressionFault const& fault) {
    work.error(binding.spot, fault.code, fmt::format("{} dalam `{}`", fault.message, binding.source), fault.hint, fault.at);
}

std::string trimmed(std::string text) {
    std::size_t const first = text.find_first_not_of(' ');
    if (first == std::string::npos) return {};
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

std::string lacking_place(Resolution const& work, base::Value const& owner) {
    base::Place const place = work.place(work.spot_of(owner));
    if (place.file.empty()) return {};
    return fmt::format(" pada {}:{}:{}", place.file, place.line, place.column);
}

// Of a figure that is computed: what from.
std::string needed_for(Resolution const& work, std::string const& name) {
    if (work.inputs.needs == nullptr) return {};
    auto const known = work.inputs.needs->find(name);
    return known == work.inputs.needs->end() ? std::string{} : known->second;
}

std::string missing_hint(Resolution const& work, Absent const& absent, std::string_view alternative) {
    if (absent.owner == nullptr || absent.name.starts_with('[')) return fmt::format("daftarnya tidak cukup panjang, {}", alternative);
    std::string const nearest = absent.owner->as_object() == nullptr ? "" : base::nearest_name(absent.name, absent.owner->as_object()->names());
    if (!nearest.empty()) return fmt::format("maksud Anda `{}`?", nearest);
    std::string const needed = needed_for(work, absent.name);
    std::string const what = needed.empty() ? fmt::format("isi `{}`", absent.name) : "angka ini dihitung: isi " + needed;
    return fmt::format("{}{}, {}", what, lacking_place(work, *absent.owner), alternative);
}

void report_missing(Resolution& work, Binding const& binding, Absent const& absent,
                    MissingFault::Needed needed = MissingFault::Needed::ByFunction) {
    bool const placed = absent.end > absent.begin && absent.end <= binding.source.size();
    std::uint32_t const begin = placed ? absent.begin : binding.root.begin;
    std::uint32_t const end = placed ? absent.end : binding.root.end;
    std::string const path = trimmed(binding.source.substr(begin, end - begin));
    std::string const what = absent.name.empty() || path.ends_with(absent.name) ? "" : fmt::format(" (`{}` tidak ada)", absent.name);
    bool const compared = needed == MissingFault::Needed::ByComparison;
    std::string const instead = compared ? fmt::format("atau dahului dengan syarat: ada({}) dan …", path) : "atau tulis `| jika_kosong('–')`";
    work.error(binding.spot, "L-050", fmt::format("`{}` tidak punya nilai{}", path, what), missing_hint(work, absent, instead), begin);
}

// Leading white space of the source is no part of the expression.
std::uint32_t root_begin(Binding const& binding) { return binding.root.begin; }

void warn_of_misspellings(Resolution& work, Binding const& binding) {
    for (Absent const& absent : work.scope.take_tolerated()) {
        std::string const meant = work.misspellings.meant(work.scope.root(), &binding, absent);
        if (meant.empty()) continue;
        work.diagnostics.warning(base::Category::Layout, "L-049", fmt::format("`{}` tidak ada di mana pun dalam data laporan", absent.name),
                                 work.place(binding.spot, absent.begin), fmt::format("maksud Anda `{}`?", meant));
    }
}

std::string print_datum(Resolution& work, Datum const& datum, Spot asked) {
    std::string text = print(datum);
    if (datum.text() == nullptr || text.find("{{") == std::string::npos) return text;
    Spot const spot = work.spot_of(*datum.value());
    return expand_data_text(work, text, spot.file < 0 ? asked : spot);
}

// While an expression is evaluated: texts of the report that it reads are filled, for its filters.
class Filling {
public:
    Filling(Resolution& work, Binding const& binding) : work_(work) {
        work_.scope.fill_with([&work, &binding](Datum const& text) { return print_datum(work, text, binding.spot); });
    }
    ~Filling() { work_.scope.fill_with({}); }
    Filling(Filling const&) = delete;
    Filling& operator=(Filling const&) = delete;

private:
    Resolution& work_;
};

template <typename Work>
auto guarded(Resolution& work, Binding const& binding, Work action) -> decltype(action()) {
    Filling const filling(work, binding);
    try {
        auto made = action();
        if (work.scope.has_tolerated()) warn_of_misspellings(work, binding);
        return made;
    } catch (ExpressionFault const& fault) {
        report(work, binding, fault);
    } catch (MissingFault const& fault) {
        report_missing(work, binding, fault.absent, fault.needed);
    }
    return {};
}

// While a text of the report is evaluated, the layout's own variables are out of sight.
class OnlyReportNames {
public:
    explicit OnlyReportNames(Resolution& work) : work_(work), layout_names_(work.report_scope()) {
        std::swap(work_.scope, layout_names_);
        ++work_.text_depth;
    }
    ~OnlyReportNames() {
        std::swap(work_.scope, layout_names_);
        --work_.text_depth;
    }
    OnlyReportNames(OnlyReportNames const&) = delete;
    OnlyReportNames& operator=(OnlyReportNames const&) = delete;

private:
    Resolution& work_;
    Scope layout_names_;
};

}  // namespace

std::optional<Datum> value_of(Resolution& work, Binding const& binding) {
    if (work.inputs.trace) work.scope.watch(&work.seen);
    auto made = guarded(work, binding, [&]() -> std::optional<Datum> { return evaluate(binding.root, work.scope); });
    work.scope.watch(nullptr);
    return made;
}

std::optional<Datum> needed_value_of(Resolution& work, Binding const& binding) {
    auto datum = value_of(work, binding);
    if (!datum || datum->absent() == nullptr) return datum;
    report_missing(work, binding, *datum->absent());
    return std::nullopt;
}

bool condition_of(Resolution& work, Binding const& binding) {
    return guarded(work, binding, [&] { return evaluate_condition(binding.root, work.scope); });
}

std::optional<int> whole_of(Resolution& work, Binding const& binding) {
    auto const datum = needed_value_of(work, binding);
    if (!datum) return std::nullopt;
    auto const whole = datum->number() == nullptr ? std::nullopt : datum->number()->to_int();
    if (whole && *whole >= -1000000 && *whole <= 1000000) return static_cast<int>(*whole);
    work.error(binding.spot, "L-051", fmt::format("bilangan bulat diharapkan dari `{}`, bukan {}", binding.source, datum->kind()), remedy(Wanted::Whole, *datum));
    return std::nullopt;
}

std::optional<Datum> list_of(Resolution& work, Binding const& binding) {
    auto datum = value_of(work, binding);
    if (!datum) return std::nullopt;
    if (datum->is_list()) return datum;
    if (base::Object const* const object = datum->object()) {   // its values in order: things by id
        Sequence values;
        for (auto const& field : object->fields) values.emplace_back(field.second);
        return Datum(std::move(values));
    }
    if (Absent const* const absent = datum->absent()) {
        work.error(binding.spot, "L-050", fmt::format("daftar `{}` tidak ada", binding.source),
                   missing_hint(work, *absent, fmt::format("atau dahului dengan <jika syarat=\"ada({})\">", binding.source)), root_begin(binding));
        return std::nullopt;
    }
    work.error(binding.spot, "L-051", fmt::format("daftar diharapkan dari `{}`, bukan {}", binding.source, datum->kind()),
               "sebut bidang yang berisi daftar, misalnya `program` atau `iku.indikator`", root_begin(binding));
    return std::nullopt;
}

std::string printed(Resolution& work, Binding const& binding) {
    auto const datum = needed_value_of(work, binding);
    if (!datum) return {};
    return guarded(work, binding, [&] { return print_datum(work, *datum, binding.spot); });
}

std::string plain_text(Resolution& work, Template const& text) {
    std::string made;
    for (TemplatePart const& part : text.parts) made += part.binding ? printed(work, *part.binding) : part.literal;
    return made;
}

std::string trimmed_text(Resolution& work, Template const& text) { return trimmed(plain_text(work, text)); }

std::string attribute_text(Resolution& work, Node const& node, std::string_view name) {
    Template const* const text = node.get<Template>(name);
    return text == nullptr ? std::string{} : trimmed(plain_text(work, *text));
}

std::string printed_in_data(Resolution& work, Binding const& binding) {
    if (work.text_depth >= deepest_text) {
        work.error(binding.spot, "L-052", "teks-teks ini saling menyisipkan tanpa akhir", "hapus salah satu `{{ … }}` yang menyebut teks lain");
        return {};
    }
    OnlyReportNames const names(work);
    std::vector<std::string> known = report_names();
    if (Expression const* const unknown = find_unknown_name(binding.root, known)) {
        std::string const nearest = base::nearest_name(unknown->name, known);
        work.error(binding.spot, "L-043", fmt::format("nama `{}` tidak dikenal dalam `{}`", unknown->name, binding.source),
                   nearest.empty() ? "teks data hanya mengenal bidang laporan" : fmt::format("maksud Anda `{}`?", nearest));
        return {};
    }
    return printed(work, binding);
}

std::string expand_data_text(Resolution& work, std::string const& text, Spot spot) {
    TemplateSource source;
    source.spaces = Spaces::Keep;
    source.spot_at = [&](std::size_t at) { return work.spot_inside(spot, text, at); };
    source.report = [&](ExpressionFault const& fault, Spot at) { work.error(at, fault.code, fault.message + " dalam teks data", fault.hint); };
    std::string made;
    for (TemplatePart const& part : read_template(text, source).parts) made += part.binding ? printed_in_data(work, *part.binding) : part.literal;
    return made;
}

}  // namespace lkjip::layout
