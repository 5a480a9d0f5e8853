#include "layout/markdown.h"

#include <fmt/format.h>
#include <md4c.h>

#include <array>
#include <utility>

#include "base/utf8.h"
#include "layout/bindings.h"
#include "layout/list_markers.h"
#include "layout/template_reader.h"
#include "layout/tracing.h"

namespace lkjip::layout {

namespace {

// Values stand as single private characters while md4c reads, so that their `*` and `_` mean nothing.
constexpr char32_t first_value = 0xF0000;

std::string encode(char32_t character) {
    return {static_cast<char>(0xF0 | character >> 18), static_cast<char>(0x80 | (character >> 12 & 0x3F)),
            static_cast<char>(0x80 | (character >> 6 & 0x3F)), static_cast<char>(0x80 | (character & 0x3F))};
}

class MarkdownReader {
public:
    MarkdownReader(Resolution& work, Spot spot, Source source, Flow const& flow) : work_(work), spot_(spot), source_(source) {
        blocks_.push_back({});
        flows_.push_back(flow);
        styles_.push_back(flow.style.text);
    }

    Blocks read(std::string const& text);

private:
    struct OpenList {
        List list;
        std::string kind, suffix;
        int next = 1;
        bool tight = false;
    };

    std::string with_values_put_away(std::string const& text);
    int enter_block(MD_BLOCKTYPE type, void* detail);
    int leave_block(MD_BLOCKTYPE type);
    int enter_span(MD_SPANTYPE type, void* detail);
    int leave_span(MD_SPANTYPE type);
    int text(MD_TEXTTYPE type, std::string_view given);

    void open_list(std::string kind, std::string suffix, int start, bool tight);
    void open_item();
    void close_item();
    void flush();
    void write(std::string_view given);
    // `signs`: characters it begins with, to find where it stands.
    int refuse(std::string_view what, std::string_view signs);
    int refuse_at(std::string_view what, std::size_t at);
    [[nodiscard]] Spot spot_at(std::size_t at) const;
    void warn_of_unpaired(std::string_view given, std::size_t at);

    Resolution& work_;
    Spot spot_;
    Source source_;
    std::string_view source_text_;     // what md4c reads
    std::size_t seen_ = 0;             // bytes of it that were written
    struct PutAway { std::string text; std::vector<base::Value const*> seen; };
    std::vector<PutAway> values_;
    std::vector<Blocks> blocks_;       // of what is open: the text, items, quotations
    std::vector<Flow> flows_;
    std::vector<TextStyle> styles_;
    std::vector<OpenList> lists_;
    InlineWriter writer_;
};

int MarkdownReader::refuse(std::string_view what, std::string_view signs) {
    std::size_t const sign = source_text_.find_first_of(signs, seen_);
    return refuse_at(what, sign == std::string_view::npos ? seen_ : sign);
}

// Values that were put away have another width than their expressions: then only the line is known.
Spot MarkdownReader::spot_at(std::size_t at) const {
    return work_.spot_inside(spot_, source_text_, values_.empty() ? at : source_text_.rfind('\n', at) + 1);
}

int MarkdownReader::refuse_at(std::string_view what, std::size_t at) {
    work_.error(spot_at(at), "L-080", fmt::format("{} tidak dipakai dalam teks laporan", what),
                "yang dikenal: paragraf, **tebal**, _miring_, daftar `-` dan `1.`, kutipan `>`");
    return 0;
}

void MarkdownReader::flush() {
    Flow const& flow = flows_.back();
    if (!writer_.empty()) add_block(blocks_.back(), Paragraph{flow.style.paragraph, writer_.take(), claimed(work_, source_)}, source_);
    writer_ = InlineWriter{};
}

void MarkdownReader::open_list(std::string kind, std::string suffix, int start, bool tight) {
    flush();
    Flow flow = flows_.back();
    if (flow.where == Flow::Where::Body) flow = flow_in(flow, work_.styles.named("butir"));
    Length const size = work_.styles.character(flow.style.text.character).size;
    OpenList open{{}, std::move(kind), std::move(suffix), start, tight};
    open.list.body_indent = default_marker_width(size);
    open.list.marker_style = flow.style.paragraph;
    lists_.push_back(std::move(open));
    styles_.push_back(flow.style.text);
    flows_.push_back(std::move(flow));
}

void MarkdownReader::open_item() {
    OpenList& list = lists_.back();
    std::string const marker = marker_text(list.kind, list.next++) + list.suffix;
    list.list.items.push_back({text_inlines(marker, flows_.back().style.text), {}});
    blocks_.push_back({});
}

void MarkdownReader::close_item() {
    flush();
    lists_.back().list.items.back().body = std::move(blocks_.back());
    blocks_.pop_back();
}

int MarkdownReader::enter_block(MD_BLOCKTYPE type, void* detail) {
    switch (type) {
        case MD_BLOCK_UL: {
            auto const* const list = static_cast<MD_BLOCK_UL_DETAIL*>(detail);
            open_list("bulat", "", 1, list->is_tight != 0);
            return 0;
        }
        case MD_BLOCK_OL: {
            auto const* const list = static_cast<MD_BLOCK_OL_DETAIL*>(detail);
            open_list("angka", std::string(1, list->mark_delimiter), static_cast<int>(list->start), list->is_tight != 0);
            return 0;
        }
        case MD_BLOCK_LI: open_item(); return 0;
        case MD_BLOCK_QUOTE: {
            flush();
            Flow quotation = flow_in(flows_.back(), work_.styles.named("kutipan"));
            styles_.push_back(quotation.style.text);
            flows_.push_back(std::move(quotation));
            return 0;
        }
        case MD_BLOCK_H: return refuse("judul `#`", "#");
        case MD_BLOCK_HR: return refuse("garis `---`", "-*_");
        case MD_BLOCK_CODE: return refuse("blok kode", "`~");
        case MD_BLOCK_HTML: return refuse("HTML", "<");
        case MD_BLOCK_TABLE: return refuse("tabel", "|");
        default: return 0;
    }
}

int MarkdownReader::leave_block(MD_BLOCKTYPE type) {
    switch (type) {
        case MD_BLOCK_UL:
        case MD_BLOCK_OL: {
            List list = std::move(lists_.back().list);
            lists_.pop_back();
            flows_.pop_back();
            styles_.pop_back();
            add_block(blocks_.back(), std::move(list), source_);
            return 0;
        }
        case MD_BLOCK_LI: close_item(); return 0;
        case MD_BLOCK_QUOTE:
            flush();
            flows_.pop_back();
            styles_.pop_back();
            return 0;
        default: flush(); return 0;
    }
}

int MarkdownReader::enter_span(MD_SPANTYPE type, void* detail) {
    TextStyle style = styles_.back();
    if (type == MD_SPAN_STRONG) style = work_.styles.changed(style, [](CharStyle& c) { c.bold = true; });
    if (type == MD_SPAN_EM) style = work_.styles.changed(style, [](CharStyle& c) { c.italic = !c.italic; });
    if (type == MD_SPAN_A) {
        MD_ATTRIBUTE const& address = static_cast<MD_SPAN_A_DETAIL*>(detail)->href;
        style.url.assign(address.text, address.size);
    }
    if (type == MD_SPAN_IMG) refuse("gambar", "!");
    if (type == MD_SPAN_CODE) refuse("kode", "`");
    styles_.push_back(std::move(style));
    return 0;
}

int MarkdownReader::leave_span(MD_SPANTYPE) {
    styles_.pop_back();
    return 0;
}

void MarkdownReader::write(std::string_view given) {
    std::size_t at = 0;
    std::size_t start = 0;
    while (at < given.size()) {
        std::size_t const here = at;
        auto const character = base::next_character(given, at);
        if (!character || *character < first_value || *character - first_value >= values_.size()) continue;
        writer_.text(given.substr(start, here - start), styles_.back());
        PutAway& value = values_[*character - first_value];
        writer_.text(value.text, styles_.back());
        work_.seen.insert(work_.seen.end(), value.seen.begin(), value.seen.end());
        start = at;
    }
    writer_.text(given.substr(start), styles_.back());
}

int MarkdownReader::text(MD_TEXTTYPE type, std::string_view given) {
    bool const is_of_source = given.data() >= source_text_.data() && given.data() <= source_text_.data() + source_text_.size();
    std::size_t const at = is_of_source ? static_cast<std::size_t>(given.data() - source_text_.data()) : seen_;
    if (is_of_source) seen_ = at + given.size();
    switch (type) {
        case MD_TEXT_BR: writer_.line_break(); return 0;
        case MD_TEXT_SOFTBR: writer_.text(" ", styles_.back()); return 0;
        case MD_TEXT_HTML: return refuse_at("HTML", at);
        case MD_TEXT_NULLCHAR: return 0;
        default:
            if (is_of_source) warn_of_unpaired(given, at);
            write(given);
            return 0;
    }
}

// Stars that were to make bold and would be printed. Written `\*\*` they come one by one.
void MarkdownReader::warn_of_unpaired(std::string_view given, std::size_t at) {
    std::size_t const stars = given.find("**");
    if (stars == std::string_view::npos || given.substr(stars).starts_with("***")) return;
    work_.warning(spot_at(at + stars), "L-081", "`**` tidak berpasangan: bintangnya ikut tercetak",
                  "tutup dengan `**` dalam paragraf yang sama, tanpa spasi di antara bintang dan kata; bila memang bintang, tulis \\*\\*");
}

std::string MarkdownReader::with_values_put_away(std::string const& text) {
    TemplateSource source;
    source.spaces = Spaces::Keep;
    source.spot_at = [&](std::size_t at) { return work_.spot_inside(spot_, text, at); };
    source.report = [&](ExpressionFault const& fault, Spot at) { work_.error(at, fault.code, fault.message + " dalam teks data", fault.hint); };
    std::string made;
    for (TemplatePart const& part : read_template(text, source).parts) {
        if (!part.binding) {
            made += part.literal;
            continue;
        }
        made += encode(first_value + static_cast<char32_t>(values_.size()));
        std::string printed = printed_in_data(work_, *part.binding);
        values_.push_back({std::move(printed), std::exchange(work_.seen, {})});
    }
    return made;
}

Blocks MarkdownReader::read(std::string const& given) {
    std::string const source = given.find("{{") == std::string::npos ? given : with_values_put_away(given);
    source_text_ = source;
    MD_PARSER parser{};
    parser.flags = MD_FLAG_NOINDENTEDCODEBLOCKS | MD_FLAG_TABLES;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) { return static_cast<MarkdownReader*>(self)->enter_block(type, detail); };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) { return static_cast<MarkdownReader*>(self)->leave_block(type); };
    parser.enter_span = [](MD_SPANTYPE type, void* detail, void* self) { return static_cast<MarkdownReader*>(self)->enter_span(type, detail); };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* self) { return static_cast<MarkdownReader*>(self)->leave_span(type); };
    parser.text = [](MD_TEXTTYPE type, MD_CHAR const* text, MD_SIZE size, void* self) {
        return static_cast<MarkdownReader*>(self)->text(type, {text, size});
    };
    md_parse(source.data(), static_cast<MD_SIZE>(source.size()), &parser, this);
    flush();
    return std::move(blocks_.front());
}

}  // namespace

Blocks markdown_blocks(Resolution& work, std::string const& text, Spot spot, Source source, Flow const& flow) {
    return MarkdownReader(work, spot, source, flow).read(text);
}

}  // namespace lkjip::layout
