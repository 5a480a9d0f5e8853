#include "cli/visible_entries.h"

namespace lkjip::cli {

namespace fs = std::filesystem;

namespace {

constexpr int deepest_folder = 6;

}  // namespace

bool is_hidden(fs::path const& path) { return path.filename().string().starts_with('.'); }

void each_visible_entry(std::string const& folder, std::function<void(fs::directory_entry const&)> const& visit) {
    std::error_code fault;
    auto const options = fs::directory_options::skip_permission_denied;
    for (fs::recursive_directory_iterator at(folder, options, fault), end; !fault && at != end; at.increment(fault)) {
        bool const hidden = is_hidden(at->path());
        if (at->is_directory(fault) && (hidden || at.depth() >= deepest_folder)) at.disable_recursion_pending();
        if (!hidden) visit(*at);
    }
}

}  // namespace lkjip::cli
