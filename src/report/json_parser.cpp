#include "report/json_parser.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "report/json_reader.h"
#include "report/json_tokens.h"
#include "report/json_words.h"
#include "report/wording.h"

namespace lkjip::report {

using base::List;
using base::Object;
using base::Origin;
using base::Value;

namespace {

// A container whose end is being looked for.
struct Open {
    Origin origin;
    TokenKind close;
    [[nodiscard]] bool is_object() const { return close == TokenKind::CloseObject; }
    [[nodiscard]] char const* opening() const { return is_object() ? "{" : "["; }
    [[nodiscard]] char const* closing() const { return is_object() ? "}" : "]"; }
};

class JsonParser {
public:
    JsonParser(std::string_view text, int file, JsonFaults& faults) : faults_(faults), tokens_(text, file, faults) {}

    Value read_root();

private:
    enum class Next { Element, End };

    Value read_value(int depth);
    Value read_object(Open const& open, int depth);
    Value read_list(Open const& open, int depth);
    void read_field(Object& object, std::vector<Origin>& names, int depth);
    Next after_element(Open const& open);
    Next misplaced(Open const& open);
    void after_comma(Open const& open, Token const& comma);
    bool has_value(Token const& name);
    void report_duplicates(Object const& object, std::vector<Origin> const& names);
    void report_unclosed(Open const& open);
    Value text_value(Token token);

    JsonFaults& faults_;
    JsonTokens tokens_;
    Token last_number_{};   // the word read last, to know a decimal comma by
};

Value JsonParser::read_root() {
    Token const& first = tokens_.peek();
    bool const is_container = first.kind == TokenKind::OpenObject || first.kind == TokenKind::OpenList;
    if (first.kind == TokenKind::End) {
        faults_.stop(first.origin, "D-002", "berkas ini kosong", "isi dengan data: { \"bidang\": nilai, … }");
    } else if (!is_container) {
        faults_.stop(first.origin, "D-002", "berkas ini tidak berisi data JSON", "data diawali \"{\" dan diakhiri \"}\": { \"bidang\": nilai, … }");
    }
    Value root = read_value(0);
    Token const& rest = tokens_.peek();
    if (rest.kind != TokenKind::End) faults_.stop(rest.origin, "D-002", "masih ada isi sesudah akhir data",
                                                  "hapus sisanya, atau periksa kurung penutup sebelumnya");
    return root;
}

Value JsonParser::read_value(int depth) {
    TokenKind const kind = tokens_.peek().kind;
    if (kind == TokenKind::Text) return text_value(tokens_.take());
    if (kind == TokenKind::OpenObject || kind == TokenKind::OpenList) {
        Origin const origin = tokens_.take().origin;
        if (depth >= max_json_depth) {
            faults_.stop(origin, "D-015", fmt::format("susunan data lebih dalam dari {} tingkat", max_json_depth),
                         "periksa kurung yang tidak ditutup");
            return {};
        }
        if (kind == TokenKind::OpenObject) return read_object({origin, TokenKind::CloseObject}, depth);
        return read_list({origin, TokenKind::CloseList}, depth);
    }
    if (kind == TokenKind::Word) {
        Token const word = tokens_.take();
        Value value = word_value(word, faults_);
        last_number_ = word;
        return value;
    }
    Value nothing;
    nothing.origin = tokens_.peek().origin;
    if (kind != TokenKind::End) faults_.error(nothing.origin, "D-002", "nilai belum ditulis",
                                              "isi nilainya, atau hapus bidang atau koma di depannya");
    return nothing;
}

Value JsonParser::text_value(Token token) {
    if (std::string const character = unprintable_in(token.text); !character.empty()) {
        faults_.error(token.origin, "D-017", fmt::format("teks berisi karakter yang tidak dapat dicetak ({})", character),
                      "hapus karakter itu, lalu ketik ulang bagian ini");
    }
    Value value(std::move(token.text));
    value.origin = token.origin;
    return value;
}

Value JsonParser::read_list(Open const& open, int depth) {
    Value list{List{}};
    list.origin = open.origin;
    if (tokens_.peek().kind == open.close) {
        tokens_.take();
        return list;
    }
    do {
        ValuePath::Inside const inside(faults_.path(), list.as_list()->size());
        list.as_list()->push_back(read_value(depth + 1));
    } while (after_element(open) == Next::Element);
    return list;
}

Value JsonParser::read_object(Open const& open, int depth) {
    Value value{Object{}};
    value.origin = open.origin;
    std::vector<Origin> names;
    if (tokens_.peek().kind == open.close) {
        tokens_.take();
        return value;
    }
    while (tokens_.peek().kind == TokenKind::Comma) {
        faults_.error(tokens_.take().origin, "D-002", "koma berlebih", "hapus koma sesudah kurung pembuka");
    }
    do {
        read_field(*value.as_object(), names, depth);
    } while (after_element(open) == Next::Element);
    report_duplicates(*value.as_object(), names);
    return value;
}

void JsonParser::read_field(Object& object, std::vector<Origin>& names, int depth) {
    TokenKind const kind = tokens_.peek().kind;
    if (kind == TokenKind::End || kind == TokenKind::CloseObject) return;   // left to who looks for the bracket
    if (kind != TokenKind::Text && kind != TokenKind::Word) {
        return faults_.stop(tokens_.peek().origin, "D-002", "nama bidang diharapkan di sini",
                            "tulis \"nama\": nilai; periksa kurung dan koma di depannya");
    }
    Token const name = tokens_.take();
    if (kind == TokenKind::Word) {
        faults_.error(name.origin, "D-008", fmt::format("nama bidang `{}` harus ditulis di antara tanda petik", shortened(name.text)),
                      fmt::format("tulis \"{}\"", shortened(name.text)));
    }
    ValuePath::Inside const inside(faults_.path(), std::string_view(name.text));
    if (std::string const character = unprintable_in(name.text); !character.empty()) {
        faults_.error(name.origin, "D-017", fmt::format("nama bidang berisi karakter yang tidak dapat dicetak ({})", character),
                      "ketik ulang namanya");
    }
    names.push_back(name.origin);
    Value nothing;
    nothing.origin = name.origin;
    object.fields.emplace_back(name.text, has_value(name) ? read_value(depth + 1) : std::move(nothing));
}

// Takes the colon behind a name.
bool JsonParser::has_value(Token const& name) {
    Token const& next = tokens_.peek();
    if (next.kind == TokenKind::Comma || next.kind == TokenKind::CloseObject) {
        faults_.error(name.origin, "D-002", fmt::format("bidang \"{}\" tidak bernilai", shortened(name.text)), "tulis \"nama\": nilai");
        return false;
    }
    if (next.kind == TokenKind::Colon) {
        tokens_.take();
    } else if (next.kind != TokenKind::End) {
        faults_.error(next.origin, "D-002", fmt::format("titik dua sesudah nama bidang \"{}\" belum ditulis", shortened(name.text)),
                      "tulis \"nama\": nilai");
    }
    return true;
}

// Behind an element there is a comma or the closing bracket.
JsonParser::Next JsonParser::after_element(Open const& open) {
    Token const next = tokens_.peek();
    if (next.kind == TokenKind::Comma) {
        tokens_.take();
        after_comma(open, next);
        if (tokens_.peek().kind == TokenKind::Comma || tokens_.peek().kind == open.close) return after_element(open);
        return Next::Element;
    }
    if (next.kind == open.close) {
        tokens_.take();
        return Next::End;
    }
    return misplaced(open);
}

// Commas too many, and commas inside a number: `"target": 2,5`.
void JsonParser::after_comma(Open const& open, Token const& comma) {
    Token const next = tokens_.peek();
    if (next.kind == TokenKind::Comma || next.kind == open.close) {
        return faults_.error(comma.origin, "D-002", "koma berlebih",
                             next.kind == open.close ? "hapus koma sebelum kurung penutup" : "hapus salah satu koma");
    }
    bool const is_joined = open.is_object() && next.kind == TokenKind::Word && last_number_.end == comma.begin && next.begin == comma.end;
    std::string const whole = last_number_.text + "," + next.text;
    std::string const meant = is_joined ? number_meant(whole) : "";
    if (meant.empty()) return;
    if (is_number(last_number_.text)) {   // otherwise it is reported already
        faults_.error(last_number_.origin, "D-008", fmt::format("angka {} ditulis dengan koma", shortened(whole)),
                      fmt::format("tulis desimal dengan titik: {}", meant));
    }
    tokens_.take();
    if (tokens_.peek().kind == TokenKind::Comma) tokens_.take();
}

JsonParser::Next JsonParser::misplaced(Open const& open) {
    Token const next = tokens_.peek();
    switch (next.kind) {
        case TokenKind::End: report_unclosed(open); return Next::End;
        case TokenKind::Word:
            if (open.is_object()) {
                faults_.error(next.origin, "D-002", fmt::format("\"{}\" tidak pada tempatnya", shortened(next.text)),
                              "satu bidang hanya bernilai satu; angka ditulis tanpa spasi, dan teks di antara tanda petik");
                while (tokens_.peek().kind == TokenKind::Word) tokens_.take();
                return after_element(open);
            }
            [[fallthrough]];
        case TokenKind::Text:
        case TokenKind::OpenObject:
        case TokenKind::OpenList:
            faults_.error(next.origin, "D-002", "koma di depan ini belum ditulis", "tulis koma di antara dua nilai");
            return Next::Element;
        case TokenKind::Colon:
            faults_.stop(next.origin, "D-002", "titik dua tidak pada tempatnya",
                         open.is_object() ? "teks yang berisi titik dua ditulis di antara tanda petik" : "di dalam [ ] tidak ada nama bidang: pakai { }");
            return Next::End;
        default:
            faults_.stop(next.origin, "D-002",
                         fmt::format("kurung penutup tidak cocok dengan \"{}\" yang dibuka di baris {}", open.opening(), open.origin.line),
                         fmt::format("tulis \"{}\", atau periksa kurung di antaranya", open.closing()));
            return Next::End;
    }
}

void JsonParser::report_unclosed(Open const& open) {
    faults_.stop(tokens_.peek().origin, "D-002",
                 fmt::format("berkas berakhir sebelum \"{}\" yang dibuka di baris {} ditutup", open.opening(), open.origin.line),
                 fmt::format("lengkapi berkas yang terpotong, atau tambahkan \"{}\" yang kurang", open.closing()));
}

void JsonParser::report_duplicates(Object const& object, std::vector<Origin> const& names) {
    auto const& fields = object.fields;
    std::vector<std::size_t> order(fields.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return fields[a].first < fields[b].first; });
    for (std::size_t i = 1; i < order.size(); ++i) {
        std::string const& name = fields[order[i]].first;
        if (name != fields[order[i - 1]].first) continue;
        ValuePath::Inside const inside(faults_.path(), std::string_view(name));
        faults_.error(names[order[i]], "D-007", fmt::format("bidang \"{}\" ditulis dua kali", shortened(name)),
                      fmt::format("hapus salah satu; yang pertama ada di baris {}", names[order[i - 1]].line));
    }
}

}  // namespace

Value parse_tokens(std::string_view text, int file, JsonFaults& faults) { return JsonParser(text, file, faults).read_root(); }

}  // namespace lkjip::report
