#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <set>

#include "layout/function_table.h"
#include "layout/layout.h"
#include "layout/parsed.h"
#include "layout/template_reader.h"

namespace lkjip::layout {

namespace {

using base::Value;
using Visitor = std::function<void(Expression const&)>;

void visit(Template const& text, Visitor const& see) {
    for (TemplatePart const& part : text.parts) {
        if (part.binding) see(part.binding->root);
    }
}

void visit(Node const& node, Visitor const& see) {
    visit(node.text, see);
    for (Attribute const& attribute : node.attributes) {
        if (auto const* const binding = std::get_if<Binding>(&attribute.value)) see(binding->root);
        if (auto const* const text = std::get_if<Template>(&attribute.value)) visit(*text, see);
        if (auto const* const computed = std::get_if<Computed>(&attribute.value)) visit(computed->text, see);
    }
    for (Node const& child : node.children) visit(child, see);
}

void visit(Layout const& layout, Visitor const& see) {
    if (layout.properties) visit(*layout.properties, see);
    for (std::vector<Node> const* const nodes : {&layout.masters, &layout.macros, &layout.body}) {
        for (Node const& node : *nodes) visit(node, see);
    }
}

// The expressions in the report's own texts.
void visit(Value const& value, Visitor const& see) {
    if (auto const* const text = value.as_text(); text != nullptr && text->find("{{") != std::string::npos) {
        visit(read_template(*text, {Spaces::Keep, [](std::size_t) { return Spot{}; }, [](ExpressionFault const&, Spot) {}}), see);
    } else if (auto const* const list = value.as_list()) {
        for (Value const& element : *list) visit(element, see);
    } else if (auto const* const object = value.as_object()) {
        for (auto const& field : object->fields) visit(field.second, see);
    }
}

// What is asked for of `narasi` and `daftar`.
class Asked {
public:
    void add(Expression const& expression) { add(expression, Use::Needed); }

    [[nodiscard]] bool is_read(std::string const& path) const { return whole_.contains(path); }     // with all that is below
    // By an expression that can't do without it.
    [[nodiscard]] bool is_needed(std::string const& path) const { return needed_.contains(path); }
    [[nodiscard]] bool is_asked(std::string const& path) const { return is_read(path) || tested_.contains(path); }
    // Names asked for of the object at `path`.
    [[nodiscard]] std::vector<std::string> below(std::string const& path) const {
        std::vector<std::string> names;
        for (std::set<std::string> const* const paths : {&whole_, &tested_}) {
            for (auto at = paths->lower_bound(path + "."); at != paths->end() && at->starts_with(path + "."); ++at) {
                names.push_back(at->substr(path.size() + 1, at->find('.', path.size() + 1) - path.size() - 1));
            }
        }
        return names;
    }

private:
    enum class Use { Needed, Optional, Tested };

    static Use use_of_operands(Expression const& expression) {
        if (expression.operation == Operation::Call && functions()[static_cast<std::size_t>(expression.function)].id == FunctionId::Has) return Use::Tested;
        bool const has_substitute = expression.operation == Operation::Filter && filters()[static_cast<std::size_t>(expression.function)].id == FilterId::IfEmpty;
        return has_substitute ? Use::Optional : Use::Needed;
    }

    void add(Expression const& expression, Use use) {
        std::optional<std::string> path = path_of(expression);
        if (!path) {
            for (Expression const& operand : expression.operands) add(operand, use_of_operands(expression));
            return;
        }
        if (use == Use::Needed) needed_.insert(*path);
        (use == Use::Tested ? tested_ : whole_).insert(std::move(*path));
        for (Expression const* step = &expression; !step->operands.empty(); step = &step->operands[0]) {
            if (step->operation == Operation::Index) add(step->operands[1], Use::Needed);
        }
    }

    // As far as it is known before it is evaluated: `narasi.sasaran[s.id]` asks for `narasi.sasaran`.
    static std::optional<std::string> path_of(Expression const& expression) {
        if (expression.operation == Operation::Name && (expression.name == "narasi" || expression.name == "daftar")) return expression.name;
        if (expression.operation != Operation::Field && expression.operation != Operation::Index) return std::nullopt;
        std::optional<std::string> path = path_of(expression.operands[0]);
        if (!path || is_open(expression.operands[0])) return path;
        if (expression.operation == Operation::Field) return *path + "." + expression.name;
        std::string const* const name = literal_name(expression);
        return name == nullptr ? path : *path + "." + *name;
    }
    static bool is_open(Expression const& expression) {
        if (expression.operation == Operation::Index && literal_name(expression) == nullptr) return true;
        return !expression.operands.empty() && is_open(expression.operands[0]);
    }
    static std::string const* literal_name(Expression const& index) {
        Expression const& key = index.operands[1];
        return key.operation == Operation::Literal ? key.literal.as_text() : nullptr;
    }

    std::set<std::string> whole_, tested_, needed_;
};

class UnreadTexts {
public:
    UnreadTexts(Asked const& asked, Inputs const& inputs, base::Diagnostics& diagnostics) : asked_(asked), inputs_(inputs), diagnostics_(diagnostics) {}

    // Tells the highest object that holds nothing but texts nobody reads.
    void report_below(Value const& object, std::string const& path) {
        for (auto const& [name, value] : object.as_object()->fields) {
            std::string const here = path + "." + name;
            if (int const count = unread_in(value, here); count > 0) warn(object, name, here, count);
            else if (value.as_object() != nullptr && !asked_.is_read(here)) report_below(value, here);
        }
    }

private:
    // How many texts there are if none is read, otherwise 0.
    [[nodiscard]] int unread_in(Value const& value, std::string const& path) const {
        if (asked_.is_read(path)) return 0;
        auto const* const object = value.as_object();
        if (object == nullptr) return asked_.is_asked(path) ? 0 : 1;
        int count = 0;
        for (auto const& [name, field] : object->fields) {
            int const inner = unread_in(field, path + "." + name);
            if (inner == 0) return 0;
            count += inner;
        }
        return count;
    }

    void warn(Value const& owner, std::string const& name, std::string const& path, int count) {
        std::string const parent = path.substr(0, path.size() - name.size() - 1);
        std::vector<std::string> wanted = asked_.below(parent);
        std::erase_if(wanted, [&](std::string const& one) { return owner.find(one) != nullptr; });
        std::string const meant = base::nearest_name(name, wanted);
        bool const is_told = !meant.empty() && asked_.is_needed(parent + "." + meant) && diagnostics_.has_errors();
        if (is_told) return;   // where it is asked for, with this name as the one that may be meant
        Value const& value = *owner.find(name);
        std::string message = fmt::format("naskah `{}` tidak dipakai oleh tata letak", path);
        if (value.as_object() != nullptr) message = fmt::format("{} naskah di dalam `{}` tidak dipakai oleh tata letak", count, path);
        diagnostics_.warning(base::Category::Layout, "L-058", std::move(message), place_of(value, path),
                             meant.empty() ? "periksa namanya, pakai dalam tata letak, atau hapus" : fmt::format("maksud Anda `{}`?", meant));
    }

    [[nodiscard]] base::Place place_of(Value const& value, std::string pointer) const {
        std::replace(pointer.begin(), pointer.end(), '.', '/');
        auto const file = static_cast<std::size_t>(value.origin.file);
        bool const is_read = value.origin.file >= 0 && file < inputs_.files.size();
        return {is_read ? inputs_.files[file] : std::string{}, value.origin.line, value.origin.column, "/" + pointer};
    }

    Asked const& asked_;
    Inputs const& inputs_;
    base::Diagnostics& diagnostics_;
};

}  // namespace

void check_texts_are_read(Layout const& layout, Inputs const& inputs, base::Diagnostics& diagnostics) {
    Asked asked;
    Visitor const see = [&](Expression const& expression) { asked.add(expression); };
    visit(layout, see);
    visit(inputs.data, see);
    UnreadTexts unread(asked, inputs, diagnostics);
    for (char const* const name : {"narasi", "daftar"}) {
        Value const* const texts = inputs.data.find(name);
        if (texts != nullptr && texts->as_object() != nullptr && !asked.is_read(name)) unread.report_below(*texts, name);
    }
}

}  // namespace lkjip::layout
