#include "cli/explanation.h"

#include <fmt/format.h>

namespace lkjip::cli {

namespace {

using figures::Explained;

// Long names are cut after a word: they only say which object it is.
std::string short_name(std::string const& name) {
    constexpr std::size_t longest = 60;
    if (name.size() <= longest) return name;
    return name.substr(0, name.rfind(' ', longest)) + " …";
}

std::string line_of(Explained const& one) {
    std::string text = fmt::format("{} = {}", one.path, one.shown);
    if (!one.about.empty()) text += fmt::format("   ({})", short_name(one.about));
    if (!one.formula.empty()) return text + fmt::format("   rumus: {}{}", one.formula, one.is_repeated ? " (lihat di atas)" : "");
    return one.place.file.empty() ? text : text + fmt::format("   {}:{}:{}", one.place.file, one.place.line, one.place.column);
}

void add_branches(Explained const& one, std::string const& indent, std::string& text) {
    for (std::size_t i = 0; i < one.from.size(); ++i) {
        bool const is_last = i + 1 == one.from.size();
        text += fmt::format("{}{} {}\n", indent, is_last ? "└─" : "├─", line_of(one.from[i]));
        add_branches(one.from[i], indent + (is_last ? "   " : "│  "), text);
    }
}

}  // namespace

std::string explanation_text(Explained const& explained) {
    std::string text = line_of(explained) + "\n";
    add_branches(explained, "", text);
    return text;
}

void write_explanation(JsonWriter& writer, Explained const& explained) {
    writer.StartObject();
    field(writer, "jalur", explained.path);
    field(writer, "tentang", explained.about);
    field(writer, "nilai", explained.shown);
    field(writer, "rumus", explained.formula);
    if (explained.formula.empty()) {
        field(writer, "berkas", explained.place.file);
        writer.Key("baris");
        writer.Int(explained.place.line);
        writer.Key("kolom");
        writer.Int(explained.place.column);
    }
    writer.Key("dari");
    writer.StartArray();
    for (Explained const& one : explained.from) write_explanation(writer, one);
    writer.EndArray();
    writer.EndObject();
}

std::string places_text(std::vector<PrintedPlace> const& places) {
    if (places.empty()) return "\ntidak tercetak dalam laporan\n";
    std::string text = "\ntercetak pada:\n";
    for (PrintedPlace const& place : places)
        text += fmt::format("  halaman {} (lembar {}), {}   {}:{}\n", place.page_label.empty() ? "–" : place.page_label, place.page + 1, place.element,
                            place.source.file, place.source.line);
    return text;
}

void write_places(JsonWriter& writer, std::vector<PrintedPlace> const& places) {
    writer.StartArray();
    for (PrintedPlace const& place : places) {
        writer.StartObject();
        field(writer, "halaman", place.page_label);
        writer.Key("lembar");
        writer.Int(place.page + 1);
        field(writer, "unsur", place.element);
        field(writer, "berkas", place.source.file);
        writer.Key("baris");
        writer.Int(place.source.line);
        writer.EndObject();
    }
    writer.EndArray();
}

}  // namespace lkjip::cli
