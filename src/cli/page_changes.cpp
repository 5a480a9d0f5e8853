#include "cli/page_changes.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <filesystem>
#include <string_view>

namespace lkjip::cli {

namespace {

// FNV-1a, 64 bits.
class Fingerprint {
public:
    void add(std::string_view bytes) {
        for (char const byte : bytes) value_ = (value_ ^ static_cast<unsigned char>(byte)) * 0x100000001b3ULL;
        value_ = (value_ ^ bytes.size()) * 0x100000001b3ULL;
    }
    template <typename Number>
    void add_number(Number number) {
        std::array<char, sizeof number> bytes{};
        std::memcpy(bytes.data(), &number, sizeof number);
        add({bytes.data(), bytes.size()});
    }
    void add(base::Length length) { add_number(length.in_pt()); }
    void add(base::Point point) { add(point.x), add(point.y); }
    void add(base::Color color) { add_number(color.red << 16 | color.green << 8 | color.blue); }

    void add(frame::TextRun const& run) {
        add(run.at), add(run.size), add(run.color);
        add_number(run.font), add_number(run.turn);
        add({reinterpret_cast<char const*>(run.codes.data()), run.codes.size() * sizeof(char16_t)});
        for (float const adjust : run.adjust) add_number(adjust);
    }
    void add(frame::Line const& line) { add(line.from), add(line.to), add(line.thickness), add(line.color), add_number(line.dashed); }
    void add(frame::Rectangle const& box) {
        add(box.at), add(box.width), add(box.height), add(box.color), add(box.thickness), add_number(box.filled);
    }
    void add(frame::Path const& path) {
        for (frame::PathStep const& step : path.steps) add_number(step.kind), add(step.a), add(step.b), add(step.c);
        add(path.fill), add(path.stroke), add(path.thickness), add_number(path.filled), add_number(path.stroked);
    }
    void add(frame::Picture const& picture) {
        add(picture.at), add(picture.width), add(picture.height), add(std::string_view(picture.file));
        std::error_code unknown;
        auto const written = std::filesystem::last_write_time(picture.file, unknown);
        if (!unknown) add_number(written.time_since_epoch().count());
    }
    void add(frame::Link const& link) { add(link.at), add(link.width), add(link.height), add(std::string_view(link.url)); }

    [[nodiscard]] std::uint64_t value() const { return value_; }

private:
    std::uint64_t value_ = 0xcbf29ce484222325ULL;
};

bool is_page_number(frame::Item const& item, std::string const& label) {
    auto const* const run = std::get_if<frame::TextRun>(&item);
    return run != nullptr && std::equal(run->codes.begin(), run->codes.end(), label.begin(), label.end());
}

std::uint64_t fingerprint(frame::Page const& page) {
    Fingerprint made;
    made.add(page.width);
    made.add(page.height);
    for (frame::Item const& item : page.items) {
        if (is_page_number(item, page.label)) continue;
        made.add_number(item.index());
        std::visit([&](auto const& one) { made.add(one); }, item);
    }
    return made.value();
}

// Which pages stayed: pairs of indices in ascending order, as many as possible.
std::vector<std::pair<int, int>> kept_pages(std::vector<std::uint64_t> const& before, std::vector<std::uint64_t> const& now) {
    std::size_t const rows = before.size(), columns = now.size();
    std::vector<std::vector<int>> longest(rows + 1, std::vector<int>(columns + 1));
    for (std::size_t i = rows; i-- > 0;) {
        for (std::size_t j = columns; j-- > 0;) {
            longest[i][j] = before[i] == now[j] ? longest[i + 1][j + 1] + 1 : std::max(longest[i + 1][j], longest[i][j + 1]);
        }
    }
    std::vector<std::pair<int, int>> kept;
    for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
        if (before[i] == now[j]) kept.emplace_back(static_cast<int>(i++), static_cast<int>(j++));
        else if (longest[i + 1][j] >= longest[i][j + 1]) ++i;
        else ++j;
    }
    return kept;
}

std::string page_name(int index, std::vector<std::string> const& labels) {
    auto const at = static_cast<std::size_t>(index);
    return at < labels.size() && !labels[at].empty() ? labels[at] : fmt::format("lembar {}", index + 1);
}

}  // namespace

std::vector<std::uint64_t> fingerprints(frame::Pages const& pages) {
    std::vector<std::uint64_t> made;
    for (frame::Page const& page : pages.pages) made.push_back(fingerprint(page));
    return made;
}

// Between two pages that stayed, what differs is taken as changed in order; what is over came new or went.
PageChanges compare_pages(std::vector<std::uint64_t> const& before, std::vector<std::uint64_t> const& now) {
    PageChanges changes;
    auto kept = kept_pages(before, now);
    kept.emplace_back(static_cast<int>(before.size()), static_cast<int>(now.size()));
    int i = 0, j = 0;
    for (auto const& [kept_before, kept_now] : kept) {
        for (; i < kept_before && j < kept_now; ++i, ++j) changes.changed.push_back(j);
        for (; j < kept_now; ++j) changes.added.push_back(j);
        for (; i < kept_before; ++i) changes.removed.push_back(i);
        ++i, ++j;
    }
    return changes;
}

std::string page_names(std::vector<int> const& indices, std::vector<std::string> const& labels) {
    std::string text;
    for (std::size_t i = 0; i < indices.size();) {
        std::size_t last = i;
        while (last + 1 < indices.size() && indices[last + 1] == indices[last] + 1) ++last;
        text += (text.empty() ? "" : ", ") + page_name(indices[i], labels);
        if (last > i) text += (last == i + 1 ? ", " : "–") + page_name(indices[last], labels);
        i = last + 1;
    }
    return text;
}

}  // namespace lkjip::cli
