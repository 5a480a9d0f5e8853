#pragma once
// Runs the control elements: loops, conditions, macros, variables. What is left is given to a visitor, in order and with
// the right names in scope.
#include <optional>
#include <string>
#include <vector>

#include "layout/datum.h"
#include "layout/resolution.h"

namespace lkjip::layout {

inline constexpr std::size_t deepest_use = 64;  // of macros inside macros

// Counts one more element or turn of a loop. No when there are too many of them: that is reported, and nothing more is made.
bool may_grow(Resolution& work, Spot spot);

// The loop over `list` is running as long as this lives.
class RunningLoop {
public:
    RunningLoop(Resolution& work, Node const& loop, std::size_t count) : work_(work) { work_.growth.loops.push_back({&loop, count}); }
    ~RunningLoop() { work_.growth.loops.pop_back(); }
    RunningLoop(RunningLoop const&) = delete;
    RunningLoop& operator=(RunningLoop const&) = delete;

private:
    Resolution& work_;
};

// `visit(element_index)` for each element with `variable`, `nomor`, `pertama`, `terakhir`, `nomor_variable` bound.
template <typename Visit>
void for_each_element(Resolution& work, Datum const& list, std::string_view variable, Visit&& visit) {
    std::string const name(variable);
    std::size_t const outer = work.scope.size();
    for (char const* const each : {"nomor", "pertama", "terakhir"}) work.scope.push(each, {});
    work.scope.push("nomor_" + name, {});
    work.scope.push(name, {});
    std::size_t const count = list.size();
    for (std::size_t index = 0; index < count && may_grow(work, {}); ++index) {
        auto const number = static_cast<std::int64_t>(index + 1);
        work.scope.assign(outer, base::Value(number));
        work.scope.assign(outer + 1, base::Value(index == 0));
        work.scope.assign(outer + 2, base::Value(index + 1 == count));
        work.scope.assign(outer + 3, base::Value(number));
        work.scope.assign(outer + 4, list.at(index));
        visit(index);
    }
    work.scope.shrink(outer);
}

// Binds the parameters of a macro; nullptr, reported, when macros call each other without end.
Node const* enter_macro(Resolution& work, Node const& use);
void bind_variable(Resolution& work, Node const& let);
// The branch of `pilih` that holds; may be null.
Node const* chosen_case(Resolution& work, Node const& choose);
std::optional<Datum> loop_list(Resolution& work, Node const& loop);
bool condition_holds(Resolution& work, Node const& node);
// The node with its computed attributes evaluated.
Node with_computed_attributes(Resolution& work, Node const& node);
// Elements of a macro are checked where it is used.
bool may_stand(Resolution& work, Node const& node, std::uint32_t place);

template <typename Visit>
void expand(Resolution& work, std::vector<Node> const& children, std::uint32_t place, Visit&& visit);

template <typename Visit>
void expand_use(Resolution& work, Node const& use, std::uint32_t place, Visit&& visit) {
    std::size_t const outer = work.scope.size();
    if (Node const* const macro = enter_macro(work, use)) {
        work.uses.push_back({&use});
        expand(work, macro->children, place, visit);
        work.uses.pop_back();
    }
    work.scope.shrink(outer);
}

// The children of the `pakai` around, seen from outside of it.
template <typename Visit>
void expand_use_content(Resolution& work, std::uint32_t place, Visit&& visit) {
    if (work.uses.empty()) return;
    UseFrame const frame = work.uses.back();
    work.uses.pop_back();
    expand(work, frame.use->children, place, visit);
    work.uses.push_back(frame);
}

// `visit(node)` may only use the node while it is called, or must copy it: a computed one does not last.
template <typename Visit>
void expand_node(Resolution& work, Node const& node, std::uint32_t place, Visit&& visit) {
    switch (node.tag) {
        case Tag::ForEach:
            if (auto const list = loop_list(work, node)) {
                RunningLoop const running(work, node, list->size());
                for_each_element(work, *list, node.word("sebagai"), [&](std::size_t) { expand(work, node.children, place, visit); });
            }
            return;
        case Tag::If:
            if (condition_holds(work, node)) {
                expand(work, node.children, place, visit);
            } else if (Node const* const otherwise = node.child(Tag::Else)) {
                expand(work, otherwise->children, place, visit);
            }
            return;
        case Tag::Choose:
            if (Node const* const chosen = chosen_case(work, node)) expand(work, chosen->children, place, visit);
            return;
        case Tag::Let: return bind_variable(work, node);
        case Tag::Use: return expand_use(work, node, place, visit);
        case Tag::UseContent: return expand_use_content(work, place, visit);
        case Tag::Else: return;
        default:
            if (!may_grow(work, node.spot) || !may_stand(work, node, place)) return;
            if (!node.computed) return visit(node);
            visit(with_computed_attributes(work, node));
    }
}

template <typename Visit>
void expand(Resolution& work, std::vector<Node> const& children, std::uint32_t place, Visit&& visit) {
    std::size_t const outer = work.scope.size();
    for (Node const& child : children) expand_node(work, child, place, visit);
    work.scope.shrink(outer);
}

}  // namespace lkjip::layout
