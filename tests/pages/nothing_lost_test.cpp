// Whatever is mixed in whatever order: all of it is printed, once.
#include <catch2/catch.hpp>
#include <map>
#include <random>
#include <sstream>

#include "case_layouts.h"
#include "laid_out.h"
#include "text_boxes.h"

using namespace lkjip;
using namespace lkjip::testing;

namespace {

constexpr int layouts_made = 16, sections_in_each = 24;

// Sections of paragraphs, pictures, tables and signatures on small pages; every word in them is another.
class Mix {
public:
    explicit Mix(unsigned seed) : chance_(seed) {}

    std::string layout() {
        std::string xml = "<laporan xmlns=\"urn:lkjip:layout:1\" dasar=\"../dasar\">"
                          "<gaya nama=\"lekat\" dasar=\"isi\" lekat=\"ya\"/><gaya nama=\"utuh\" dasar=\"isi\" utuh=\"ya\"/>"
                          "<halaman nama=\"berkisi\" kertas=\"90mm x 60mm\" atas=\"6mm\" bawah=\"6mm\" kiri=\"6mm\" kanan=\"6mm\" kisi=\"11pt\"/>";
        for (int i = 0; i < sections_in_each; ++i) xml += section();
        return xml + "</laporan>";
    }
    std::map<std::string, int> words;   // how often each is to be printed
    int pictures = 0;

private:
    int below(int count) { return static_cast<int>(chance_() % static_cast<unsigned>(count)); }

    std::string word() {
        std::string const made = "k" + std::to_string(next_++);
        ++words[made];
        return made;
    }
    std::string text(int length) {
        std::string made = word();
        for (int i = 1; i < length; ++i) made += " " + word();
        return made;
    }

    std::string section() {
        std::string xml = below(4) == 0 ? "<bagian halaman=\"berkisi\">" : "<bagian halaman=\"kecil\">";
        for (int left = 4 + below(9); left > 0; --left) xml += block();
        return xml + "</bagian>";
    }

    std::string block() {
        switch (below(16)) {
            case 0: case 1: case 2: return "<paragraf>" + text(1 + below(90)) + "</paragraf>";
            case 3: case 4: return "<paragraf gaya=\"lekat\">" + text(1 + below(25)) + "</paragraf>";
            case 5: return "<paragraf gaya=\"utuh\">" + text(1 + below(40)) + "</paragraf>";
            case 6: case 7: case 8: case 9: return picture(" judul=\"" + word() + "\"");
            case 10: return picture("");
            case 11: return "<gabung lekat=\"ya\"><paragraf>" + text(10) + "</paragraf>" + picture(" judul=\"" + word() + "\"") + "</gabung>";
            case 12: case 13: return "<tanda-tangan tinggi=\"" + std::to_string(3 + below(10)) + "mm\" jabatan=\"" + word() + "\" nama=\"" + word() + "\"/>";
            case 14: return table();
            default: return below(3) == 0 ? "<halaman-baru/>" : "<isi-halaman/>";
        }
    }
    std::string picture(std::string const& title) {
        ++pictures;
        return "<gambar berkas=\"lambang.png\" tinggi=\"" + std::to_string(4 + below(33)) + "mm\"" + title + "/>";
    }
    std::string table() {
        std::string xml = "<tabel><kolom/><kolom/>";
        for (int left = 1 + below(9); left > 0; --left)
            xml += std::string("<baris") + (below(3) == 0 ? " lekat=\"ya\"" : "") + "><sel>" + text(1 + below(12)) + "</sel><sel>" + word() + "</sel></baris>";
        return xml + "</tabel>";
    }

    std::minstd_rand chance_;
    int next_ = 0;
};

struct Printed {
    std::map<std::string, int> words;
    int pictures = 0;
};

Printed printed_in(LaidOut const& made) {
    Printed printed;
    for (frame::Page const& page : made.set.pages.pages) {
        for (TextBox const& box : text_boxes(page, made.fonts)) {
            std::istringstream words(box.text);
            for (std::string word; words >> word;)
                if (word.starts_with('k')) ++printed.words[word];
        }
        for (frame::Item const& item : page.items) printed.pictures += std::holds_alternative<frame::Picture>(item) ? 1 : 0;
    }
    return printed;
}

}  // namespace

TEST_CASE("every word and every picture is printed once, however they are mixed", "[pages][cases]") {
    CaseLayouts const layouts;
    for (unsigned seed = 1; seed <= layouts_made; ++seed) {
        Mix mix(seed);
        LaidOut const made = lay_out(page_cases / "laporan", layouts.add("campuran-" + std::to_string(seed), mix.layout()));
        INFO("seed " << seed << "\n" << base::format(made.diagnostics));
        REQUIRE_FALSE(made.diagnostics.has_errors());
        Printed const printed = printed_in(made);
        std::string wrong;
        for (auto const& [word, times] : mix.words)
            if (auto const found = printed.words.find(word); found == printed.words.end() || found->second != times) wrong += " " + word;
        CHECK(wrong == "");
        CHECK(printed.words.size() == mix.words.size());
        CHECK(printed.pictures == mix.pictures);
    }
}
