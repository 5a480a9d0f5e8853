#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "base/indonesian.h"
#include "layout/bindings.h"
#include "layout/flow.h"
#include "layout/labels.h"
#include "layout/markdown.h"
#include "layout/remedies.h"

namespace lkjip::layout {

namespace {

void break_page(Blocks& into, Source source) {
    bool const fresh = !into.empty() && std::holds_alternative<PageBreak>(into.back());
    if (!fresh) add_block(into, PageBreak{}, source);
}

Heading make_heading(Resolution& work, Node const& node, int level, std::string const& number) {
    std::string_view const own = node.word("gaya");
    NamedStyle const style = work.styles.named(!own.empty() ? own : level == 1 ? "judul-lampiran" : "judul-2");
    Heading heading;
    heading.level = level;
    heading.number = text_inlines(number, style.text);
    int const faults = work.faults;
    heading.title = title_of(work, node, style.text);
    heading.number_on_own_line = true;
    heading.style = style.paragraph;
    if (heading.title.empty() && work.faults == faults) {
        work.error(node.spot, "L-063", fmt::format("`<{}>` tidak punya judul", node.rule->name), "tulis judul=\"…\"");
    }
    LabelText text{LabelKind::Appendix, level, heading.number, heading.title};
    if (Node const* const brief = node.child(Tag::ShortTitle)) text.title = inlines_of(work, brief->children, style.text);
    heading.label = add_label(work, node, std::move(text));
    heading.printed = node.yes("cetak", true);
    if (level > 1) work.document.labels[heading.label].in_contents = false;  // bookmarks only
    return heading;
}

// A field of the scan's object, or empty.
std::string field(Datum const& scan, std::string_view name) {
    base::Value const* const value = scan.object()->find(name);
    return value == nullptr || value->as_text() == nullptr ? std::string{} : *value->as_text();
}

std::vector<std::string> files_of(Datum const& scan) {
    std::vector<std::string> files;
    base::Value const* const list = scan.object()->find("berkas");
    if (list == nullptr || list->as_list() == nullptr) return files;
    for (base::Value const& file : *list->as_list()) {
        if (file.as_text() != nullptr) files.push_back(*file.as_text());
    }
    return files;
}

bool is_picture(std::string const& file) {
    std::string const kind = base::to_lower(std::filesystem::path(file).extension().string());
    return kind == ".jpg" || kind == ".jpeg" || kind == ".png";
}

// A page that keeps the place of a scan and says which: its title, and what `more` adds below.
template <typename More>
void keep_place(Resolution& work, Source source, Flow const& flow, Datum const& scan, Blocks& into, More more) {
    NamedStyle style = work.styles.named("isi");
    ParagraphStyle paragraph = work.styles.paragraph(style.paragraph);
    paragraph.align = Align::Center;
    paragraph.first_indent = Length{};
    style.paragraph = work.styles.intern(paragraph);
    TextStyle const bold = work.styles.changed(style.text, [](CharStyle& c) { c.bold = true; });
    Box box;
    box.padding = Length::mm(12);
    add_block(box.body, Paragraph{style.paragraph, text_inlines(field(scan, "judul"), bold), no_label}, source);
    more(box.body, flow_in(flow, style));
    add_block(into, Fill{}, source);
    add_block(into, std::move(box), source);
    add_block(into, Fill{}, source);
}

void add_scanned_page(Resolution& work, Node const& node, Flow const& flow, Datum const& scan, std::string const& file, Blocks& into) {
    namespace fs = std::filesystem;
    Source const source = work.source(node.spot);
    std::error_code fault;
    fs::path const path = fs::absolute(fs::path(work.inputs.folder) / file, fault).lexically_normal();
    if (!fs::is_regular_file(path, fault)) {
        Spot const spot = work.spot_of(*scan.value());
        return work.error(spot.file < 0 ? node.spot : spot, "L-056", fmt::format("berkas pindaian `{}` tidak ditemukan", file),
                          fmt::format("dicari di {}", work.inputs.folder));
    }
    if (!is_picture(file)) {
        return keep_place(work, source, flow, scan, into, [&](Blocks& body, Flow const& inner) {
            add_block(body, Paragraph{inner.style.paragraph, text_inlines(fmt::format("Berkas: {}", file), inner.style.text), no_label}, source);
        });
    }
    Image image;
    image.file = path.string();
    image.alternative = text_inlines(field(scan, "judul"), work.styles.named("isi").text);
    add_block(into, std::move(image), source);
}

}  // namespace

void write_appendix(Resolution& work, Node const& node, Flow const& flow, Blocks& into) {
    Source const source = work.source(node.spot);
    bool const first_level = node.tag == Tag::Appendix;
    bool const title_page = first_level && node.yes("halaman-judul", true) && node.yes("cetak", true);
    Heading heading = make_heading(work, node, first_level ? 1 : 2, first_level ? work.numbering.next_appendix() : std::string{});
    if (title_page && !into.empty()) break_page(into, source);
    if (title_page) add_block(into, Fill{}, source);
    add_block(into, std::move(heading), source);
    if (title_page) add_block(into, Fill{}, source);
    Blocks body = flow_of(work, node.children, flow);
    if (title_page && !body.empty()) break_page(into, source);
    for (Block& block : body) {
        auto const* const page_break = std::get_if<PageBreak>(&block);
        bool const again = page_break != nullptr && std::holds_alternative<PageBreak>(into.back());
        if (!again) into.push_back(std::move(block));
        else if (page_break->to != PageBreak::To::Next) into.back() = std::move(block);
    }
}

void write_scan(Resolution& work, Node const& node, Flow const& flow, Blocks& into) {
    Binding const& binding = *node.get<Binding>("dari");
    auto const scan = needed_value_of(work, binding);
    if (!scan) return;
    if (scan->object() == nullptr) {
        return work.error(binding.spot, "L-051", fmt::format("objek pindaian diharapkan dari `{}`, bukan {}", binding.source, scan->kind()), remedy(Wanted::Object, *scan));
    }
    work.scans.insert(scan->value());
    Source const source = work.source(node.spot);
    std::vector<std::string> const files = files_of(*scan);
    if (files.empty()) {
        return keep_place(work, source, flow, *scan, into, [&](Blocks& body, Flow const& inner) {
            base::Value const* const note = scan->object()->find("keterangan");
            if (note == nullptr || note->as_text() == nullptr) return;
            for (Block& block : markdown_blocks(work, *note->as_text(), work.spot_of(*note), source, inner)) body.push_back(std::move(block));
        });
    }
    for (std::size_t index = 0; index < files.size(); ++index) {
        if (index > 0) break_page(into, source);
        add_scanned_page(work, node, flow, *scan, files[index], into);
    }
}

void warn_of_unprinted_scans(Resolution& work) {
    base::Value const* const all = work.inputs.data.find("pindaian");
    if (all == nullptr || all->as_object() == nullptr) return;
    for (auto const& [name, scan] : all->as_object()->fields) {
        if (work.scans.contains(&scan)) continue;
        work.diagnostics.warning(base::Category::Layout, "L-057", fmt::format("pindaian `{}` tidak mendapat halaman pada tata letak ini", name), work.place(work.spot_of(scan)),
                                 "periksa namanya (daftar hadir rapat: `daftar_hadir_<id rapat>`), pakai <pindaian> dalam tata letak, atau hapus");
    }
}

}  // namespace lkjip::layout
