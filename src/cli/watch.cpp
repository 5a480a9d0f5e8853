#include "cli/watch.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <set>

#include "base/files.h"
#include "cli/file_states.h"
#include "cli/folder_watch.h"
#include "cli/page_changes.h"
#include "cli/page_warnings.h"
#include "cli/put_in_place.h"

namespace lkjip::cli {

namespace {

namespace fs = std::filesystem;

// What was said about the pages the last time they could be made.
struct Seen {
    std::vector<std::uint64_t> pages;
    std::vector<std::string> labels;
    struct Remark {
        std::string text;
        std::string page{};          // where it is now
    };
    std::vector<Remark> said;        // warnings, and notices about pages
};

std::string absolute(std::string const& path) {
    std::error_code ignored;
    return fs::weakly_canonical(fs::absolute(path, ignored), ignored).string();
}

// Of a report that may not be there yet.
std::string folder_of(std::string const& report) {
    std::string const full = absolute(report);
    return full.ends_with(".json") ? fs::path(full).parent_path().string() : full;
}

// Others may watch the file too: it is not touched without need.
bool holds(std::string const& file, std::string_view content) {
    std::error_code fault;
    return fs::file_size(file, fault) == content.size() && !fault && base::read_file(file) == content;
}

// As seen from the current folder, unless it is elsewhere.
std::string short_name(std::string const& file, base::ShownPaths const& shown_paths) {
    std::string const beside = fs::path(file).lexically_relative(fs::current_path()).string();
    std::string shown = shown_paths.applied_to(file);
    return shown != file || beside.empty() || beside.starts_with("..") ? shown : beside;
}

bool is_within(std::string const& file, std::set<std::string> const& folders) {
    return std::any_of(folders.begin(), folders.end(), [&](std::string const& folder) { return file.starts_with(folder + "/"); });
}

// Remarks that came, on whatever page.
std::vector<Seen::Remark> missing_in(std::vector<Seen::Remark> remaining, std::vector<Seen::Remark> const& said) {
    std::vector<Seen::Remark> fresh;
    for (Seen::Remark const& one : said) {
        auto const known = std::find_if(remaining.begin(), remaining.end(), [&](Seen::Remark const& other) { return other.text == one.text; });
        if (known == remaining.end()) fresh.push_back(one);
        else remaining.erase(known);
    }
    return fresh;
}

Seen look_at(RenderOutcome const& outcome, base::Diagnostics const& diagnostics) {
    Seen seen{fingerprints(outcome.laid), outcome.page_labels, {}};
    for (base::Diagnostic const& warning : diagnostics.all()) seen.said.push_back({base::format(warning)});
    for (typeset::Notice const& notice : outcome.notices) {
        if (is_grave(notice)) continue;   // among the warnings
        seen.said.push_back({notice.text, notice.page < 0 ? "" : page_names({notice.page}, outcome.page_labels)});
    }
    return seen;
}

double total_time(RenderOutcome const& outcome) {
    double total = 0;
    for (StageTime const& time : outcome.times) total += time.milliseconds;
    return total;
}

class Watcher {
public:
    Watcher(RenderRequest const& request, std::string const& file)
        : request_(request), file_(file), data_folders_{folder_of(request.report)}, layout_folders_{absolute(request.layout)}, fonts_(absolute(request.fonts)) {
        folders_.add_file(fonts_);
        states_.add_file(fonts_);
        states_.leave_out(absolute(file_));
    }

    ExitCode run() {
        watch_folders();
        render_once();
        while (folders_.wait() == FolderWatch::Event::Changed) {
            watch_folders();
            std::vector<std::string> const changed = states_.look();
            if (changed.empty()) continue;
            forget(changed);
            fmt::print(stderr, "\n");
            for (std::string const& file : changed) fmt::print(stderr, "{} {}\n", short_name(file, request_.shown_paths), fs::exists(file) ? "disimpan" : "hilang");
            render_once();
        }
        fmt::print(stderr, "\nselesai\n");
        return ExitCode::Ok;
    }

private:
    void watch_folders();
    void forget(std::vector<std::string> const& changed);
    void render_once();
    void tell(RenderOutcome const& outcome, base::Diagnostics const& diagnostics);
    void tell_changes(Seen const& now) const;

    RenderRequest request_;
    std::string file_;
    std::set<std::string> data_folders_, layout_folders_;
    std::string fonts_;              // the list of fonts
    FolderWatch folders_;
    FileStates states_;
    Kept kept_;
    Seen seen_;
};

// The layouts this one is based on are known once it has been read.
void Watcher::watch_folders() {
    if (kept_.design && kept_.design->layout) {
        for (std::string const& folder : layout::folders_of(*kept_.design->layout)) layout_folders_.insert(absolute(folder));
    }
    for (auto const* const group : {&data_folders_, &layout_folders_}) {
        for (std::string const& folder : *group) {
            folders_.add(folder);
            states_.add(folder);
        }
    }
}

void Watcher::forget(std::vector<std::string> const& changed) {
    for (std::string const& file : changed) {
        if (is_within(file, data_folders_)) kept_.data.reset();
        if (is_within(file, layout_folders_)) kept_.design.reset();
        if (file == fonts_) kept_.fonts.reset();
    }
}

void Watcher::render_once() {
    base::Diagnostics diagnostics;
    bool const reads_layout = !kept_.design;
    RenderOutcome outcome;
    try {
        outcome = render(request_, kept_, diagnostics, {});
        warn_of_pages(outcome, diagnostics);
        if (!diagnostics.has_errors() && !holds(file_, outcome.pdf)) put_in_place(file_, outcome.pdf, diagnostics);
    } catch (base::Error const& fault) {
        diagnostics.append(request_.shown_paths.applied_to(fault.diagnostics()));
        kept_.data.reset();
        kept_.design.reset();
    }
    if (reads_layout) watch_folders();
    tell(outcome, diagnostics);
}

void Watcher::tell(RenderOutcome const& outcome, base::Diagnostics const& diagnostics) {
    if (diagnostics.has_errors()) {
        fmt::print(stderr, "{}{} galat; {} dibiarkan seperti semula, menunggu perbaikan\n", base::format(diagnostics), diagnostics.error_count(), file_);
        return;
    }
    Seen now = look_at(outcome, diagnostics);
    if (seen_.pages.empty()) fmt::print(stderr, "{}", base::format(diagnostics));
    fmt::print(stderr, "{}: {} halaman, {} ms", file_, outcome.pages, static_cast<int>(std::lround(total_time(outcome))));
    if (seen_.pages.empty()) {
        fmt::print(stderr, ", {} peringatan, {} catatan halaman; menunggu perubahan (Ctrl-C untuk berhenti)\n", diagnostics.warning_count(), mild_count(outcome));
    } else {
        tell_changes(now);
    }
    seen_ = std::move(now);
}

void Watcher::tell_changes(Seen const& now) const {
    PageChanges const changes = compare_pages(seen_.pages, now.pages);
    if (!changes.changed.empty()) fmt::print(stderr, "; berubah: {}", page_names(changes.changed, now.labels));
    if (!changes.added.empty()) fmt::print(stderr, "; bertambah: {}", page_names(changes.added, now.labels));
    if (!changes.removed.empty()) fmt::print(stderr, "; hilang: {}", page_names(changes.removed, seen_.labels));
    bool const none = changes.changed.empty() && changes.added.empty() && changes.removed.empty();
    fmt::print(stderr, "{}\n", none ? "; tidak ada halaman yang berubah" : "");
    for (Seen::Remark const& one : missing_in(seen_.said, now.said)) {
        fmt::print(stderr, "  baru: {}{}\n", one.page.empty() ? "" : fmt::format("halaman {}: ", one.page), one.text);
    }
    std::size_t const gone = missing_in(now.said, seen_.said).size();
    if (gone > 0) fmt::print(stderr, "  {} peringatan atau catatan hilang\n", gone);
}

}  // namespace

ExitCode watch(RenderRequest const& request, std::string const& file) { return Watcher(request, file).run(); }

}  // namespace lkjip::cli
