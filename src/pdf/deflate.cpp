#include "pdf/deflate.h"

#include <libdeflate.h>

#include <stdexcept>

namespace lkjip::pdf {

namespace {

constexpr int level = 6;  // of 1 to 12: 9 takes half as long again and saves 1.4 per cent

}  // namespace

struct Deflater::State {
    libdeflate_compressor* compressor = libdeflate_alloc_compressor(level);
    ~State() { libdeflate_free_compressor(compressor); }
};

Deflater::Deflater() : state_(std::make_unique<State>()) {}
Deflater::~Deflater() = default;

std::string Deflater::operator()(std::string_view plain) {
    if (state_->compressor == nullptr) throw std::runtime_error("no memory to compress");
    std::string packed(libdeflate_zlib_compress_bound(state_->compressor, plain.size()), '\0');
    packed.resize(libdeflate_zlib_compress(state_->compressor, plain.data(), plain.size(), packed.data(), packed.size()));
    if (packed.empty()) throw std::runtime_error("libdeflate did not compress");
    return packed;
}

}  // namespace lkjip::pdf
