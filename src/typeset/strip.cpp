#include "typeset/strip.h"

#include <type_traits>

namespace lkjip::typeset {

namespace {

Point moved(Point point, Point offset) { return {point.x + offset.x, point.y + offset.y}; }

frame::Item moved(frame::Item item, Point offset) {
    std::visit(
        [&](auto& concrete) {
            using Kind = std::decay_t<decltype(concrete)>;
            if constexpr (std::is_same_v<Kind, frame::Line>) {
                concrete.from = moved(concrete.from, offset);
                concrete.to = moved(concrete.to, offset);
            } else if constexpr (std::is_same_v<Kind, frame::Path>) {
                for (frame::PathStep& step : concrete.steps) {
                    step.a = moved(step.a, offset);
                    step.b = moved(step.b, offset);
                    step.c = moved(step.c, offset);
                }
            } else {
                concrete.at = moved(concrete.at, offset);
            }
        },
        item);
    return item;
}

}  // namespace

Length Column::height() const {
    Length total{};
    bool first = true;
    for (Strip const& strip : strips) {
        if (!first) total += strip.space_above;
        total += strip.height;
        first = false;
    }
    return total;
}

void place(std::vector<frame::Item>& onto, std::vector<frame::Item> const& items, Point offset) {
    onto.reserve(onto.size() + items.size());
    for (frame::Item const& item : items) onto.push_back(moved(item, offset));
}

}  // namespace lkjip::typeset
