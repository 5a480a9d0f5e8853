#include "textcheck/known.h"

#include <algorithm>
#include <array>

#include "figures/prose.h"
#include "figures/recorder.h"
#include "report/value_access.h"

namespace lkjip::textcheck {

namespace {

using base::Decimal;
using base::Value;
using figures::element_path;
using figures::join_path;

struct Named { std::string_view name; unsigned facet; std::string_view unit; };
// What the fields of the format are. A unit of "=" is that of the indicator.
constexpr std::array<Named, 30> fields{{
    {"target", Target, "="}, {"realisasi", Realised, "="}, {"capaian", Achievement, "%"}, {"rata_capaian", Average, "%"},
    {"pagu", Budget, "Rp"}, {"realisasi_anggaran", Spent, "Rp"}, {"sisa", Remainder, "Rp"}, {"serapan", Absorption, "%"},
    {"jumlah_program", Programmes, ""}, {"jumlah_kegiatan", Activities, ""}, {"jumlah_sub_kegiatan", SubActivities, ""},
    {"jumlah_sasaran", Objectives, ""}, {"jumlah_indikator", Indicators, ""}, {"selisih", Difference, "="},
    {"target_tahun_depan", Target, "="}, {"target_akhir", Target, "="}, {"rasio_akhir", Achievement, "%"},
    {"target_total", Target, "="}, {"realisasi_total", Realised, "="}, {"realisasi_lalu", Realised, "="}, {"capaian_lalu", Achievement, "%"},
    {"nilai", Other, ""}, {"rp", Other, "Rp"}, {"k", Other, "="}, {"awal", Other, "="}, {"total", Unused, "Rp"}, {"harga", Other, "Rp"},
    {"jumlah_layanan", Other, ""}, {"jumlah_tuntas", Other, ""}, {"jumlah", Other, ""},
}};
Named const* named(std::string_view field) {
    auto const found = std::find_if(fields.begin(), fields.end(), [&](Named const& one) { return one.name == field; });
    return found == fields.end() ? nullptr : &*found;
}

// Nothing in these is a figure that narrative tells.
bool is_apart(std::string_view field) {
    return one_of(field, {"narasi", "daftar", "pejabat", "organisasi", "instansi", "dokumen", "periode", "aturan", "skala", "temuan_diakui", "pindaian", "sk", "rapat",
                          "peraturan", "tertulis", "versi", "tahun", "bobot", "desimal", "kolom", "standar", "eselon", "nomor", "tahun_terbit"});
}
// Derived and worth looking into; other derived lists are only the entered ones seen from elsewhere.
bool is_derived_part(std::string_view field) { return one_of(field, {"anggaran", "per_kategori", "rasio", "tidak_terlaksana"}); }

struct Here {
    int topic = office_topic;
    int above = -1;
    Level level = Level::Whole;
    std::string unit{};
    int year = 0;
    bool is_table = false;
    Value const* columns = nullptr;
    Facets facet = 0;                 // of the list these numbers stand in
};

class Learning {
public:
    Learning(Known& known, report::Report const& report) : known_(known), report_(report) {}

    void walk(Value const& value, Value const* entered, std::string const& path, std::string_view name, Here const& here) {
        if (auto const* const number = value.as_number()) return add(*number, path, name, here);
        if (auto const* const list = value.as_list()) {
            auto const* const same = entered ? entered->as_list() : nullptr;
            for (std::size_t i = 0; i < list->size(); ++i) walk_element((*list)[i], same && i < same->size() ? &(*same)[i] : nullptr, path, name, here, i);
        } else if (value.as_object()) {
            walk_object(value, entered, path, name, here);
        }
    }

private:
    void walk_element(Value const& value, Value const* entered, std::string const& path, std::string_view name, Here here, std::size_t i) {
        bool const is_quarterly = name.ends_with("_tw");
        if (name == "per_kategori") here.facet = static_cast<Facets>(i) + 1;   // passed on as the index of the category
        if (is_quarterly && value.as_number()) return add_quarter(*value.as_number(), element_path(path, i), name, here, static_cast<int>(i) + 1);
        walk(value, entered, element_path(path, i), name, here);
    }

    void walk_object(Value const& value, Value const* entered, std::string const& path, std::string_view name, Here here) {
        enter(value, name, here);
        if (auto const* const code = report::text_in(value, "kode")) known_.codes[*code].insert(here.topic);
        for (auto const& [field, inside] : value.as_object()->fields) {
            if (is_apart(field) || (field == "tahun" && !inside.as_list())) continue;
            bool const is_container = inside.as_list() || inside.as_object();
            Value const* const same = entered ? entered->find(field) : nullptr;
            if (field == "kategori" && inside.as_object()) note_category(inside, join_path(path, field), here.topic);
            else if (!is_container || same || is_derived_part(field)) walk(inside, same, join_path(path, field), field, here);
        }
    }

    // What the object is called makes a topic.
    void enter(Value const& value, std::string_view name, Here& here) {
        if (name == "rpjmd") here.topic = plan_topic;
        if (name == "tabel") here.is_table = true;
        if (here.is_table && value.find("kolom")) here.columns = value.find("kolom");
        if (auto const* const unit = report::text_in(value, "satuan")) here.unit = *unit;
        if (auto const* const year = report::number_in(value, "tahun")) here.year = static_cast<int>(year->to_int().value_or(0));
        std::string const title = title_of(value, name, here);
        if (title.empty() || name == "per_kategori") return;
        Level const level = here.is_table ? Level::Row : level_of(name);
        int const topic = known_.topics.add(title, level);
        bool const is_line = here.level == Level::Programme || here.level == Level::Activity || here.level == Level::SubActivity || here.level == Level::Objective;
        here.above = is_line && level == Level::Indicator ? here.topic : -1;
        here.topic = topic;
        here.level = level;
        if (known_.of_topic.size() < known_.topics.size()) known_.of_topic.resize(known_.topics.size());
    }

    static std::string title_of(Value const& value, std::string_view name, Here const& here) {
        if (here.is_table) return row_title(value, here);
        char const* const field = name == "perjanjian_kinerja" ? "jabatan" : name == "baris" ? "indikator" : "nama";
        auto const* const text = report::text_in(value, field);
        return text ? *text : std::string{};
    }
    // The first text of a row.
    static std::string row_title(Value const& value, Here const& here) {
        if (value.find("kolom")) return {};
        for (auto const& [field, cell] : value.as_object()->fields)
            if (cell.as_text() && here.columns && field != "satuan") return *cell.as_text();
        return {};
    }
    static Level level_of(std::string_view name) {
        if (name == "program") return Level::Programme;
        if (name == "kegiatan") return Level::Activity;
        if (name == "sub_kegiatan") return Level::SubActivity;
        if (name == "sasaran") return Level::Objective;
        return name == "indikator" || name == "baris" || name == "layanan" ? Level::Indicator : Level::Row;
    }

    void note_category(Value const& category, std::string const& path, int topic) {
        std::string const name = figures::text_at(category, "nama");
        for (std::size_t i = 0; i < known_.scale.size(); ++i)
            if (known_.scale[i].name == name) known_.categories[topic].insert(static_cast<int>(i));
        known_.category_paths.emplace(topic, path);
    }

    void add(Decimal value, std::string const& path, std::string_view name, Here const& here) {
        if (path.starts_with("belanja.") && here.topic == office_topic) return;   // told by `anggaran` as well
        KnownFigure figure{path, value, {}, Other, here.topic, here.above, here.year == known_.year ? 0 : here.year};
        if (Named const* const field = named(name)) {
            figure.facet = field->facet;
            figure.unit = field->unit == "=" ? here.unit : std::string(field->unit);
            if (name == "nilai" && path.find("tidak_terlaksana") != std::string::npos) figure.facet = Unused, figure.unit = "Rp";
        } else {
            figure.unit = here.unit;
        }
        if (path == "anggaran.realisasi") figure.facet = Spent, figure.unit = "Rp";
        if (here.is_table) figure.unit = column_unit(name, here);
        if (name == "jumlah" && path.find("per_kategori") != std::string::npos) figure.facet = Indicators, figure.category = static_cast<int>(here.facet) - 1;
        if (name == "target_tahun_depan") figure.year = known_.year + 1;
        if (name == "target_akhir" || name == "rasio_akhir") figure.year = -1;   // of the plan's end
        if (name.ends_with("_lalu")) figure.year = known_.year - 1;
        keep(std::move(figure));
    }

    void add_quarter(Decimal value, std::string path, std::string_view name, Here const& here, int quarter) {
        KnownFigure figure{std::move(path), value, here.unit, name.starts_with("target") ? Target : Realised, here.topic, here.above, 0, quarter};
        keep(std::move(figure));
    }

    static std::string column_unit(std::string_view name, Here const& here) {
        auto const* const kind = here.columns ? report::text_in(*here.columns, name) : nullptr;
        if (kind && kind->starts_with("rupiah")) return "Rp";
        if (kind && kind->starts_with("persen")) return "%";
        return here.unit;
    }

    void keep(KnownFigure figure) {
        constexpr std::int64_t largest = 1000000000000000000;
        constexpr int most_decimals = 8;
        if (figure.value > Decimal(largest) || figure.value < Decimal(-largest)) return;   // nothing a text tells
        if (figure.value.scale() > most_decimals) figure.value = figure.value.rounded(most_decimals);
        std::size_t const index = known_.figures.size();
        if (known_.of_topic.size() < known_.topics.size()) known_.of_topic.resize(known_.topics.size());
        known_.of_topic[static_cast<std::size_t>(figure.topic)].push_back(static_cast<int>(index));
        if (figure.above >= 0) known_.of_topic[static_cast<std::size_t>(figure.above)].push_back(static_cast<int>(index));
        if (!figure.unit.empty() && figure.unit != "Rp" && figure.unit != "%") known_.units.insert(figures::lowered(figure.unit));
        known_.figures.push_back(std::move(figure));
    }

    Known& known_;
    report::Report const& report_;
};

// Sums of the columns of own tables, and what is left of the budget in per cent: no fields, but told all the same.
void add_sums(Known& known, Value const& data) {
    std::map<std::string, std::pair<Decimal, std::string>> sums;
    for (KnownFigure const& figure : known.figures) {
        if (!figure.path.starts_with("tabel.")) continue;
        std::string column;
        for (std::size_t at = 0; at < figure.path.size(); ++at) {
            if (figure.path[at] == '[') at = figure.path.find(']', at);
            else column += figure.path[at];
        }
        auto& [sum, unit] = sums[column];
        sum = sum + figure.value;
        unit = figure.unit;
    }
    for (auto const& [column, sum] : sums) {
        std::string const table = column.substr(6, column.find('.', 6) - 6);
        Value const* const tables = data.find("tabel");
        Value const* const found = tables ? tables->find(table) : nullptr;
        std::string const title = found ? figures::text_at(*found, "judul") : std::string{};
        int const topic = title.empty() ? office_topic : known.topics.add(title, Level::Row);
        known.figures.push_back({"jumlah(" + column + ")", sum.first, sum.second, Other, topic, -1, 0, 0, -1, false});
    }
    std::size_t const count = known.figures.size();
    for (std::size_t i = 0; i < count; ++i) {
        KnownFigure const figure = known.figures[i];
        if (figure.facet == Absorption) known.figures.push_back({"100 - " + figure.path, Decimal(100) - figure.value, "%", RemainderShare, figure.topic, -1, 0, 0, -1, false});
    }
    known.of_topic.resize(known.topics.size());
    for (std::size_t i = count - sums.size(); i < known.figures.size(); ++i) known.of_topic[static_cast<std::size_t>(known.figures[i].topic)].push_back(static_cast<int>(i));
}

// "Indikator Sasaran II": the second indicator of the RPJMD.
void call_by_number(Known& known, Value const& data) {
    Value const* const plan = data.find("rpjmd");
    auto const* const objectives = plan ? report::list_in(*plan, "sasaran") : nullptr;
    int number = 0;
    for (std::size_t i = 0; objectives && i < objectives->size(); ++i) {
        auto const* const indicators = report::list_in((*objectives)[i], "indikator");
        for (std::size_t k = 0; indicators && k < indicators->size(); ++k)
            if (int const topic = known.topics.find(figures::text_at((*indicators)[k], "nama")); topic >= 0) known.topics.also_called(topic, "Indikator Sasaran " + base::to_roman(++number));
    }
}

void note_dates(Known& known, Value const& value, std::string const& path, int depth) {
    constexpr int deep_enough = 6;
    if (auto const* const text = value.as_text()) {
        if (text->size() == 10)
            if (auto const date = base::parse_date(*text)) known.dates.emplace(*date, path);
    } else if (auto const* const list = value.as_list()) {
        for (std::size_t i = 0; depth < deep_enough && i < list->size(); ++i) note_dates(known, (*list)[i], element_path(path, i), depth + 1);
    } else if (auto const* const object = value.as_object()) {
        for (auto const& [field, inside] : object->fields)
            if (depth < deep_enough) note_dates(known, inside, join_path(path, field), depth + 1);
    }
}

Decimal half_unit(int digits) {
    Decimal unit = 1;
    for (int i = 0; i < digits; ++i) unit = unit.divided_by(10, i + 1);
    return unit.divided_by(2, digits + 1);
}

}  // namespace

std::string facet_word(Facets facet) {
    static constexpr std::array<std::pair<unsigned, char const*>, 15> words{{{Target, "target"}, {Realised, "realisasi"}, {Achievement, "capaian"}, {Average, "rata-rata capaian"},
        {Budget, "pagu"}, {Spent, "realisasi anggaran"}, {Remainder, "sisa anggaran"}, {Absorption, "serapan"}, {RemainderShare, "sisa dalam persen"}, {Programmes, "banyaknya program"},
        {Activities, "banyaknya kegiatan"}, {SubActivities, "banyaknya sub kegiatan"}, {Objectives, "banyaknya sasaran"}, {Indicators, "banyaknya indikator"}, {Unused, "anggaran yang tidak terlaksana"}}};
    for (auto const& [bit, word] : words)
        if (facet == bit) return word;
    return "angka";
}

std::pair<std::size_t, std::size_t> Known::near(Decimal value, int digits) const {
    Decimal const half = half_unit(digits);
    Decimal const low = value - half, high = value + half;
    auto const first = std::lower_bound(by_value.begin(), by_value.end(), low, [&](std::size_t i, Decimal one) { return figures[i].value < one; });
    auto const last = std::upper_bound(first, by_value.end(), high, [&](Decimal one, std::size_t i) { return one < figures[i].value; });
    return {static_cast<std::size_t>(first - by_value.begin()), static_cast<std::size_t>(last - by_value.begin())};
}

Known know(report::Report const& report, figures::Figures const& figures) {
    Known known;
    known.data = &figures.data;
    if (auto const* const year = report::number_in(report.data, "tahun")) known.year = static_cast<int>(year->to_int().value_or(0));
    if (Value const* const scale = report.data.find("skala")) known.scale = figures::Scale(*scale).categories();
    if (Value const* const office = report.data.find("instansi"))
        for (char const* const field : {"nama", "daerah", "pemerintah"}) known.topics.ignore(figures::text_at(*office, field));
    known.topics.ignore("tahun anggaran dinas badan kabupaten kota daerah");
    known.figures.reserve(figures.index.size() * 2);
    known.of_topic.resize(known.topics.size());
    Learning(known, report).walk(figures.data, &report.data, {}, {}, {});
    call_by_number(known, report.data);
    add_sums(known, report.data);
    note_dates(known, report.data, {}, 0);
    for (char const* const unit : {"orang", "keluarga", "unit", "dokumen", "laporan", "buah", "paket"}) known.units.insert(unit);
    known.by_value.resize(known.figures.size());
    for (std::size_t i = 0; i < known.by_value.size(); ++i) known.by_value[i] = i;
    std::sort(known.by_value.begin(), known.by_value.end(), [&](std::size_t a, std::size_t b) { return known.figures[a].value < known.figures[b].value; });
    return known;
}

}  // namespace lkjip::textcheck
