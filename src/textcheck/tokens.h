#pragma once
// What a text says that can be checked: numbers with their units, numbers in words, categories, codes, dates and tables
// cited. Numbers that are no figures (of laws, letters, telephones, lists, pages, years, bounds) are not among them.
#include <optional>
#include <string>
#include <vector>

#include "base/decimal.h"
#include "base/indonesian.h"
#include "textcheck/known.h"
#include "textcheck/pieces.h"

namespace lkjip::textcheck {

struct Token {
    enum class Kind { Number, Category, Code, Date, Table };

    Kind kind = Kind::Number;
    std::size_t first = 0, last = 0;        // pieces it takes, with unit and brackets
    std::size_t begin = 0, end = 0;         // bytes of the number itself, without its unit
    base::Decimal value{};
    int digits = 0;                         // after the comma
    std::string unit{};                     // "Rp", "%", "orang", ""
    Facets noun = 0;                        // of a count: Programmes, Activities …
    bool in_words = false;                  // "sepuluh"
    std::optional<base::Decimal> also{};    // the same said the other way in brackets: "10 (sepuluh)"
    std::size_t also_begin = 0, also_end = 0;
    int category = -1;                      // index into the scale
    std::string letter{};                   // the category's, in brackets
    std::string name{};                     // a code, or the number of a table
    base::Date date{};
    std::optional<int> weekday{};           // 0 Minggu
};

std::vector<Token> tokens_of(std::vector<Piece> const& pieces, Known const& known);

// not_figures.cpp: the number at `at` is none.
bool is_no_figure(std::vector<Piece> const& pieces, std::size_t at);
bool is_year(std::vector<Piece> const& pieces, std::size_t at);

}  // namespace lkjip::textcheck
