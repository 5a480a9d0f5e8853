// PDF by poppler, in a child process: damaged files are poppler's daily bread, but not all of them.
#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <algorithm>
#include <map>
#include <memory>
#include <set>

#include "naskah/parts.h"

namespace lkjip::naskah {

namespace {

constexpr int most_pages = 2000;
constexpr char page_end = '\f';

// The first letter of the child's answer.
constexpr char is_readable = 'T', is_locked = 'K', is_damaged = 'R';

void be_silent(std::string const&, void*) {}

std::string text_of_pages(std::string const& bytes) {
    poppler::set_debug_error_function(be_silent, nullptr);
    std::unique_ptr<poppler::document> const document(poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
    if (!document) return {is_damaged};
    if (document->is_locked()) return {is_locked};
    std::string text{is_readable};
    for (int i = 0; i < std::min(document->pages(), most_pages) && text.size() <= most_text; ++i) {
        std::unique_ptr<poppler::page> const page(document->create_page(i));
        if (page) {
            poppler::byte_array const bytes_of_page = page->text({}, poppler::page::physical_layout).to_utf8();
            std::copy_if(bytes_of_page.begin(), bytes_of_page.end(), std::back_inserter(text), [](char c) { return c != page_end && c != '\0'; });
        }
        text += page_end;
    }
    return text;
}

using Pages = std::vector<std::vector<Line>>;

Pages pages_of(std::string_view text) {
    Pages pages;
    std::vector<Line> lines;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const end = std::min(text.find_first_of("\n\f", at), text.size());
        lines.push_back({std::string(text.substr(at, end - at)), static_cast<int>(pages.size()) + 1, static_cast<int>(lines.size()) + 1});
        if (end < text.size() && text[end] == page_end) pages.push_back(std::move(lines)), lines.clear();
        at = end + 1;
    }
    return pages;
}

std::string without_digits(std::string_view line) {
    std::string key;
    for (char const c : line)
        if (c != ' ' && !(c >= '0' && c <= '9')) key += c;
    return key;
}

bool is_only_number(std::string_view line) { return without_digits(line).find_first_not_of("-ivxIVX") == std::string::npos; }

constexpr std::size_t least_letters = 5;   // of a header: rows of tables have mostly digits
constexpr std::size_t edge = 2;   // printed lines at the head and the foot of a page that may repeat

template <typename Visit>
void visit_edges(std::vector<Line>& page, Visit visit) {
    std::vector<Line*> printed;
    for (Line& line : page)
        if (line.text.find_first_not_of(' ') != std::string::npos) printed.push_back(&line);
    for (std::size_t i = 0; i < printed.size(); ++i)
        if (i < edge || i + edge >= printed.size()) visit(*printed[i]);
}

// Headers, footers and page numbers.
void drop_repeated(Pages& pages) {
    std::map<std::string, int> times;
    for (std::vector<Line>& page : pages) {
        std::set<std::string> here;
        visit_edges(page, [&](Line const& line) { here.insert(without_digits(line.text)); });
        for (std::string const& key : here) ++times[key];
    }
    int const often = std::max(3, static_cast<int>(pages.size()) / 3);
    for (std::vector<Line>& page : pages)
        visit_edges(page, [&](Line& line) {
            std::string const key = without_digits(line.text);
            if (is_only_number(line.text) || (key.size() >= least_letters && times[key] >= often)) line.text.clear();
        });
}

}  // namespace

std::vector<Line> read_pdf(std::string const& bytes, std::string const& file) {
    std::optional<std::string> const answer = in_child(text_of_pages, bytes);
    if (!answer || answer->empty() || answer->front() == is_damaged)
        fail(base::Category::Data, "N-002", "naskah PDF rusak atau tidak lengkap", file, "salin ulang berkasnya, atau simpan ulang dari program asalnya");
    if (answer->front() == is_locked) fail(base::Category::Data, "N-003", "naskah PDF dilindungi kata sandi", file, "simpan ulang tanpa kata sandi");
    if (answer->size() > most_text) fail_too_long(file);
    Pages pages = pages_of(std::string_view(*answer).substr(1));
    drop_repeated(pages);
    std::vector<Line> lines;
    for (std::vector<Line>& page : pages) std::move(page.begin(), page.end(), std::back_inserter(lines));
    return lines;
}

}  // namespace lkjip::naskah
