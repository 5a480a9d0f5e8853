#include "layout/check_references.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "layout/builtin_styles.h"

namespace lkjip::layout {

namespace {

class ReferenceCheck {
public:
    ReferenceCheck(Layout const& layout, base::Diagnostics& diagnostics) : layout_(layout), diagnostics_(diagnostics) {
        styles_ = style_names(layout);
        numberings_ = definition_names(layout.numberings);
        numberings_.emplace_back("baku");
    }

    void run() {
        for (auto const* definitions : {&layout_.styles, &layout_.masters, &layout_.numberings, &layout_.macros}) {
            check_unique(*definitions);
            for (Node const& node : *definitions) walk(node);
        }
        for (Node const& node : layout_.body) walk(node);
        for (Node const& style : layout_.styles) check_style_cycle(style);
        if (layout_.body.empty()) error({0, 0, 1, 1}, "L-025", "tata letak ini tidak punya `<bagian>`", "isi laporan ditulis di dalam `<bagian>`");
    }

private:
    void walk(Node const& node);
    void check_name(Attribute const& attribute, ValueKind kind, Tag tag);
    [[nodiscard]] std::string parameters_hint(Node const& macro, std::vector<std::string> const& parameters) const;
    void check_use(Node const& use);
    void check_unique(std::vector<Node> const& definitions);
    void check_style_cycle(Node const& style);
    void error(Spot spot, std::string code, std::string message, std::string hint = {}) {
        diagnostics_.error(base::Category::Layout, std::move(code), std::move(message), layout_.place(spot), std::move(hint));
    }

    Layout const& layout_;
    base::Diagnostics& diagnostics_;
    std::vector<std::string> styles_, numberings_;
};

void ReferenceCheck::check_name(Attribute const& attribute, ValueKind kind, Tag tag) {
    std::string const* const name = std::get_if<std::string>(&attribute.value);
    if (name == nullptr || name->empty()) return;
    if (kind == ValueKind::StyleName && (tag == Tag::Row || tag == Tag::Cell) && *name == "tebal") return;
    std::vector<std::string> known;
    char const* what = "gaya";
    if (kind == ValueKind::StyleName) known = styles_;
    if (kind == ValueKind::MasterName) known = definition_names(layout_.masters), what = "halaman";
    if (kind == ValueKind::NumberingName) known = numberings_, what = "penomoran";
    if (kind == ValueKind::MacroName) known = definition_names(layout_.macros), what = "makro";
    if (std::find(known.begin(), known.end(), *name) != known.end()) return;
    if (std::find(known.begin(), known.end(), std::string{}) != known.end()) return;   // one is named wrongly, which was said: it may be this one
    std::string const nearest = base::nearest_name(*name, known);
    std::string const hint = !nearest.empty() ? fmt::format("maksud Anda `{}`?", nearest)
                             : known.empty()  ? fmt::format("belum ada {} yang ditetapkan", what)
                                              : fmt::format("yang ada: {}", fmt::join(known, ", "));
    error(attribute.spot, "L-030", fmt::format("{} `{}` tidak dikenal", what, *name), hint);
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    while (!text.empty()) {
        std::size_t const end = std::min(text.find(' '), text.size());
        if (end > 0) words.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

// What the macro takes, where it stands, and which of the same name it replaces.
std::string ReferenceCheck::parameters_hint(Node const& macro, std::vector<std::string> const& parameters) const {
    base::Place const place = layout_.place(macro.spot);
    std::string hint = fmt::format("makro ini ditetapkan di {}:{}; parameternya: {}", place.file, place.line,
                                   parameters.empty() ? "tidak ada" : fmt::format("{}", fmt::join(parameters, ", ")));
    for (Node const& other : layout_.macros) {
        if (&other == &macro || other.word("nama") != macro.word("nama")) continue;
        base::Place const replaced = layout_.place(other.spot);
        hint += fmt::format("; ia menggantikan makro bernama sama di {}:{}", replaced.file, replaced.line);
    }
    return hint;
}

void ReferenceCheck::check_use(Node const& use) {
    Node const* const macro = find_definition(layout_.macros, use.word("makro"));
    if (macro == nullptr) return;
    auto const parameters = words_of(macro->word("parameter"));
    std::string const known = parameters_hint(*macro, parameters);
    for (Attribute const& attribute : use.attributes) {
        if (attribute.name == "makro" || std::find(parameters.begin(), parameters.end(), attribute.name) != parameters.end()) continue;
        std::string const nearest = base::nearest_name(attribute.name, parameters);
        error(attribute.spot, "L-031", fmt::format("makro `{}` tidak punya parameter `{}`", use.word("makro"), attribute.name),
              nearest.empty() ? known : fmt::format("maksud Anda `{}`? {}", nearest, known));
    }
    for (std::string const& parameter : parameters) {
        if (use.find(parameter) != nullptr) continue;
        error(use.spot, "L-031", fmt::format("makro `{}` memerlukan `{}`", use.word("makro"), parameter),
              fmt::format("tambahkan {0}=\"ekspresi\", atau teks di dalam petik tunggal: {0}=\"'teks'\"; {1}", parameter, known));
    }
}

void ReferenceCheck::walk(Node const& node) {
    if (node.rule != nullptr) {
        for (Attribute const& attribute : node.attributes) {
            if (AttributeRule const* const rule = find_attribute(*node.rule, attribute.name)) {
                bool const reference = rule->kind >= ValueKind::StyleName && rule->kind <= ValueKind::MacroName;
                if (reference) check_name(attribute, rule->kind, node.tag);
            }
        }
    }
    if (node.tag == Tag::Use) check_use(node);
    for (Node const& child : node.children) walk(child);
}

// Twice in one folder is a mistake; in a layout and its base it is an override.
void ReferenceCheck::check_unique(std::vector<Node> const& definitions) {
    auto const folder_of = [&](Node const& node) {
        std::string const& name = layout_.files[static_cast<std::size_t>(node.spot.file)].name();
        return name.substr(0, name.rfind('/'));
    };
    std::map<std::pair<std::string, std::string>, Spot> seen;
    for (Node const& node : definitions) {
        auto const [earlier, is_new] = seen.try_emplace({folder_of(node), std::string(node.word("nama"))}, node.spot);
        if (is_new) continue;
        base::Place const first = layout_.place(earlier->second);
        error(node.spot, "L-032", fmt::format("`<{} nama=\"{}\">` sudah ditetapkan sebelumnya", node.rule->name, node.word("nama")),
              fmt::format("yang pertama di {}:{}:{}; ganti nama atau hapus salah satu", first.file, first.line, first.column));
    }
}

void ReferenceCheck::check_style_cycle(Node const& style) {
    std::vector<std::string> chain{std::string(style.word("nama"))};
    Node const* at = &style;
    while (!at->word("dasar").empty() && at->word("dasar") != at->word("nama")) {
        at = find_definition(layout_.styles, at->word("dasar"));
        if (at == nullptr) return;
        chain.emplace_back(at->word("nama"));
        bool const closed = chain.back() == chain.front();
        if (closed && chain.front() != *std::min_element(chain.begin(), chain.end())) return;  // said once
        if (closed) return error(style.spot, "L-033", fmt::format("gaya berputar: {}", fmt::join(chain, " → ")), "beri salah satunya `dasar` yang lain");
        if (chain.size() > layout_.styles.size() + 1) return;
    }
}

}  // namespace

void check_references(Layout const& layout, base::Diagnostics& diagnostics) { ReferenceCheck(layout, diagnostics).run(); }

}  // namespace lkjip::layout
