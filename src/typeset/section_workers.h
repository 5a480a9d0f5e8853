#pragma once
// Sections set side by side on all cores. What comes out does not depend on which thread set what: a worker has its own cache
// of words and opens no font; a section that wants one is set again alone.
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "typeset/page_builder.h"
#include "typeset/words.h"

namespace lkjip::typeset {

struct SetSection {
    bool depends_on_pages = false;             // holds contents or page references: set anew in each pass
    std::vector<FilledArea> areas;             // cut into pages; the marks of notices are among the anchors
    std::vector<Notice> notices;
    bool done = false;
};

class SectionWorkers {
public:
    // `context` is that of the whole document; it outlives the workers. `when_final` is called, on any thread, with each section
    // that won't be set again.
    explicit SectionWorkers(Context& context, std::function<void(std::size_t section)> when_final = [](std::size_t) {})
        : context_(context), when_final_(std::move(when_final)) {}

    // Sets those of `wanted`; faults go to the context's diagnostics in the order of the sections.
    void set(std::vector<std::size_t> const& wanted, std::vector<SetSection>& sections);
    // Calls `dress` with every number below `count`, several at once, each with a context of its own. Headers and footers use
    // fonts that are open: they are set once with the document's context before.
    void for_each(std::size_t count, std::function<void(std::size_t, Context&)> const& dress);

private:
    struct Worker {
        explicit Worker(Context const& shared);
        WordCache words;
        base::Diagnostics faults;
        std::vector<Notice> notices;
        Context context;
    };
    std::unique_ptr<Worker> borrow();          // one that is idle has its words measured
    void give_back(std::unique_ptr<Worker> worker);
    void set_with(Context& context, std::vector<Notice>& notices, std::size_t index, SetSection& section) const;

    Context& context_;
    std::function<void(std::size_t)> when_final_;
    std::mutex lock_;
    std::vector<std::unique_ptr<Worker>> idle_;
};

}  // namespace lkjip::typeset
