#include "typeset/strip.h"

#include <type_traits>

namespace lkjip::typeset {

namespace {

Point moved(Point point, Point offset) { return {point.x + offset.x, point.y + offset.y}; }

void move(frame::Item& item, Point offset) {
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
    for (frame::Item const& item : items) move(onto.emplace_back(item), offset);
}

void place(std::vector<frame::Item>& onto, std::vector<frame::Item>&& items, Point offset) {
    for (frame::Item& item : items) move(onto.emplace_back(std::move(item)), offset);
    items.clear();
}

}  // namespace lkjip::typeset
