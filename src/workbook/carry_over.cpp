#include "workbook/carry_over.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/indonesian.h"
#include "report/report.h"
#include "report/value_access.h"
#include "workbook/plan.h"

namespace lkjip::workbook {

using base::Decimal;
using base::List;
using base::Object;
using base::Value;
using report::Kind;
using report::Shape;

namespace {

bool has_field(Shape const& shape, std::string_view name) {
    return std::any_of(shape.fields.begin(), shape.fields.end(), [&](report::Field const& each) { return each.name == name; });
}

bool is_indicator(Shape const& shape) { return has_field(shape, "target_tahun_depan") && has_field(shape, "riwayat"); }
bool is_spending(Shape const& shape) { return has_field(shape, "pagu") && has_field(shape, "realisasi_anggaran"); }

void drop(Value& object, std::string_view name) {
    std::erase_if(object.as_object()->fields, [&](auto const& field) { return field.first == name; });
}

Decimal const* first_number(Value const* derived, std::initializer_list<char const*> names) {
    for (char const* const name : names)
        if (Decimal const* const number = derived ? report::number_in(*derived, name) : nullptr) return number;
    return nullptr;
}

std::string shifted(std::string const& date, int years) {
    auto const day = base::parse_date(date);
    if (!day) return date;
    base::Date moved = *day + std::chrono::years(years);
    if (!moved.ok()) moved = moved.year() / moved.month() / std::chrono::last;
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(moved.year()), static_cast<unsigned>(moved.month()),
                       static_cast<unsigned>(moved.day()));
}

class Carrier {
public:
    Carrier(int old_year, int new_year) : old_year_(old_year), new_year_(new_year) {}

    CarriedOver carry(Value data, Value const& derived) {
        drop_papers(data);
        data.as_object()->set("tahun", new_year_);
        for (report::Field const& field : report::schema().fields)
            if (Value* const part = data.find(field.name))
                walk(*part, derived.find(field.name), resolved(field.shape), field.name);
        renew_document(data);
        if (Value* const scans = data.find("pindaian"))
            for (auto& [name, scan] : scans->as_object()->fields) scan.as_object()->set("berkas", List());
        result_.data = std::move(data);
        return std::move(result_);
    }

private:
    // What was decided, met about, stated and acknowledged in the year that ends.
    void drop_papers(Value& data) {
        static constexpr std::array<std::pair<char const*, char const*>, 5> papers = {
            {{"sk", "surat keputusan"},
             {"rapat", "rapat: undangan, notulen, daftar hadir"},
             {"hari_libur", "hari libur"},
             {"tertulis", "angka tertulis untuk dibandingkan"},
             {"temuan_diakui", "temuan yang diakui"}}};
        for (auto const& [field, words] : papers) {
            if (!data.find(field)) continue;
            drop(data, field);
            result_.left_out.emplace_back(words);
        }
        if (data.find("pindaian")) result_.left_out.emplace_back("berkas pindaian (judulnya tetap)");
    }

    void renew_document(Value& data) const {
        Value* const document = data.find("dokumen");
        int const years = new_year_ - old_year_;
        drop(*document, "edisi");
        if (auto const* const date = report::text_in(*document, "tanggal"))
            document->as_object()->set("tanggal", shifted(*date, years));
        if (auto const* const year = report::number_in(*document, "tahun_terbit"))
            document->as_object()->set("tahun_terbit", *year + Decimal(years));
    }

    void walk(Value& value, Value const* derived, Shape const& shape, std::string const& path) {
        note_year(value, path);
        if (auto* const list = value.as_list()) {
            Shape const* const element = shape.kind == Kind::List ? &resolved(shape.of.front()) : nullptr;
            auto const* const also = derived ? derived->as_list() : nullptr;
            for (std::size_t i = 0; i < list->size(); ++i)
                walk((*list)[i], also && i < also->size() ? &(*also)[i] : nullptr, element ? *element : anything(),
                     fmt::format("{}[{}]", path, i));
        } else if (auto* const object = value.as_object()) {
            renew(value, derived, shape, path);
            for (auto& [name, field] : object->fields)
                walk(field, derived ? derived->find(name) : nullptr, shape_of(shape, name), path + "." + name);
        }
    }

    void renew(Value& value, Value const* derived, Shape const& shape, std::string const& path) {
        if (has_field(shape, "tertulis")) drop(value, "tertulis");
        if (is_indicator(shape)) return renew_indicator(value, derived, path);
        if (is_spending(shape)) return renew_spending(value);
        if (has_field(shape, "pagu")) drop(value, "pagu");
        bool const is_yearly_paper = has_field(shape, "pegawai") || has_field(shape, "sampai") || has_field(shape, "pihak_kedua");
        if (is_yearly_paper && has_field(shape, "tanggal")) drop(value, "tanggal");
        if (is_yearly_paper && has_field(shape, "bagian")) drop(value, "sampai");
        if (path.starts_with("spm.")) renew_service(value);
    }

    // Targets stay; nobody has been served yet.
    static void renew_service(Value& part) {
        Value* const realised = part.find("realisasi");
        if (realised && realised->as_number()) *realised = 0;
        else if (realised) drop(part, "realisasi");
        drop(part, "capaian");
    }

    static Shape const& anything() {
        static Shape const shape;
        return shape;
    }

    static Shape const& shape_of(Shape const& object, std::string const& name) {
        if (object.kind == Kind::Map) return resolved(object.of.front());
        auto const found = std::find_if(object.fields.begin(), object.fields.end(),
                                        [&](report::Field const& each) { return each.name == name; });
        return found == object.fields.end() ? anything() : resolved(found->shape);
    }

    void renew_indicator(Value& indicator, Value const* derived, std::string const& path) {
        ++result_.indicators;
        add_history(indicator, first_number(derived, {"target", "target_total"}),
                    first_number(derived, {"realisasi", "realisasi_total"}));
        Value const* const next = indicator.find("target_tahun_depan");
        if (next) {
            indicator.as_object()->set("target", *next);
            drop(indicator, "target_tahun_depan");
            if (new_year_ != old_year_ + 1) result_.older_targets.push_back(path);
        } else if (indicator.find("target")) {
            result_.kept_targets.push_back(path);
        }
        bool const needs_quarters = !indicator.find("target");   // the quarters are its only target
        for (char const* const field : {"realisasi", "realisasi_tw", "analisis"}) drop(indicator, field);
        if (!needs_quarters) drop(indicator, "target_tw");
        for (char const* const field : {"pembilang", "penyebut"})
            if (Value* const part = indicator.find(field)) drop(*part, "nilai");
        Value* const others = indicator.find("pembanding");
        for (std::size_t i = 0; others && i < others->as_list()->size(); ++i) {
            drop((*others->as_list())[i], "target");
            drop((*others->as_list())[i], "realisasi");
        }
    }

    // The year that ends, in the direction in which the years before it are listed.
    void add_history(Value& indicator, Decimal const* target, Decimal const* realised) const {
        if (!target && !realised) return;
        Object year;
        year.set("tahun", old_year_);
        if (target) year.set("target", *target);
        if (realised) year.set("realisasi", *realised);
        Value* history = indicator.find("riwayat");
        if (!history) history = &indicator.as_object()->set("riwayat", List());
        List& years = *history->as_list();
        auto const year_of = [](Value const& entry) {
            return report::number_in(entry, "tahun") ? *report::number_in(entry, "tahun") : Decimal(0);
        };
        std::erase_if(years, [&](Value const& entry) { return year_of(entry) == Decimal(old_year_); });
        bool const is_descending = years.size() > 1 && year_of(years.front()) > year_of(years.back());
        years.insert(is_descending ? years.begin() : years.end(), Value(std::move(year)));
    }

    static void renew_spending(Value& work) {
        work.as_object()->set("pagu", 0);
        work.as_object()->set("realisasi_anggaran", 0);
        for (char const* const field : {"catatan", "tidak_terlaksana"}) drop(work, field);
    }

    void note_year(Value const& value, std::string const& path) {
        bool const names_year = value.as_text() && value.as_text()->find(std::to_string(old_year_)) != std::string::npos;
        if (names_year) result_.old_years.push_back(path);
    }

    int old_year_;
    int new_year_;
    CarriedOver result_;
};

}  // namespace

CarriedOver carry_over(Value const& data, Value const& derived, int year) {
    auto const* const old_year = report::number_in(data, "tahun");
    return Carrier(static_cast<int>(old_year->to_int().value_or(0)), year).carry(data, derived);
}

}  // namespace lkjip::workbook
