#include "layout/unusual_texts.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include "base/utf8.h"
#include "layout/parsed.h"

namespace lkjip::layout {

namespace {

constexpr char32_t first_unusual = 0x250;   // behind the Latin letters
constexpr std::array<char32_t, 9> common = {U'–', U'—', U'‘', U'’', U'“', U'”', U'•', U'…', 0x2212};

bool is_unusual(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            ++at;
            continue;
        }
        auto const character = base::next_character(text, at);
        if (character && *character >= first_unusual && std::find(common.begin(), common.end(), *character) == common.end()) return true;
    }
    return false;
}

class Collector {
public:
    explicit Collector(Resolution const& work) : work_(work) {}

    // Values may be there twice: as entered, and in lists made of them.
    void collect(base::Value const& value) {
        if (auto const* const text = value.as_text()) {
            base::Origin const at = value.origin;
            if (is_unusual(*text) && at.file >= 0 && seen_.emplace(at.file, at.line, at.column).second) add_lines(work_.spot_of(value), *text);
        } else if (auto const* const list = value.as_list()) {
            for (base::Value const& element : *list) collect(element);
        } else if (auto const* const object = value.as_object()) {
            for (auto const& field : object->fields) collect(field.second);
        }
    }

    void collect(std::vector<Node> const& nodes) {
        for (Node const& node : nodes) {
            add(node.spot, words_of(node.text));
            for (Attribute const& attribute : node.attributes) {
                if (auto const* const text = std::get_if<Template>(&attribute.value)) add(attribute.spot, words_of(*text));
                if (auto const* const binding = std::get_if<Binding>(&attribute.value)) add(attribute.spot, binding->source);
            }
            collect(node.children);
        }
    }

    std::vector<UnusualText> take() { return std::move(texts_); }

private:
    static std::string words_of(Template const& text) {
        std::string words;
        for (TemplatePart const& part : text.parts) words += part.binding ? part.binding->source : part.literal;
        return words;
    }

    // A text may begin anew where one of its lines was read.
    void add_lines(Spot begin, std::string const& text) {
        UnusualText part{work_.source(begin), {}, work_.is_own_file(begin)};
        for (std::size_t at = 0; at < text.size();) {
            std::size_t const end = std::min(text.find('\n', at), text.size());
            Source const here = work_.source(work_.spot_inside(begin, text, at));
            bool const is_same = here.line == part.source.line && here.column == part.source.column && here.file == part.source.file;
            if (!is_same) {
                keep(std::move(part));
                part = {here, {}, work_.is_own_file(begin)};
            }
            part.text += part.text.empty() ? text.substr(at, end - at) : " " + text.substr(at, end - at);
            at = end + 1;
        }
        keep(std::move(part));
    }

    void add(Spot spot, std::string text) { keep({work_.source(spot), std::move(text), false}); }

    void keep(UnusualText text) {
        if (is_unusual(text.text)) texts_.push_back(std::move(text));
    }

    Resolution const& work_;
    std::vector<UnusualText> texts_;
    std::set<std::tuple<int, int, int>> seen_;
};

}  // namespace

std::vector<UnusualText> unusual_texts(Resolution const& work) {
    Collector collector(work);
    collector.collect(work.inputs.data);
    for (auto const* const nodes : {&work.layout.masters, &work.layout.macros, &work.layout.body}) collector.collect(*nodes);
    return collector.take();
}

}  // namespace lkjip::layout
