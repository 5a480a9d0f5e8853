#include "textcheck/own_texts.h"

#include <algorithm>

#include "figures/recorder.h"
#include "report/value_access.h"

namespace lkjip::textcheck {

namespace {

using base::Value;
using report::Kind;
using report::Shape;

class Gathering {
public:
    explicit Gathering(Known const& known) : known_(known) {}

    void walk(Value const& value, Shape const& given, std::string const& path, int owner) {
        Shape const& shape = given.same_as ? given.same_as() : given;
        if (value.as_text() && (shape.kind == Kind::Markdown || shape.kind == Kind::Texts)) {
            found.push_back({&value, path, owner});
        } else if (auto const* const list = value.as_list()) {
            for (std::size_t i = 0; !shape.of.empty() && i < list->size(); ++i) walk((*list)[i], shape.of.front(), figures::element_path(path, i), owner);
        } else if (auto const* const object = value.as_object()) {
            int const here = topic_of(value, owner);
            for (auto const& [name, inside] : object->fields) walk_field(inside, shape, name, figures::join_path(path, name), here);
        }
    }

    std::vector<OwnText> found;

private:
    void walk_field(Value const& value, Shape const& owner_shape, std::string const& name, std::string const& path, int owner) {
        if (owner_shape.kind == Kind::Texts) return walk(value, owner_shape, path, owner);
        if (owner_shape.kind == Kind::Map && !owner_shape.of.empty()) return walk(value, owner_shape.of.front(), path, owner);
        auto const field = std::find_if(owner_shape.fields.begin(), owner_shape.fields.end(), [&](report::Field const& each) { return each.name == name; });
        if (field != owner_shape.fields.end()) walk(value, field->shape, path, owner);
    }
    [[nodiscard]] int topic_of(Value const& value, int owner) const {
        auto const* const name = report::text_in(value, "nama");
        int const topic = name ? known_.topics.find(*name) : -1;
        return topic >= 0 ? topic : owner;
    }

    Known const& known_;
};

bool begins_item(std::string_view line) {
    std::size_t at = std::min(line.find_first_not_of(' '), line.size());
    if (line.substr(at).starts_with("- ") || line.substr(at).starts_with("* ")) return true;
    std::size_t const first = at;
    while (at < line.size() && line[at] >= '0' && line[at] <= '9') ++at;
    return at > first && line.substr(at).starts_with(". ");
}

// Reads the JSON strings of a text again, keeping where each byte comes from.
class Locating {
public:
    Locating(std::string const& file, std::size_t at) : file_(file), at_(at) {}

    bool run() {
        skip();
        if (at_ >= file_.size()) return false;
        if (file_[at_] == '"') return take_string();
        if (file_[at_] != '[') return false;
        ++at_;
        for (bool first = true;; first = false) {
            skip();
            if (at_ < file_.size() && file_[at_] == ']') return true;
            if (!first) {
                if (at_ >= file_.size() || file_[at_] != ',') return false;
                ++at_;
                skip();
            }
            if (at_ >= file_.size() || file_[at_] != '"') return false;
            if (!text.empty()) add('\n', at_);
            if (!take_string()) return false;
        }
    }

    std::string text;
    std::vector<std::size_t> offsets;

private:
    void skip() { at_ = std::min(file_.find_first_not_of(" \t\r\n", at_), file_.size()); }
    void add(char c, std::size_t from) {
        text += c;
        offsets.push_back(from);
    }
    bool take_string() {
        for (++at_; at_ < file_.size() && file_[at_] != '"'; ++at_) {
            if (file_[at_] != '\\') add(file_[at_], at_);
            else if (!take_escape()) return false;
        }
        return at_++ < file_.size();
    }
    // Only simple ones; a text with \u… is left alone.
    bool take_escape() {
        static constexpr std::string_view names = "\"\\/nrtbf", meanings = "\"\\/\n\r\t\b\f";
        if (++at_ >= file_.size()) return false;
        std::size_t const which = names.find(file_[at_]);
        if (which == std::string_view::npos) return false;
        add(meanings[which], at_ - 1);
        return true;
    }

    std::string const& file_;
    std::size_t at_;
};

std::size_t offset_of(std::string const& file, base::Origin origin) {
    std::size_t at = file.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    for (int line = 1; line < origin.line && at < file.size(); ++line) at = std::min(file.find('\n', at), file.size() - 1) + 1;
    for (int column = 1; column < origin.column && at < file.size(); ++column)
        do ++at;
        while (at < file.size() && (static_cast<unsigned char>(file[at]) & 0xC0U) == 0x80U);
    return at;
}

}  // namespace

std::vector<OwnText> own_texts(report::Report const& report, Known const& known) {
    Gathering gathering(known);
    gathering.walk(report.data, report::schema(), {}, -1);
    return std::move(gathering.found);
}

std::vector<Part> parts_of(std::string const& text) {
    std::vector<Part> parts;
    bool is_open = false;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const end = std::min(text.find('\n', at), text.size());
        std::string_view const line(text.data() + at, end - at);
        bool const is_blank = line.find_first_not_of(" \t\r") == std::string_view::npos;
        if (is_blank) is_open = false;
        else if (!is_open || begins_item(line)) parts.push_back({at, end}), is_open = true;
        else parts.back().end = end;
        at = end + 1;
    }
    return parts;
}

std::optional<std::vector<std::size_t>> offsets_in_file(std::string const& file, std::string const& name, base::Origin origin, std::string const& text) {
    if (name.ends_with(".md")) {
        std::size_t const skipped = file.starts_with("\xEF\xBB\xBF") ? 3 : 0;
        if (file.compare(skipped, text.size(), text) != 0) return std::nullopt;
        std::vector<std::size_t> offsets(text.size());
        for (std::size_t i = 0; i < offsets.size(); ++i) offsets[i] = i + skipped;
        return offsets;
    }
    Locating locating(file, offset_of(file, origin));
    if (!locating.run() || locating.text != text) return std::nullopt;
    return std::move(locating.offsets);
}

}  // namespace lkjip::textcheck
