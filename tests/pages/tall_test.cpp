// Texts of more than a page in every element that holds text: set over pages, or told with their place; never lost in silence.
#include <fmt/format.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <set>

#include "laid_out.h"
#include "text_boxes.h"

using namespace lkjip;
using namespace lkjip::testing;
namespace fs = std::filesystem;

namespace {

fs::path const cases = fs::path(LKJIP_SOURCE_DIR) / "tests/cases/typeset";
constexpr int word_count = 400;   // some three pages of 13 lines

std::string word(int number) { return fmt::format("w{:03}", number); }

std::string words() {
    std::string text;
    for (int i = 0; i < word_count; ++i) text += word(i) + " ";
    return text;
}

// A layout of one section on small pages, beside the one in `dasar`.
class OwnLayout {
public:
    explicit OwnLayout(std::string const& body) : folder_(fs::temp_directory_path() / fmt::format("lkjip-tall-{}", ::getpid())) {
        fs::create_directories(folder_ / "own");
        fs::copy(cases / "dasar", folder_ / "dasar");
        std::ofstream(folder_ / "own/laporan.xml") << "<laporan xmlns=\"urn:lkjip:layout:1\" dasar=\"../dasar\">\n" << body << "\n</laporan>\n";
    }
    ~OwnLayout() { fs::remove_all(folder_); }
    OwnLayout(OwnLayout const&) = delete;
    OwnLayout& operator=(OwnLayout const&) = delete;
    [[nodiscard]] LaidOut lay_out() const { return testing::lay_out(cases / "laporan", folder_ / "own"); }

private:
    fs::path folder_;
};

LaidOut set_section(std::string const& body) { return OwnLayout("<bagian halaman=\"kecil\">\n" + body + "\n</bagian>").lay_out(); }

// Words that stand whole on some page.
std::set<std::string> words_on_paper(LaidOut const& made) {
    std::set<std::string> found;
    for (frame::Page const& page : made.set.pages.pages) {
        double const height = page.height.in_pt(), width = page.width.in_pt();
        for (TextBox const& box : text_boxes(page, made.fonts)) {
            if (box.top < -0.5 || box.bottom > height + 0.5 || box.left < -0.5 || box.right > width + 0.5) continue;
            for (std::size_t at = box.text.find('w'); at != std::string::npos; at = box.text.find('w', at + 1)) found.insert(box.text.substr(at, 4));
        }
    }
    return found;
}

int lost_words(LaidOut const& made) {
    std::set<std::string> const found = words_on_paper(made);
    int lost = 0;
    for (int i = 0; i < word_count; ++i) lost += found.count(word(i)) == 0 ? 1 : 0;
    return lost;
}

// Told as something that did not fit, with its line in the layout.
bool is_told(LaidOut const& made) {
    return std::any_of(made.set.notices.begin(), made.set.notices.end(), [](typeset::Notice const& notice) {
        bool const fits_not = notice.kind == typeset::NoticeKind::TooTall || notice.kind == typeset::NoticeKind::OverfullLine || notice.kind == typeset::NoticeKind::CrowdedChart;
        return fits_not && notice.source.line > 0 && notice.page >= 0;
    });
}

// Pictures of some size, wholly on the paper.
int drawn_pictures(LaidOut const& made) {
    int drawn = 0;
    for (frame::Page const& page : made.set.pages.pages)
        for (frame::Item const& item : page.items)
            if (auto const* picture = std::get_if<frame::Picture>(&item))
                drawn += picture->width.in_pt() >= 1 && picture->height.in_pt() >= 1 && picture->at.x + picture->width < page.width && picture->at.y + picture->height < page.height ? 1 : 0;
    return drawn;
}

std::string table(std::string const& attributes, std::string const& first_title, std::string const& rows, std::string const& end = {}) {
    return fmt::format("<tabel {}><kolom judul=\"{}\"/><kolom judul=\"B\"/>\n{}\n{}</tabel>", attributes, first_title, rows, end);
}

std::string const short_row = "<baris><sel>a</sel><sel>b</sel></baris>";

}  // namespace

TEST_CASE("long parts of tables go over as many pages as they need", "[pages][tall]") {
    std::string const long_text = words();
    std::string const caption = "judul=\"" + long_text + "\"";
    std::string const source = "<sumber>" + long_text + "</sumber>";
    std::string const footer = "<kaki><baris><sel>" + long_text + "</sel><sel>b</sel></baris></kaki>";
    std::string const long_row = "<baris><sel>" + long_text + "</sel><sel>b</sel></baris>";
    std::string three_rows = short_row + short_row + short_row;
    auto const [name, body] = GENERATE_COPY(table<std::string, std::string>({
        {"caption", table(caption, "A", three_rows)},
        {"caption above no header", "<tabel " + caption + "><kolom/><kolom/>" + three_rows + "</tabel>"},
        {"header", table("", long_text, three_rows)},
        {"header not repeated", table("ulang-kepala=\"tidak\"", long_text, three_rows)},
        {"header over two levels", "<tabel><kolom-grup judul=\"G\"><kolom judul=\"" + long_text + "\"/><kolom judul=\"B\"/></kolom-grup><kolom judul=\"C\"/>"
                                   "<baris><sel>a</sel><sel>b</sel><sel>c</sel></baris></tabel>"},
        {"header spanning down", "<tabel><kolom-grup judul=\"G\"><kolom judul=\"A\"/><kolom judul=\"B\"/></kolom-grup><kolom judul=\"" + long_text + "\"/>"
                                 "<baris><sel>a</sel><sel>b</sel><sel>c</sel></baris></tabel>"},
        {"source", table("", "A", three_rows, source)},
        {"footer", table("", "A", three_rows, footer)},
        {"footer and source", table("", "A", three_rows, footer + source)},
        {"everything", table(caption, long_text, long_row + long_row, footer + source)},
        {"cell", table("", "A", short_row + long_row + short_row)},
        {"cell of a row kept whole", table("", "A", "<baris utuh=\"ya\"><sel>" + long_text + "</sel><sel>b</sel></baris>" + short_row)},
        {"cell of a row kept with the next", table("", "A", "<baris lekat=\"ya\"><sel>" + long_text + "</sel><sel>b</sel></baris>" + short_row)},
        {"table kept whole", table("utuh=\"ya\"", "A", short_row + long_row + short_row)},
        {"cell spanning rows", table("", "A", "<baris><sel rentang-baris=\"3\">" + long_text + "</sel><sel>b</sel></baris>"
                                     "<baris><sel>b</sel></baris><baris><sel>b</sel></baris>" + short_row)},
        {"cell spanning many rows", table("", "A", "<baris><sel rentang-baris=\"40\">" + long_text + "</sel><sel>b</sel></baris>" +
                                          [] { std::string rows; for (int i = 1; i < 40; ++i) rows += "<baris><sel>b</sel></baris>"; return rows; }())},
        {"between paragraphs", "<paragraf>Satu.</paragraf>" + table(caption, "A", three_rows, source) + "<paragraf>Dua.</paragraf>"},
    }));
    LaidOut const made = set_section(body);
    INFO(name << "\n" << base::format(made.diagnostics));
    REQUIRE_FALSE(made.diagnostics.has_errors());
    CHECK(lost_words(made) == 0);
    CHECK(made.set.pages.pages.size() < 60);
}

TEST_CASE("long texts of other elements are set over pages or told", "[pages][tall]") {
    std::string const text = words();
    auto const [name, body] = GENERATE_COPY(table<std::string, std::string>({
        {"paragraph", "<paragraf>" + text + "</paragraf>"},
        {"heading", "<bab judul=\"" + text + "\"><paragraf>x</paragraf></bab>"},
        {"group", "<gabung><paragraf>" + text + "</paragraf></gabung>"},
        {"quotation", "<kutipan>" + text + "</kutipan>"},
        {"box", "<kotak>" + text + "</kotak>"},
        {"box in a box", "<kotak><kotak>" + text + "</kotak></kotak>"},
        {"box of some height", "<kotak tinggi=\"20mm\">" + text + "</kotak>"},
        {"columns", "<lajur><isi-lajur>" + text + "</isi-lajur><isi-lajur>x</isi-lajur></lajur>"},
        {"columns kept whole", "<lajur utuh=\"ya\"><isi-lajur lebar=\"40mm\" rata-tegak=\"tengah\">" + text + "</isi-lajur><isi-lajur>x</isi-lajur></lajur>"},
        {"columns in columns", "<lajur><isi-lajur><lajur><isi-lajur>" + text + "</isi-lajur><isi-lajur>x</isi-lajur></lajur></isi-lajur><isi-lajur>x</isi-lajur></lajur>"},
        {"label", "<label-titik-dua><baris label=\"" + text + "\">x</baris></label-titik-dua>"},
        {"labelled", "<label-titik-dua><baris label=\"L\">" + text + "</baris></label-titik-dua>"},
        {"signature's office", "<tanda-tangan jabatan=\"" + text + "\" nama=\"N\"/>"},
        {"signature's name", "<tanda-tangan jabatan=\"J\" nama=\"" + text + "\"/>"},
        {"signature's place", "<tanda-tangan tempat=\"" + text + "\" tanggal=\"2022-01-02\" jabatan=\"J\" nama=\"N\"/>"},
        {"signatures side by side", "<lajur><isi-lajur><tanda-tangan jabatan=\"" + text + "\" nama=\"N\"/></isi-lajur><isi-lajur><tanda-tangan jabatan=\"J\" nama=\"N\"/></isi-lajur></lajur>"},
        {"list item", "<daftar><butir>" + text + "</butir></daftar>"},
        {"formula", "<rumus>" + text + "</rumus>"},
        {"fraction", "<rumus>x = <pecahan><atas>" + text + "</atas><bawah>y</bawah></pecahan></rumus>"},
        {"fraction in a paragraph", "<paragraf><pecahan><atas>" + text + "</atas><bawah>y</bawah></pecahan></paragraf>"},
        {"figure's caption", "<gambar berkas=\"lambang.png\" lebar=\"10mm\" judul=\"" + text + "\"/>"},
        {"chart's series", "<grafik jenis=\"batang\" setiap=\"tabel.belanja.baris\" sebagai=\"p\" kategori=\"p.nama\" judul=\"J\"><seri nama=\"" + text + "\" nilai=\"3\"/><seri nama=\"S\" nilai=\"2\"/></grafik>"},
        {"chart's category", "<grafik jenis=\"batang\" setiap=\"tabel.belanja.baris\" sebagai=\"p\" kategori=\"'" + text + "'\" judul=\"J\"><seri nama=\"S\" nilai=\"3\"/></grafik>"},
        {"chart's unit", "<grafik jenis=\"batang\" setiap=\"tabel.belanja.baris\" sebagai=\"p\" kategori=\"p.nama\" judul=\"J\" satuan=\"" + text + "\"><seri nama=\"S\" nilai=\"3\"/></grafik>"},
        {"chart's reference", "<grafik jenis=\"batang\" setiap=\"tabel.belanja.baris\" sebagai=\"p\" kategori=\"p.nama\" judul=\"J\" acuan=\"2\" nama-acuan=\"" + text + "\"><seri nama=\"S\" nilai=\"3\"/></grafik>"},
        {"chart lying", "<grafik jenis=\"batang-datar\" setiap=\"tabel.belanja.baris\" sebagai=\"p\" kategori=\"'" + text + "'\" judul=\"J\"><seri nama=\"S\" nilai=\"3\"/></grafik>"},
        {"donut", "<grafik jenis=\"donat\" setiap=\"tabel.belanja.baris\" sebagai=\"p\" kategori=\"'" + text + "'\" judul=\"J\"><seri nama=\"S\" nilai=\"3\"/></grafik>"},
        {"organisation", "<bagan-organisasi data=\"organisasi\" anak=\"bawahan\" sebagai=\"n\" judul=\"J\"><kotak-judul>" + text + "</kotak-judul></bagan-organisasi>"},
        {"table in a cell", table("", "A", "<baris><sel>" + table("judul=\"" + text + "\"", "A", short_row) + "</sel><sel>b</sel></baris>")},
        {"header of a table in a cell", table("", "A", "<baris><sel>" + table("", text, short_row) + "</sel><sel>b</sel></baris>")},
        {"table in a box", "<kotak>" + table("", "A", "<baris><sel>" + text + "</sel><sel>b</sel></baris>") + "</kotak>"},
        {"cell with text running upwards", "<tabel><kolom judul=\"" + text + "\" putar=\"ya\"/><kolom judul=\"B\"/>" + short_row + "</tabel>"},
        {"cell never wrapped", table("", "A", "<baris><sel tak-patah=\"ya\">" + text + "</sel><sel>b</sel></baris>")},
        {"appendix", "<lampiran judul=\"" + text + "\"><paragraf>x</paragraf></lampiran>"},
        {"contents", "<daftar-isi/><bab judul=\"" + text + "\"><paragraf>x</paragraf></bab>"},
        {"list of tables", "<daftar-tabel/>" + table("judul=\"" + text + "\"", "A", short_row)},
    }));
    LaidOut const made = set_section(body);
    INFO(name << "\n" << base::format(made.diagnostics));
    if (made.diagnostics.has_errors()) {
        CHECK(made.diagnostics.all().front().place.line > 0);
        return;
    }
    int const lost = lost_words(made);
    INFO("words lost: " << lost);
    CHECK((lost == 0 || is_told(made)));
    CHECK(made.set.pages.pages.size() < 60);
}

TEST_CASE("pictures are drawn on the paper or told", "[pages][tall]") {
    auto const image = [](std::string const& attributes) { return "<gambar berkas=\"lambang.png\" " + attributes + "/>"; };
    auto const [name, body] = GENERATE_COPY(table<std::string, std::string>({
        {"small", image("lebar=\"10mm\"")},
        {"no width", image("lebar=\"0mm\"")},
        {"negative height", image("tinggi=\"-5mm\"")},
        {"wider than the page", image("lebar=\"10000pt\"")},
        {"long caption", image("lebar=\"10mm\" judul=\"" + words() + "\"")},
        {"box without room", "<kotak jarak=\"100mm\">" + image("lebar=\"10mm\"") + "</kotak>"},
        {"cell", table("", "A", "<baris><sel>" + image("lebar=\"10mm\"") + "</sel><sel>b</sel></baris>")},
    }));
    LaidOut const made = set_section(body);
    INFO(name << "\n" << base::format(made.diagnostics));
    REQUIRE_FALSE(made.diagnostics.has_errors());
    CHECK((drawn_pictures(made) == 1 || is_told(made)));
}

TEST_CASE("headers and footers taller than a page are told", "[pages][tall]") {
    std::string const part = GENERATE("kepala", "kaki");
    OwnLayout const layout("<halaman nama=\"penuh\" kertas=\"90mm x 60mm\" atas=\"6mm\" bawah=\"6mm\" kiri=\"6mm\" kanan=\"6mm\"><" + part + "><paragraf>" + words() +
                           "</paragraf></" + part + "></halaman><bagian halaman=\"penuh\"><paragraf>x</paragraf></bagian>");
    LaidOut const made = layout.lay_out();
    INFO(part << "\n" << base::format(made.diagnostics));
    REQUIRE_FALSE(made.diagnostics.has_errors());
    CHECK(is_told(made));
}

TEST_CASE("a word of thousands of letters is set or told everywhere", "[pages][tall]") {
    std::string const text(5000, 'A');
    std::string const body = GENERATE_COPY("<paragraf>" + text + "</paragraf>", table("judul=\"" + text + "\"", "A", short_row), table("", text, short_row),
                                           table("", "A", "<baris><sel>" + text + "</sel><sel>b</sel></baris>"), table("", "A", short_row, "<sumber>" + text + "</sumber>"),
                                           "<bab judul=\"" + text + "\"><paragraf>x</paragraf></bab>", "<rumus>" + text + "</rumus>", "<kotak>" + text + "</kotak>",
                                           "<tanda-tangan jabatan=\"J\" nama=\"" + text + "\"/>", "<daftar awalan=\"" + text + "\"><butir>x</butir></daftar>",
                                           "<lajur><isi-lajur>" + text + "</isi-lajur><isi-lajur>x</isi-lajur></lajur>");
    REQUIRE(body.find(text) != body.npos);
    LaidOut const made = set_section(body);
    INFO(body.substr(0, 40) << "\n" << base::format(made.diagnostics));
    REQUIRE_FALSE(made.diagnostics.has_errors());
    std::size_t shown = 0;
    for (frame::Page const& page : made.set.pages.pages)
        for (TextBox const& box : text_boxes(page, made.fonts))
            if (box.bottom < page.height.in_pt() + 0.5 && box.right < page.width.in_pt() + 0.5) shown += static_cast<std::size_t>(std::count(box.text.begin(), box.text.end(), 'A'));
    CHECK((shown >= text.size() || is_told(made)));
}
