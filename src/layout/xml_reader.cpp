#include "layout/xml_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <pugixml.hpp>

#include "base/utf8.h"
#include "layout/vocabulary.h"
#include "layout/xml_syntax.h"

namespace lkjip::layout {

namespace {

using base::Category;

class Reader {
public:
    Reader(SourceFile const& file, base::Diagnostics& diagnostics) : file_(file), diagnostics_(diagnostics) {}

    std::optional<XmlNode> read();

private:
    [[nodiscard]] bool characters_are_sound();
    [[nodiscard]] bool references_are_sound();
    [[nodiscard]] bool has_one_root(pugi::xml_document const& document);
    void report_syntax(pugi::xml_parse_result const& result);
    void report_mismatch(Mismatch const& mismatch);
    XmlNode convert(pugi::xml_node node, int depth);
    void convert_attributes(pugi::xml_node node, XmlNode& into);
    void error(std::string code, std::size_t offset, std::string message, std::string hint = {});

    SourceFile const& file_;
    base::Diagnostics& diagnostics_;
    bool sound_ = true;
};

void Reader::error(std::string code, std::size_t offset, std::string message, std::string hint) {
    auto const [line, column] = file_.line_and_column(offset);
    diagnostics_.error(Category::Layout, std::move(code), std::move(message), {file_.name(), line, column, {}}, std::move(hint));
    sound_ = false;
}

bool Reader::characters_are_sound() {
    std::string const& text = file_.text();
    if (auto const at = base::first_invalid_utf8(text)) {
        error("L-001", *at, "berkas ini bukan teks UTF-8 yang sah", "simpan berkas dengan pengodean UTF-8");
        return false;
    }
    if (std::size_t const at = text.find('\0'); at != std::string::npos) {
        error("L-001", at, "ada karakter kosong (NUL) di dalam berkas", "hapus karakter itu");
        return false;
    }
    return true;
}

// `nbsp` of `&nbsp;…`; empty when what follows the `&` is no name.
std::string entity_name(std::string_view text) {
    std::size_t const end = text.find(';');
    if (end == std::string_view::npos || end < 2 || end > 12) return {};
    std::string_view const name = text.substr(1, end - 1);
    bool const letters = std::all_of(name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) != 0; });
    return letters ? std::string(name) : std::string{};
}

bool Reader::references_are_sound() {
    auto const at = find_stray_ampersand(file_.text());
    if (!at) return true;
    std::string const name = entity_name(std::string_view(file_.text()).substr(*at));
    if (name.empty()) {
        error("L-002", *at, "tanda `&` harus ditulis `&amp;`", "penyambung teks dalam ekspresi pun ditulis `&amp;`");
    } else {
        error("L-002", *at, fmt::format("`&{};` tidak dikenal", name), "yang dikenal: &amp; &lt; &gt; &quot; &apos; dan nomor seperti &#160; (spasi tak putus)");
    }
    return false;
}

char const* explain(pugi::xml_parse_status status) {
    switch (status) {
        case pugi::status_no_document_element: return "berkas ini tidak berisi elemen XML";
        case pugi::status_unrecognized_tag: return "tanda `<` tidak diikuti nama elemen";
        case pugi::status_bad_comment: return "komentar `<!--` tidak ditutup dengan `-->`";
        case pugi::status_bad_cdata: return "bagian CDATA tidak ditutup dengan `]]>`";
        case pugi::status_bad_pi: return "perintah `<?…` tidak ditutup dengan `?>`";
        case pugi::status_bad_attribute: return "atribut salah tulis; bentuknya nama=\"nilai\", dipisah spasi";
        case pugi::status_bad_start_element: return "tag pembuka salah tulis";
        case pugi::status_bad_end_element: return "tag penutup salah tulis";
        default: return "bukan XML yang sah";
    }
}

// The tag that goes wrong at `at`, as far as it stands on one line.
std::string_view tag_around(std::string_view text, std::size_t at) {
    std::size_t const open = text.rfind('<', std::min(at, text.size() - 1));
    if (open == std::string_view::npos) return {};
    return text.substr(open, std::min(text.find_first_of(">\n", at), text.size()) - open);
}

std::string syntax_hint(pugi::xml_parse_status status, std::string_view tag) {
    if (tag.find("“") != std::string_view::npos || tag.find("”") != std::string_view::npos) {
        return "pakailah tanda kutip lurus (\"), bukan kutip melengkung (“ ”) seperti yang dibuat Word";
    }
    if (status == pugi::status_bad_attribute) return "setiap nilai diapit sepasang tanda kutip: judul=\"PENDAHULUAN\"";
    if (status == pugi::status_bad_start_element || status == pugi::status_unrecognized_tag) {
        return "dalam teks tulislah `&lt;`; elemen ditulis tanpa spasi sesudah `<`: <paragraf>…</paragraf> atau <garis/>";
    }
    if (status == pugi::status_no_document_element) {
        return "laporan.xml berisi <laporan xmlns=\"urn:lkjip:layout:1\">…</laporan>, berkas lain <potongan …>…</potongan>";
    }
    return {};
}

void Reader::report_syntax(pugi::xml_parse_result const& result) {
    bool const may_be_open = result.status == pugi::status_end_element_mismatch || result.status == pugi::status_bad_end_element;
    auto const mismatch = may_be_open ? find_mismatch(file_.text()) : std::nullopt;
    if (!mismatch) {
        auto const at = static_cast<std::size_t>(result.offset);
        if (auto const unclosed = find_unclosed_value(file_.text(), at); unclosed && result.status == pugi::status_bad_attribute) {
            return error("L-003", unclosed->value_at, fmt::format("nilai `{}` tidak ditutup dengan tanda kutip", unclosed->name),
                         fmt::format("tulis {}=\"…\"", unclosed->name));
        }
        return error("L-003", at, explain(result.status), syntax_hint(result.status, tag_around(file_.text(), at)));
    }
    report_mismatch(*mismatch);
}

void Reader::report_mismatch(Mismatch const& mismatch) {
    std::string const open(mismatch.open.name), closing(mismatch.closing);
    if (closing.empty()) {
        return error("L-004", mismatch.open.at, fmt::format("`<{}>` belum ditutup sampai akhir berkas", open), fmt::format("tambahkan `</{}>`", open));
    }
    bool const alike = !base::nearest_name(closing, {open}).empty();
    bool const opening_is_wrong = find_element(open, anywhere) == nullptr && find_element(closing, anywhere) != nullptr;
    if (!mismatch.opened && alike && opening_is_wrong) {
        return error("L-004", mismatch.open.at, fmt::format("`<{}>` ditutup dengan `</{}>`", open, closing), fmt::format("maksud Anda `<{}>`?", closing));
    }
    if (!mismatch.opened && alike) {
        return error("L-004", mismatch.at, fmt::format("`<{}>` ditutup dengan `</{}>`", open, closing), fmt::format("maksud Anda `</{}>`?", open));
    }
    if (!mismatch.opened) {
        return error("L-004", mismatch.at, fmt::format("`</{}>` menutup elemen yang tidak terbuka di sini", closing), fmt::format("hapus `</{}>`", closing));
    }
    error("L-004", mismatch.open.at,
          fmt::format("`<{}>` belum ditutup ketika `</{}>` di baris {}", open, closing, file_.line_and_column(mismatch.at).first),
          fmt::format("tambahkan `</{}>` sebelum `</{}>` itu", open, closing));
}

bool Reader::has_one_root(pugi::xml_document const& document) {
    int roots = 0;
    for (pugi::xml_node const node : document.children()) {
        if (node.type() == pugi::node_doctype) {
            error("L-005", file_.text().rfind("<!", static_cast<std::size_t>(node.offset_debug())), "DOCTYPE tidak dipakai dalam berkas tata letak", "hapus baris `<!DOCTYPE …>`");
        }
        if (node.type() != pugi::node_element || ++roots < 2) continue;
        error("L-006", static_cast<std::size_t>(node.offset_debug()) - 1,
              fmt::format("hanya boleh ada satu elemen terluar, di sini mulai yang kedua: `<{}>`", node.name()),
              "pindahkan ke dalam elemen yang pertama; periksa tag penutup yang terlalu awal");
    }
    return sound_;
}

void Reader::convert_attributes(pugi::xml_node node, XmlNode& into) {
    auto const spans = scan_attributes(file_.text(), static_cast<std::size_t>(node.offset_debug()));
    std::size_t index = 0;
    for (pugi::xml_attribute const attribute : node.attributes()) {
        if (index >= spans.size()) break;
        AttributeSpan const& span = spans[index++];
        if (span.raw_value.find('<') != std::string_view::npos) {
            error("L-002", span.value_at, "tanda `<` di dalam nilai atribut harus ditulis `&lt;`",
                  "di dalam ekspresi pakailah `lt` dan `le`");
        }
        for (XmlAttribute const& earlier : into.attributes) {
            if (earlier.name == attribute.name()) error("L-007", span.name_at, fmt::format("atribut `{}` ditulis dua kali", earlier.name), "hapus salah satu");
        }
        into.attributes.push_back({attribute.name(), attribute.value(), span.name_at, span.value_at});
    }
}

XmlNode Reader::convert(pugi::xml_node node, int depth) {
    XmlNode made;
    made.name = node.name();
    made.at = static_cast<std::uint32_t>(node.offset_debug() - 1);
    if (depth > deepest_nesting) {
        error("L-008", made.at, fmt::format("elemen bersarang lebih dari {} tingkat", deepest_nesting), "periksa tag penutup yang terlupa, atau bagi dengan `<makro>`");
        return made;
    }
    convert_attributes(node, made);
    for (pugi::xml_node const child : node.children()) {
        if (child.type() == pugi::node_element) {
            made.children.push_back(convert(child, depth + 1));
        } else if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
            XmlNode text;
            text.text = child.value();
            text.at = static_cast<std::uint32_t>(child.offset_debug());
            made.children.push_back(std::move(text));
        }
    }
    return made;
}

std::optional<XmlNode> Reader::read() {
    if (!characters_are_sound() || !references_are_sound()) return std::nullopt;
    pugi::xml_document document;
    std::string const& text = file_.text();
    unsigned const flags = pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_doctype;
    pugi::xml_parse_result const result = document.load_buffer(text.data(), text.size(), flags, pugi::encoding_utf8);
    if (!result) {
        report_syntax(result);
        return std::nullopt;
    }
    if (!has_one_root(document)) return std::nullopt;
    XmlNode root = convert(document.document_element(), 1);
    if (!sound_) return std::nullopt;
    return root;
}

}  // namespace

std::optional<XmlNode> read_xml(SourceFile const& file, base::Diagnostics& diagnostics) { return Reader(file, diagnostics).read(); }

}  // namespace lkjip::layout
