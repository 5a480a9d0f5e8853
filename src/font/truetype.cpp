#include "font/truetype.h"

#include <hb-ot.h>
#include <hb.h>

#include <array>
#include <atomic>
#include <limits>
#include <mutex>
#include <unordered_map>

namespace lkjip::font {

namespace {

template <auto destroy>
struct Destroy {
    template <class Handle>
    void operator()(Handle* handle) const {
        destroy(handle);
    }
};
using Blob = std::unique_ptr<hb_blob_t, Destroy<hb_blob_destroy>>;
using HbFace = std::unique_ptr<hb_face_t, Destroy<hb_face_destroy>>;
using HbFont = std::unique_ptr<hb_font_t, Destroy<hb_font_destroy>>;
using Buffer = std::unique_ptr<hb_buffer_t, Destroy<hb_buffer_destroy>>;

constexpr std::int16_t unknown = std::numeric_limits<std::int16_t>::min();
constexpr std::int16_t absent = unknown + 1;

// Pairs of these have a table; others a map.
constexpr char32_t first_tabled = 0x20, end_tabled = 0x180;
constexpr std::size_t tabled = end_tabled - first_tabled;

// Measures in pages, each made when one of its values is first asked for. For several threads at once: a value may be measured
// twice, never wrongly.
template <typename Value, std::size_t pages, std::size_t page_size>
class LazyTable {
public:
    explicit LazyTable(Value unmeasured) : unknown_(unmeasured) {}
    ~LazyTable() {
        for (auto& page : pages_) delete page.load(std::memory_order_relaxed);
    }
    LazyTable(LazyTable const&) = delete;
    LazyTable& operator=(LazyTable const&) = delete;

    std::atomic<Value>& at(std::size_t page, std::size_t index) const {
        Page* present = pages_[page].load(std::memory_order_acquire);
        if (present == nullptr) present = add(page);
        return (*present)[index];
    }

private:
    using Page = std::array<std::atomic<Value>, page_size>;

    Page* add(std::size_t page) const {
        auto fresh = std::make_unique<Page>();
        for (auto& value : *fresh) value.store(unknown_, std::memory_order_relaxed);
        Page* present = nullptr;
        bool const first = pages_[page].compare_exchange_strong(present, fresh.get(), std::memory_order_acq_rel);
        return first ? fresh.release() : present;
    }

    Value unknown_;
    std::array<std::atomic<Page*>, pages> mutable pages_{};
};

class TrueTypeFont final : public Font {
public:
    TrueTypeFont(HbFace face, std::string file, std::string family, Face kind)
        : face_(std::move(face)),
          font_(hb_font_create(face_.get())),
          file_(std::move(file)),
          family_(std::move(family)),
          kind_(kind) {
        hb_font_make_immutable(font_.get());
        units_per_em_ = static_cast<int>(hb_face_get_upem(face_.get()));
        read_metrics();
        has_ligatures_ = width(0xFB01) != absent && width(0xFB02) != absent;
    }

    [[nodiscard]] Metrics const& metrics() const override { return metrics_; }
    [[nodiscard]] std::optional<double> advance(char32_t character) const override;
    [[nodiscard]] double kern(char32_t left, char32_t right) const override;
    [[nodiscard]] bool has_ligature_fi() const override { return has_ligatures_; }
    [[nodiscard]] std::string const& file() const override { return file_; }
    [[nodiscard]] std::string const& family() const override { return family_; }
    [[nodiscard]] Face face() const override { return kind_; }

private:
    void read_metrics();
    [[nodiscard]] int metric(hb_ot_metrics_tag_t tag, int otherwise) const;
    [[nodiscard]] int height_of(char32_t letter) const;
    [[nodiscard]] int thousandths(int units) const { return units * 1000 / units_per_em_; }
    [[nodiscard]] std::int16_t width(char32_t character) const;
    [[nodiscard]] std::int16_t measure_width(char32_t character) const;
    [[nodiscard]] float measure_pair(char32_t left, char32_t right) const;

    HbFace face_;
    HbFont font_;
    std::string file_;
    std::string family_;
    Face kind_;
    int units_per_em_ = 1000;
    Metrics metrics_;
    bool has_ligatures_ = false;
    LazyTable<std::int16_t, 256, 256> widths_{unknown};
    LazyTable<float, tabled, tabled> kerns_{std::numeric_limits<float>::quiet_NaN()};  // a page a left letter
    std::mutex mutable rare_lock_;
    std::unordered_map<std::uint64_t, float> mutable rare_kerns_;
};

int TrueTypeFont::metric(hb_ot_metrics_tag_t tag, int otherwise) const {
    hb_position_t position = 0;
    return hb_ot_metrics_get_position(font_.get(), tag, &position) ? thousandths(position) : otherwise;
}

int TrueTypeFont::height_of(char32_t letter) const {
    hb_codepoint_t glyph = 0;
    hb_glyph_extents_t extents{};
    if (!hb_font_get_nominal_glyph(font_.get(), letter, &glyph)) return 0;
    return hb_font_get_glyph_extents(font_.get(), glyph, &extents) ? thousandths(extents.y_bearing) : 0;
}

void TrueTypeFont::read_metrics() {
    metrics_.ascender = metric(HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER, 800);
    metrics_.descender = -metric(HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER, -200);
    metrics_.line_gap = metric(HB_OT_METRICS_TAG_HORIZONTAL_LINE_GAP, 0);
    metrics_.cap_height = metric(HB_OT_METRICS_TAG_CAP_HEIGHT, 0);
    if (metrics_.cap_height <= 0) metrics_.cap_height = height_of(U'H');
    metrics_.x_height = metric(HB_OT_METRICS_TAG_X_HEIGHT, 0);
    if (metrics_.x_height <= 0) metrics_.x_height = height_of(U'x');
    metrics_.underline_position = -metric(HB_OT_METRICS_TAG_UNDERLINE_OFFSET, -100);
    metrics_.underline_thickness = metric(HB_OT_METRICS_TAG_UNDERLINE_SIZE, 50);
}

std::int16_t TrueTypeFont::measure_width(char32_t character) const {
    hb_codepoint_t glyph = 0;
    if (!hb_font_get_nominal_glyph(font_.get(), character, &glyph) || glyph == 0) return absent;
    return static_cast<std::int16_t>(thousandths(hb_font_get_glyph_h_advance(font_.get(), glyph)));
}

std::int16_t TrueTypeFont::width(char32_t character) const {
    if (character > 0xFFFF) return absent;  // a code is one UTF-16 unit
    std::atomic<std::int16_t>& kept = widths_.at(character >> 8, character & 0xFF);
    std::int16_t width = kept.load(std::memory_order_relaxed);
    if (width == unknown) kept.store(width = measure_width(character), std::memory_order_relaxed);
    return width;
}

std::optional<double> TrueTypeFont::advance(char32_t character) const {
    std::int16_t const known = width(character);
    if (known == absent) return std::nullopt;
    return known;
}

// GPOS where the font has it for Latin, otherwise its `kern` table: HarfBuzz chooses.
float TrueTypeFont::measure_pair(char32_t left, char32_t right) const {
    static constexpr hb_feature_t only_kerning[]{{HB_TAG('l', 'i', 'g', 'a'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
                                                 {HB_TAG('c', 'l', 'i', 'g'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
                                                 {HB_TAG('c', 'a', 'l', 't'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END}};
    thread_local Buffer const buffer(hb_buffer_create());
    std::array<std::uint32_t, 2> const pair{left, right};
    hb_buffer_clear_contents(buffer.get());
    hb_buffer_add_utf32(buffer.get(), pair.data(), 2, 0, 2);
    hb_buffer_set_direction(buffer.get(), HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer.get(), HB_SCRIPT_LATIN);
    hb_shape(font_.get(), buffer.get(), only_kerning, std::size(only_kerning));
    unsigned count = 0;
    hb_glyph_position_t const* positions = hb_buffer_get_glyph_positions(buffer.get(), &count);
    hb_glyph_info_t const* glyphs = hb_buffer_get_glyph_infos(buffer.get(), &count);
    if (count != 2) return 0;
    int kern = 0;
    for (unsigned i = 0; i < count; ++i)
        kern += positions[i].x_advance - hb_font_get_glyph_h_advance(font_.get(), glyphs[i].codepoint);
    return static_cast<float>(kern) * 1000 / static_cast<float>(units_per_em_);
}

double TrueTypeFont::kern(char32_t left, char32_t right) const {
    bool const in_table = left >= first_tabled && left < end_tabled && right >= first_tabled && right < end_tabled;
    if (!in_table) {
        std::scoped_lock const lock(rare_lock_);
        auto const [entry, is_new] = rare_kerns_.try_emplace(std::uint64_t{left} << 32 | right);
        if (is_new) entry->second = measure_pair(left, right);
        return static_cast<double>(entry->second);
    }
    std::atomic<float>& kept = kerns_.at(left - first_tabled, right - first_tabled);
    float kern = kept.load(std::memory_order_relaxed);
    if (kern != kern) kept.store(kern = measure_pair(left, right), std::memory_order_relaxed);
    return static_cast<double>(kern);
}

bool has_table(hb_face_t* face, hb_tag_t tag) {
    Blob const table(hb_face_reference_table(face, tag));
    return hb_blob_get_length(table.get()) > 0;
}

}  // namespace

std::unique_ptr<Font> open_truetype(std::string file, std::string family, Face face) {
    Blob const blob(hb_blob_create_from_file_or_fail(file.c_str()));
    if (!blob || hb_face_count(blob.get()) == 0) return nullptr;
    HbFace hb_face(hb_face_create(blob.get(), 0));
    if (!has_table(hb_face.get(), HB_TAG('g', 'l', 'y', 'f')) || !has_table(hb_face.get(), HB_TAG('c', 'm', 'a', 'p')))
        return nullptr;
    return std::make_unique<TrueTypeFont>(std::move(hb_face), std::move(file), std::move(family), face);
}

}  // namespace lkjip::font
