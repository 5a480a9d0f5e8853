#pragma once
// Milliseconds of stages over rounds.
#include <algorithm>
#include <chrono>
#include <map>
#include <string>
#include <vector>

namespace lkjip::bench {

class Clock {
public:
    // Since the last lap.
    double lap() {
        double const now = total(), passed = now - last_;
        last_ = now;
        return passed;
    }
    [[nodiscard]] double total() const { return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin_).count(); }

private:
    std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
    double last_ = 0;
};

class Medians {
public:
    void add(std::string const& stage, double milliseconds) { rounds_[stage].push_back(milliseconds); }
    [[nodiscard]] double first(std::string const& stage) const { return rounds_.at(stage).front(); }
    // Of the rounds after the first.
    [[nodiscard]] double of(std::string const& stage) const {
        std::vector<double> later(rounds_.at(stage).begin() + 1, rounds_.at(stage).end());
        std::sort(later.begin(), later.end());
        return later[later.size() / 2];
    }

private:
    std::map<std::string, std::vector<double>> rounds_;
};

}  // namespace lkjip::bench
