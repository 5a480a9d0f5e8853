#pragma once
// Faults in cells, each with its place: isian.xlsx, IKU!C12.
#include <set>
#include <string>
#include <utility>

#include "base/diagnostic.h"
#include "base/value.h"
#include "workbook/book.h"

namespace lkjip::workbook {

// Of a whole workbook; ends after 200, more would help nobody.
class BookFaults {
public:
    BookFaults(std::string book, base::Diagnostics& diagnostics) : book_(std::move(book)), diagnostics_(diagnostics) {}

    void add(base::Severity severity, std::string code, std::string message, std::string pointer, std::string hint);
    [[nodiscard]] bool is_full() const { return count_ >= max_faults; }
    [[nodiscard]] int count() const { return count_; }
    [[nodiscard]] std::string const& book() const { return book_; }

    // Rows where something is missing or not understood: what the check of the report would say about the same is left out.
    void remember_gap(int sheet, int row) { gaps_.emplace(sheet, row); }
    [[nodiscard]] bool has_gaps() const { return !gaps_.empty(); }
    [[nodiscard]] bool has_gap(int sheet, int row) const { return gaps_.contains({sheet, row}) || gaps_.contains({sheet, whole_sheet}); }
    static constexpr int whole_sheet = 0;   // as row

private:
    static constexpr int max_faults = 200;

    std::string book_;
    base::Diagnostics& diagnostics_;
    int count_ = 0;
    std::set<std::pair<int, int>> gaps_;
};

class SheetFaults {
public:
    SheetFaults(BookFaults& book, std::string sheet, int index) : book_(book), sheet_(std::move(sheet)), index_(index) {}

    void error(CellPlace place, std::string code, std::string message, std::string hint = {});   // its row is remembered as a gap
    void warning(CellPlace place, std::string code, std::string message, std::string hint = {});
    void remember_whole_sheet() { book_.remember_gap(index_, BookFaults::whole_sheet); }
    [[nodiscard]] bool is_full() const { return book_.is_full(); }
    [[nodiscard]] int count() const { return book_.count(); }   // told so far
    [[nodiscard]] base::Origin origin(CellPlace place) const { return {index_, place.row, place.column}; }

private:
    BookFaults& book_;
    std::string sheet_;
    int index_;
};

}  // namespace lkjip::workbook
