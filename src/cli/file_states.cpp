#include "cli/file_states.h"

#include "base/indonesian.h"
#include "cli/visible_entries.h"

namespace lkjip::cli {

namespace fs = std::filesystem;

namespace {

bool matters(fs::path const& path) {
    static std::set<std::string> const endings = {".json", ".xml", ".png", ".jpg", ".jpeg", ".pdf", ".md"};
    return endings.contains(base::to_lower(path.extension().string()));
}

}  // namespace

void FileStates::collect(std::string const& folder, States& into) const {
    each_visible_entry(folder, [&](fs::directory_entry const& entry) {
        std::error_code fault;
        if (!matters(entry.path()) || entry.path() == left_out_ || !entry.is_regular_file(fault)) return;
        into.insert_or_assign(entry.path().string(), State{entry.last_write_time(fault), entry.file_size(fault)});
    });
}

void FileStates::collect_file(std::string const& file, States& into) {
    std::error_code fault;
    fs::directory_entry const entry(file, fault);
    if (entry.is_regular_file(fault)) into.insert_or_assign(file, State{entry.last_write_time(fault), entry.file_size(fault)});
}

void FileStates::add_file(std::string const& file) {
    if (files_.insert(file).second) collect_file(file, known_);
}

void FileStates::add(std::string const& folder) {
    if (folders_.insert(folder).second) collect(folder, known_);
}

std::vector<std::string> FileStates::look() {
    States now;
    for (std::string const& folder : folders_) collect(folder, now);
    for (std::string const& file : files_) collect_file(file, now);
    std::vector<std::string> changed;
    for (auto const& [file, state] : now) {
        auto const earlier = known_.find(file);
        if (earlier == known_.end() || !(earlier->second == state)) changed.push_back(file);
    }
    for (auto const& [file, state] : known_) {
        if (!now.contains(file)) changed.push_back(file);
    }
    known_ = std::move(now);
    return changed;
}

}  // namespace lkjip::cli
