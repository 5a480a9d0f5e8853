#include <libdeflate.h>

#include <atomic>
#include <memory>
#include <stdexcept>
#include <string>
#include <thread>

#include "assemble/parts.h"

namespace lkjip::assemble {

namespace {

constexpr int level = 9;  // of 1 to 12: past it the gain is under one per cent and the time doubles

struct Job {
    QPDFObjectHandle stream;
    std::shared_ptr<Buffer> plain;
    std::string packed;
};

std::string deflate(Buffer const& plain, libdeflate_compressor* compressor) {
    std::string packed(libdeflate_zlib_compress_bound(compressor, plain.getSize()), '\0');
    packed.resize(libdeflate_zlib_compress(compressor, plain.getBuffer(), plain.getSize(), packed.data(), packed.size()));
    if (packed.empty()) throw std::runtime_error("libdeflate did not compress");
    return packed;
}

// The XMP packet stays readable for tools that look for it in the file; what is compressed already is left alone.
bool worth_compressing(QPDFObjectHandle stream) {
    QPDFObjectHandle dictionary = stream.getDict();
    return !dictionary.hasKey("/Filter") && !dictionary.getKey("/Type").isNameAndEquals("/Metadata");
}

void run_jobs(std::vector<Job>& jobs) {
    std::atomic<std::size_t> next{0};
    auto const work = [&] {
        std::unique_ptr<libdeflate_compressor, decltype(&libdeflate_free_compressor)> const compressor(
            libdeflate_alloc_compressor(level), libdeflate_free_compressor);
        for (std::size_t i = next++; i < jobs.size(); i = next++) jobs[i].packed = deflate(*jobs[i].plain, compressor.get());
    };
    unsigned const count = std::max(1u, std::min(4u, std::thread::hardware_concurrency()));
    std::vector<std::jthread> helpers;
    for (unsigned i = 1; i < count; ++i) helpers.emplace_back(work);
    work();
}

}  // namespace

void compress_streams(QPDF& pdf) {
    std::vector<Job> jobs;
    for (QPDFObjectHandle& object : pdf.getAllObjects())
        if (object.isStream() && worth_compressing(object)) jobs.push_back({object, object.getRawStreamData(), {}});
    run_jobs(jobs);
    for (Job& job : jobs)
        job.stream.replaceStreamData(job.packed, QPDFObjectHandle::newName("/FlateDecode"), QPDFObjectHandle::newNull());
}

}  // namespace lkjip::assemble
