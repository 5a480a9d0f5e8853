#include "report/json_reader.h"

#include "report/json_parser.h"

namespace lkjip::report {

using base::Value;

std::optional<Value> parse_json(DataFile const& given, base::Diagnostics& diagnostics) {
    DataFile file = given;
    file.text = without_mark(given.text);
    JsonFaults faults(file.name, file.pointer, diagnostics);
    if (!is_readable(file, faults)) return {};
    Value root = parse_tokens(file.text, file.index, faults);
    if (faults.has_stopped()) return {};
    return root;
}

}  // namespace lkjip::report
