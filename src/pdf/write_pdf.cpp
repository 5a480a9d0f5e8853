#include <fmt/format.h>

#include <future>
#include <stdexcept>
#include <unordered_map>
#include <unordered_set>
#include <variant>

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

using PictureFiles = std::vector<std::string>;

// In the order in which they are first shown.
PictureFiles pictures_of(frame::Pages const& pages) {
    PictureFiles files;
    std::unordered_set<std::string_view> seen;
    for (frame::Page const& page : pages.pages)
        for (frame::Item const& item : page.items)
            if (auto const* picture = std::get_if<frame::Picture>(&item); picture != nullptr && seen.insert(picture->file).second) files.push_back(picture->file);
    return files;
}

using PreparedPicture = std::variant<JpegFile, HaruDocument::PackedPixels, Unreadable>;

std::string_view bytes_of(std::vector<unsigned char> const& bytes) { return {reinterpret_cast<char const*>(bytes.data()), bytes.size()}; }

PreparedPicture prepare(std::string const& file, Deflater& deflate) {
    auto const content = read_picture(file);
    if (auto const* unreadable = std::get_if<Unreadable>(&content)) return *unreadable;
    if (auto const* pixels = std::get_if<Pixels>(&content))
        return HaruDocument::PackedPixels{deflate(bytes_of(pixels->rgb)), pixels->alpha.empty() ? "" : deflate(bytes_of(pixels->alpha)), pixels->width, pixels->height};
    if (auto const fault = fault_of_picture(file)) return Unreadable{*fault};
    return JpegFile{};
}

// What can be made ready side by side, packed: pictures, being larger, come first.
struct Prepared {
    std::vector<PreparedPicture> pictures;
    std::vector<PageContent> pages;
};

Prepared prepare_all(frame::Pages const& pages, PictureFiles const& files) {
    Prepared made{std::vector<PreparedPicture>(files.size()), std::vector<PageContent>(pages.pages.size())};
    base::for_each_parallel(files.size() + pages.pages.size(), [&] {
        return [&, deflate = std::make_shared<Deflater>()](std::size_t i) {
            if (i < files.size()) {
                made.pictures[i] = prepare(files[i], *deflate);
                return;
            }
            PageContent content = write_content(pages.pages[i - files.size()]);
            content.operators = (*deflate)(content.operators);
            made.pages[i - files.size()] = std::move(content);
        };
    });
    return made;
}

class Painter {
public:
    Painter(font::FontBook const& fonts, base::Diagnostics& diagnostics) : fonts_(fonts), diagnostics_(diagnostics) {}

    Bytes paint(frame::Pages const& pages) {
        PictureFiles const files = pictures_of(pages);
        auto preparing = std::async(std::launch::async, [&] { return prepare_all(pages, files); });
        load_fonts(used_codes(pages));
        Prepared const prepared = preparing.get();
        for (std::size_t i = 0; i < files.size(); ++i) add_picture(files[i], prepared.pictures[i]);
        if (diagnostics_.has_errors()) return {};
        for (std::size_t i = 0; i < prepared.pages.size(); ++i) {
            document_.add_page(pages.pages[i].width.in_pt(), pages.pages[i].height.in_pt());
            name_resources(prepared.pages[i]);
            document_.write_content(prepared.pages[i].operators);
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

    void add_picture(std::string const& file, PreparedPicture const& picture) {
        if (auto const* unreadable = std::get_if<Unreadable>(&picture)) {
            diagnostics_.add(unreadable_picture(unreadable->why, file));
            return;
        }
        auto const* pixels = std::get_if<HaruDocument::PackedPixels>(&picture);
        auto const added = pixels != nullptr ? document_.add_pixels(*pixels) : document_.load_jpeg(file);
        if (added) haru_pictures_.emplace(file, *added);
        else diagnostics_.add(unreadable_picture(document_.failure(), file));
    }

    // libharu numbers a page's resources in the order in which they are asked for, as the content did.
    void name_resources(PageContent const& content) {
        for (std::size_t i = 0; i < content.fonts.size(); ++i) expect(document_.font_name(haru_fonts_.at(content.fonts[i])), 'F', i);
        for (std::size_t i = 0; i < content.pictures.size(); ++i) expect(document_.picture_name(haru_pictures_.at(content.pictures[i])), 'X', i);
    }

    void expect(std::string const& name, char kind, std::size_t index) {
        if (!document_.failed() && name != fmt::format("{}{}", kind, index + 1))
            throw std::logic_error(fmt::format("libharu calls resource {}{} of a page {}", kind, index + 1, name));
    }

    font::FontBook const& fonts_;
    base::Diagnostics& diagnostics_;
    HaruDocument document_;
    std::unordered_map<font::FontId, HaruDocument::Font> haru_fonts_;
    std::unordered_map<std::string, HaruDocument::Picture> haru_pictures_;
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
