// Word documents: the text of word/document.xml, paragraph by paragraph, tables row by row. What was deleted with changes
// tracked, and headers and footers, which are parts of their own, are left out.
#include <pugixml.hpp>

#include <vector>

#include <fmt/format.h>

#include "naskah/parts.h"
#include "workbook/archive.h"
#include "workbook/xml_part.h"

namespace lkjip::naskah {

namespace {

constexpr char const* main_part = "word/document.xml";
using workbook::local_name;

// The faults of archives in the words of drafts.
[[noreturn]] void fail_as_draft(base::Error const& fault, std::string const& file) {
    base::Diagnostic const& said = fault.diagnostics().all().front();
    if (said.code == "W-004") fail(base::Category::Data, "N-003", "naskah dilindungi kata sandi", file, "simpan ulang tanpa kata sandi");
    bool const is_large = said.code == "W-003";
    fail(said.category, is_large ? "N-004" : "N-002", "naskah .docx tidak dapat dibaca: " + said.message, file,
         is_large ? "simpan ulang dari program asalnya, atau simpan teksnya saja" : "simpan ulang dari program asalnya");
}

std::string main_text(std::string bytes, std::string const& file) {
    workbook::Archive const archive(std::move(bytes), file, {4000, 48U << 20U, 512U << 20U, 64U << 20U, 100});
    std::optional<std::string> text = archive.read(main_part);
    if (!text)
        fail(base::Category::Data, "N-001", archive.has("xl/workbook.xml") ? "berkas ini buku kerja Excel, bukan naskah" : "berkas ini arsip, bukan naskah .docx", file,
             "simpan naskahnya sebagai .docx, .pdf, atau .txt");
    return std::move(*text);
}

// Walks the body; `XmlPart` has seen to it that it is not nested deep.
class Body {
public:
    explicit Body(std::string const& file) : file_(file) {}

    void walk(pugi::xml_node parent) {
        for (pugi::xml_node const node : parent.children()) {
            std::string_view const name = local_name(node);
            if (name == "p") add_paragraph(node);
            else if (name == "tbl") add_table(node);
            else if (name == "body" || name == "sdt" || name == "sdtContent" || name == "txbxContent" || name == "ins") walk(node);
        }
    }

    std::vector<Passage> found;

private:
    void collect(pugi::xml_node parent, std::string& text) {
        for (pugi::xml_node const node : parent.children()) {
            std::string_view const name = local_name(node);
            if (name == "t") text += node.text().get();
            else if (name == "tab") text += '\t';
            else if (name == "br" || name == "cr") text += ' ';
            else if (name == "noBreakHyphen") text += '-';
            else if (name != "del" && name != "delText" && name != "instrText" && name != "pPr" && name != "rPr" && name != "Fallback") collect(node, text);
        }
        if (text.size() > most_text) fail_too_long(file_);
    }

    void add_paragraph(pugi::xml_node node) {
        ++paragraph_;
        std::string text;
        collect(node, text);
        std::size_t const first = text.find_first_not_of(" \t"), tab = text.find('\t', std::min(first, text.size()));
        Kind const kind = tab == std::string::npos || text.find_first_not_of(" \t", tab) == std::string::npos ? Kind::Paragraph : Kind::Row;   // columns made with tabs
        add({std::move(text), kind, {}, paragraph_});
    }

    void add_table(pugi::xml_node table) {
        ++table_;
        int const here = table_;
        int row = 0;
        for (pugi::xml_node const node : table.children()) {
            if (local_name(node) != "tr") continue;
            add({row_text(node), Kind::Row, {}, paragraph_, here, ++row});
        }
    }

    std::string row_text(pugi::xml_node row) {
        std::string text;
        bool first = true;
        for (pugi::xml_node const cell : row.children()) {
            if (local_name(cell) != "tc") continue;
            if (!first) text += '\t';
            first = false;
            std::string inside;
            for (pugi::xml_node const part : cell.children()) {
                if (!inside.empty()) inside += ' ';
                collect(part, inside);
            }
            for (char& c : inside)
                if (c == '\t') c = ' ';
            text += inside;
        }
        return text;
    }

    void add(Passage passage) {
        total_ += passage.text.size();
        if (total_ > most_text) fail_too_long(file_);
        if (passage.text.find_first_not_of(" \t") != std::string::npos) found.push_back(std::move(passage));
    }

    std::string const& file_;
    int paragraph_ = 0, table_ = 0;
    std::size_t total_ = 0;
};

}  // namespace

std::vector<Passage> read_docx(std::string bytes, std::string const& file) {
    try {
        workbook::XmlPart const part(main_text(std::move(bytes), file), main_part, file);
        Body body(file);
        body.walk(part.root());
        return std::move(body.found);
    } catch (base::Error const& fault) {
        if (fault.diagnostics().all().front().code.starts_with("W-")) fail_as_draft(fault, file);
        throw;
    }
}

}  // namespace lkjip::naskah
