#pragma once
// Takes the events of RapidJSON's reader and builds a Value tree with places.
#include <rapidjson/reader.h>

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/value.h"
#include "report/json_reader.h"
#include "report/text_place.h"

namespace lkjip::report {

class TreeBuilder : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, TreeBuilder> {
public:
    TreeBuilder(JsonFile const& file, rapidjson::MemoryStream const& stream, base::Diagnostics& diagnostics)
        : file_(file), stream_(stream), diagnostics_(diagnostics), place_(file.text) {}

    bool Null();
    bool Bool(bool flag);
    bool RawNumber(char const* digits, rapidjson::SizeType length, bool copy);
    bool String(char const* text, rapidjson::SizeType length, bool copy);
    bool StartObject();
    bool Key(char const* text, rapidjson::SizeType length, bool copy);
    bool EndObject(rapidjson::SizeType count);
    bool StartArray();
    bool EndArray(rapidjson::SizeType count);

    [[nodiscard]] base::Value& root() { return root_; }
    [[nodiscard]] bool too_deep() const { return too_deep_; }
    [[nodiscard]] base::Place place_here() const { return {file_.name, place_.line(), place_.column(), {}}; }

private:
    struct Open {
        base::Value container;
        std::string key{};                          // of the value to come, in an object
        std::vector<base::Origin> key_places{};
    };

    base::Origin start_token();                     // place of the token just read
    bool open(base::Value container);
    bool close();
    bool put(base::Value value);
    void report_duplicates(Open const& object);

    JsonFile const& file_;
    rapidjson::MemoryStream const& stream_;
    base::Diagnostics& diagnostics_;
    TextPlace place_;
    std::size_t token_end_ = 0;
    std::vector<Open> open_;
    base::Value root_;
    bool too_deep_ = false;
};

}  // namespace lkjip::report
