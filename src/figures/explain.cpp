#include "figures/explain.h"

#include <fmt/format.h>

#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "figures/evidence.h"
#include "figures/listed.h"
#include "figures/recorder.h"

namespace lkjip::figures {

namespace {

using base::Value;
using Spot = std::tuple<int, int, int>;

Spot spot_of(Value const& value) { return {value.origin.file, value.origin.line, value.origin.column}; }

// Lists that hold copies for layouts: what is in there belongs elsewhere.
bool is_copy(Value const& owner, std::string const& name) {
    bool const is_set = owner.find("per_kategori") != nullptr;
    return name == "per_kategori" || (is_set && name == "indikator");
}

class Explainer {
public:
    Explainer(report::Report const& report, Figures const& figures) : report_(report), root_{&figures.data, {}} {
        for (Figure const& figure : figures.index) index_.emplace(figure.path, &figure);
        for (Listed& entered : list_entered(report)) units_.emplace(std::move(entered.path), std::move(entered.unit));
        for (auto const& [name, value] : figures.data.as_object()->fields)
            if (name != "anggaran") remember(value, name);
    }

    std::optional<Explained> explain(std::string const& path) {
        Placed const at = at_path(root_, path);
        if (!at) return std::nullopt;
        Explained made = node(at);
        add_copies(made);
        return made;
    }

private:
    void remember(Value const& value, std::string const& path) {
        if (base::List const* const list = value.as_list())
            for (std::size_t i = 0; i < list->size(); ++i) remember((*list)[i], element_path(path, i));
        base::Object const* const object = value.as_object();
        if (object == nullptr) return;
        if (value.origin.file >= 0) homes_.emplace(spot_of(value), path);
        for (auto const& [name, field] : object->fields)
            if (!is_copy(value, name)) remember(field, path + "." + name);
    }

    // Objects that come from the same place in the data are copies of it.
    void add_copies(Explained& made) const {
        std::size_t const dot = made.path.rfind('.');
        Placed const owner = dot == std::string::npos ? Placed{} : at_path(root_, made.path.substr(0, dot));
        auto const home = owner ? homes_.find(spot_of(*owner.value)) : homes_.end();
        if (home == homes_.end() || home->second != owner.path) return;
        gather_copies(*root_.value, spot_of(*owner.value), made.path.substr(dot + 1), made.copies);
        std::erase(made.copies, made.value);
    }

    static void gather_copies(Value const& value, Spot const& owner, std::string const& name, std::vector<Value const*>& found) {
        if (base::List const* const list = value.as_list())
            for (Value const& element : *list) gather_copies(element, owner, name, found);
        base::Object const* const object = value.as_object();
        if (object == nullptr) return;
        if (Value const* const field = object->find(name); field != nullptr && spot_of(value) == owner) found.push_back(field);
        for (auto const& [ignored, field] : object->fields) gather_copies(field, owner, name, found);
    }

    // Where the value was entered or derived, not where it is copied to.
    Placed at_home(Placed const& at) const {
        std::size_t const dot = at.path.rfind('.');
        if (dot == std::string::npos || index_.count(at.path) > 0) return at;
        Placed const owner = at_path(root_, at.path.substr(0, dot));
        auto const home = owner ? homes_.find(spot_of(*owner.value)) : homes_.end();
        if (home == homes_.end() || home->second == owner.path) return at;
        Placed const original = at_path(root_, home->second + at.path.substr(dot));
        return original ? original : at;
    }

    // All values a path leads to; a step into a list goes into each of its elements.
    void gather(Placed const& at, std::string_view path, std::vector<Placed>& found) const {
        if (!at) return;
        if (path.empty()) return found.push_back(at);
        if (at.value->as_list() != nullptr && path[0] != '[') {
            for (Placed const& element : at.elements()) gather(element, path, found);
            return;
        }
        std::size_t const start = path[0] == '.' ? 1 : 0;
        std::size_t const end = path[0] == '[' ? path.find(']') + 1 : std::min(path.find_first_of(".[", start), path.size());
        gather(at_path(at, path.substr(0, end)), path.substr(end) == "." ? std::string_view{} : path.substr(end), found);
    }

    std::string shown(Placed const& at, std::string const& unit) const {
        if (at.number() != nullptr) return shown_number(*at.number(), unit);
        if (at.text() != nullptr) return *at.text();
        if (at.value->as_list() != nullptr) return fmt::format("{} unsur", at.value->as_list()->size());
        std::string const name = at.words("nama");
        return name.empty() ? "–" : name;
    }

    std::string entered_unit(Placed const& at) const {
        auto const known = units_.find(at.path);
        return known == units_.end() ? std::string{} : known->second;
    }

    std::string about(Placed const& at) const {
        std::size_t const dot = at.path.rfind('.');
        Placed const owner = dot == std::string::npos ? Placed{} : at_path(root_, at.path.substr(0, dot));
        return owner.words(owner.field("nama") ? "nama" : "judul");
    }

    Explained node(Placed const& anywhere) {
        Placed const at = at_home(anywhere);
        auto const known = index_.find(at.path);
        Explained made{at.path, about(at), shown(at, known != index_.end() ? known->second->unit : entered_unit(at)), {}, {}, at.value, {}};
        if (known == index_.end()) {
            made.place = report_.place_of(*at.value);
            if (at.value->as_list() != nullptr) add_elements(at, made);
            return made;
        }
        made.formula = known->second->formula;
        made.is_repeated = !told_.insert(at.path).second;
        if (made.is_repeated) return made;
        for (std::string const& input : known->second->inputs) {
            std::vector<Placed> values;
            gather(root_, input, values);
            for (Placed const& value : values) made.from.push_back(node(value));
        }
        return made;
    }

    // A counted list: its elements by name.
    void add_elements(Placed const& list, Explained& into) const {
        for (Placed const& element : list.elements()) into.from.push_back({element.path, {}, shown(element, ""), {}, report_.place_of(*element.value), element.value, {}});
    }

    report::Report const& report_;
    Placed root_;
    std::unordered_map<std::string_view, Figure const*> index_;
    std::unordered_map<std::string, std::string> units_;   // of the entered numbers
    std::map<Spot, std::string> homes_;
    std::set<std::string> told_;
};

}  // namespace

std::optional<Explained> explain(report::Report const& report, Figures const& figures, std::string const& path) {
    return Explainer(report, figures).explain(path);
}

}  // namespace lkjip::figures
