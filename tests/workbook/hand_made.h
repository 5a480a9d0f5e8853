#pragma once
// Workbooks put together from raw XML, as no program of ours would write them.
#include <map>
#include <string>

#include "workbook/archive.h"

namespace lkjip::workbook_tests {

using Parts = std::map<std::string, std::string>;

constexpr char const* spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr char const* relations = "http://schemas.openxmlformats.org/package/2006/relationships";
constexpr char const* office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

// One sheet "Data" with `rows` as its <sheetData>; the parts may be changed before packing.
inline Parts parts_with(std::string const& rows, std::string const& after = {}) {
    std::string const of_office = std::string(office) + "/";
    auto const relation = [&](std::string const& id, std::string const& type, std::string const& target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + of_office + type + "\" Target=\"" + target + "\"/>";
    };
    std::string const around = std::string("<Relationships xmlns=\"") + relations + "\">";
    return {
        {"_rels/.rels", around + relation("r1", "officeDocument", "xl/workbook.xml") + "</Relationships>"},
        {"xl/_rels/workbook.xml.rels", around + relation("r1", "worksheet", "worksheets/sheet1.xml") + relation("r2", "sharedStrings", "/xl/sharedStrings.xml") +
                                           relation("r3", "styles", "../xl/styles.xml") + "</Relationships>"},
        {"xl/workbook.xml", std::string("<workbook xmlns=\"") + spreadsheet + "\" xmlns:r=\"" + office + "\"><workbookPr/><sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"},
        {"xl/sharedStrings.xml", std::string("<sst xmlns=\"") + spreadsheet + "\"><si><t>satu</t></si><si><r><t>du</t></r><r><t xml:space=\"preserve\">a </t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></si></sst>"},
        {"xl/styles.xml", std::string("<styleSheet xmlns=\"") + spreadsheet + "\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"dd\\-mm\\-yyyy\"/></numFmts>"
                              "<cellXfs count=\"4\"><xf numFmtId=\"0\"/><xf numFmtId=\"2\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>"},
        {"xl/worksheets/sheet1.xml", std::string("<worksheet xmlns=\"") + spreadsheet + "\"><sheetData>" + rows + "</sheetData>" + after + "</worksheet>"},
    };
}

inline std::string packed(Parts const& parts) {
    std::vector<workbook::PackedFile> files;
    for (auto const& [name, content] : parts) files.push_back({name, content});
    return workbook::pack(files);
}

}  // namespace lkjip::workbook_tests
