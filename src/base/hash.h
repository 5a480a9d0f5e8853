#pragma once
#include <string>
#include <string_view>

namespace lkjip::base {

std::string sha256_hex(std::string_view bytes);  // 64 small hexadecimal digits

}  // namespace lkjip::base
