#pragma once
// Deflate (RFC 1951) in zlib's wrapping (RFC 1950), as PDF's FlateDecode wants it.
#include <memory>
#include <string>
#include <string_view>

namespace lkjip::pdf {

// Holds the working memory; one for each thread.
class Deflater {
public:
    Deflater();
    ~Deflater();
    Deflater(Deflater const&) = delete;
    Deflater& operator=(Deflater const&) = delete;

    // Throws std::runtime_error when memory is short.
    std::string operator()(std::string_view plain);

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace lkjip::pdf
