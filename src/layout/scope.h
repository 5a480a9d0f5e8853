#pragma once
// The names an expression can see: the variables of loops, macros and `tetapkan`, innermost first, then the report.
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "layout/datum.h"

namespace lkjip::layout {

class Scope {
public:
    explicit Scope(base::Value const& root) : root_(&root) {}

    void push(std::string name, Datum datum) { variables_.emplace_back(std::move(name), std::move(datum)); }
    void assign(std::size_t index, Datum datum) { variables_[index].second = std::move(datum); }
    // Copies of the variables from `index` on.
    [[nodiscard]] std::vector<std::pair<std::string, Datum>> since(std::size_t index) const {
        return {variables_.begin() + static_cast<std::ptrdiff_t>(index), variables_.end()};
    }
    [[nodiscard]] std::size_t size() const { return variables_.size(); }
    void shrink(std::size_t size) { variables_.resize(size); }

    // Absent when nobody knows the name.
    [[nodiscard]] Datum lookup(std::string_view name) const {
        for (auto at = variables_.rbegin(); at != variables_.rend(); ++at) {
            if (at->first == name) return at->second;
        }
        base::Value const* const field = root_->find(name);
        return field == nullptr ? Datum(Absent{root_, std::string(name)}) : Datum(*field);
    }
    [[nodiscard]] base::Value const& root() const { return *root_; }

    // Numbers of the report that are read from now on; null pointer: nobody wants to know.
    void watch(std::vector<base::Value const*>* seen) { seen_ = seen; }
    void note(Datum const& datum) {
        if (seen_ == nullptr) return;
        if (datum.number() != nullptr) seen_->push_back(datum.value());
        else if (datum.is_list())
            for (std::size_t i = 0; i < datum.size(); ++i)
                if (datum.at(i).number() != nullptr) seen_->push_back(datum.at(i).value());
    }

    // Puts values into a text of the report that holds `{{ }}`: done before a filter changes it. Null: such texts stay as they are.
    using Filler = std::function<std::string(Datum const& text)>;
    void fill_with(Filler filler) { filler_ = std::move(filler); }
    [[nodiscard]] Filler filler() const { return filler_; }   // a copy: filling hides the variables of this scope meanwhile

    // Missing values that an expression did without (`ada`, `jika_kosong`, conditions): they may be misspelt.
    void tolerate(Absent const& absent) { tolerated_.push_back(absent); }
    [[nodiscard]] std::vector<Absent> take_tolerated() { return std::exchange(tolerated_, {}); }
    [[nodiscard]] bool has_tolerated() const { return !tolerated_.empty(); }

private:
    base::Value const* root_;
    std::vector<std::pair<std::string, Datum>> variables_;
    std::vector<Absent> tolerated_;
    std::vector<base::Value const*>* seen_ = nullptr;
    Filler filler_;
};

}  // namespace lkjip::layout
