#include <algorithm>
#include <array>

#include "figures/evidence.h"
#include "figures/recorder.h"

namespace lkjip::figures {

namespace {

// Fields that hold no words: ids, codes, dates, files, and what is said about findings themselves.
constexpr std::array<std::string_view, 16> wordless{"id",    "kode",    "nip",      "tanggal",       "hari",       "lambang",    "berkas",       "kolom",
                                                    "satuan", "tertulis", "polaritas", "temuan_diakui", "akumulasi", "pejabat_id", "surel", "laman"};

void walk(base::Value const& value, std::string& path, std::vector<Prose>& texts) {
    if (std::string const* const text = value.as_text()) {
        if (text->size() > 1) texts.push_back({{&value, path}, words_of(*text)});
        return;
    }
    std::size_t const length = path.size();
    if (base::List const* const list = value.as_list()) {
        for (std::size_t i = 0; i < list->size(); ++i) {
            path += "[" + std::to_string(i) + "]";
            walk((*list)[i], path, texts);
            path.resize(length);
        }
        return;
    }
    base::Object const* const object = value.as_object();
    if (object == nullptr) return;
    for (auto const& [name, field] : object->fields) {
        if (std::find(wordless.begin(), wordless.end(), name) != wordless.end()) continue;
        if (!path.empty()) path += ".";
        path += name;
        walk(field, path, texts);
        path.resize(length);
    }
}

}  // namespace

void gather_texts(Evidence& evidence) {
    std::string path;
    walk(evidence.report.data, path, evidence.texts);
}

}  // namespace lkjip::figures
