#include <fmt/format.h>

#include <algorithm>

#include "base/indonesian.h"
#include "report/checking.h"
#include "report/nip.h"
#include "report/thousands.h"

namespace lkjip::report {

using base::Decimal;
using base::Value;

namespace {

constexpr int first_year = 1945;
constexpr int last_year = 2100;

void wrong_kind(Value const& value, Checking& checking, std::string_view expected, std::string hint = {}) {
    checking.error(value, "D-006", fmt::format("{} harus berupa {}, bukan {}", checking.field_name(), expected, kind_phrase(value)), std::move(hint));
}

// "1.234.567" or "74,35" in quotation marks: how the number is written in JSON.
std::string number_hint(Value const& value) {
    std::string const meant = value.as_text() ? number_meant(*value.as_text()) : "";
    if (meant.empty()) return "tulis angka saja, misalnya 12988600 atau 74.35";
    return fmt::format("tulis tanpa tanda petik, titik ribuan, atau satuan: {}", meant);
}

void check_number(Value const& value, Shape const& shape, Checking& checking) {
    bool const is_rupiah = shape.kind == Kind::Rupiah;
    bool const is_whole = is_rupiah || shape.kind == Kind::Whole;
    Decimal const* const number = value.as_number();
    if (!number) return wrong_kind(value, checking, is_rupiah ? "angka rupiah" : is_whole ? "bilangan bulat" : "angka", number_hint(value));
    if (is_whole && !number->is_whole()) {
        checking.error(value, "D-026", fmt::format("{} harus berupa {}, bukan {}", checking.field_name(),
                                                   is_rupiah ? "rupiah bulat" : "bilangan bulat", number->to_string()),
                       is_rupiah ? "tulis tanpa sen, dan tanpa titik ribuan" : "tulis tanpa angka di belakang titik");
    }
    if (is_whole && number->is_whole() && may_be_thousands(*number)) {
        checking.warning(value, "D-057", fmt::format("{} dibaca sebagai {}: titik memisahkan desimal", number->to_string(), number->trimmed().to_string()),
                         fmt::format("bila ribuan, tulis {}", as_thousands(*number)));
    }
    if (shape.least && *number < *shape.least) {
        checking.error(value, "D-021", fmt::format("{} tidak boleh kurang dari {}, tetapi berisi {}", checking.field_name(),
                                                   shape.least->to_string(), number->to_string()),
                       "periksa angkanya");
    }
    if (shape.most && *number > *shape.most) {
        checking.error(value, "D-021", fmt::format("{} tidak boleh lebih dari {}, tetapi berisi {}", checking.field_name(),
                                                   shape.most->to_string(), number->to_string()),
                       "periksa angkanya");
    }
}

void check_year(Value const& value, Checking& checking) {
    Decimal const* const number = value.as_number();
    if (!number) return wrong_kind(value, checking, "tahun", "tulis tanpa tanda petik: 2022");
    if (number->is_whole() && *number >= first_year && *number <= last_year) return;
    checking.error(value, "D-024", fmt::format("{} bukan tahun yang wajar: {}", checking.field_name(), number->to_string()),
                   fmt::format("tahun antara {} dan {}", first_year, last_year));
}

void check_date(Value const& value, Checking& checking) {
    auto const* const text = value.as_text();
    if (!text) return wrong_kind(value, checking, "tanggal", "tulis \"2022-04-14\"");
    auto const date = base::parse_date(*text);
    if (!date) {
        checking.error(value, "D-022", fmt::format("{} bukan tanggal yang ada: \"{}\"", checking.field_name(), shortened(*text)),
                       "tulis tahun-bulan-hari, misalnya \"2022-04-14\"");
        return;
    }
    int const year = static_cast<int>(date->year());
    if (year >= first_year && year <= last_year) return;
    checking.error(value, "D-024", fmt::format("{} bertahun tidak wajar: {}", checking.field_name(), year),
                   fmt::format("tahun antara {} dan {}", first_year, last_year));
}

void check_nip(Value const& value, Checking& checking) {
    auto const* const text = value.as_text();
    if (!text) return wrong_kind(value, checking, "NIP di antara tanda petik", "tulis \"19640120 199203 1 011\"");
    if (std::string const problem = problem_of_nip(*text); !problem.empty()) {
        checking.error(value, "D-023", fmt::format("NIP \"{}\" tidak sah: {}", shortened(*text), problem),
                       "NIP terdiri atas 18 angka: tanggal lahir, bulan pengangkatan, jenis kelamin, nomor urut, misalnya \"19640120 199203 1 011\"");
    }
}

void check_text(Value const& value, Shape const& shape, Checking& checking) {
    auto const* const text = value.as_text();
    if (!text) return wrong_kind(value, checking, "teks", "tulis di antara tanda petik");
    if (text->find_first_not_of(" \t\r\n") != std::string::npos || (text->empty() && !shape.is_filled)) return;
    checking.error(value, "D-027", fmt::format("{} {}", checking.field_name(), text->empty() ? "masih kosong" : "hanya berisi spasi"),
                   shape.is_filled ? "isi bidang ini" : "isi, atau hapus bidangnya");
}

bool is_list_of_texts(Value const& value) {
    auto const* const list = value.as_list();
    return list && std::all_of(list->begin(), list->end(), [](Value const& line) { return line.as_text() != nullptr; });
}

// A long text may be written as a list of lines.
void join_lines(Value& value, Checking& checking) {
    std::string joined;
    std::vector<base::Origin> origins;   // of each line of the whole
    for (Value const& line : *value.as_list()) {
        if (!joined.empty()) joined += '\n';
        joined += *line.as_text();
        auto const breaks = static_cast<std::size_t>(std::count(line.as_text()->begin(), line.as_text()->end(), '\n'));
        if (!joined.empty()) origins.resize(origins.size() + 1 + breaks, line.origin);
    }
    checking.keep_lines(value.origin, std::move(origins));
    Value text(std::move(joined));
    text.origin = value.origin;
    value = std::move(text);
}

void check_markdown(Value& value, Checking& checking) {
    if (is_list_of_texts(value)) return join_lines(value, checking);
    auto const* const lines = value.as_list();
    if (!lines && !value.as_text()) wrong_kind(value, checking, "teks atau daftar teks", "tulis di antara tanda petik");
    for (std::size_t i = 0; lines && i < lines->size(); ++i) {
        if ((*lines)[i].as_text() || (*lines)[i].is_null()) continue;
        Checking::Inside const inside(checking, i);
        wrong_kind((*lines)[i], checking, "teks", "daftar ini adalah baris-baris satu teks: tiap baris di antara tanda petik");
    }
}

void check_texts(Value& value, Checking& checking) {
    auto* const object = value.as_object();
    if (!object) return check_markdown(value, checking);
    static Shape const inner = [] { Shape shape; shape.kind = Kind::Texts; return shape; }();
    for (auto& [name, text] : object->fields) {
        Checking::Inside const inside(checking, std::string_view(name));
        check_name(name, text, checking);
        checking.check(text, inner);
    }
}

void check_choice(Value const& value, Shape const& shape, Checking& checking) {
    auto const* const text = value.as_text();
    if (!text) return wrong_kind(value, checking, "teks", "tulis di antara tanda petik");
    if (std::find(shape.choices.begin(), shape.choices.end(), *text) != shape.choices.end()) return;
    std::string hint = maybe_meant(*text, shape.choices);
    char const* const other = shape.kind == Kind::NumberOrText ? "angka, atau " : "";
    if (hint.empty()) hint = fmt::format("pilihannya: {}{}", other, fmt::join(shape.choices, ", "));
    checking.error(value, "D-020", fmt::format("{} tidak mengenal pilihan \"{}\"", checking.field_name(), shortened(*text)), std::move(hint));
}

void check_number_or_text(Value const& value, Shape const& shape, Checking& checking) {
    if (value.as_number()) return;
    if (!value.as_text()) return wrong_kind(value, checking, "angka atau teks");
    if (!shape.choices.empty()) check_choice(value, shape, checking);
}

void check_id(Value const& value, Checking& checking) {
    auto const* const text = value.as_text();
    if (!text) return wrong_kind(value, checking, "nama pendek di antara tanda petik");
    check_name(*text, value, checking);
}

void check_reference(Value const& value, Shape const& shape, Checking& checking) {
    auto const* const text = value.as_text();
    if (!text) return wrong_kind(value, checking, "nama pendek di antara tanda petik");
    if (text->empty()) return checking.error(value, "D-027", fmt::format("{} masih kosong", checking.field_name()),
                                             fmt::format("isi nama pendek dari {}, atau hapus bidangnya", shape.refers_to));
    Ids const& known = checking.ids(shape.refers_to);
    if (!known || std::find(known->begin(), known->end(), *text) != known->end()) return;
    std::string hint = maybe_meant(*text, *known);
    if (hint.empty()) hint = fmt::format("tambahkan \"{}\" ke dalam {}, atau pakai yang sudah ada di sana", shortened(*text), shape.refers_to);
    checking.error(value, "D-030",
                   fmt::format("{} menyebut \"{}\", yang tidak ada di dalam {}", checking.field_name(), shortened(*text), shape.refers_to),
                   std::move(hint));
}

void check_flag(Value const& value, Checking& checking) {
    if (!value.as_bool()) wrong_kind(value, checking, "true atau false", "tulis tanpa tanda petik");
}

}  // namespace

void check_name(std::string const& name, Value const& of, Checking& checking) {
    bool const is_plain = std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    });
    if (!name.empty() && is_plain) return;
    checking.error(of, "D-028", fmt::format("nama pendek \"{}\" tidak sah", shortened(name)), "hanya huruf, angka, \"_\", dan \"-\", tanpa spasi");
}

void check_single(Value& value, Shape const& shape, Checking& checking) {
    switch (shape.kind) {
        case Kind::Text: return check_text(value, shape, checking);
        case Kind::Markdown: return check_markdown(value, checking);
        case Kind::Texts: return check_texts(value, checking);
        case Kind::Number: case Kind::Percent: case Kind::Rupiah: case Kind::Whole: return check_number(value, shape, checking);
        case Kind::NumberOrText: return check_number_or_text(value, shape, checking);
        case Kind::Year: return check_year(value, checking);
        case Kind::Date: return check_date(value, checking);
        case Kind::Nip: return check_nip(value, checking);
        case Kind::Choice: return check_choice(value, shape, checking);
        case Kind::Id: return check_id(value, checking);
        case Kind::Reference: return check_reference(value, shape, checking);
        case Kind::Flag: return check_flag(value, checking);
        case Kind::Picture: case Kind::Scan: return check_file(value, shape, checking);
        case Kind::Object: case Kind::List: case Kind::Map: case Kind::OwnTable: case Kind::Any: return;
    }
}

}  // namespace lkjip::report
