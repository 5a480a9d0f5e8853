#pragma once
// Where a walk through a tree of values stands, for JSON pointers (RFC 6901) in messages.
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace lkjip::report {

class ValuePath {
public:
    using Step = std::variant<std::string_view, std::size_t>;   // a name, which must outlive its step, or an index

    explicit ValuePath(std::string start = {}) : start_(std::move(start)) {}

    // One step down, for as long as it lives.
    class Inside {
    public:
        Inside(ValuePath& path, Step step) : path_(path) { path_.steps_.push_back(step); }
        ~Inside() { path_.steps_.pop_back(); }
        Inside(Inside const&) = delete;
        Inside& operator=(Inside const&) = delete;

    private:
        ValuePath& path_;
    };

    [[nodiscard]] std::string pointer() const;
    [[nodiscard]] Step const* last() const { return steps_.empty() ? nullptr : &steps_.back(); }

private:
    std::string start_;
    std::vector<Step> steps_;
};

}  // namespace lkjip::report
