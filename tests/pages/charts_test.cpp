// Charts and organisation charts of any number of parts: all of it on some page, inside the text area, no text over another.
#include <fmt/format.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "laid_out.h"
#include "text_boxes.h"

using namespace lkjip;
using namespace lkjip::testing;
namespace fs = std::filesystem;

namespace {

fs::path const cases = fs::path(LKJIP_SOURCE_DIR) / "tests/cases/typeset";
constexpr double page_width = 400, page_height = 500, margin = 40;   // points

std::string read(fs::path const& path) {
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    return text.str();
}

// An object of the report put in place of another: its braces match.
void replace_object(std::string& json, std::string const& name, std::string const& value) {
    std::size_t const begin = json.find('{', json.find("\"" + name + "\":"));
    std::size_t end = begin;
    int depth = 0;
    do depth += json[end] == '{' ? 1 : json[end] == '}' ? -1 : 0, ++end;
    while (depth > 0);
    json.replace(begin, end - begin, value);
}

std::string rows(int count, std::string const& name) {
    std::string made;
    for (int i = 0; i < count; ++i) made += fmt::format("{}{{\"n\": \"{} k{:03}\", \"x\": {}}}", i == 0 ? "" : ", ", name, i, 1000 + 37 * i);
    return "{\"t\": {\"kolom\": {\"n\": \"teks\", \"x\": \"angka\"}, \"baris\": [" + made + "]}}";
}

// Offices of a tree, `each` below every head, `levels` deep.
std::string offices(int each, int levels, int& next) {
    std::string made = fmt::format("{{\"jabatan\": \"Kepala Bidang Pemberdayaan k{:03}\"", next++);
    if (levels > 0) {
        made += ", \"bawahan\": [";
        for (int i = 0; i < each; ++i) made += (i == 0 ? "" : ", ") + offices(each, levels - 1, next);
        made += "]";
    }
    return made + "}";
}

class OwnReport {
public:
    OwnReport(std::string const& data, std::string const& value, std::string const& body) : folder_(fs::temp_directory_path() / fmt::format("lkjip-charts-{}", ::getpid())) {
        fs::create_directories(folder_ / "own");
        fs::copy(cases / "dasar", folder_ / "dasar");
        fs::copy(cases / "laporan", folder_ / "laporan", fs::copy_options::recursive);
        std::string json = read(cases / "laporan/laporan.json");
        replace_object(json, data, value);
        std::ofstream(folder_ / "laporan/laporan.json") << json;
        std::ofstream(folder_ / "own/laporan.xml")
            << "<laporan xmlns=\"urn:lkjip:layout:1\" dasar=\"../dasar\">\n"
            << fmt::format("<halaman nama=\"uji\" kertas=\"{0}pt x {1}pt\" atas=\"{2}pt\" bawah=\"{2}pt\" kiri=\"{2}pt\" kanan=\"{2}pt\"/>", page_width, page_height, margin)
            << "<bagian halaman=\"uji\">\n" << body << "\n</bagian></laporan>\n";
    }
    ~OwnReport() { fs::remove_all(folder_); }
    OwnReport(OwnReport const&) = delete;
    OwnReport& operator=(OwnReport const&) = delete;
    [[nodiscard]] LaidOut lay_out() const { return testing::lay_out(folder_ / "laporan", folder_ / "own"); }

private:
    fs::path folder_;
};

// How often each word k000, k001, … is printed.
std::map<std::string, int> marks_on(LaidOut const& made) {
    std::map<std::string, int> found;
    for (frame::Page const& page : made.set.pages.pages)
        for (TextBox const& box : text_boxes(page, made.fonts)) {
            std::istringstream words(box.text);
            for (std::string word; words >> word;)
                if (word.size() == 4 && word.front() == 'k') ++found[word];
        }
    return found;
}

std::string outside(frame::Page const& page, font::FontBook const& fonts) {
    constexpr double hair = 1;
    std::string found;
    auto const check = [&](double left, double right, double top, double bottom, std::string const& what) {
        if (left < margin - hair || right > page_width - margin + hair || top < margin - hair || bottom > page_height - margin + hair)
            found += fmt::format("{} at {:.1f}–{:.1f}, {:.1f}–{:.1f}\n", what, left, right, top, bottom);
    };
    for (TextBox const& box : text_boxes(page, fonts)) check(box.left, box.right, box.top, box.bottom, box.text);
    for (frame::Item const& item : page.items)
        if (auto const* box = std::get_if<frame::Rectangle>(&item))
            check(box->at.x.in_pt(), (box->at.x + box->width).in_pt(), box->at.y.in_pt(), (box->at.y + box->height).in_pt(), "rectangle");
    return found;
}

std::string over_another(frame::Page const& page, font::FontBook const& fonts) {
    std::string found;
    auto const boxes = text_boxes(page, fonts);
    for (std::size_t a = 0; a < boxes.size(); ++a)
        for (std::size_t b = a + 1; b < boxes.size(); ++b)
            if (overlap(boxes[a], boxes[b], 1)) found += boxes[a].text + " and " + boxes[b].text + "\n";
    return found;
}

void check_pages(LaidOut const& made, int marks) {
    INFO(base::format(made.diagnostics));
    REQUIRE_FALSE(made.diagnostics.has_errors());
    for (frame::Page const& page : made.set.pages.pages) {
        CHECK(outside(page, made.fonts) == "");
        CHECK(over_another(page, made.fonts) == "");
    }
    auto const found = marks_on(made);
    CHECK(found.size() == static_cast<std::size_t>(marks));
}

std::string chart(std::string const& kind, std::string const& more = {}) {
    return "<grafik jenis=\"" + kind + "\" setiap=\"tabel.t.baris\" sebagai=\"a\" kategori=\"a.n\" tinggi=\"50mm\" judul=\"Grafik\" acuan=\"900\" nama-acuan=\"Sasaran\"" + more +
           "><seri nama=\"Nilai\" nilai=\"a.x\"/></grafik>";
}

}  // namespace

TEST_CASE("each bar, point and part of a chart has its name on some page", "[pages][charts]") {
    for (char const* kind : {"batang", "garis", "batang-tumpuk", "batang-datar", "donat"})
        for (int count : {1, 7, 12, 40, 90, 200})
            for (char const* name : {"", "Persentase pemerintahan desa yang mempertanggungjawabkan keuangannya"}) {
                INFO(kind << " of " << count << " " << name);
                check_pages(OwnReport("tabel", rows(count, name), chart(kind)).lay_out(), count);
            }
}

TEST_CASE("names of many series stay within the chart's width", "[pages][charts]") {
    for (int count : {2, 7, 30, 120}) {
        std::string series;
        for (int i = 0; i < count; ++i) series += fmt::format("<seri nama=\"Nama seri yang panjang untuk keterangan warna k{:03}\" nilai=\"a.x\"/>", i);
        for (char const* kind : {"batang-kelompok", "batang-tumpuk", "garis"}) {
            INFO(kind << " of " << count);
            std::string const body = fmt::format("<grafik jenis=\"{}\" setiap=\"tabel.t.baris\" sebagai=\"a\" kategori=\"'2022'\" judul=\"Grafik\">{}</grafik>", kind, series);
            check_pages(OwnReport("tabel", rows(1, ""), body).lay_out(), count);
        }
    }
}

TEST_CASE("each office of an organisation chart has its box on some page", "[pages][charts]") {
    for (char const* how : {"", " judul=\"Susunan organisasi\"", " judul=\"Susunan\" tinggi=\"60mm\""})
        for (auto const& [each, levels] : std::vector<std::pair<int, int>>{{0, 0}, {5, 1}, {7, 1}, {9, 1}, {12, 1}, {60, 1}, {3, 3}, {7, 2}}) {
            INFO(each << " below each, " << levels << " levels" << how);
            int count = 0;
            std::string const root = offices(each, levels, count);
            std::string const body = std::string("<bagan-organisasi data=\"organisasi\" sebagai=\"n\"") + how + "><kotak-judul>{{ n.jabatan }}</kotak-judul></bagan-organisasi>";
            check_pages(OwnReport("organisasi", root, body).lay_out(), count);
        }
}

TEST_CASE("staff stands at the side of several rows too", "[pages][charts]") {
    std::string below = "{\"jabatan\": \"Sekretaris k900\", \"staf\": true}";
    for (int i = 0; i < 9; ++i) below += fmt::format(", {{\"jabatan\": \"Kepala Bidang k{:03}\"}}", i);
    std::string const body = "<bagan-organisasi data=\"organisasi\" sebagai=\"n\" staf=\"n.staf | jika_kosong(tidak)\"><kotak-judul>{{ n.jabatan }}</kotak-judul></bagan-organisasi>";
    LaidOut const made = OwnReport("organisasi", "{\"jabatan\": \"Kepala Dinas k901\", \"bawahan\": [" + below + "]}", body).lay_out();
    check_pages(made, 11);
    CHECK(made.set.pages.pages.size() == 1);
}
