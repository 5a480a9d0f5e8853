#pragma once
// Why the system refused to read or write something, and what to do about it: in Bahasa Indonesia, where the system's own
// words are English.
#include <string>

namespace lkjip::base {

struct Refusal {
    std::string reason;   // "tidak ada izin"
    std::string remedy;   // "periksa hak akses berkas dan foldernya"
};

// `error`: a value of errno.
Refusal refusal(int error);

}  // namespace lkjip::base
