#include "figures/budget.h"

#include "base/indonesian.h"
#include "figures/money.h"

namespace lkjip::figures {

namespace {

using base::Decimal;
using base::List;
using base::Object;
using base::Value;

void derive_performance(Value& line, std::string const& path, IndicatorContext& context) {
    derive_indicators(line, path, context);
    List const* indicators = list_at(line, "indikator");
    if (indicators == nullptr || indicators->empty()) return;
    Value const first = indicators->front();
    if (Decimal const* value = number_at(first, "capaian"))
        context.record.set(line, path, "capaian", *value, {"%", "capaian indikator pertama", {path + ".indikator[0].capaian"}});
    if (Value const* category = first.find("kategori")) set_plain(line, "kategori", *category);
}

void count_into(Value& line, std::string const& path, std::string const& name, std::size_t count, std::string const& of, Recorder& record) {
    record.set(line, path, name, Decimal(static_cast<std::int64_t>(count)), {"", "banyak(" + of + ")", {of}});
}

// Everything the walk over the tree gathers for `anggaran`.
struct Gathered {
    Money money;
    std::size_t kegiatan = 0;
    List sub_kegiatan, without_spending, undone;
    Decimal undone_total;
    std::vector<std::string> undone_inputs;
};

void gather(Value const& sub, std::string const& path, Gathered& gathered) {
    gathered.sub_kegiatan.push_back(sub);
    if (number_at(sub, "realisasi_anggaran")->is_zero()) gathered.without_spending.push_back(sub);
    Value const* undone = sub.find("tidak_terlaksana");
    if (undone == nullptr) return;
    Decimal const* stated = number_at(*undone, "nilai");
    Decimal const value = stated ? *stated : *number_at(sub, "sisa");
    Object row;
    row.set("nama", *sub.find("nama"));
    row.set("kode", *sub.find("kode"));
    row.set("nilai", Value(value));
    row.set("alasan", *undone->find("alasan"));
    gathered.undone.emplace_back(std::move(row));
    gathered.undone.back().origin = undone->origin;
    gathered.undone_total = gathered.undone_total + value;
    gathered.undone_inputs.push_back(stated ? path + ".tidak_terlaksana.nilai" : path + ".sisa");
}

Money derive_sub_kegiatan(Value& sub, std::string const& path, std::size_t number, IndicatorContext& context, Gathered& gathered) {
    set_plain(sub, "nomor", Value(Decimal(static_cast<std::int64_t>(number))));
    if (sub.find("sumber_dana") == nullptr) set_plain(sub, "sumber_dana", Value("APBD"));
    Money const money = money_of(sub);
    derive_rest(sub, path, money, context.record);
    derive_performance(sub, path, context);
    gather(sub, path, gathered);
    return money;
}

Money derive_kegiatan(Value& kegiatan, std::string const& path, std::size_t number, IndicatorContext& context, Gathered& gathered) {
    set_plain(kegiatan, "nomor", Value(base::to_upper(base::to_letters(static_cast<int>(number)))));
    Money money;
    List& subs = *list_at(kegiatan, "sub_kegiatan");
    for (std::size_t i = 0; i < subs.size(); ++i) money += derive_sub_kegiatan(subs[i], element_path(path + ".sub_kegiatan", i), i + 1, context, gathered);
    std::size_t const count = subs.size();
    derive_sums(kegiatan, path, {path + ".sub_kegiatan"}, money, context.record);
    count_into(kegiatan, path, "jumlah_sub_kegiatan", count, path + ".sub_kegiatan", context.record);
    derive_performance(kegiatan, path, context);
    ++gathered.kegiatan;
    return money;
}

Money derive_program(Value& program, std::string const& path, std::size_t number, IndicatorContext& context, Gathered& gathered) {
    set_plain(program, "nomor", Value(base::to_roman(static_cast<int>(number))));
    Money money;
    std::size_t const before = gathered.sub_kegiatan.size();
    List& kegiatan = *list_at(program, "kegiatan");
    for (std::size_t i = 0; i < kegiatan.size(); ++i) money += derive_kegiatan(kegiatan[i], element_path(path + ".kegiatan", i), i + 1, context, gathered);
    std::size_t const count = kegiatan.size();
    derive_sums(program, path, {path + ".kegiatan"}, money, context.record);
    count_into(program, path, "jumlah_kegiatan", count, path + ".kegiatan", context.record);
    count_into(program, path, "jumlah_sub_kegiatan", gathered.sub_kegiatan.size() - before, path + ".kegiatan.sub_kegiatan", context.record);
    derive_performance(program, path, context);
    return money;
}

Value budget_object(Gathered gathered, std::size_t programmes, base::Origin origin, Recorder& record) {
    Value budget{Object{}};
    budget.origin = origin;
    derive_sums(budget, "anggaran", {"program"}, gathered.money, record, {"pagu", "realisasi"});
    count_into(budget, "anggaran", "jumlah_program", programmes, "program", record);
    count_into(budget, "anggaran", "jumlah_kegiatan", gathered.kegiatan, "program.kegiatan", record);
    count_into(budget, "anggaran", "jumlah_sub_kegiatan", gathered.sub_kegiatan.size(), "program.kegiatan.sub_kegiatan", record);
    Value undone{Object{}};
    undone.origin = origin;
    record.set(undone, "anggaran.tidak_terlaksana", "total", gathered.undone_total, {"Rp", "jumlah anggaran yang tidak terlaksana", gathered.undone_inputs});
    set_plain(undone, "rincian", Value(std::move(gathered.undone)));
    set_plain(budget, "tidak_terlaksana", std::move(undone));
    set_plain(budget, "sub_kegiatan", Value(std::move(gathered.sub_kegiatan)));
    set_plain(budget, "nol", Value(std::move(gathered.without_spending)));
    return budget;
}

}  // namespace

void derive_programmes(Value& data, IndicatorContext& context) {
    List& programmes = *list_at(data, "program");
    Gathered gathered;
    for (std::size_t i = 0; i < programmes.size(); ++i) gathered.money += derive_program(programmes[i], element_path("program", i), i + 1, context, gathered);
    std::size_t const count = programmes.size();
    base::Origin const origin = data.find("program")->origin;
    data.as_object()->set("anggaran", budget_object(std::move(gathered), count, origin, context.record));
}

}  // namespace lkjip::figures
