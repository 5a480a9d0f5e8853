#pragma once
// Workbooks written with libxlsxwriter: the only file (with its .cpp) that knows it. The same calls give the same bytes.
#include <compare>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/indonesian.h"
#include "workbook/book.h"
#include "workbook/temporary_folder.h"

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace lkjip::workbook {

enum class Tint { None, Header, Strong, Light, Computed };

struct CellStyle {
    std::string number_format{};   // empty: General
    Tint tint = Tint::None;
    bool is_bold = false;
    bool is_faint = false;         // explanations and examples: grey and slanted
    bool is_wrapped = false;
    bool is_locked = false;
    bool is_large = false;
    auto operator<=>(CellStyle const&) const = default;
};

class XlsxWriter {
public:
    XlsxWriter();
    ~XlsxWriter();
    XlsxWriter(XlsxWriter const&) = delete;
    XlsxWriter& operator=(XlsxWriter const&) = delete;

    // All that follows goes to this sheet. Rows and columns count from 1.
    void start_sheet(std::string const& name);

    void text(CellPlace at, std::string const& text, CellStyle const& style = {});
    void number(CellPlace at, double number, CellStyle const& style = {});
    void date(CellPlace at, base::Date date, CellStyle const& style = {});
    void blank(CellPlace at, CellStyle const& style);
    // `result` is what readers see that do not compute; nothing: an empty text.
    void formula(CellPlace at, std::string const& formula, CellStyle const& style, std::optional<double> result);
    void link(CellPlace at, std::string const& sheet);

    void column_width(int column, double width, CellStyle const& style);
    void unlock_columns_from(int column);
    void freeze_above(CellPlace place);
    void protect();                // locked cells can't be changed; without a password

    struct Choice {
        std::vector<std::string> words{};   // at most 255 characters together; or
        std::string source{};               // "=Pejabat!$B$6:$B$500"
        std::string title{};                // of the note beside the cell, at most 32 characters
        std::string note{};                 // at most 255
        bool is_strict = false;
    };
    void choices(Range cells, Choice const& choice);

    std::string finish();          // the bytes of the file; nothing may follow

private:
    lxw_format* format_of(CellStyle const& style);

    TemporaryFolder folder_;
    std::string file_;
    lxw_workbook* book_ = nullptr;
    lxw_worksheet* sheet_ = nullptr;
    std::map<CellStyle, lxw_format*> formats_;
};

}  // namespace lkjip::workbook
