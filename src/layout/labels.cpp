#include "layout/labels.h"

#include <fmt/format.h>

#include "layout/bindings.h"
#include "layout/vocabulary.h"
#include "layout/walk.h"

namespace lkjip::layout {

namespace {

void register_name(Resolution& work, Node const& node, std::string const& name, LabelId id) {
    Spot const spot = node.find("label")->spot;
    auto const [known, fresh] = work.label_names.emplace(name, id);
    if (fresh) {
        work.label_spots.emplace(id, spot);
        return;
    }
    base::Place const earlier = work.place(work.label_spots.at(known->second));
    work.error(spot, "L-060", fmt::format("label `{}` dipakai dua kali", name),
               fmt::format("pertama kali di {}:{}; di dalam perulangan pakailah label=\"tab-{{{{ nomor }}}}\"", earlier.file, earlier.line));
}

std::string bookmark_of(LabelText const& text) {
    std::string const number = plain(text.number);
    std::string const title = plain(text.title);
    return number.empty() || title.empty() ? number + title : number + " " + title;
}

// "A." is referred to as "A", "1)" as "1".
std::string reference_text(Label const& label, PendingReference::Form form) {
    if (form == PendingReference::Form::Title) return plain(label.title);
    std::string number = plain(label.number);
    while (!number.empty() && (number.back() == '.' || number.back() == ')')) number.pop_back();
    return number.empty() ? plain(label.title) : number;
}

LabelId no_such_label(Resolution& work, PendingReference const& reference) {
    auto const missed = work.missed_labels.find(reference.name);
    if (missed != work.missed_labels.end()) {
        Node const* const untitled = missed->second;
        if (untitled == nullptr) return no_label;
        base::Place const place = work.place(untitled->spot);
        work.error(reference.spot, "L-061", fmt::format("label `{}` ada pada `<{}>` yang tidak punya judul, jadi tidak dapat dirujuk", reference.name, untitled->rule->name),
                   fmt::format("tulis judul=\"…\" di {}:{}", place.file, place.line));
        return no_label;
    }
    std::vector<std::string> names;
    for (Label const& label : work.document.labels) {
        if (!label.name.empty()) names.push_back(label.name);
    }
    std::string const nearest = base::nearest_name(reference.name, names);
    work.error(reference.spot, "L-061", fmt::format("label `{}` tidak ada dalam laporan ini", reference.name),
               nearest.empty() ? "label diberikan dengan label=\"…\" pada bab, subbab, tabel, gambar, lampiran atau paragraf"
                               : fmt::format("maksud Anda `{}`?", nearest));
    return no_label;
}

LabelId find_label(Resolution& work, PendingReference const& reference) {
    auto const known = work.label_names.find(reference.name);
    return known != work.label_names.end() ? known->second : no_such_label(work, reference);
}

void settle(Resolution& work, LabelId& id, std::string* text) {
    if (id == no_label || id < first_pending) return;
    PendingReference const& reference = work.references[id - first_pending];
    id = find_label(work, reference);
    bool const worded = reference.form == PendingReference::Form::Number || reference.form == PendingReference::Form::Title;
    if (id != no_label && text != nullptr && worded) *text = reference_text(work.document.labels[id], reference.form);
}

}  // namespace

LabelId add_label(Resolution& work, Node const& node, LabelText text) {
    auto const id = static_cast<LabelId>(work.document.labels.size());
    Label label;
    label.kind = text.kind;
    label.level = text.level;
    label.name = attribute_text(work, node, "label");
    label.bookmark = bookmark_of(text);
    label.number = std::move(text.number);
    label.title = on_one_line(text.title);
    label.in_bookmarks = text.kind == LabelKind::Heading || text.kind == LabelKind::Appendix;
    label.in_contents = text.kind != LabelKind::Anchor;
    if (!label.name.empty()) register_name(work, node, label.name, id);
    work.document.labels.push_back(std::move(label));
    return id;
}

void miss_label(Resolution& work, Node const& node, Missed why) {
    bool const has_title = node.rule != nullptr && find_attribute(*node.rule, "judul") != nullptr;
    if (why == Missed::Faulty || has_title) work.missed_labels.emplace(attribute_text(work, node, "label"), why == Missed::Faulty ? nullptr : &node);
}

void settle_references(Resolution& work) {
    if (work.references.empty()) return;
    for_each_inline(work.document, [&](Inline& piece) {
        if (auto* text = std::get_if<Text>(&piece)) settle(work, text->link, &text->text);
        if (auto* page = std::get_if<PageReference>(&piece)) settle(work, page->label, nullptr);
    });
}

}  // namespace lkjip::layout
