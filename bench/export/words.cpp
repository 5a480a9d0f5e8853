#include <fmt/format.h>

#include "export/content.h"

namespace lkjip::bench {

namespace {

std::string quoted(std::string const& text) {
    std::string out = "\"";
    for (char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        if (static_cast<unsigned char>(c) >= 0x20)
            out += c;
        else
            out += ' ';
    }
    return out + "\"";
}

// Every text of the document once, in its order, as a reader of the paper sees it.
class Words {
public:
    explicit Words(Source const& source) : source_(source) {}

    void operator()(layout::Paragraph const& paragraph) { add(texts, paragraph.content); }
    void operator()(layout::Heading const& heading) {
        if (heading.printed) add(texts, whole_heading(heading));
    }
    void operator()(layout::List const& list) {
        for (layout::ListItem const& item : list.items) add(texts, item.marker), blocks(item.body);
    }
    void operator()(layout::Formula const& formula) { terms(formula.terms); }
    void operator()(layout::Table const& table) {
        if (table.caption) {
            add(texts, table.caption->text);
            if (table.repeat_caption) add(repeated, table.caption->continued);
        }
        std::size_t const before = texts.size();
        for (layout::Row const& row : table.header) cells(row);
        if (table.repeat_header && texts.size() > before) repeated.push_back(joined(before));
        for (auto const* rows : {&table.body, &table.footer})
            for (layout::Row const& row : *rows) cells(row, &repeated);
        blocks(table.source_note);
    }
    void operator()(layout::Figure const& figure) { add(texts, figure.caption.text); }
    void operator()(layout::Columns const& columns) {
        for (layout::ColumnPart const& part : columns.parts) blocks(part.body);
    }
    void operator()(layout::Box const& box) { blocks(box.body); }
    void operator()(layout::Group const& group) { blocks(group.body); }
    void operator()(layout::Contents const& contents) {
        for (layout::Label const& label : source_.document.labels) {
            if (!is_listed(label, contents)) continue;
            add(texts, label.number);
            add(texts, label.title);
        }
    }
    template <typename Other>
    void operator()(Other const&) {}

    void blocks(layout::Blocks const& blocks) {
        for (layout::Block const& block : blocks) std::visit(*this, static_cast<layout::Block::variant const&>(block));
    }

    std::vector<std::string> texts, repeated;

private:
    static void add(std::vector<std::string>& to, layout::Inlines const& inlines) {
        std::string out;
        for (layout::Inline const& part : inlines) {
            if (auto const* text = std::get_if<layout::Text>(&part))
                out += text->text;
            else
                out += ' ';
        }
        if (!out.empty()) to.push_back(std::move(out));
    }
    void terms(layout::FormulaTerms const& terms_) {
        for (layout::FormulaTerm const& term : terms_) {
            if (auto const* text = std::get_if<layout::Text>(&term))
                texts.push_back(text->text);
            else
                terms(std::get<layout::FormulaFraction>(term).above), terms(std::get<layout::FormulaFraction>(term).below);
        }
    }
    // A cell over several rows is printed again on the next page when it is broken.
    void cells(layout::Row const& row, std::vector<std::string>* again = nullptr) {
        for (layout::Cell const& cell : row.cells) {
            std::size_t const before = texts.size();
            blocks(cell.body);
            if (again != nullptr && cell.rows > 1 && cell.repeat_label && texts.size() > before) again->push_back(joined(before));
        }
    }
    [[nodiscard]] std::string joined(std::size_t from) const {
        std::string out;
        for (std::size_t i = from; i < texts.size(); ++i) out += texts[i] + " ";
        return out;
    }

    Source const& source_;
};

std::string array(std::vector<std::string> const& texts) {
    std::string out = "[";
    for (std::string const& text : texts) out += (out.size() > 1 ? ",\n" : "\n") + quoted(text);
    return out + "]";
}

}  // namespace

std::string to_words(Source const& source) {
    Words words(source);
    std::string margins;
    for (layout::Section const& section : source.document.sections) words.blocks(section.body);
    for (std::string const& text : source.drawings.texts()) words.texts.push_back(text);
    for (layout::PageMaster const& master : source.document.masters)
        margins += fmt::format("{}[{:.2f}, {:.2f}, {:.2f}, {:.2f}]", margins.empty() ? "" : ", ", master.width.in_pt(),
                               master.height.in_pt(), master.top.in_pt(), master.bottom.in_pt());
    return fmt::format("{{\"margins\": [{}],\n\"texts\": {},\n\"repeated\": {}}}\n", margins, array(words.texts),
                       array(words.repeated));
}

}  // namespace lkjip::bench
