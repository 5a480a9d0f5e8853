#pragma once
// Texts that were entered as lists of lines and are one value now: where each of their lines was read.
#include <map>
#include <utility>
#include <vector>

#include "base/value.h"

namespace lkjip::base {

class LineOrigins {
public:
    // `text` is the origin of the joined value.
    void add(Origin text, std::vector<Origin> lines) { lines_.insert_or_assign(key(text), std::move(lines)); }

    // Of line `index`, from 0; null when the text was not joined.
    [[nodiscard]] Origin const* find(Origin text, std::size_t index) const {
        auto const known = lines_.find(key(text));
        return known == lines_.end() || index >= known->second.size() ? nullptr : &known->second[index];
    }

private:
    using Key = std::pair<int, std::pair<int, int>>;
    static Key key(Origin origin) { return {origin.file, {origin.line, origin.column}}; }

    std::map<Key, std::vector<Origin>> lines_;
};

}  // namespace lkjip::base
