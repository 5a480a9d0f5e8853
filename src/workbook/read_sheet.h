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

// Of the whole book so far: a small file may name one sheet, and one text, many times.
struct ReadSoFar {
    std::size_t cells = 0;
    std::size_t text_bytes = 0;
};

std::vector<std::string> read_shared_texts(pugi::xml_node root);
std::vector<NumberFormat> read_number_formats(pugi::xml_node styles);
// Throws base::Error: cells make no sense (W-002), they or their texts are too many (W-003), a text too long (W-023).
Sheet read_sheet(pugi::xml_node worksheet, std::string name, SheetMaterial const& material, std::string const& book,
                 ReadSoFar& so_far);

}  // namespace lkjip::workbook
