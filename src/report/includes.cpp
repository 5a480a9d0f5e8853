#include "report/includes.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "base/files.h"
#include "report/json_reader.h"

namespace lkjip::report {

namespace {

namespace fs = std::filesystem;

class IncludeReader {
public:
    IncludeReader(Sources& sources, base::Diagnostics& diagnostics) : sources_(sources), diagnostics_(diagnostics) {}

    std::optional<base::Value> read(fs::path const& file) {
        std::string const text = base::read_file(file.string());
        open_.push_back(file.lexically_normal());
        int const index = static_cast<int>(sources_.files.size());
        sources_.files.push_back(file.string());
        std::optional<base::Value> value = parse_json({text, file.string(), index}, diagnostics_);
        if (value) follow(*value, file.parent_path());
        open_.pop_back();
        return value;
    }

private:
    void follow(base::Value& value, fs::path const& folder) {
        if (auto* list = value.as_list()) {
            for (base::Value& element : *list) follow(element, folder);
        } else if (auto* object = value.as_object()) {
            base::Value const* target = object->fields.size() == 1 ? object->find("sertakan") : nullptr;
            if (target != nullptr && target->as_text() != nullptr) {
                value = included(folder / *target->as_text(), place_of(*target));
                return;
            }
            for (auto& [name, field] : object->fields) follow(field, folder);
        }
    }

    base::Value included(fs::path const& file, base::Place const& from) {
        if (!inside(file)) return fault(fmt::format("berkas sertaan \"{}\" berada di luar folder laporan", file.string()), from, "pindahkan berkas itu ke dalam folder laporan");
        if (std::find(open_.begin(), open_.end(), file.lexically_normal()) != open_.end())
            return fault(fmt::format("\"{}\" menyertakan dirinya sendiri", file.string()), from, "putuskan lingkaran sertaan ini");
        std::error_code error;
        if (!fs::is_regular_file(file, error))
            return fault(fmt::format("berkas sertaan \"{}\" tidak ada", file.string()), from, "periksa namanya; jalur dihitung dari berkas yang menyertakan");
        return read(file).value_or(base::Value{});
    }

    base::Value fault(std::string message, base::Place const& from, std::string hint) {
        diagnostics_.error(base::Category::Data, "D-004", std::move(message), from, std::move(hint));
        return {};
    }

    [[nodiscard]] bool inside(fs::path const& file) const {
        fs::path const relative = fs::weakly_canonical(file).lexically_relative(sources_.folder);
        return !relative.empty() && *relative.begin() != "..";
    }

    [[nodiscard]] base::Place place_of(base::Value const& value) const {
        return {sources_.files[static_cast<std::size_t>(value.origin.file)], value.origin.line, value.origin.column, {}};
    }

    Sources& sources_;
    base::Diagnostics& diagnostics_;
    std::vector<fs::path> open_;
};

}  // namespace

std::optional<base::Value> read_with_includes(std::string const& file, Sources& sources, base::Diagnostics& diagnostics) {
    return IncludeReader(sources, diagnostics).read(file);
}

}  // namespace lkjip::report
