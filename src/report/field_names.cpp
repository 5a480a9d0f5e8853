#include <set>

#include "report/report.h"

namespace lkjip::report {

namespace {

class Names {
public:
    void add(Shape const& shape) {
        if (shape.same_as) {
            if (seen_.insert(&shape.same_as()).second) add(shape.same_as());
            return;
        }
        for (Field const& field : shape.fields) {
            names.insert(field.name);
            add(field.shape);
        }
        for (Shape const& element : shape.of) add(element);
    }

    std::set<std::string> names;

private:
    std::set<Shape const*> seen_;   // shapes that hold themselves
};

}  // namespace

std::vector<std::string> field_names() {
    Names collected;
    collected.add(schema());
    for (char const* const name : {"judul", "sumber", "keterangan", "kolom", "baris"}) collected.names.insert(name);   // of own tables
    return {collected.names.begin(), collected.names.end()};
}

}  // namespace lkjip::report
