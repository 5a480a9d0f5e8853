#pragma once
// Collects what is wrong in one JSON file, each fault with line, column and JSON pointer.
#include <string>

#include "base/diagnostic.h"
#include "base/value.h"
#include "report/value_path.h"

namespace lkjip::report {

class JsonFaults {
public:
    static constexpr int most = 200;   // then the rest of the file is left unread: more would help nobody

    JsonFaults(std::string file, std::string pointer, base::Diagnostics& diagnostics)
        : file_(std::move(file)), path_(std::move(pointer)), diagnostics_(diagnostics) {}

    void error(base::Origin at, std::string code, std::string message, std::string hint);
    // What follows can't be understood any more: ends the reading of the file.
    void stop(base::Origin at, std::string code, std::string message, std::string hint);
    [[nodiscard]] bool has_stopped() const { return has_stopped_; }
    [[nodiscard]] ValuePath& path() { return path_; }

private:
    std::string file_;
    ValuePath path_;
    base::Diagnostics& diagnostics_;
    int count_ = 0;
    bool has_stopped_ = false;
};

}  // namespace lkjip::report
