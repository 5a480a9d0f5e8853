#include "report/migrate.h"

#include <algorithm>

#include "report/value_access.h"

namespace lkjip::report {

std::span<Migration const> migrations() { return {}; }   // version 1 is the first

void migrate(base::Value& data, std::span<Migration const> steps, int to) {
    while (true) {
        auto const* const version = number_in(data, "versi");
        if (!version || *version >= base::Decimal(to)) return;
        auto const step =
            std::find_if(steps.begin(), steps.end(), [&](Migration const& each) { return base::Decimal(each.from) == *version; });
        if (step == steps.end()) return;
        step->apply(data);
        base::Value raised{base::Decimal(step->from + 1)};
        raised.origin = data.find("versi")->origin;
        data.as_object()->set("versi", std::move(raised));
    }
}

}  // namespace lkjip::report
