#pragma once
// Work on independent items on all cores. The result must not depend on the order: each item writes to its own place.
#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace lkjip::base {

inline unsigned worker_count(std::size_t items) {
    auto const cores = static_cast<std::size_t>(std::max(1u, std::thread::hardware_concurrency()));
    return static_cast<unsigned>(std::clamp<std::size_t>(items, 1, std::min<std::size_t>(cores, 8)));
}

// `make_worker()` gives a function for one thread, called with the index of each item it takes. An exception of a worker is
// thrown again here when all have stopped.
template <typename MakeWorker>
void for_each_parallel(std::size_t items, MakeWorker&& make_worker) {
    std::atomic<std::size_t> next{0};
    std::exception_ptr fault;
    std::mutex fault_lock;
    auto const work = [&] {
        try {
            auto worker = make_worker();
            for (std::size_t i = next++; i < items; i = next++) worker(i);
        } catch (...) {
            std::scoped_lock const lock(fault_lock);
            if (!fault) fault = std::current_exception();
            next = items;
        }
    };
    {
        std::vector<std::jthread> helpers;
        for (unsigned i = 1; i < worker_count(items); ++i) helpers.emplace_back(work);
        work();
    }
    if (fault) std::rethrow_exception(fault);
}

}  // namespace lkjip::base
