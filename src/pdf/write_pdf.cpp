#include <fmt/format.h>

#include <future>
#include <stdexcept>
#include <unordered_map>

#include "base/parallel.h"
#include "font/subset.h"
#include "pdf/content.h"
#include "pdf/deflate.h"
#include "pdf/haru.h"
#include "pdf/pdf.h"
#include "pdf/picture.h"
#include "pdf/used_codes.h"

namespace lkjip::pdf {

namespace {

base::Diagnostic failure(std::string message, std::string file, std::string hint) {
    base::Place place;
    place.file = std::move(file);
    return {base::Severity::Error, base::Category::Resource, "P-001", std::move(message), std::move(place), std::move(hint)};
}

base::Diagnostic unreadable_picture(std::string const& why, std::string const& file) {
    return failure("gambar tidak dapat dibaca: " + why, file, "simpan ulang gambarnya sebagai PNG atau JPEG, lalu ganti berkas ini");
}

// A page's operators, packed.
std::vector<PageContent> write_contents(frame::Pages const& pages, std::function<bool(std::string const&)> const& is_readable) {
    std::vector<PageContent> contents(pages.pages.size());
    base::for_each_parallel(contents.size(), [&] {
        return [&, deflate = std::make_shared<Deflater>()](std::size_t i) {
            contents[i] = write_content(pages.pages[i], is_readable);
            contents[i].operators = (*deflate)(contents[i].operators);
        };
    });
    return contents;
}

class Painter {
public:
    Painter(font::FontBook const& fonts, base::Diagnostics& diagnostics) : fonts_(fonts), diagnostics_(diagnostics) {}

    Bytes paint(frame::Pages const& pages) {
        load_pictures(pages);
        auto contents = std::async(std::launch::async, [&] {
            return write_contents(pages, [this](std::string const& file) { return pictures_.at(file).has_value(); });
        });
        load_fonts(used_codes(pages));
        std::vector<PageContent> const written = contents.get();
        if (diagnostics_.has_errors()) return {};
        for (std::size_t i = 0; i < written.size(); ++i) {
            document_.add_page(pages.pages[i].width.in_pt(), pages.pages[i].height.in_pt());
            name_resources(written[i]);
            document_.write_content(written[i].operators);
        }
        Bytes bytes = document_.save();
        if (bytes.empty()) diagnostics_.add(failure("PDF gagal ditulis: " + document_.failure(), {}, {}));
        return diagnostics_.has_errors() ? Bytes{} : bytes;
    }

private:
    void load_fonts(std::vector<font::CodeSet> const& used) {
        for (std::size_t id = 0; id < used.size(); ++id) {
            if (used[id].empty()) continue;
            std::string const& file = fonts_.font(static_cast<font::FontId>(id)).file();
            auto const cut = font::subset(file, used[id]);
            auto const loaded = cut ? document_.add_font(*cut, used[id]) : document_.load_font(file, used[id]);
            if (!loaded) {
                diagnostics_.add(failure("huruf tidak dapat disematkan: " + document_.failure(), file,
                                         "pakai berkas TrueType (.ttf) yang utuh"));
                return;
            }
            haru_fonts_.emplace(static_cast<font::FontId>(id), *loaded);
        }
    }

    void load_pictures(frame::Pages const& pages) {
        for (frame::Page const& page : pages.pages) {
            for (frame::Item const& item : page.items) {
                auto const* picture = std::get_if<frame::Picture>(&item);
                if (picture == nullptr) continue;
                auto const [entry, is_new] = pictures_.try_emplace(picture->file);
                if (is_new) entry->second = load_picture(picture->file);
            }
        }
    }

    std::optional<HaruDocument::Picture> load_picture(std::string const& file) {
        auto const content = read_picture(file);
        if (auto const* unreadable = std::get_if<Unreadable>(&content)) {
            diagnostics_.add(unreadable_picture(unreadable->why, file));
            return std::nullopt;
        }
        if (auto const* pixels = std::get_if<Pixels>(&content))
            return document_.add_pixels(pixels->rgb, pixels->alpha, pixels->width, pixels->height);
        if (auto const fault = fault_of_picture(file)) {
            diagnostics_.add(unreadable_picture(*fault, file));
            return std::nullopt;
        }
        return document_.load_jpeg(file);
    }

    // libharu numbers a page's resources in the order in which they are asked for, as the content did.
    void name_resources(PageContent const& content) {
        for (std::size_t i = 0; i < content.fonts.size(); ++i) expect(document_.font_name(haru_fonts_.at(content.fonts[i])), 'F', i);
        for (std::size_t i = 0; i < content.pictures.size(); ++i) expect(document_.picture_name(*pictures_.at(content.pictures[i])), 'X', i);
    }

    void expect(std::string const& name, char kind, std::size_t index) {
        if (!document_.failed() && name != fmt::format("{}{}", kind, index + 1))
            throw std::logic_error(fmt::format("libharu calls resource {}{} of a page {}", kind, index + 1, name));
    }

    font::FontBook const& fonts_;
    base::Diagnostics& diagnostics_;
    HaruDocument document_;
    std::unordered_map<font::FontId, HaruDocument::Font> haru_fonts_;
    std::unordered_map<std::string, std::optional<HaruDocument::Picture>> pictures_;
};

}  // namespace

void check_pictures(std::vector<std::string> const& files, base::Diagnostics& diagnostics) {
    std::vector<std::optional<std::string>> faults(files.size());
    base::for_each_parallel(files.size(), [&] { return [&](std::size_t i) { faults[i] = fault_of_picture(files[i]); }; });
    for (std::size_t i = 0; i < files.size(); ++i)
        if (faults[i]) diagnostics.add(unreadable_picture(*faults[i], files[i]));
}

Bytes write_pdf(frame::Pages const& pages, font::FontBook const& fonts, base::Diagnostics& diagnostics) {
    return Painter(fonts, diagnostics).paint(pages);
}

}  // namespace lkjip::pdf
