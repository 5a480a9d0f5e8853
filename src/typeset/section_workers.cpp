#include "typeset/section_workers.h"

#include "base/parallel.h"

namespace lkjip::typeset {

SectionWorkers::Worker::Worker(Context const& shared)
    : words(shared.fonts, shared.hyphenator, shared.document.unbreakable),
      context{shared.document, shared.fonts, shared.font_of_style, shared.hyphenator, words, shared.known, faults, notices} {
    context.may_open_fonts = false;
}

std::unique_ptr<SectionWorkers::Worker> SectionWorkers::borrow() {
    std::scoped_lock const lock(lock_);
    if (idle_.empty()) return std::make_unique<Worker>(context_);
    auto worker = std::move(idle_.back());
    idle_.pop_back();
    return worker;
}

void SectionWorkers::give_back(std::unique_ptr<Worker> worker) {
    std::scoped_lock const lock(lock_);
    idle_.push_back(std::move(worker));
}

void SectionWorkers::set_with(Context& context, std::vector<Notice>& notices, std::size_t index, SetSection& section) const {
    layout::Section const& source = context.document.sections[index];
    layout::PageMaster const& master = context.document.masters[source.master];
    notices.clear();
    SectionMaterial material = set_section(source, master, context);
    section.depends_on_pages = material.depends_on_pages;
    section.areas = build_areas(std::move(material), master, context);
    section.notices = std::move(notices);
    section.done = true;
    notices = {};
}

void SectionWorkers::set(std::vector<std::size_t> const& wanted, std::vector<SetSection>& sections) {
    std::vector<base::Diagnostics> faults(wanted.size());
    std::vector<char> again(wanted.size());
    base::for_each_parallel(wanted.size(), [&] {
        auto worker = std::shared_ptr<Worker>(borrow().release(), [this](Worker* used) { give_back(std::unique_ptr<Worker>(used)); });
        return [&, worker](std::size_t i) {
            worker->faults = {};
            worker->context.wants_font = false;
            set_with(worker->context, worker->notices, wanted[i], sections[wanted[i]]);
            faults[i] = std::move(worker->faults);
            again[i] = worker->context.wants_font;
            if (!again[i] && !sections[wanted[i]].depends_on_pages) when_final_(wanted[i]);
        };
    });
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (!again[i]) {
            context_.diagnostics.append(faults[i]);
            continue;
        }
        set_with(context_, context_.notices, wanted[i], sections[wanted[i]]);
        if (!sections[wanted[i]].depends_on_pages) when_final_(wanted[i]);
    }
}

void SectionWorkers::for_each(std::size_t count, std::function<void(std::size_t, Context&)> const& dress) {
    base::for_each_parallel(count, [&] {
        auto worker = std::shared_ptr<Worker>(borrow().release(), [this](Worker* used) { give_back(std::unique_ptr<Worker>(used)); });
        return [&, worker](std::size_t i) { dress(i, worker->context); };
    });
}

}  // namespace lkjip::typeset
