#pragma once
// NIP, the number of a civil servant: 18 digits, birth date (8), year and month of appointment (6; PPPK carry 21 for the
// month), sex (1 man, 2 woman), serial (3). Peraturan Kepala BKN 22/2007; PPPK by BKN's practice.
#include <string>
#include <string_view>

namespace lkjip::report {

std::string problem_of_nip(std::string_view text);  // Bahasa Indonesia; empty when it is right. Spaces are free.
char sex_digit_of_nip(std::string_view text);       // '1', '2'; 0 where it has none

}  // namespace lkjip::report
