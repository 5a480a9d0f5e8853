// One page that stands by itself: no scripts, no files beside it.
#include <fmt/format.h>

#include "base/xml_text.h"
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
@media (max-width: 40rem) {{ td, th {{ display: block; padding: 0; }} tr {{ display: block; margin: .3rem 0; }} }}
</style></head><body>
<h1>{0}</h1>
<p>Data dan tata letak: {1}</p>
<p>Temuan: {2}</p>
)";

using base::xml_escaped;

std::string row(figures::Side const& side) {
    std::string const place = side.place.file.empty() ? "" : side.place.line > 0 ? fmt::format("{}:{}", side.place.file, side.place.line) : side.place.file;
    return fmt::format("<tr><th scope=\"row\">{}</th><td>{}</td><td><code>{} {}</code></td></tr>\n", xml_escaped(side.what), xml_escaped(side.shown), xml_escaped(place), xml_escaped(side.path));
}

std::string article(Finding const& finding) {
    char const* const word = figures::severity_word(finding.severity);
    std::string text = fmt::format("<article class=\"{}\">\n<h3>{} · {}: {}</h3>\n<table>\n", finding.acknowledged ? "diakui" : word, finding.code, word, xml_escaped(finding.message));
    for (figures::Side const& side : finding.sides) text += row(side);
    text += "</table>\n";
    if (finding.acknowledged) return text + fmt::format("<p>Diakui oleh {}: {}</p>\n</article>\n", xml_escaped(finding.acknowledged->by), xml_escaped(finding.acknowledged->reason));
    return text + fmt::format("<p>Sebab: {}</p>\n<p>Saran: {}</p>\n</article>\n", xml_escaped(finding.why), xml_escaped(finding.remedy));
}

std::string place_of(base::Diagnostic const& fault) {
    base::Place const& place = fault.place;
    std::string text = place.file;
    if (place.line > 0) text += fmt::format(":{}:{}", place.line, place.column);
    return place.pointer.empty() ? text : text + " " + place.pointer;
}

std::string article(base::Diagnostic const& fault) {
    char const* const word = severity_word(fault.severity);
    std::string text = fmt::format("<article class=\"{}\">\n<h3>{} · {}: {}</h3>\n<p><code>{}</code></p>\n", word, fault.code, word, xml_escaped(fault.message), xml_escaped(place_of(fault)));
    if (!fault.hint.empty()) text += fmt::format("<p>Saran: {}</p>\n", xml_escaped(fault.hint));
    return text + "</article>\n";
}

std::string faults(base::Diagnostics const& diagnostics) {
    std::string articles;
    for (base::Diagnostic const& fault : diagnostics.all()) articles += article(fault);
    return articles.empty() ? "" : "<h2>Data dan tata letak</h2>\n" + articles;
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
        text += fmt::format("<tr><td>{}</td><td>{}</td><th scope=\"row\">{}</th><td>{}</td></tr>\n", item.part, xml_escaped(item.question), figures::answer_word(item.answer), xml_escaped(item.basis));
    return text + "</table>\n";
}

}  // namespace

std::string findings_html(std::string const& title, base::Diagnostics const& diagnostics, std::vector<Finding> const* findings,
                          std::vector<figures::ReviewItem> const& review) {
    std::string text = fmt::format(head, xml_escaped(title), summary(diagnostics), summary_of(findings)) + faults(diagnostics);
    if (findings != nullptr) text += section("Temuan", *findings, false) + section("Diakui", *findings, true);
    return text + checklist(review) + "</body></html>\n";
}

}  // namespace lkjip::cli
