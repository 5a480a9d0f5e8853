#pragma once
// The parts of a workbook's XML, each into plain data.
#include <string>
#include <vector>

#include "workbook/book.h"
#include "workbook/xml_part.h"

namespace lkjip::workbook {

struct SheetMaterial {
    std::vector<std::string> shared_texts;
    std::vector<NumberFormat> formats;    // by the style of a cell
};

std::vector<std::string> read_shared_texts(pugi::xml_node root);
std::vector<NumberFormat> read_number_formats(pugi::xml_node styles);
// Throws base::Error (W-002, W-003) where cells make no sense or are too many.
Sheet read_sheet(pugi::xml_node worksheet, std::string name, SheetMaterial const& material, std::string const& book);

}  // namespace lkjip::workbook
