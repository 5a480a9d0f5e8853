#include "base/shown_paths.h"

#include <utility>

namespace lkjip::base {

void ShownPaths::show_folder_as(std::string folder, std::string name) { folders_.push_back({std::move(folder), std::move(name)}); }

std::string ShownPaths::applied_to(std::string text) const {
    for (Shown const& shown : folders_) apply(shown, text);
    return text;
}

Diagnostics ShownPaths::applied_to(Diagnostics const& diagnostics) const {
    Diagnostics shown;
    for (Diagnostic one : diagnostics.all()) {
        for (std::string* const text : {&one.message, &one.place.file, &one.hint}) *text = applied_to(std::move(*text));
        shown.add(std::move(one));
    }
    return shown;
}

void ShownPaths::apply(Shown const& shown, std::string& text) {
    for (std::size_t at = text.find(shown.folder); at != std::string::npos; at = text.find(shown.folder, at)) {
        std::size_t const end = at + shown.folder.size();
        bool const is_inside = end < text.size() && text[end] == '/';
        std::string const name = shown.name + (is_inside ? ":" : "");
        text.replace(at, shown.folder.size() + (is_inside ? 1 : 0), name);
        at += name.size();
    }
}

}  // namespace lkjip::base
