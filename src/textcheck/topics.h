#pragma once
// The names figures go by (indicators, programmes, rows of tables) and where a text mentions them. One name is one topic,
// whichever papers it stands in.
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "textcheck/pieces.h"

namespace lkjip::textcheck {

constexpr int office_topic = 0;     // the whole report: its budget, its averages
constexpr int plan_topic = 1;       // the RPJMD

enum class Level { Whole, Programme, Activity, SubActivity, Objective, Indicator, Row };

struct Topic {
    std::string name;
    Level level = Level::Row;
};

struct Mention {
    int topic = 0;
    std::size_t first = 0, last = 0;   // pieces
    int words = 0;                     // of the name, found
    bool is_partial = false;           // half of the name or more: something else may be meant, but hardly the whole office
};

class Topics {
public:
    Topics();

    // Words of the office's own name tell no topic from another.
    void ignore(std::string const& name);
    // The same name gives the same topic.
    int add(std::string const& name, Level level);
    void also_called(int topic, std::string const& name);
    [[nodiscard]] int find(std::string const& name) const;    // −1: there is none of that name
    [[nodiscard]] Topic const& at(int topic) const { return topics_[static_cast<std::size_t>(topic)]; }
    [[nodiscard]] std::size_t size() const { return topics_.size(); }

    // In the order of the text; of names that overlap, the longest.
    [[nodiscard]] std::vector<Mention> mentioned(std::vector<Piece> const& pieces) const;
    // Shared words in per cent of the topic's.
    [[nodiscard]] int coverage(int topic, std::vector<Piece> const& pieces, std::size_t first, std::size_t last) const;

private:
    struct Alias { std::vector<int> words; int topic = 0; };
    struct Heard { int word = -1; std::size_t piece = 0; };

    int add_new(std::string const& name, Level level);
    int word_id(std::string const& word);
    [[nodiscard]] int known_id(std::string const& word) const;
    void add_alias(std::vector<std::string> const& words, int topic);
    [[nodiscard]] std::vector<Heard> heard(std::vector<Piece> const& pieces, std::size_t first, std::size_t last) const;
    void find_exact(std::vector<Heard> const& heard, std::vector<Mention>& mentions) const;
    void find_loose(std::vector<Heard> const& heard, std::vector<Mention>& mentions) const;

    std::vector<Topic> topics_;
    std::unordered_map<std::string, int> by_name_, by_key_, ids_;
    std::vector<Alias> aliases_;
    std::vector<std::vector<int>> starting_with_;   // word → aliases
    std::vector<std::vector<int>> holding_;
    std::unordered_set<int> ignored_;
};

// The words of a name that count: no particles, no abbreviations in brackets, endings cut.
std::vector<std::string> name_words(std::string_view name);

}  // namespace lkjip::textcheck
