#include "font/manifest.h"

#include <fmt/format.h>
#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace lkjip::font {

namespace {

constexpr std::array<char const*, 4> face_fields{"regular", "bold", "italic", "bold_italic"};

class Reader {
public:
    Reader(std::string file, base::Diagnostics& diagnostics) : diagnostics_(diagnostics) { manifest_.file = std::move(file); }

    Manifest read() {
        std::ifstream in(manifest_.file, std::ios::binary);
        std::ostringstream text;
        if (in) text << in.rdbuf();
        if (!in || !text) {
            fault("daftar huruf tidak dapat dibaca", {}, 0, "periksa apakah berkas itu ada dan boleh dibaca");
            return std::move(manifest_);
        }
        parse(text.str());
        return std::move(manifest_);
    }

private:
    void parse(std::string const& text) {
        rapidjson::Document json;
        json.Parse(text.c_str(), text.size());
        if (json.HasParseError() || !json.IsObject()) {
            auto const offset = static_cast<std::ptrdiff_t>(std::min(json.GetErrorOffset(), text.size()));
            int const line = 1 + static_cast<int>(std::count(text.begin(), text.begin() + offset, '\n'));
            fault("daftar huruf bukan objek JSON yang benar", {}, line, "periksa koma, kurung, dan tanda kutip");
            return;
        }
        read_folders(json);
        read_families(json);
    }

    void read_folders(rapidjson::Value const& json) {
        auto const folders = json.FindMember("folders");
        if (folders == json.MemberEnd() || !folders->value.IsArray()) {
            fault("`folders` harus berupa daftar folder", "/folders", 0, R"(misalnya "folders": ["."])");
            return;
        }
        std::filesystem::path const own = std::filesystem::absolute(manifest_.file).parent_path();
        for (auto const& folder : folders->value.GetArray()) {
            if (!folder.IsString()) {
                fault("nama folder harus berupa teks", "/folders", 0, {});
                continue;
            }
            manifest_.folders.push_back((own / folder.GetString()).lexically_normal().string());
        }
    }

    void read_families(rapidjson::Value const& json) {
        auto const families = json.FindMember("families");
        if (families == json.MemberEnd() || !families->value.IsArray()) {
            fault("`families` harus berupa daftar keluarga huruf", "/families", 0, R"({"name": …, "regular": …})");
            return;
        }
        for (rapidjson::SizeType i = 0; i < families->value.Size(); ++i) read_family(families->value[i], i);
    }

    void read_family(rapidjson::Value const& json, unsigned index) {
        std::string const pointer = fmt::format("/families/{}", index);
        if (!json.IsObject() || !json.HasMember("name") || !json["name"].IsString()) {
            fault("keluarga huruf harus berupa objek dengan `name`", pointer, 0, R"({"name": …, "regular": …})");
            return;
        }
        Family family{json["name"].GetString(), {}};
        for (std::size_t face = 0; face < face_fields.size(); ++face) {
            auto const file = json.FindMember(face_fields[face]);
            if (file == json.MemberEnd()) continue;
            if (file->value.IsString())
                family.files[face] = file->value.GetString();
            else
                fault("nama berkas huruf harus berupa teks", pointer + "/" + face_fields[face], 0, {});
        }
        manifest_.families.push_back(std::move(family));
    }

    void fault(std::string message, std::string pointer, int line, std::string hint) {
        base::Place place;
        place.file = manifest_.file;
        place.line = line;
        place.pointer = std::move(pointer);
        diagnostics_.error(base::Category::Resource, "F-001", std::move(message), std::move(place), std::move(hint));
    }

    Manifest manifest_;
    base::Diagnostics& diagnostics_;
};

}  // namespace

Family const* Manifest::find(std::string_view family) const {
    auto const found = std::find_if(families.begin(), families.end(), [&](Family const& f) { return f.name == family; });
    return found == families.end() ? nullptr : &*found;
}

std::optional<std::string> Manifest::path_of(std::string const& name) const {
    for (std::string const& folder : folders) {
        std::filesystem::path path = std::filesystem::path(folder) / name;
        std::error_code ignored;  // an unreachable folder is a folder without the file
        if (std::filesystem::is_regular_file(path, ignored)) return path.string();
    }
    return std::nullopt;
}

Manifest read_manifest(std::string const& file, base::Diagnostics& diagnostics) {
    return Reader(file, diagnostics).read();
}

}  // namespace lkjip::font
