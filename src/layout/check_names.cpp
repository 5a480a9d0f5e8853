#include "layout/check_names.h"

#include <fmt/format.h>

#include <algorithm>

#include "layout/function_table.h"

namespace lkjip::layout {

namespace {

class NameCheck {
public:
    NameCheck(Layout const& layout, base::Diagnostics& diagnostics) : layout_(layout), diagnostics_(diagnostics), names_(report_names()) {}

    void run() {
        for (Node const& node : layout_.body) collect_declared(node);
        for (Node const& macro : layout_.macros) collect_declared(macro);
        if (layout_.properties) walk(*layout_.properties);
        for (Node const& master : layout_.masters) walk(master);
        for (Node const& macro : layout_.macros) walk_macro(macro);
        walk_children(layout_.body);
    }

private:
    void collect_declared(Node const& node);
    void walk(Node const& node);
    void walk_children(std::vector<Node> const& children);
    void walk_macro(Node const& macro);
    void check(AttributeValue const& value);
    void check(Template const& text);
    void check(Binding const& binding);
    [[nodiscard]] std::string hint_for(std::string const& name) const;
    void declare_loop(std::string_view variable);
    void declare_words(std::string_view words);

    Layout const& layout_;
    base::Diagnostics& diagnostics_;
    std::vector<std::string> names_;      // in scope
    std::vector<std::string> declared_;   // anywhere: what a macro may see where it is used
};

void NameCheck::collect_declared(Node const& node) {
    for (char const* const attribute : {"sebagai", "nama"}) {
        bool const declares = std::string_view(attribute) == "sebagai" || node.tag == Tag::Let;
        if (std::string_view const name = node.word(attribute); declares && !name.empty()) {
            declared_.emplace_back(name);
            declared_.push_back("nomor_" + std::string(name));
        }
    }
    for (Node const& child : node.children) collect_declared(child);
}

void NameCheck::declare_loop(std::string_view variable) {
    if (variable.empty()) return;
    names_.emplace_back(variable);
    names_.push_back("nomor_" + std::string(variable));
    for (char const* const name : {"nomor", "pertama", "terakhir"}) names_.emplace_back(name);
}

void NameCheck::declare_words(std::string_view words) {
    while (!words.empty()) {
        std::size_t const end = std::min(words.find(' '), words.size());
        if (end > 0) names_.emplace_back(words.substr(0, end));
        words.remove_prefix(std::min(end + 1, words.size()));
    }
}

std::string NameCheck::hint_for(std::string const& name) const {
    bool const counter = name == "nomor" || name == "pertama" || name == "terakhir" || name.starts_with("nomor_");
    if (counter) return fmt::format("`{}` hanya dikenal di dalam perulangan: `untuk`, atau tabel dan daftar dengan `sebagai`", name);
    if (std::find(declared_.begin(), declared_.end(), name) != declared_.end()) {
        return fmt::format("`{}` hanya dikenal di dalam elemen yang menetapkannya (`sebagai` atau `tetapkan`)", name);
    }
    std::string const nearest = base::nearest_name(name, names_);
    if (!nearest.empty()) return fmt::format("maksud Anda `{}`?", nearest);
    return "yang dikenal: bidang data laporan (docs/data.md) dan nama dari `sebagai`, `tetapkan`, `parameter`; teks diapit petik tunggal: 'teks'";
}

void NameCheck::check(Binding const& binding) {
    Expression const* const unknown = find_unknown_name(binding.root, names_);
    if (unknown == nullptr) return;
    diagnostics_.error(base::Category::Layout, "L-043", fmt::format("nama `{}` tidak dikenal dalam `{}`", unknown->name, binding.source),
                       layout_.place(binding.spot, unknown->begin), hint_for(unknown->name));
}

void NameCheck::check(Template const& text) {
    for (TemplatePart const& part : text.parts) {
        if (part.binding) check(*part.binding);
    }
}

void NameCheck::check(AttributeValue const& value) {
    if (auto const* binding = std::get_if<Binding>(&value)) check(*binding);
    if (auto const* text = std::get_if<Template>(&value)) check(*text);
    if (auto const* computed = std::get_if<Computed>(&value)) check(computed->text);
}

// The list of a loop is evaluated outside of it.
bool is_outside(Node const& node, std::string_view attribute) {
    if (attribute == "setiap" || attribute == "data") return true;
    return node.tag == Tag::Table && (attribute == "judul" || attribute == "label");
}

void NameCheck::walk(Node const& node) {
    check(node.text);
    std::size_t const outer = names_.size();
    for (Attribute const& attribute : node.attributes) {
        if (is_outside(node, attribute.name)) check(attribute.value);
    }
    declare_loop(node.word("sebagai"));
    for (Attribute const& attribute : node.attributes) {
        if (!is_outside(node, attribute.name)) check(attribute.value);
    }
    if (node.tag == Tag::Use) {
        if (Node const* const macro = find_definition(layout_.macros, node.word("makro"))) declare_words(macro->word("parameter"));
    }
    walk_children(node.children);
    names_.resize(outer);
}

void NameCheck::walk_children(std::vector<Node> const& children) {
    std::size_t const outer = names_.size();
    for (Node const& child : children) {
        walk(child);
        if (child.tag == Tag::Let) names_.emplace_back(child.word("nama"));
    }
    names_.resize(outer);
}

void NameCheck::walk_macro(Node const& macro) {
    std::size_t const outer = names_.size();
    names_.insert(names_.end(), declared_.begin(), declared_.end());
    declare_loop("nomor");
    declare_words(macro.word("parameter"));
    walk_children(macro.children);
    names_.resize(outer);
}

}  // namespace

std::vector<std::string> const& report_names() {
    static std::vector<std::string> const names = {
        "versi", "tahun", "instansi", "dokumen", "pejabat", "organisasi", "periode", "aturan", "skala", "iku", "rpjmd", "program",
        "belanja", "spm", "perjanjian_kinerja", "renaksi", "monev_renaksi", "monev_renstra", "iki", "sk", "rapat", "tabel", "narasi", "daftar",
        "pindaian", "anggaran", "edisi", "tanggal_cetak"};
    return names;
}

Expression const* find_unknown_name(Expression const& expression, std::vector<std::string>& names) {
    if (expression.operation == Operation::Name) {
        return std::find(names.begin(), names.end(), expression.name) == names.end() ? &expression : nullptr;
    }
    bool const lambda = expression.operation == Operation::Call &&
                        functions()[static_cast<std::size_t>(expression.function)].arguments == Arguments::Lambda;
    std::size_t const outer = names.size();
    Expression const* unknown = nullptr;
    for (std::size_t index = 0; index < expression.operands.size() && unknown == nullptr; ++index) {
        if (lambda && index == 1) {
            names.push_back(expression.operands[1].name);
        } else {
            unknown = find_unknown_name(expression.operands[index], names);
        }
    }
    names.resize(outer);
    return unknown;
}

void check_names(Layout const& layout, base::Diagnostics& diagnostics) { NameCheck(layout, diagnostics).run(); }

}  // namespace lkjip::layout
