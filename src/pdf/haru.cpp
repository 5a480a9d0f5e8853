#include "pdf/haru.h"

#include <fmt/format.h>
#include <hpdf.h>
#include <hpdf_encoder.h>
#include <hpdf_font.h>
#include <hpdf_fontdef.h>
#include <hpdf_pages.h>

#include <array>
#include <cstring>

#include "pdf/deflate.h"

namespace lkjip::pdf {

namespace {

struct Failure {
    HPDF_STATUS status = HPDF_OK;
    HPDF_STATUS detail = 0;
};

// Only records: nothing may be thrown through C frames.
void record_failure(HPDF_STATUS status, HPDF_STATUS detail, void* user_data) {
    auto* failure = static_cast<Failure*>(user_data);
    if (failure->status == HPDF_OK) *failure = {status, detail};
}

// libharu deletes a Filter entry of streams that it does not compress itself; what this adds at the end it leaves.
HPDF_STATUS write_filter(HPDF_Dict, HPDF_Stream stream) { return HPDF_Stream_WriteStr(stream, "/Filter /FlateDecode\012"); }

// libharu looks all 65,536 codes up when it opens a font, and writes a map of them all, unless the encoder is one that lists
// its codes. So for as long as a font is opened it is made to list those in use.
class ListedCodes {
public:
    ListedCodes(HPDF_Encoder encoder, font::CodeSet const& codes) : encoder_(encoder), to_unicode_(encoder->to_unicode_fn) {
        auto* const map = static_cast<HPDF_CMapEncoderAttr>(encoder->attr);
        std::memset(map->cid_map, 0, sizeof map->cid_map);
        unsigned last = 0;
        auto const list = [&](unsigned code) {
            map->cid_map[code >> 8][code & 0xFF] = static_cast<HPDF_UINT16>(code);
            map->unicode_map[code >> 8][code & 0xFF] = static_cast<HPDF_UNICODE>(code);
            last = code;
        };
        codes.for_each(list);
        if (last < 0xFFFF) list(last + 1);   // libharu writes widths up to the last code, without it
        encoder->to_unicode_fn = HPDF_CMapEncoder_ToUnicode;
    }
    ~ListedCodes() { encoder_->to_unicode_fn = to_unicode_; }
    ListedCodes(ListedCodes const&) = delete;
    ListedCodes& operator=(ListedCodes const&) = delete;

private:
    HPDF_Encoder encoder_;
    HPDF_Encoder_ToUnicode_Func to_unicode_;
};

// The glyphs of `codes`, two bytes each, from code 0 on: what libharu writes for all 65,536 codes.
std::string glyph_map(HPDF_FontDef definition, font::CodeSet const& codes) {
    std::string map;
    codes.for_each([&](char16_t code) {
        map.resize(2 * static_cast<std::size_t>(code), '\0');
        HPDF_UINT16 const glyph = HPDF_TTFontDef_GetGlyphid(definition, static_cast<HPDF_UINT16>(code));
        map += {static_cast<char>(glyph >> 8), static_cast<char>(glyph & 0xFF)};
    });
    return map;
}

// Other bytes for a stream, deflated already.
bool refill(HPDF_Dict holder, std::string_view packed) {
    HPDF_MemStream_FreeData(holder->stream);
    holder->write_fn = write_filter;
    return HPDF_Stream_Write(holder->stream, reinterpret_cast<HPDF_BYTE const*>(packed.data()), static_cast<HPDF_UINT>(packed.size())) == HPDF_OK;
}

bool cut_glyph_map(HPDF_Font font, font::CodeSet const& codes) {
    auto* const attributes = static_cast<HPDF_FontAttr>(font->attr);
    auto* const descendants = static_cast<HPDF_Array>(HPDF_Dict_GetItem(font, "DescendantFonts", HPDF_OCLASS_ARRAY));
    auto* const descendant = descendants == nullptr ? nullptr : static_cast<HPDF_Dict>(HPDF_Array_GetItem(descendants, 0, HPDF_OCLASS_DICT));
    auto* const map = descendant == nullptr ? nullptr : static_cast<HPDF_Dict>(HPDF_Dict_GetItem(descendant, "CIDToGIDMap", HPDF_OCLASS_DICT));
    return map != nullptr && refill(map, Deflater()(glyph_map(attributes->fontdef, codes)));
}

// libharu only takes plain pixels: so it gets one, and its stream is filled anew.
HPDF_Image packed_image(HPDF_Doc document, std::string const& packed, HPDF_ColorSpace space, HaruDocument::PackedPixels const& pixels) {
    constexpr HPDF_BYTE one_pixel[3] = {};
    HPDF_Image const image = HPDF_LoadRawImageFromMem(document, one_pixel, 1, 1, space, 8);
    if (image == nullptr) return nullptr;
    HPDF_Dict_AddNumber(image, "Width", static_cast<HPDF_INT32>(pixels.width));
    HPDF_Dict_AddNumber(image, "Height", static_cast<HPDF_INT32>(pixels.height));
    return refill(image, packed) ? image : nullptr;
}

struct FreeDocument {
    void operator()(HPDF_Doc document) const { HPDF_Free(document); }
};

}  // namespace

struct HaruDocument::State {
    Failure failure;
    std::unique_ptr<std::remove_pointer_t<HPDF_Doc>, FreeDocument> document;
    std::vector<HPDF_Font> fonts;
    std::vector<HPDF_Image> pictures;
    HPDF_Page page = nullptr;

    std::optional<Picture> keep(HPDF_Image image) {
        if (image == nullptr || failure.status != HPDF_OK) return std::nullopt;
        pictures.push_back(image);
        return static_cast<Picture>(pictures.size() - 1);
    }
};

HaruDocument::HaruDocument() : state_(std::make_unique<State>()) {
    state_->document.reset(HPDF_New(record_failure, &state_->failure));
    if (!state_->document) {
        state_->failure.status = HPDF_FAILD_TO_ALLOC_MEM;
        return;
    }
    HPDF_SetCompressionMode(state_->document.get(), HPDF_COMP_NONE);  // the finishing pass compresses
    HPDF_UseUTFEncodings(state_->document.get());
}

HaruDocument::~HaruDocument() = default;

std::optional<HaruDocument::Font> HaruDocument::load_font(std::string const& file, font::CodeSet const& codes) {
    return keep_font(HPDF_LoadTTFontFromFile(state_->document.get(), file.c_str(), HPDF_TRUE), codes);
}

// What HPDF_LoadTTFontFromFile does, with a stream in memory; the tags are A, B, … and not seen by readers.
std::optional<HaruDocument::Font> HaruDocument::add_font(std::string_view bytes, font::CodeSet const& codes) {
    HPDF_Doc const document = state_->document.get();
    HPDF_Stream const stream = HPDF_MemStream_New(document->mmgr, static_cast<HPDF_UINT>(bytes.size()));
    if (stream == nullptr || HPDF_Stream_Write(stream, reinterpret_cast<HPDF_BYTE const*>(bytes.data()), static_cast<HPDF_UINT>(bytes.size())) != HPDF_OK)
        return std::nullopt;
    HPDF_FontDef const definition = HPDF_TTFontDef_Load(document->mmgr, stream, HPDF_TRUE);   // owns the stream
    if (definition == nullptr) return std::nullopt;
    if (HPDF_List_Add(document->fontdef_list, definition) != HPDF_OK) {
        HPDF_FontDef_Free(definition);
        return std::nullopt;
    }
    char tag[] = "LKJIPA";
    tag[5] = static_cast<char>('A' + state_->fonts.size() % 26);
    HPDF_TTFontDef_SetTagName(definition, tag);
    return keep_font(definition->base_font, codes);
}

std::optional<HaruDocument::Font> HaruDocument::keep_font(char const* name, font::CodeSet const& codes) {
    HPDF_Encoder const encoder = name == nullptr ? nullptr : HPDF_GetEncoder(state_->document.get(), "UTF-8");
    if (encoder == nullptr) return std::nullopt;
    ListedCodes const listed(encoder, codes);
    HPDF_Font const font = HPDF_GetFont(state_->document.get(), name, "UTF-8");
    if (font == nullptr || failed()) return std::nullopt;
    auto* const attributes = static_cast<HPDF_FontAttr>(font->attr);
    codes.for_each([&](char16_t code) { HPDF_TTFontDef_GetCharWidth(attributes->fontdef, static_cast<HPDF_UINT16>(code)); });  // marks it for the subset
    if (!cut_glyph_map(font, codes)) return std::nullopt;
    state_->fonts.push_back(font);
    return static_cast<Font>(state_->fonts.size() - 1);
}

std::optional<HaruDocument::Picture> HaruDocument::load_jpeg(std::string const& file) {
    return state_->keep(HPDF_LoadJpegImageFromFile(state_->document.get(), file.c_str()));
}

std::optional<HaruDocument::Picture> HaruDocument::add_pixels(PackedPixels const& pixels) {
    HPDF_Doc const document = state_->document.get();
    HPDF_Image const image = packed_image(document, pixels.rgb, HPDF_CS_DEVICE_RGB, pixels);
    if (image != nullptr && !pixels.alpha.empty()) {
        HPDF_Image const mask = packed_image(document, pixels.alpha, HPDF_CS_DEVICE_GRAY, pixels);
        if (mask != nullptr) HPDF_Image_AddSMask(image, mask);
    }
    return state_->keep(image);
}

void HaruDocument::add_page(double width_pt, double height_pt) {
    state_->page = HPDF_AddPage(state_->document.get());
    if (state_->page == nullptr) return;
    HPDF_Page_SetWidth(state_->page, static_cast<HPDF_REAL>(width_pt));
    HPDF_Page_SetHeight(state_->page, static_cast<HPDF_REAL>(height_pt));
}

std::string HaruDocument::font_name(Font font) {
    char const* name = HPDF_Page_GetLocalFontName(state_->page, state_->fonts[static_cast<std::size_t>(font)]);
    return name == nullptr ? "" : name;
}

std::string HaruDocument::picture_name(Picture picture) {
    char const* name = HPDF_Page_GetXObjectName(state_->page, state_->pictures[static_cast<std::size_t>(picture)]);
    return name == nullptr ? "" : name;
}

void HaruDocument::write_content(std::string_view packed) {
    auto* attributes = static_cast<HPDF_PageAttr>(state_->page->attr);
    HPDF_STATUS const status = HPDF_Stream_Write(attributes->stream, reinterpret_cast<HPDF_BYTE const*>(packed.data()),
                                                 static_cast<HPDF_UINT>(packed.size()));
    attributes->contents->write_fn = write_filter;
    if (status != HPDF_OK) record_failure(status, 0, &state_->failure);
}

std::string HaruDocument::save() {
    if (failed() || HPDF_SaveToStream(state_->document.get()) != HPDF_OK) return {};
    std::string bytes(HPDF_GetStreamSize(state_->document.get()), '\0');
    HPDF_ResetStream(state_->document.get());
    std::size_t filled = 0;
    while (filled < bytes.size()) {
        auto part = static_cast<HPDF_UINT32>(std::min<std::size_t>(bytes.size() - filled, 1u << 20));
        HPDF_ReadFromStream(state_->document.get(), reinterpret_cast<HPDF_BYTE*>(bytes.data() + filled), &part);
        if (part == 0) return {};
        filled += part;
    }
    return bytes;
}

bool HaruDocument::failed() const { return state_->failure.status != HPDF_OK; }

std::string HaruDocument::failure() const {
    return fmt::format("libharu 0x{:04X} (rincian {})", state_->failure.status, state_->failure.detail);
}

}  // namespace lkjip::pdf
