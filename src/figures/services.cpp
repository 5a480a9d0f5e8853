#include "figures/services.h"

#include <algorithm>

namespace lkjip::figures {

namespace {

using base::Decimal;
using base::List;
using base::Value;

std::optional<Decimal> service_achievement(Decimal target, Decimal realised, IndicatorContext const& context) {
    return achievement(target, realised, Polarity::Positive, context.rules, context.rules.cap);
}

void derive_recipients(Value& recipients, std::string const& path, IndicatorContext& context) {
    Decimal const target = *number_at(recipients, "target");
    Decimal const realised = *number_at(recipients, "realisasi");
    std::vector<std::string> const inputs{path + ".realisasi", path + ".target"};
    context.record.set(recipients, path, "selisih", realised - target, {text_at(recipients, "satuan"), "realisasi − target", inputs});
    auto const value = service_achievement(target, realised, context);
    if (value) context.record.set(recipients, path, "capaian", *value, {"%", formula_of(Polarity::Positive), inputs});
}

Decimal sum_of(List const& details, char const* name) {
    Decimal sum;
    for (Value const& detail : details) sum = sum + *number_at(detail, name);
    return sum;
}

void derive_quality(Value& quality, std::string const& path, IndicatorContext& context) {
    List const* const details = list_at(quality, "rincian");
    if (details == nullptr || details->empty()) return;
    Decimal const target = sum_of(*details, "target");
    Decimal const realised = sum_of(*details, "realisasi");
    context.record.set(quality, path, "target_total", target, {"", "jumlah(rincian.target)", {path + ".rincian.target"}});
    context.record.set(quality, path, "realisasi_total", realised, {"", "jumlah(rincian.realisasi)", {path + ".rincian.realisasi"}});
    auto const value = service_achievement(target, realised, context);
    if (value) context.record.set(quality, path, "capaian", *value, {"%", formula_of(Polarity::Positive), {path + ".realisasi_total", path + ".target_total"}});
}

// Recipients and quality, weighed; of the recipients alone where the quality has no weight or no achievement.
void derive_service(Value& service, std::string const& path, Decimal const* quality_weight, IndicatorContext& context) {
    Value& recipients = *service.find("penerima");
    Value* const quality = service.find("mutu");
    derive_recipients(recipients, path + ".penerima", context);
    if (quality != nullptr) derive_quality(*quality, path + ".mutu", context);
    Decimal const* const served = number_at(recipients, "capaian");
    Decimal const* const good = quality != nullptr ? number_at(*quality, "capaian") : nullptr;
    if (served == nullptr) return;
    Decimal value = *served;
    Derivation derivation{"%", "capaian penerima", {path + ".penerima.capaian"}};
    if (quality_weight != nullptr && good != nullptr) {
        Decimal const weighed = *served * (Decimal(100) - *quality_weight) + *good * *quality_weight;
        value = weighed.divided_by(Decimal(100), context.rules.digits);
        derivation = {"%", "capaian penerima × (100 − bobot mutu) + capaian mutu × bobot mutu, dibagi 100",
                      {path + ".penerima.capaian", path + ".mutu.capaian", "spm.bobot_mutu"}};
    }
    context.record.set(service, path, "capaian", value, std::move(derivation));
    derive_category(service, value, context);
}

// Those that served everyone entitled.
std::size_t count_complete(List const& services) {
    return static_cast<std::size_t>(std::count_if(services.begin(), services.end(), [](Value const& service) {
        Value const& recipients = *service.find("penerima");
        return *number_at(recipients, "realisasi") >= *number_at(recipients, "target");
    }));
}

void derive_summary(Value& services, std::string const& path, IndicatorContext& context) {
    List const& list = *list_at(services, "layanan");
    std::size_t const count = list.size(), complete = count_complete(list);
    std::vector<Measured> measured;
    for (Value const& service : list)
        if (Decimal const* const value = number_at(service, "capaian")) measured.push_back({*value, 1, {}, {}});
    auto const number = [](std::size_t size) { return Decimal(static_cast<std::int64_t>(size)); };
    context.record.set(services, path, "jumlah_layanan", number(count), {"layanan", "banyak(layanan)", {path + ".layanan"}});
    context.record.set(services, path, "jumlah_tuntas", number(complete),
                       {"layanan", "banyak layanan dengan realisasi penerima paling sedikit sama dengan target", {path + ".layanan.penerima"}});
    Rules simple = context.rules;
    simple.average = Average::Simple;   // services have neither weights nor one unit
    auto const mean = average(measured, simple);
    if (!mean) return;
    context.record.set(services, path, "rata_capaian", *mean, {"%", "rata-rata(" + path + ".layanan.capaian)", {path + ".layanan.capaian"}});
    derive_category(services, *mean, context);
}

}  // namespace

void derive_services(Value& services, std::string const& path, IndicatorContext& context) {
    Decimal const* const weight = number_at(services, "bobot_mutu");
    List& list = *list_at(services, "layanan");
    for (std::size_t i = 0; i < list.size(); ++i) {
        set_plain(list[i], "nomor", Value(Decimal(static_cast<std::int64_t>(i + 1))));
        derive_service(list[i], element_path(path + ".layanan", i), weight, context);
    }
    derive_summary(services, path, context);
}

}  // namespace lkjip::figures
