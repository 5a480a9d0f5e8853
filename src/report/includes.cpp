#include "report/includes.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "base/files.h"
#include "report/json_reader.h"
#include "report/text_reader.h"
#include "report/value_path.h"
#include "report/wording.h"

namespace lkjip::report {

namespace {

namespace fs = std::filesystem;
using base::Category;
using base::Value;

constexpr std::uintmax_t max_megabytes = 16;        // of one file, and of all together four times as much
constexpr std::uintmax_t max_text_megabytes = 1;    // of one text: a thousand pages
constexpr std::size_t max_files = 500;
constexpr std::size_t max_include_depth = 20;

// One file of the report, or what an include asks for.
struct Wanted {
    fs::path file;
    std::string name;   // as seen from the report's folder, unless it is named from the root
    base::Place from;   // of the include; nowhere for the first file
};

class IncludeReader {
public:
    IncludeReader(fs::path const& file, Sources& sources, base::Diagnostics& diagnostics)
        : start_(file.parent_path().lexically_normal()), sources_(sources), diagnostics_(diagnostics) {}

    std::optional<Value> read(Wanted const& wanted) {
        std::string const name = wanted.file.string();
        if (!is_small_enough(wanted)) return {};
        std::optional<std::string> const text = text_of(wanted);
        if (!text) return {};
        open_.push_back(wanted.file.lexically_normal());
        int const index = static_cast<int>(sources_.files.size());
        sources_.files.push_back(name);
        std::error_code error;
        sources_.parts.push_back(fs::weakly_canonical(wanted.file, error).lexically_relative(sources_.folder).generic_string());
        bool const is_text = is_text_file(name);
        std::optional<Value> value = (is_text ? parse_text : parse_json)({*text, name, index, wanted.from.pointer}, diagnostics_);
        if (value && !is_text) {
            ValuePath path(wanted.from.pointer);
            follow(*value, wanted.file.parent_path(), path);
        }
        open_.pop_back();
        return value;
    }

private:
    void follow(Value& value, fs::path const& folder, ValuePath& path) {
        if (auto* const list = value.as_list()) {
            for (std::size_t i = 0; i < list->size(); ++i) {
                ValuePath::Inside const inside(path, i);
                follow((*list)[i], folder, path);
            }
        } else if (value.find(include_field)) {
            value = included(value, folder, path.pointer());
        } else if (auto* const object = value.as_object()) {
            for (auto& [name, field] : object->fields) {
                ValuePath::Inside const inside(path, std::string_view(name));
                follow(field, folder, path);
            }
        }
    }

    Value included(Value const& include, fs::path const& folder, std::string pointer) {
        Value const& target = *include.find(include_field);
        std::string const& file = sources_.files[static_cast<std::size_t>(target.origin.file)];
        base::Place const from{file, target.origin.line, target.origin.column, std::move(pointer)};
        if (!is_well_formed(include, target, from)) return {};
        fs::path const named(*target.as_text());
        Wanted const wanted{(folder / named).lexically_normal(), name_of(named, folder), from};
        return is_allowed(wanted) ? read(wanted).value_or(Value{}) : Value{};
    }

    [[nodiscard]] std::string name_of(fs::path const& named, fs::path const& folder) const {
        return named.is_absolute() ? named.string() : (folder / named).lexically_normal().lexically_relative(start_).generic_string();
    }

    bool is_well_formed(Value const& include, Value const& target, base::Place const& from) {
        constexpr char const* example = "tulis { \"sertakan\": \"bab3/spm.json\" }";
        auto const* const name = target.as_text();
        if (target.is_null() || (name && !unprintable_in(*name).empty())) return false;   // reported when it was read
        if (!name) {
            fault("D-013", fmt::format("\"{}\" harus berisi nama berkas, bukan {}", include_field, kind_phrase(target)), from, example);
        } else if (include.as_object()->fields.size() > 1) {
            fault("D-013", "\"sertakan\" tidak boleh bersama bidang lain", from, "pindahkan bidang yang lain ke dalam berkas yang disertakan");
        } else if (name->empty()) {
            fault("D-013", "nama berkas sertaan kosong", from, example);
        } else {
            return true;
        }
        return false;
    }

    bool is_allowed(Wanted const& wanted) {
        std::string const name = shortened(wanted.name);
        std::error_code error;
        fs::file_status const status = fs::status(wanted.file, error);
        if (!is_inside(wanted.file, sources_.folder)) {
            fault("D-011", fmt::format("berkas sertaan \"{}\" berada di luar folder laporan", name), wanted.from,
                  "pindahkan berkas itu ke dalam folder laporan");
        } else if (!fs::exists(status)) {
            fault("D-010", fmt::format("berkas sertaan \"{}\" tidak ada", name), wanted.from, hint_for_missing(wanted.file));
        } else if (!fs::is_regular_file(status)) {
            fault("D-010", fmt::format("\"{}\" bukan berkas", name), wanted.from, "sebutkan berkasnya, bukan foldernya");
        } else if (std::find(open_.begin(), open_.end(), wanted.file.lexically_normal()) != open_.end()) {
            fault("D-012", fmt::format("\"{}\" menyertakan dirinya sendiri", name), wanted.from, "putuskan lingkaran sertaan ini");
        } else if (open_.size() >= max_include_depth || sources_.files.size() >= max_files) {
            fault("D-014", fmt::format("terlalu banyak berkas sertaan: paling banyak {}, dan bertingkat {}", max_files, max_include_depth),
                  wanted.from, "satukan beberapa berkas");
        } else {
            return true;
        }
        return false;
    }

    static std::string hint_for_missing(fs::path const& file) {
        fs::path const folder = file.parent_path().empty() ? fs::path(".") : file.parent_path();
        std::vector<std::string> names;
        std::error_code error;
        for (fs::directory_iterator each(folder, error), end; !error && each != end; each.increment(error)) {
            names.push_back(each->path().filename().string());
        }
        std::sort(names.begin(), names.end());
        std::string const meant = maybe_meant(file.filename().string(), names);
        return meant.empty() ? "periksa namanya; jalur dihitung dari berkas yang menyertakan" : meant;
    }

    bool is_small_enough(Wanted const& wanted) {
        std::error_code error;
        std::uintmax_t const size = fs::file_size(wanted.file, error);
        if (error) return true;   // told when it is read
        bool const is_text = is_text_file(wanted.file.string());
        std::uintmax_t const limit = is_text ? max_text_megabytes : max_megabytes;
        bytes_ += size;
        if (size > limit << 20U) {
            too_large(wanted, fmt::format("berkas \"{}\" lebih besar dari {} MB", shortened(wanted.name), limit),
                      is_text ? "bagi naskah ini menjadi beberapa berkas" : "gambar dan pindaian disimpan sebagai berkas sendiri, tidak di dalam data");
            return false;
        }
        if (bytes_ <= 4 * max_megabytes << 20U) return true;
        too_large(wanted, fmt::format("semua berkas data bersama-sama lebih besar dari {} MB", 4 * max_megabytes),
                  "gambar dan pindaian disimpan sebagai berkas sendiri, tidak di dalam data");
        return false;
    }

    void too_large(Wanted const& wanted, std::string message, std::string hint) {
        base::Place const place = wanted.from.line > 0 ? wanted.from : base::Place{wanted.file.string(), 0, 0, {}};
        diagnostics_.error(Category::Limit, "D-014", std::move(message), place, std::move(hint));
    }

    // An included file that can't be read must not hide the faults of the others.
    std::optional<std::string> text_of(Wanted const& wanted) {
        try {
            return base::read_file(wanted.file.string());
        } catch (base::Error const& error) {
            diagnostics_.append(error.diagnostics());
            return {};
        }
    }

    void fault(std::string code, std::string message, base::Place const& from, std::string hint) {
        diagnostics_.error(Category::Data, std::move(code), std::move(message), from, std::move(hint));
    }

    fs::path start_;   // where the first file is
    Sources& sources_;
    base::Diagnostics& diagnostics_;
    std::vector<fs::path> open_;
    std::uintmax_t bytes_ = 0;
};

}  // namespace

bool is_inside(fs::path const& file, fs::path const& folder) {
    std::error_code error;
    fs::path const whole = fs::absolute(file, error);   // else what is not there would stay relative
    fs::path const relative = fs::weakly_canonical(whole, error).lexically_relative(folder);
    return !error && !relative.empty() && *relative.begin() != "..";
}

std::optional<Value> read_with_includes(std::string const& file, Sources& sources, base::Diagnostics& diagnostics) {
    return IncludeReader(file, sources, diagnostics).read({file, fs::path(file).filename().string(), {}});
}

}  // namespace lkjip::report
