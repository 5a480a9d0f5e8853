#include "layout/walk.h"

#include <algorithm>

#include "layout/layout.h"

namespace lkjip::layout {

namespace {

class Walker {
public:
    explicit Walker(std::function<void(Inline&)> const& visit, std::function<void(Image const&)> const& see = {}) : visit_(visit), see_(see) {}

    void walk(Blocks& blocks) {
        for (Block& block : blocks) std::visit([this](auto& kind) { enter(kind); }, static_cast<Block::variant&>(block));
    }
    void walk(Inlines& inlines) {
        for (Inline& piece : inlines) {
            visit_(piece);
            if (auto* fraction = std::get_if<InlineFraction>(&piece)) walk(fraction->above), walk(fraction->below);
        }
    }

private:
    void walk(FormulaTerms& terms) {
        for (FormulaTerm& term : terms) {
            if (auto* fraction = std::get_if<FormulaFraction>(&term)) {
                walk(fraction->above), walk(fraction->below);
            } else {
                Inline piece = std::get<Text>(term);
                visit_(piece);
                term = std::get<Text>(std::move(piece));
            }
        }
    }
    void walk(std::vector<Row>& rows) {
        for (Row& row : rows) {
            for (Cell& cell : row.cells) walk(cell.body);
            for (Inlines& total : row.carried) walk(total);
        }
    }
    void walk(Caption& caption) { walk(caption.text), walk(caption.continued); }
    void walk(OrgNode& node) {
        walk(node.title), walk(node.holder), walk(node.note);
        for (OrgNode& child : node.children) walk(child);
    }

    void enter(Paragraph& paragraph) { walk(paragraph.content); }
    void enter(Heading& heading) { walk(heading.number), walk(heading.title); }
    void enter(List& list) {
        for (ListItem& item : list.items) walk(item.marker), walk(item.body);
    }
    void enter(Formula& formula) { walk(formula.terms); }
    void enter(Table& table) {
        if (table.caption) walk(*table.caption);
        walk(table.header), walk(table.body), walk(table.footer), walk(table.source_note);
    }
    void enter(OrgChart& chart) { walk(chart.root); }
    void enter(Chart& chart) { walk(chart.alternative); }
    void enter(Image& image) {
        if (see_) see_(image);
        walk(image.alternative);
    }
    void enter(Figure& figure) {
        walk(figure.caption);
        if (figure.content) std::visit([this](auto& kind) { enter(kind); }, static_cast<Block::variant&>(*figure.content));
    }
    void enter(Columns& columns) {
        for (ColumnPart& part : columns.parts) walk(part.body);
    }
    void enter(Box& box) { walk(box.body); }
    void enter(Group& group) { walk(group.body); }
    void enter(Contents& contents) { walk(contents.empty); }
    void enter(Space&) {}
    void enter(Fill&) {}
    void enter(Rule&) {}
    void enter(PageBreak&) {}

    std::function<void(Inline&)> const& visit_;
    std::function<void(Image const&)> see_;
};

void walk_all(Document& document, Walker& walker) {
    for (PageMaster& master : document.masters) walker.walk(master.header), walker.walk(master.footer);
    for (Label& label : document.labels) walker.walk(label.number), walker.walk(label.title);
    for (Section& section : document.sections) walker.walk(section.body);
}

}  // namespace

void for_each_inline(Document& document, std::function<void(Inline&)> const& visit) {
    Walker walker(visit);
    walk_all(document, walker);
}

std::vector<std::string> pictures_of(Document& document) {
    std::vector<std::string> files;
    auto const add = [&](std::string const& file) {
        if (std::find(files.begin(), files.end(), file) == files.end()) files.push_back(file);
    };
    std::function<void(Inline&)> const visit = [&](Inline& piece) {
        if (auto const* image = std::get_if<InlineImage>(&piece)) add(image->file);
    };
    Walker walker(visit, [&](Image const& image) { add(image.file); });
    walk_all(document, walker);
    return files;
}

}  // namespace lkjip::layout
