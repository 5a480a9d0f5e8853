#include "report/json_words.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/indonesian.h"
#include "report/json_reader.h"
#include "report/wording.h"

namespace lkjip::report {

using base::Decimal;
using base::Value;

namespace {

std::size_t digits_at(std::string_view text, std::size_t at) {
    return std::min(text.find_first_not_of("0123456789", at), text.size()) - std::min(at, text.size());
}

Value number_value(Token const& word, JsonFaults& faults) {
    auto const number = Decimal::parse(word.text);
    if (number && is_in_range(*number)) return *number;
    faults.error(word.origin, "D-009", fmt::format("angka {} di luar jangkauan", shortened(word.text)),
                 fmt::format("paling banyak {} angka di depan dan {} angka di belakang koma", max_whole_digits, max_scale));
    return {};
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::string hint_for(std::string const& word) {
    std::string const small = base::to_lower(word);
    if (is_one_of(small, {"nan", "inf", "infinity", "-inf", "-infinity", "none", "null", "nil", "undefined", "kosong"})) {
        return "hapus bidangnya: yang belum diketahui tidak ditulis";
    }
    if (is_one_of(small, {"true", "ya", "yes", "benar"})) return "tulis true, dengan huruf kecil";
    if (is_one_of(small, {"false", "tidak", "no", "salah"})) return "tulis false, dengan huruf kecil";
    if (base::parse_date(word)) return fmt::format("tulis di antara tanda petik: \"{}\"", word);
    return fmt::format("bila itu teks, tulis di antara tanda petik: \"{}\"", shortened(word));
}

}  // namespace

bool is_in_range(Decimal const& number) {
    static Decimal const limit = Decimal::parse("1e18").value();
    static_assert(max_whole_digits == 18);
    return number < limit && -number < limit && number.trimmed().scale() <= max_scale;
}

bool is_number(std::string_view text) {
    std::size_t at = text.starts_with('-') ? 1 : 0;
    std::size_t const whole = digits_at(text, at);
    if (whole == 0 || (whole > 1 && text[at] == '0')) return false;
    at += whole;
    if (at < text.size() && text[at] == '.') {
        std::size_t const fraction = digits_at(text, at + 1);
        if (fraction == 0) return false;
        at += 1 + fraction;
    }
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
        std::size_t const exponent = digits_at(text, at);
        if (exponent == 0) return false;
        at += exponent;
    }
    return at == text.size();
}

Value word_value(Token const& word, JsonFaults& faults) {
    Value value;
    if (word.text == "true" || word.text == "false") {
        value = Value(word.text == "true");
    } else if (is_number(word.text)) {
        value = number_value(word, faults);
    } else if (word.text == "null") {
        faults.error(word.origin, "D-016", "nilai null tidak diperbolehkan", "isi nilainya; bila belum diketahui, hapus bidangnya");
    } else if (std::string const number = number_meant(word.text); !number.empty()) {
        faults.error(word.origin, "D-008", fmt::format("angka {} salah tulis", shortened(word.text)),
                     fmt::format("tulis {}: tanpa titik ribuan, satuan, atau nol di depan; desimal dengan titik", number));
    } else {
        faults.error(word.origin, "D-008", fmt::format("\"{}\" bukan nilai yang dikenal", shortened(word.text)), hint_for(word.text));
    }
    value.origin = word.origin;
    return value;
}

}  // namespace lkjip::report
