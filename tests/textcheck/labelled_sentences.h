#pragma once
// Sentences with labelled figures, made from templates and the samples' data; and the same with slips put in.
//
// A template line is `lingkup | kalimat`. The scope says for which objects it is filled in: kantor (once), program, kegiatan, sub,
// iku. In the sentence <field> is a figure of the object, written as reports do; <field:dua> is "6 (enam)", <field:huruf> "enam".
// {nama} and {instansi} are names. [[17|bukan]] is no figure, [[3|asing]] one the data do not have.
#include <optional>
#include <string>
#include <vector>

#include "textcheck/textcheck.h"

namespace lkjip::labelled {

enum class Truth { Agrees, Disagrees, Foreign, NoFigure };

struct Label {
    std::size_t begin = 0, end = 0;        // bytes
    Truth truth = Truth::Agrees;
    std::string slip{};                    // "tertukar", "geser", "lalu", "digit", "kategori", "banyaknya", "huruf"
    std::string field{};
    base::Decimal value{};
};

struct Sentence {
    std::string text, source;              // source: the template
    std::vector<Label> labels;
};

struct Sample {
    report::Report report;
    figures::Figures figures;
};

// Every template filled in for up to `objects` objects of its scope.
std::vector<Sentence> fill(std::string const& file, Sample const& sample, std::size_t objects);
// The same, each with one slip of each kind that can happen in it.
std::vector<Sentence> with_slips(std::string const& file, Sample const& sample, std::size_t objects);

}  // namespace lkjip::labelled
