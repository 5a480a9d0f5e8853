#include <cmath>
#include <map>

#include "assemble/parts.h"

namespace lkjip::assemble {

namespace {

QPDFObjectHandle rectangle(base::Point at, base::Length width, base::Length height, base::Length page_height) {
    double const left = at.x.in_pt();
    double const top = (page_height - at.y).in_pt();
    return QPDFObjectHandle::newArray({real(left), real(top - height.in_pt()), real(left + width.in_pt()), real(top)});
}

QPDFObjectHandle annotation(QPDF& pdf, frame::Link const& link, frame::Page const& page, frame::Pages const& pages,
                            std::vector<QPDFObjectHandle> const& page_objects) {
    QPDFObjectHandle result = QPDFObjectHandle::parse("<< /Type /Annot /Subtype /Link /Border [0 0 0] /F 4 >>");
    result.replaceKey("/Rect", rectangle(link.at, link.width, link.height, page.height));
    if (link.target_page >= 0) {
        auto const target = static_cast<std::size_t>(link.target_page);
        result.replaceKey("/Dest", destination(page_objects.at(target), pages.pages.at(target).height, link.target.y));
    } else {
        QPDFObjectHandle action = QPDFObjectHandle::parse("<< /S /URI >>");
        action.replaceKey("/URI", QPDFObjectHandle::newString(link.url));
        result.replaceKey("/A", action);
    }
    return pdf.makeIndirectObject(result);
}

struct OutlineNode {
    frame::Bookmark const* bookmark = nullptr;
    std::vector<OutlineNode> children;
};

// A bookmark goes under the last one of a smaller level; skipped levels are no fault.
OutlineNode outline_tree(std::vector<frame::Bookmark> const& bookmarks) {
    OutlineNode root;
    for (frame::Bookmark const& bookmark : bookmarks) {
        OutlineNode* parent = &root;
        while (!parent->children.empty() && parent->children.back().bookmark->level < bookmark.level)
            parent = &parent->children.back();
        parent->children.push_back({&bookmark, {}});
    }
    return root;
}

class OutlineWriter {
public:
    OutlineWriter(QPDF& pdf, frame::Pages const& pages) : pdf_(pdf), pages_(pages), page_objects_(pdf.getAllPages()) {}

    void write_children(QPDFObjectHandle parent, OutlineNode const& node) {
        std::vector<QPDFObjectHandle> items;
        for (std::size_t i = 0; i < node.children.size(); ++i)
            items.push_back(pdf_.makeIndirectObject(QPDFObjectHandle::newDictionary()));
        for (std::size_t i = 0; i < items.size(); ++i) {
            write_item(items[i], node.children[i], parent);
            if (i > 0) items[i].replaceKey("/Prev", items[i - 1]);
            if (i + 1 < items.size()) items[i].replaceKey("/Next", items[i + 1]);
        }
        if (items.empty()) return;
        parent.replaceKey("/First", items.front());
        parent.replaceKey("/Last", items.back());
    }

private:
    void write_item(QPDFObjectHandle item, OutlineNode const& node, QPDFObjectHandle parent) {
        frame::Bookmark const& bookmark = *node.bookmark;
        auto const page = static_cast<std::size_t>(bookmark.page);
        item.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(bookmark.title));
        item.replaceKey("/Parent", parent);
        item.replaceKey("/Dest", destination(page_objects_.at(page), pages_.pages.at(page).height, bookmark.y));
        write_children(item, node);
        // Closed: the count of what would show is negative.
        if (!node.children.empty())
            item.replaceKey("/Count", QPDFObjectHandle::newInteger(-static_cast<long long>(node.children.size())));
    }

    QPDF& pdf_;
    frame::Pages const& pages_;
    std::vector<QPDFObjectHandle> const page_objects_;
};

char const* label_style(frame::LabelStyle style) {
    switch (style) {
        case frame::LabelStyle::Arabic: return "/D";
        case frame::LabelStyle::LowerRoman: return "/r";
        case frame::LabelStyle::UpperRoman: return "/R";
        case frame::LabelStyle::None: return nullptr;
    }
    return nullptr;
}

}  // namespace

QPDFObjectHandle real(double value) {
    double const rounded = std::round(value * 100) / 100;
    return QPDFObjectHandle::newReal(rounded == 0 ? 0 : rounded, 2, true);
}

QPDFObjectHandle destination(QPDFObjectHandle page, base::Length page_height, base::Length top) {
    return QPDFObjectHandle::newArray({page, QPDFObjectHandle::newName("/XYZ"), QPDFObjectHandle::newInteger(0),
                                       real((page_height - top).in_pt()), QPDFObjectHandle::newNull()});
}

void add_links(QPDF& pdf, frame::Pages const& pages) {
    std::vector<QPDFObjectHandle> const page_objects = pdf.getAllPages();
    for (std::size_t i = 0; i < pages.pages.size(); ++i) {
        QPDFObjectHandle annotations = QPDFObjectHandle::newArray();
        for (frame::Item const& item : pages.pages[i].items) {
            auto const* link = std::get_if<frame::Link>(&item);
            if (link == nullptr || (link->target_page < 0 && link->url.empty())) continue;
            annotations.appendItem(annotation(pdf, *link, pages.pages[i], pages, page_objects));
        }
        QPDFObjectHandle page = page_objects[i];
        if (annotations.getArrayNItems() > 0) page.replaceKey("/Annots", annotations);
    }
}

void add_bookmarks(QPDF& pdf, frame::Pages const& pages) {
    if (pages.bookmarks.empty()) return;
    OutlineNode const tree = outline_tree(pages.bookmarks);
    QPDFObjectHandle outlines = pdf.makeIndirectObject(QPDFObjectHandle::parse("<< /Type /Outlines >>"));
    OutlineWriter(pdf, pages).write_children(outlines, tree);
    outlines.replaceKey("/Count", QPDFObjectHandle::newInteger(static_cast<long long>(tree.children.size())));
    pdf.getRoot().replaceKey("/Outlines", outlines);
    pdf.getRoot().replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
}

void add_page_labels(QPDF& pdf, frame::Pages const& pages) {
    if (pages.labels.empty()) return;
    QPDFObjectHandle numbers = QPDFObjectHandle::newArray();
    for (frame::PageLabelRange const& range : pages.labels) {
        QPDFObjectHandle label = QPDFObjectHandle::newDictionary();
        if (char const* style = label_style(range.style)) {
            label.replaceKey("/S", QPDFObjectHandle::newName(style));
            if (range.start != 1) label.replaceKey("/St", QPDFObjectHandle::newInteger(range.start));
        }
        numbers.appendItem(QPDFObjectHandle::newInteger(range.first_page));
        numbers.appendItem(label);
    }
    QPDFObjectHandle tree = QPDFObjectHandle::newDictionary();
    tree.replaceKey("/Nums", numbers);
    pdf.getRoot().replaceKey("/PageLabels", tree);
}

}  // namespace lkjip::assemble
