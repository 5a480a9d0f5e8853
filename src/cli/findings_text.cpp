#include <fmt/format.h>

#include "cli/findings_output.h"

namespace lkjip::cli {

namespace {

using figures::Finding;

std::string place_text(base::Place const& place) {
    if (place.file.empty()) return {};
    return place.line > 0 ? fmt::format("  {}:{}:{}", place.file, place.line, place.column) : "  " + place.file;
}

std::string text_of(Finding const& finding) {
    std::string text = fmt::format("{} {}: {}\n", finding.code, figures::severity_word(finding.severity), finding.message);
    for (figures::Side const& side : finding.sides) {
        text += fmt::format("    {}: {}{}", side.what, side.shown, place_text(side.place));
        text += side.path.empty() ? "\n" : fmt::format("  ({})\n", side.path);
    }
    if (finding.acknowledged) {
        std::string const date = finding.acknowledged->date.empty() ? "" : ", " + finding.acknowledged->date;
        return text + fmt::format("    diakui oleh {}{}: {}\n", finding.acknowledged->by, date, finding.acknowledged->reason);
    }
    return text + fmt::format("    sebab: {}\n    saran: {}\n", finding.why, finding.remedy);
}

}  // namespace

FindingCounts count(std::vector<Finding> const& findings) {
    FindingCounts counts;
    for (Finding const& finding : findings) {
        if (finding.acknowledged) ++counts.acknowledged;
        else if (finding.severity == base::Severity::Error) ++counts.errors;
        else if (finding.severity == base::Severity::Warning) ++counts.warnings;
        else ++counts.advice;
    }
    return counts;
}

std::string summary(FindingCounts const& counts) {
    return fmt::format("{} galat, {} peringatan, {} saran, {} diakui", counts.errors, counts.warnings, counts.advice, counts.acknowledged);
}

std::string summary(base::Diagnostics const& diagnostics) {
    return fmt::format("{} galat, {} peringatan", diagnostics.error_count(), diagnostics.warning_count());
}

std::string summary_of(std::vector<Finding> const* findings) {
    return findings != nullptr ? summary(count(*findings)) : "belum dicari; perbaiki datanya lebih dahulu";
}

std::string findings_text(std::vector<Finding> const& findings) {
    std::string open, acknowledged;
    for (Finding const& finding : findings) (finding.acknowledged ? acknowledged : open) += text_of(finding);
    return open + acknowledged;
}

std::string review_text(std::vector<figures::ReviewItem> const& items) {
    std::string text, part;
    int number = 0;
    for (figures::ReviewItem const& item : items) {
        if (item.part != part) {
            text += fmt::format("{}{}\n", part.empty() ? "" : "\n", item.part);
            part = item.part;
            number = 0;
        }
        text += fmt::format("{:>3}. [{}] {}\n", ++number, figures::answer_word(item.answer), item.question);
        if (!item.basis.empty()) text += fmt::format("     {}\n", item.basis);
    }
    return text;
}

}  // namespace lkjip::cli
