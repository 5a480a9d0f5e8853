// One page that stands by itself: no scripts, no files beside it.
#include <fmt/format.h>

#include "cli/findings_output.h"

namespace lkjip::cli {

namespace {

using figures::Finding;

constexpr char const* head = R"(<!DOCTYPE html>
<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{0}</title>
<style>
body {{ font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1b2733; }}
h1 {{ font-size: 1.5rem; }} h2 {{ font-size: 1.15rem; margin-top: 2rem; }}
article {{ border-left: 4px solid #7a8794; padding: .25rem 1rem .5rem; margin: 1rem 0; background: #f6f8fa; }}
article.galat {{ border-color: #b3261e; }} article.peringatan {{ border-color: #b26a00; }} article.saran {{ border-color: #14304f; }}
article.diakui {{ border-color: #9aa5b1; color: #52606d; }}
h3 {{ font-size: 1rem; margin: .25rem 0; }} code {{ font-size: .85em; color: #52606d; overflow-wrap: anywhere; }}
table {{ border-collapse: collapse; width: 100%; }} td, th {{ text-align: left; vertical-align: top; padding: .2rem .8rem .2rem 0; }}
p {{ margin: .25rem 0; }}
</style></head><body>
<h1>{0}</h1>
<p>{1}</p>
)";

std::string escaped(std::string_view text) {
    std::string safe;
    for (char const c : text) {
        if (c == '&') safe += "&amp;";
        else if (c == '<') safe += "&lt;";
        else if (c == '>') safe += "&gt;";
        else if (c == '"') safe += "&quot;";
        else safe += c;
    }
    return safe;
}

std::string row(figures::Side const& side) {
    std::string const place = side.place.file.empty() ? "" : side.place.line > 0 ? fmt::format("{}:{}", side.place.file, side.place.line) : side.place.file;
    return fmt::format("<tr><th scope=\"row\">{}</th><td>{}</td><td><code>{} {}</code></td></tr>\n", escaped(side.what), escaped(side.shown), escaped(place), escaped(side.path));
}

std::string article(Finding const& finding) {
    char const* const word = figures::severity_word(finding.severity);
    std::string text = fmt::format("<article class=\"{}\">\n<h3>{} · {}: {}</h3>\n<table>\n", finding.acknowledged ? "diakui" : word, finding.code, word, escaped(finding.message));
    for (figures::Side const& side : finding.sides) text += row(side);
    text += "</table>\n";
    if (finding.acknowledged) return text + fmt::format("<p>Diakui oleh {}: {}</p>\n</article>\n", escaped(finding.acknowledged->by), escaped(finding.acknowledged->reason));
    return text + fmt::format("<p>Sebab: {}</p>\n<p>Saran: {}</p>\n</article>\n", escaped(finding.why), escaped(finding.remedy));
}

std::string section(char const* title, std::vector<Finding> const& findings, bool acknowledged) {
    std::string articles;
    for (Finding const& finding : findings)
        if (finding.acknowledged.has_value() == acknowledged) articles += article(finding);
    return articles.empty() ? "" : fmt::format("<h2>{}</h2>\n{}", title, articles);
}

std::string checklist(std::vector<figures::ReviewItem> const& items) {
    if (items.empty()) return {};
    std::string text = "<h2>Daftar reviu</h2>\n<table>\n";
    for (figures::ReviewItem const& item : items)
        text += fmt::format("<tr><td>{}</td><td>{}</td><th scope=\"row\">{}</th><td>{}</td></tr>\n", item.part, escaped(item.question), figures::answer_word(item.answer), escaped(item.basis));
    return text + "</table>\n";
}

}  // namespace

std::string findings_html(std::string const& title, std::vector<Finding> const& findings, std::vector<figures::ReviewItem> const& review) {
    return fmt::format(head, escaped(title), summary(count(findings))) + section("Temuan", findings, false) + section("Diakui", findings, true) + checklist(review) + "</body></html>\n";
}

}  // namespace lkjip::cli
