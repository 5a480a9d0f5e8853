#include "labelled_sentences.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <functional>
#include <sstream>

#include "base/files.h"
#include "base/indonesian.h"
#include "figures/evidence.h"

namespace lkjip::labelled {

namespace {

using base::Decimal;
using figures::Placed;

struct Object { Placed at; std::string name, unit; };

void add_objects(Placed const& at, std::vector<Object>& objects) { objects.push_back({at, at.words("nama"), at.words("satuan")}); }

std::vector<Object> objects_of(std::string const& scope, Sample const& sample) {
    Placed const data{&sample.figures.data, {}};
    std::vector<Object> objects;
    if (scope == "kantor") return {{data, sample.report.data.find("instansi") ? data.field("instansi").words("nama") : "", ""}};
    if (scope == "iku")
        for (Placed const& objective : data.field("iku").field("sasaran").elements())
            for (Placed const& one : objective.field("indikator").elements()) add_objects(one, objects);
    for (Placed const& program : data.field("program").elements()) {
        if (scope == "program") add_objects(program, objects);
        for (Placed const& activity : program.field("kegiatan").elements()) {
            if (scope == "kegiatan") add_objects(activity, objects);
            for (Placed const& sub : activity.field("sub_kegiatan").elements())
                if (scope == "sub") add_objects(sub, objects);
        }
    }
    return objects;
}

std::vector<Object> some(std::vector<Object> all, std::size_t most) {
    if (all.size() <= most) return all;
    std::vector<Object> chosen;
    for (std::size_t i = 0; i < most; ++i) chosen.push_back(all[i * all.size() / most]);
    return chosen;
}

// The figure of a field, where the office has it in two places.
Placed figure_of(Object const& object, std::string const& field, bool is_office) {
    if (!is_office) return object.at.field(field);
    Placed const budget = object.at.field("anggaran").field(field);
    return budget ? budget : object.at.field("iku").field(field);
}

std::string written(Decimal value, std::string const& field, std::string const& form) {
    if (form == "huruf") return base::spell_number(value);
    bool const is_share = field == "serapan" || field.starts_with("capaian") || field == "rata_capaian";
    return base::format_number(value, is_share ? 2 : std::min(value.scale(), 2));
}

class Filling {
public:
    Filling(std::string const& source, Object const& object, Sample const& sample, bool is_office) : source_(source), object_(object), sample_(sample), is_office_(is_office) {}

    // nullopt: the object lacks a figure of the template.
    std::optional<Sentence> run() {
        for (std::size_t at = 0; at < source_.size();) {
            char const* const ends = source_.compare(at, 2, "[[") == 0 ? "]]" : source_[at] == '<' ? ">" : source_[at] == '{' ? "}" : nullptr;
            if (ends == nullptr) { sentence_.text += source_[at++]; continue; }
            std::size_t const open = source_.compare(at, 2, "[[") == 0 ? 2 : 1;
            std::size_t const close = source_.find(ends, at);
            std::string const inside = source_.substr(at + open, close - at - open);
            if (open == 2) literal(inside);
            else if (source_[at] == '{') sentence_.text += inside == "nama" || inside == "instansi" ? object_.name : inside;
            else if (!slot(inside)) return std::nullopt;
            at = close + open;
        }
        sentence_.source = source_;
        return sentence_;
    }

private:
    void add(std::string const& text, Label label) {
        label.begin = sentence_.text.size();
        sentence_.text += text;
        label.end = sentence_.text.size();
        sentence_.labels.push_back(std::move(label));
    }
    void literal(std::string const& inside) {
        std::size_t const bar = inside.find('|');
        add(inside.substr(0, bar), {0, 0, inside.substr(bar + 1) == "asing" ? Truth::Foreign : Truth::NoFigure});
    }
    bool slot(std::string const& inside) {
        std::size_t const colon = inside.find(':');
        std::string const field = inside.substr(0, colon), form = colon == std::string::npos ? "" : inside.substr(colon + 1);
        Placed const data{&sample_.figures.data, {}};
        int const year = static_cast<int>(data.field("tahun").number()->to_int().value_or(0));
        if (field == "tahun" || field == "tahun_lalu") return add(std::to_string(field == "tahun" ? year : year - 1), {0, 0, Truth::NoFigure}), true;
        if (field == "kode") return add(object_.at.words("kode"), {0, 0, Truth::Agrees, {}, field}), true;
        if (field == "kategori") {
            Placed const category = (is_office_ ? object_.at.field("iku") : object_.at).field("kategori");
            if (!category) return false;
            return add(category.words("nama"), {0, 0, Truth::Agrees, {}, field}), true;
        }
        Placed const figure = figure_of(object_, field, is_office_);
        if (figure.number() == nullptr) return false;
        Decimal const value = *figure.number();
        add(written(value, field, form), {0, 0, Truth::Agrees, {}, field, value});
        if (form == "dua") sentence_.text += " (" + base::spell_number(value) + ")";
        bool const has_unit = !object_.unit.empty() && (field.starts_with("target") || field.starts_with("realisasi")) && field != "realisasi_anggaran" && !is_office_;
        if (has_unit) sentence_.text += " " + base::to_lower(object_.unit);
        return true;
    }

    std::string const& source_;
    Object const& object_;
    Sample const& sample_;
    bool is_office_;
    Sentence sentence_;
};

// ---- slips

Sentence replaced(Sentence sentence, std::size_t which, std::string const& text, std::string slip) {
    Label& label = sentence.labels[which];
    auto const longer = static_cast<std::ptrdiff_t>(text.size()) - static_cast<std::ptrdiff_t>(label.end - label.begin);
    sentence.text.replace(label.begin, label.end - label.begin, text);
    std::size_t const end = label.end;
    for (Label& other : sentence.labels) {
        if (other.begin >= end) other.begin = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(other.begin) + longer);
        if (other.end >= end) other.end = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(other.end) + longer);
    }
    label.truth = Truth::Disagrees;
    label.slip = std::move(slip);
    return sentence;
}

std::string swapped_digits(std::string text) {
    for (std::size_t i = text.size() - 1; i > 0; --i) {
        std::size_t other = i - 1;
        while (other > 0 && (text[other] < '0' || text[other] > '9')) --other;
        if (text[i] >= '0' && text[i] <= '9' && text[other] >= '0' && text[other] <= '9' && text[i] != text[other] && !(other == 0 && text[i] == '0')) return std::swap(text[i], text[other]), text;
    }
    return {};
}

// Two digits that lie apart, as in 4.234.374.729 for 4.234.747.729, stay adjacent here; a comma moves by one place.
std::string shifted(Label const& label, bool is_money) {
    Decimal const ten = 10;
    if (is_money) return base::format_number(label.value * ten, 0);
    return label.value.scale() > 0 && !label.value.trimmed().is_whole() ? base::format_number(label.value * ten, std::max(label.value.trimmed().scale() - 1, 0)) : "";
}

std::size_t find_field(Sentence const& sentence, std::string const& field) {
    for (std::size_t i = 0; i < sentence.labels.size(); ++i)
        if (sentence.labels[i].field == field) return i;
    return sentence.labels.size();
}

std::string text_of(Sentence const& sentence, std::size_t label) { return sentence.text.substr(sentence.labels[label].begin, sentence.labels[label].end - sentence.labels[label].begin); }

void add_exchanged(Sentence const& sentence, char const* one, char const* other, std::vector<Sentence>& out) {
    std::size_t const a = find_field(sentence, one), b = find_field(sentence, other);
    if (a >= sentence.labels.size() || b >= sentence.labels.size() || sentence.labels[a].value == sentence.labels[b].value) return;
    out.push_back(replaced(replaced(sentence, a, text_of(sentence, b), "tertukar"), b, text_of(sentence, a), "tertukar"));
}

std::string other_category(Sample const& sample, std::string const& name) {
    for (Placed const& one : Placed{&sample.figures.data, {}}.field("skala").field("kategori").elements())
        if (one.words("nama") != name) return one.words("nama");
    return {};
}

void add_slips(Sentence const& sentence, std::size_t i, Sample const& sample, std::vector<Sentence>& out) {
    Label const& label = sentence.labels[i];
    if (label.truth != Truth::Agrees || label.field == "kode") return;
    std::string const text = text_of(sentence, i);
    if (label.field == "kategori") {
        if (std::string const other = other_category(sample, text); !other.empty()) out.push_back(replaced(sentence, i, other, "kategori"));
        return;
    }
    bool const is_count = label.field.starts_with("jumlah");
    if (is_count) {
        bool const in_words = text.find_first_of("0123456789") == std::string::npos;
        Decimal const more = label.value + Decimal(1);
        out.push_back(replaced(sentence, i, in_words ? base::spell_number(more) : base::format_number(more), sentence.text[label.end] == ' ' && sentence.text[label.end + 1] == '(' ? "huruf" : "banyaknya"));
        return;
    }
    bool const is_money = label.field == "pagu" || label.field == "sisa" || label.field == "realisasi_anggaran" || (label.field == "realisasi" && label.value > Decimal(1000000));
    if (std::string const other = swapped_digits(text); !other.empty()) out.push_back(replaced(sentence, i, other, "digit"));
    if (std::string const other = shifted(label, is_money); !other.empty() && !label.value.is_zero()) out.push_back(replaced(sentence, i, other, "geser"));
}

void add_last_year(Sentence const& sentence, Object const& object, std::vector<Sentence>& out) {
    if (find_field(sentence, "capaian_lalu") < sentence.labels.size() || find_field(sentence, "realisasi_lalu") < sentence.labels.size()) return;
    for (char const* const field : {"capaian", "realisasi"}) {
        Placed const last = object.at.field(std::string(field) + "_lalu");
        std::size_t const i = find_field(sentence, field);
        if (last.number() == nullptr || i >= sentence.labels.size()) continue;
        std::string const text = written(*last.number(), field, "");
        if (*last.number() != sentence.labels[i].value) out.push_back(replaced(sentence, i, text, "lalu"));
    }
}

void visit(std::string const& file, Sample const& sample, std::size_t most, std::function<void(Sentence const&, Object const&)> const& take) {
    std::istringstream lines(base::read_file(file));
    for (std::string line; std::getline(lines, line);) {
        std::size_t const bar = line.find(" | ");
        if (line.starts_with("#") || bar == std::string::npos) continue;
        std::string const scope = line.substr(0, bar), source = line.substr(bar + 3);
        for (Object const& object : some(objects_of(scope, sample), most))
            if (auto const sentence = Filling(source, object, sample, scope == "kantor").run()) take(*sentence, object);
    }
}

}  // namespace

std::vector<Sentence> fill(std::string const& file, Sample const& sample, std::size_t objects) {
    std::vector<Sentence> sentences;
    visit(file, sample, objects, [&](Sentence const& sentence, Object const&) { sentences.push_back(sentence); });
    return sentences;
}

std::vector<Sentence> with_slips(std::string const& file, Sample const& sample, std::size_t objects) {
    std::vector<Sentence> out;
    visit(file, sample, objects, [&](Sentence const& sentence, Object const& object) {
        for (std::size_t i = 0; i < sentence.labels.size(); ++i) add_slips(sentence, i, sample, out);
        add_exchanged(sentence, "target", "realisasi", out);
        add_exchanged(sentence, "pagu", "realisasi_anggaran", out);
        add_exchanged(sentence, "pagu", "realisasi", out);
        add_last_year(sentence, object, out);
    });
    return out;
}

}  // namespace lkjip::labelled
