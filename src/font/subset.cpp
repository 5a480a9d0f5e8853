#include "font/subset.h"

#include <hb-subset.h>

#include <memory>

namespace lkjip::font {

namespace {

template <auto Destroy>
struct Destroyer {
    template <typename Type>
    void operator()(Type* object) const { Destroy(object); }
};
using Blob = std::unique_ptr<hb_blob_t, Destroyer<hb_blob_destroy>>;
using HbFace = std::unique_ptr<hb_face_t, Destroyer<hb_face_destroy>>;
using Input = std::unique_ptr<hb_subset_input_t, Destroyer<hb_subset_input_destroy>>;

Input wanted(CodeSet const& codes) {
    Input input(hb_subset_input_create_or_fail());
    if (!input) return input;
    hb_set_t* const characters = hb_subset_input_unicode_set(input.get());
    codes.for_each([&](char16_t code) { hb_set_add(characters, code); });
    hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING);
    hb_set_t* const dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (char const* const table : {"GSUB", "GPOS", "GDEF", "kern", "FFTM", "gasp", "DSIG", "VDMX", "hdmx", "LTSH", "PCLT"})
        hb_set_add(dropped, hb_tag_from_string(table, -1));
    return input;
}

}  // namespace

std::optional<std::string> subset(std::string const& file, CodeSet const& codes) {
    Blob const whole(hb_blob_create_from_file_or_fail(file.c_str()));
    Input const input = wanted(codes);
    if (!whole || !input) return std::nullopt;
    HbFace const face(hb_face_create(whole.get(), 0));
    HbFace const cut(hb_subset_or_fail(face.get(), input.get()));
    if (!cut) return std::nullopt;
    Blob const bytes(hb_face_reference_blob(cut.get()));
    unsigned length = 0;
    char const* const data = hb_blob_get_data(bytes.get(), &length);
    return length == 0 ? std::nullopt : std::optional<std::string>(std::in_place, data, length);
}

}  // namespace lkjip::font
