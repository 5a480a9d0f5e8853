#include <fmt/format.h>

#include <set>
#include <unordered_map>

#include "pdf/content.h"
#include "pdf/haru.h"
#include "pdf/pdf.h"
#include "pdf/picture.h"

namespace lkjip::pdf {

namespace {

base::Diagnostic failure(std::string message, std::string file, std::string hint) {
    base::Place place;
    place.file = std::move(file);
    return {base::Severity::Error, base::Category::Resource, "P-001", std::move(message), std::move(place), std::move(hint)};
}

std::vector<std::set<char16_t>> used_codes(frame::Pages const& pages, int font_count) {
    std::vector<std::set<char16_t>> used(static_cast<std::size_t>(font_count));
    for (frame::Page const& page : pages.pages) {
        for (frame::Item const& item : page.items) {
            auto const* run = std::get_if<frame::TextRun>(&item);
            if (run != nullptr) used[run->font].insert(run->codes.begin(), run->codes.end());
        }
    }
    return used;
}

class Painter {
public:
    Painter(font::FontBook const& fonts, base::Diagnostics& diagnostics) : fonts_(fonts), diagnostics_(diagnostics) {}

    Bytes paint(frame::Pages const& pages) {
        load_fonts(used_codes(pages, fonts_.size()));
        if (diagnostics_.has_errors()) return {};
        ResourceNames const names{[this](font::FontId id) { return document_.font_name(haru_fonts_.at(id)); },
                                  [this](std::string const& file) { return picture_name(file); }};
        for (frame::Page const& page : pages.pages) {
            document_.add_page(page.width.in_pt(), page.height.in_pt());
            document_.write_content(write_content(page, names));
        }
        Bytes bytes = document_.save();
        if (bytes.empty()) diagnostics_.add(failure("PDF gagal ditulis: " + document_.failure(), {}, {}));
        return diagnostics_.has_errors() ? Bytes{} : bytes;
    }

private:
    void load_fonts(std::vector<std::set<char16_t>> const& used) {
        for (std::size_t id = 0; id < used.size(); ++id) {
            if (used[id].empty()) continue;
            std::string const& file = fonts_.font(static_cast<font::FontId>(id)).file();
            auto const loaded = document_.load_font(file);
            if (!loaded) {
                diagnostics_.add(failure("huruf tidak dapat disematkan: " + document_.failure(), file,
                                         "pakai berkas TrueType (.ttf) yang utuh"));
                return;
            }
            haru_fonts_.emplace(static_cast<font::FontId>(id), *loaded);
            for (char16_t code : used[id]) document_.use(*loaded, code);
        }
    }

    std::string picture_name(std::string const& file) {
        auto const [entry, is_new] = pictures_.try_emplace(file);
        if (is_new) entry->second = load_picture(file);
        return entry->second ? document_.picture_name(*entry->second) : std::string{};
    }

    std::optional<HaruDocument::Picture> load_picture(std::string const& file) {
        auto const content = read_picture(file);
        if (auto const* unreadable = std::get_if<Unreadable>(&content)) {
            diagnostics_.add(failure("gambar tidak dapat dibaca: " + unreadable->why, file, "pakai berkas PNG atau JPEG yang utuh"));
            return std::nullopt;
        }
        if (auto const* pixels = std::get_if<Pixels>(&content))
            return document_.add_pixels(pixels->rgb, pixels->width, pixels->height);
        return document_.load_jpeg(file);
    }

    font::FontBook const& fonts_;
    base::Diagnostics& diagnostics_;
    HaruDocument document_;
    std::unordered_map<font::FontId, HaruDocument::Font> haru_fonts_;
    std::unordered_map<std::string, std::optional<HaruDocument::Picture>> pictures_;
};

}  // namespace

Bytes write_pdf(frame::Pages const& pages, font::FontBook const& fonts, base::Diagnostics& diagnostics) {
    return Painter(fonts, diagnostics).paint(pages);
}

}  // namespace lkjip::pdf
