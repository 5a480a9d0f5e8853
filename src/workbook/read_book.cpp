#include "workbook/read_book.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "workbook/archive.h"
#include "workbook/fault.h"
#include "workbook/read_sheet.h"
#include "workbook/xml_part.h"

namespace lkjip::workbook {

namespace {

constexpr std::size_t max_sheets = 300;

// "xl/" and "../worksheets/sheet1.xml" → "worksheets/sheet1.xml". Names are only looked up in the archive, never on disk.
std::string resolved(std::string_view folder, std::string_view target) {
    std::string path = target.starts_with('/') ? std::string(target.substr(1)) : std::string(folder) + std::string(target);
    for (std::size_t up = path.find("/../"); up != std::string::npos; up = path.find("/../")) {
        std::size_t const start = up == 0 ? 0 : path.rfind('/', up - 1) + 1;   // npos + 1 = 0
        path.erase(start, up + 4 - start);
    }
    return path;
}

std::string folder_of(std::string const& part) { return part.substr(0, part.rfind('/') + 1); }

class BookReader {
public:
    BookReader(std::string bytes, std::string const& name) : archive_(std::move(bytes), name), name_(name) {}

    Book read() {
        refuse_others();
        std::string const main = main_part();
        XmlPart const workbook(needed(main), main, name_);
        auto const targets = relations(main);
        Book book;
        book.name = name_;
        std::string_view const epoch = attribute_named(child_named(workbook.root(), "workbookPr"), "date1904");
        book.counts_from_1904 = epoch == "1" || epoch == "true";
        SheetMaterial const material{shared_texts(targets), number_formats(targets)};
        ReadSoFar so_far;
        for (pugi::xml_node const sheet : child_named(workbook.root(), "sheets").children())
            add_sheet(sheet, targets, material, so_far, book);
        if (book.sheets.empty()) fail(base::Category::Data, "W-002", "buku kerja tidak berisi lembar", name_);
        return book;
    }

private:
    struct Relation {
        std::string id;
        std::string type;   // its last part: "worksheet"
        std::string target;
    };

    void refuse_others() const {
        std::string const other = archive_.has("content.xml")         ? "OpenDocument (.ods)"
                                  : archive_.has("xl/workbook.bin")   ? "biner Excel (.xlsb)"
                                  : archive_.has("word/document.xml") ? "Word (.docx)"
                                                                      : "";
        if (!other.empty())
            fail(base::Category::Data, "W-001", fmt::format("ini berkas {}, bukan buku kerja .xlsx", other), name_,
                 "simpan sebagai \"Buku Kerja Excel (.xlsx)\"");
    }

    std::string needed(std::string const& part) const {
        auto text = archive_.read(part);
        if (!text)
            fail(base::Category::Data, archive_.has("xl/workbook.xml") ? "W-002" : "W-001",
                 fmt::format("bukan buku kerja .xlsx: \"{}\" tidak ada di dalamnya", part), name_,
                 "simpan sebagai \"Buku Kerja Excel (.xlsx)\"");
        return std::move(*text);
    }

    std::vector<Relation> relations(std::string const& part) const {
        std::string const file = folder_of(part) + "_rels/" + part.substr(part.rfind('/') + 1) + ".rels";
        XmlPart const xml(needed(file), file, name_);
        std::vector<Relation> found;
        for (pugi::xml_node const each : xml.root().children()) {
            std::string_view const type = attribute_named(each, "Type");
            found.push_back({std::string(attribute_named(each, "Id")), std::string(type.substr(type.rfind('/') + 1)),
                             resolved(folder_of(part), attribute_named(each, "Target"))});
        }
        return found;
    }

    std::string main_part() const {
        for (Relation const& each : relations(""))
            if (each.type == "officeDocument") return each.target;
        return "xl/workbook.xml";
    }

    std::optional<std::string> text_of(std::vector<Relation> const& targets, std::string_view type) const {
        auto const found = std::find_if(targets.begin(), targets.end(), [&](Relation const& each) { return each.type == type; });
        return found == targets.end() ? std::nullopt : archive_.read(found->target);
    }

    std::vector<std::string> shared_texts(std::vector<Relation> const& targets) const {
        auto text = text_of(targets, "sharedStrings");
        if (!text) return {};
        XmlPart const xml(std::move(*text), "sharedStrings.xml", name_);
        return read_shared_texts(xml.root());
    }

    std::vector<NumberFormat> number_formats(std::vector<Relation> const& targets) const {
        auto text = text_of(targets, "styles");
        if (!text) return {};
        XmlPart const xml(std::move(*text), "styles.xml", name_);
        return read_number_formats(xml.root());
    }

    void add_sheet(pugi::xml_node sheet, std::vector<Relation> const& targets, SheetMaterial const& material, ReadSoFar& so_far,
                   Book& book) const {
        std::string_view const id = attribute_named(sheet, "id");
        auto const found = std::find_if(targets.begin(), targets.end(), [&](Relation const& each) { return each.id == id; });
        if (found == targets.end() || found->type != "worksheet") return;   // charts and macros are no data
        if (book.sheets.size() == max_sheets)
            fail(base::Category::Limit, "W-003", fmt::format("buku kerja berisi lebih dari {} lembar", max_sheets), name_);
        XmlPart const xml(needed(found->target), found->target, name_);
        book.sheets.push_back(read_sheet(xml.root(), std::string(attribute_named(sheet, "name")), material, name_, so_far));
    }

    Archive archive_;
    std::string const& name_;
};

[[noreturn]] void fail_not_a_workbook(std::string_view bytes, std::string const& name) {
    if (bytes.empty()) fail(base::Category::Data, "W-001", "berkas kosong", name);
    bool const is_old_container = bytes.starts_with("\xD0\xCF\x11\xE0");
    if (is_old_container) {
        fail(base::Category::Data, "W-001", "ini buku kerja .xls lama, atau .xlsx yang dikunci dengan kata sandi", name,
             "buka di Excel atau LibreOffice, lalu simpan sebagai .xlsx tanpa kata sandi");
    }
    bool const is_page = bytes.substr(0, 512).find("<html") != std::string_view::npos ||
                         bytes.substr(0, 512).find("<HTML") != std::string_view::npos;
    fail(base::Category::Data, "W-001",
         is_page ? "ini halaman web (HTML) yang diberi nama buku kerja" : "ini bukan buku kerja .xlsx", name,
         "buka di Excel atau LibreOffice, lalu simpan sebagai \"Buku Kerja Excel (.xlsx)\"");
}

}  // namespace

Book read_book(std::string bytes, std::string const& name) {
    if (!looks_like_archive(bytes)) fail_not_a_workbook(bytes, name);
    return BookReader(std::move(bytes), name).read();
}

}  // namespace lkjip::workbook
