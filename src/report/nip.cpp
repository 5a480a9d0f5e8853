#include "report/nip.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/indonesian.h"

namespace lkjip::report {

namespace {

constexpr std::size_t length_of_nip = 18;
constexpr std::size_t sex_at = 14;

std::string without_spaces(std::string_view text) {
    std::string digits(text);
    std::erase(digits, ' ');
    return digits;
}

}  // namespace

std::string problem_of_nip(std::string_view text) {
    std::string const digits = without_spaces(text);
    bool const only_digits = std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!only_digits) return "hanya angka dan spasi yang boleh";
    if (digits.size() != length_of_nip) return fmt::format("jumlah angkanya {}, seharusnya {}", digits.size(), length_of_nip);
    std::string const birth = digits.substr(0, 4) + "-" + digits.substr(4, 2) + "-" + digits.substr(6, 2);
    if (!base::parse_date(birth)) return fmt::format("tanggal lahir {} tidak ada", birth);
    std::string const month = digits.substr(12, 2);
    if ((month < "01" || month > "12") && month != "21") return fmt::format("bulan pengangkatan {} tidak ada", month);
    if (digits[sex_at] != '1' && digits[sex_at] != '2') return fmt::format("angka jenis kelamin {} bukan 1 atau 2", digits[sex_at]);
    return {};
}

char sex_digit_of_nip(std::string_view text) {
    std::string const digits = without_spaces(text);
    return digits.size() == length_of_nip ? digits[sex_at] : '\0';
}

}  // namespace lkjip::report
