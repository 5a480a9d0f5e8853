#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "font/font.h"
#include "font/manifest.h"
#include "font/truetype.h"

namespace lkjip::font {

namespace {

constexpr std::array<char const*, 4> face_names{"tegak", "tebal", "miring", "tebal miring"};

base::Diagnostic fault(std::string const& file, std::string message, std::string hint) {
    base::Place place;
    place.file = file;
    return {base::Severity::Error, base::Category::Resource, "F-002", std::move(message), std::move(place), std::move(hint)};
}

}  // namespace

struct FontBook::State {
    Manifest manifest;
    std::vector<std::unique_ptr<Font>> fonts;
    std::map<std::pair<std::string, Face>, FontId> known;
    std::map<std::string, FontId> of_file;   // one file is one font, by whatever family it is called: a PDF holds it once

    std::optional<FontId> load(std::string const& family, Face face, base::Diagnostics& diagnostics);
    FontId keep(std::unique_ptr<Font> font) {
        fonts.push_back(std::move(font));
        return static_cast<FontId>(fonts.size() - 1);
    }
    [[nodiscard]] std::vector<std::string> names() const {
        std::vector<std::string> names;
        for (Family const& family : manifest.families) names.push_back(family.name);
        return names;
    }
};

std::optional<FontId> FontBook::State::load(std::string const& name, Face face, base::Diagnostics& diagnostics) {
    Family const* family = manifest.find(name);
    if (family == nullptr) {
        std::string const nearest = base::nearest_name(name, names());
        std::string const hint =
            nearest.empty() ? fmt::format("yang ada: {}", fmt::join(names(), ", ")) : fmt::format("maksud Anda `{}`?", nearest);
        diagnostics.add(fault(manifest.file, fmt::format("keluarga huruf `{}` tidak dikenal", name), hint));
        return std::nullopt;
    }
    auto const index = static_cast<std::size_t>(face);
    if (family->files[index].empty()) {
        diagnostics.add(fault(manifest.file, fmt::format("keluarga huruf `{}` tidak punya huruf {}", name, face_names[index]),
                              "lengkapi daftar huruf atau pilih keluarga lain"));
        return std::nullopt;
    }
    auto const path = manifest.path_of(family->files[index]);
    std::error_code ignored;
    std::string const file = path ? std::filesystem::weakly_canonical(*path, ignored).string() : std::string{};
    if (auto const open = of_file.find(file); open != of_file.end()) return open->second;
    if (auto font = path ? open_truetype(*path, name, face) : nullptr) return of_file[file] = keep(std::move(font));
    diagnostics.add(path ? fault(*path, "bukan berkas huruf TrueType yang utuh", "pasang kembali paket hurufnya")
                         : fault(manifest.file,
                                 fmt::format("berkas huruf `{}` tidak ditemukan di {}", family->files[index],
                                             fmt::join(manifest.folders, ", ")),
                                 "pasang paket huruf itu atau tambahkan foldernya pada `folders`"));
    return std::nullopt;
}

FontBook::FontBook() : state_(std::make_unique<State>()) {}
FontBook::~FontBook() = default;
FontBook::FontBook(FontBook&&) noexcept = default;
FontBook& FontBook::operator=(FontBook&&) noexcept = default;

FontBook FontBook::open(std::string const& manifest_file, base::Diagnostics& diagnostics) {
    FontBook book;
    book.state_->manifest = read_manifest(manifest_file, diagnostics);
    return book;
}

std::optional<FontId> FontBook::find(std::string_view family, Face face, base::Diagnostics& diagnostics) {
    std::pair<std::string, Face> name{family, face};
    if (auto const known = state_->known.find(name); known != state_->known.end()) return known->second;
    auto const id = state_->load(name.first, face, diagnostics);
    if (id) state_->known.emplace(std::move(name), *id);
    return id;
}

std::optional<FontId> FontBook::loaded(std::string_view family, Face face) const {
    auto const known = state_->known.find({std::string(family), face});
    return known == state_->known.end() ? std::nullopt : std::optional<FontId>(known->second);
}

Font const& FontBook::font(FontId id) const {
    return *state_->fonts.at(id);
}

int FontBook::size() const {
    return static_cast<int>(state_->fonts.size());
}

std::vector<std::string> FontBook::families() const {
    return state_->names();
}

FontId FontBook::add(std::unique_ptr<Font> font) {
    std::pair<std::string, Face> const name{font->family(), font->face()};
    FontId const id = state_->keep(std::move(font));
    state_->known[name] = id;
    return id;
}

}  // namespace lkjip::font
