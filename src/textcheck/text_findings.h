#pragma once
// What is found in a draft, and in the report's own narrative.
#include <set>
#include <string>
#include <vector>

#include "figures/finding.h"
#include "textcheck/bindings.h"
#include "textcheck/own_texts.h"
#include "textcheck/textcheck.h"

namespace lkjip::textcheck {

// One figure told, for lists and programs.
struct Told {
    Result result = Result::Unknown;
    std::string shown;               // "81,40 %"
    std::string around;              // with the words around it
    base::Place place;
    std::string spot;                // "halaman 3, baris 12"; path of the data's own texts
    std::string expected{}, figure{};    // what it is compared with: value and path
    std::string binding{};           // own narrative: what would print it
};

// A typed figure to be replaced in a file of the report.
struct Amendment {
    std::string file;                // as in Report::files
    std::size_t begin = 0, end = 0;  // bytes of the file
    std::string typed, binding;
    base::Place place;
};

struct TextCheck {
    std::vector<figures::Finding> findings;
    std::vector<Told> told;
    std::vector<Amendment> amendments;
};

TextCheck check_draft(naskah::Draft const& draft, Known const& known, report::Report const& report);
TextCheck check_own(report::Report const& report, Known const& known);

// Numbers of the tables whose captions stand in the draft.
std::set<std::string> tables_of(naskah::Draft const& draft);

}  // namespace lkjip::textcheck
