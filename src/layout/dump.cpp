#include "layout/dump.h"

#include <fmt/format.h>

namespace lkjip::layout {

namespace {

char const* name_of(Align align) {
    switch (align) {
        case Align::Justify: return "penuh";
        case Align::Left: return "kiri";
        case Align::Center: return "tengah";
        case Align::Right: return "kanan";
        case Align::Decimal: return "desimal";
    }
    return "";
}

char const* name_of(ContentsOf of) {
    switch (of) {
        case ContentsOf::Headings: return "judul";
        case ContentsOf::Tables: return "tabel";
        case ContentsOf::Figures: return "gambar";
        case ContentsOf::Appendices: return "lampiran";
    }
    return "";
}

class Dumper {
public:
    explicit Dumper(Document const& document) : document_(document) {}

    void write(Blocks const& blocks) {
        for (Block const& block : blocks) std::visit([this](auto const& kind) { enter(kind); }, static_cast<Block::variant const&>(block));
    }
    void write(Section const& section) {
        line("bagian {} halaman={}", section.id, document_.masters.empty() ? "" : document_.masters[section.master].name);
        indented([&] { write(section.body); });
    }
    std::string take() { return std::move(made_); }
    [[nodiscard]] std::string text(Inlines const& inlines) const;

private:
    template <typename... Parts>
    void line(fmt::format_string<Parts...> form, Parts&&... parts) {
        made_.append(static_cast<std::size_t>(depth_) * 2, ' ');
        made_ += fmt::format(form, std::forward<Parts>(parts)...);
        while (made_.ends_with(' ')) made_.pop_back();
        made_ += '\n';
    }
    template <typename Action>
    void indented(Action action) {
        ++depth_;
        action();
        --depth_;
    }
    [[nodiscard]] std::string label(LabelId id) const {
        if (id == no_label || id >= document_.labels.size()) return {};
        return document_.labels[id].name.empty() ? std::string{} : fmt::format(" #{}", document_.labels[id].name);
    }
    [[nodiscard]] std::string terms(FormulaTerms const& all) const {
        std::string made;
        for (FormulaTerm const& term : all) {
            if (auto const* text = std::get_if<Text>(&term)) made += text->text;
            if (auto const* fraction = std::get_if<FormulaFraction>(&term)) made += fmt::format("({})/({})", terms(fraction->above), terms(fraction->below));
        }
        return made;
    }

    void enter(Paragraph const& paragraph) { line("paragraf {}{}", text(paragraph.content), label(paragraph.label)); }
    void enter(Heading const& heading) {
        line("{} {} [{}] {}{}", heading.printed ? "judul" : "penanda", heading.level, text(heading.number), text(heading.title), label(heading.label));
    }
    void enter(List const& list) {
        line("daftar");
        indented([&] {
            for (ListItem const& item : list.items) {
                line("butir {}", text(item.marker));
                indented([&] { write(item.body); });
            }
        });
    }
    void enter(Formula const& formula) { line("rumus {}", terms(formula.terms)); }
    void enter(Table const& table);
    void write(char const* name, std::vector<Row> const& rows);
    void enter(OrgChart const& chart) {
        line("bagan-organisasi");
        indented([&] { write(chart.root); });
    }
    void write(OrgNode const& node) {
        line("{}{} | {} | {}", node.staff ? "staf " : "", text(node.title), text(node.holder), text(node.note));
        indented([&] {
            for (OrgNode const& child : node.children) write(child);
        });
    }
    void enter(Chart const& chart) {
        line("grafik");
        for (ChartSeries const& series : chart.series) {
            line("  {}:", series.name);
            for (std::size_t index = 0; index < series.labels.size(); ++index) line("    {} = {}", chart.categories[index], series.labels[index]);
        }
    }
    void enter(Image const& image) { line("gambar {}", image.file.substr(image.file.rfind('/') + 1)); }
    void enter(Figure const& figure) {
        line("gambar berjudul {}{}", text(figure.caption.text), label(figure.caption.label));
        if (figure.content) indented([&] { std::visit([this](auto const& kind) { enter(kind); }, static_cast<Block::variant const&>(*figure.content)); });
    }
    void enter(Columns const& columns) {
        line("lajur");
        for (ColumnPart const& part : columns.parts) {
            line("  isi-lajur");
            depth_ += 2;
            write(part.body);
            depth_ -= 2;
        }
    }
    void enter(Box const& box) {
        line("kotak");
        indented([&] { write(box.body); });
    }
    void enter(Group const& group) {
        line("gabung");
        indented([&] { write(group.body); });
    }
    void enter(Space const& space) { line("jarak {:.1f}pt", space.height.in_pt()); }
    void enter(Fill const&) { line("isi-halaman"); }
    void enter(Rule const&) { line("garis"); }
    void enter(PageBreak const& page) {
        static constexpr char const* targets[] = {"", " ganjil", " genap"};
        line("halaman-baru{}", targets[static_cast<std::size_t>(page.to)]);
    }
    void enter(Contents const& contents) { line("isi dari {}", name_of(contents.of)); }

    Document const& document_;
    std::string made_;
    int depth_ = 0;
};

std::string Dumper::text(Inlines const& inlines) const {
    std::string made;
    for (Inline const& piece : inlines) {
        if (auto const* run = std::get_if<Text>(&piece)) {
            CharStyle const& style = document_.char_styles[run->style];
            char const* const mark = style.bold && style.italic ? "***" : style.bold ? "**" : style.italic ? "_" : "";
            made += fmt::format("{0}{1}{0}", mark, run->text);
            if (run->link != no_label) made += "→" + label(run->link);
            if (!run->url.empty()) made += "→" + run->url;
        } else if (std::holds_alternative<LineBreak>(piece)) {
            made += " / ";
        } else if (std::holds_alternative<PageNumber>(piece)) {
            made += "[halaman]";
        } else if (std::holds_alternative<PageCount>(piece)) {
            made += "[jumlah halaman]";
        } else if (auto const* page = std::get_if<PageReference>(&piece)) {
            made += fmt::format("[halaman{}]", label(page->label));
        } else if (auto const* fraction = std::get_if<InlineFraction>(&piece)) {
            made += fmt::format("({})/({})", text(fraction->above), text(fraction->below));
        } else {
            made += "[gambar]";
        }
    }
    return made;
}

void Dumper::enter(Table const& table) {
    line("tabel {}{}", table.caption ? text(table.caption->text) : "", table.caption ? label(table.caption->label) : "");
    indented([&] {
        write("kepala", table.header);
        write("isi", table.body);
        write("kaki", table.footer);
        write(table.source_note);
    });
}

void Dumper::write(char const* name, std::vector<Row> const& rows) {
    for (Row const& row : rows) {
        std::string cells;
        for (Cell const& cell : row.cells) {
            Dumper inner(document_);
            inner.write(cell.body);
            std::string body = inner.take();
            if (body.starts_with("paragraf ") && body.find('\n') + 1 == body.size()) body = body.substr(9);
            while (body.ends_with('\n')) body.pop_back();
            std::string const spans = cell.columns > 1 || cell.rows > 1 ? fmt::format(" {}×{}", cell.columns, cell.rows) : "";
            cells += fmt::format(" | {}:{}{} {}", cell.column, name_of(cell.align), spans, body);
        }
        line("{}{}", name, cells);
    }
}

}  // namespace

std::string dump(Document const& document, Inlines const& inlines) { return Dumper(document).text(inlines); }

std::string dump(Document const& document, Blocks const& blocks) {
    Dumper dumper(document);
    dumper.write(blocks);
    return dumper.take();
}

std::string dump(Document const& document) {
    Dumper dumper(document);
    for (Section const& section : document.sections) dumper.write(section);
    return dumper.take();
}

}  // namespace lkjip::layout
