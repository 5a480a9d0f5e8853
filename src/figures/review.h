#pragma once
// The reviewer's checklist (PermenPAN-RB 53/2014: format, mekanisme, substansi) with what the data can already answer.
#include <string>
#include <vector>

#include "figures/finding.h"

namespace lkjip::figures {

enum class Answer { Yes, No, Person };       // Person: somebody has to look

struct ReviewItem {
    std::string part, question;
    Answer answer = Answer::Person;
    std::string basis;                       // what the answer rests on, or what to look at
};

std::vector<ReviewItem> review_checklist(Figures const& figures, std::vector<Finding> const& findings);
char const* answer_word(Answer answer);      // "ya", "tidak", "perlu dilihat"

}  // namespace lkjip::figures
