#include "textcheck/topics.h"

#include <algorithm>
#include <map>

namespace lkjip::textcheck {

namespace {

bool is_particle(std::string_view word) {
    return one_of(word, {"yang", "dan", "di", "ke", "dari", "pada", "untuk", "dengan", "dalam", "oleh", "bagi", "serta", "atau", "atas", "kepada", "per", "terhadap", "the"});
}

// "pemerintahan" and "pemerintah", "pemeliharaannya" and "pemeliharaan" are the same to a name.
std::string stem(std::string word) {
    if (word.size() > 7 && word.ends_with("nya")) word.resize(word.size() - 3);
    if (word.size() > 6 && word.ends_with("an")) word.resize(word.size() - 2);
    if (word == "persentasi" || word == "prosentase") return "persentase";
    return word;
}

// "(PPKS)" at `at`: index behind the closing bracket; otherwise `at`.
std::size_t behind_abbreviation(std::vector<Piece> const& pieces, std::size_t at) {
    bool const is_one = at + 2 < pieces.size() && pieces[at].is("(") && pieces[at + 1].is_word() && pieces[at + 1].is_capital && pieces[at + 2].is(")");
    return is_one && pieces[at + 1].end - pieces[at + 1].begin <= 8 ? at + 3 : at;
}

// The words before "(ABCD)" whose first letters are the abbreviation are replaced by it.
std::vector<std::string> abbreviated(std::string_view name) {
    std::vector<Piece> const pieces = pieces_of(name);
    std::vector<std::string> words;
    bool is_changed = false;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        std::size_t const behind = behind_abbreviation(pieces, i);
        if (behind > i) {
            std::string const& letters = pieces[i + 1].low;
            bool fits = letters.size() <= words.size();
            for (std::size_t k = 0; fits && k < letters.size(); ++k) fits = words[words.size() - letters.size() + k][0] == letters[k];
            if (fits) words.resize(words.size() - letters.size()), words.push_back(letters), is_changed = true;
            i = behind - 1;
        } else if (pieces[i].is_word() && !is_particle(pieces[i].low)) {
            words.push_back(stem(pieces[i].low));
        }
    }
    return is_changed ? words : std::vector<std::string>{};
}

bool is_lead(std::string_view word) { return one_of(word, {"persentase", "jumlah", "banyaknya", "cakupan", "terlaksana", "terlaksananya", "nilai", "sub", "kegiatan", "kegiat"}); }
bool is_tail(std::string_view word) { return one_of(word, {"kewenangan", "kewenang", "kabupaten", "kabupat", "kota", "daerah", "sosial", "masyarakat", "umum", "skpd", "perangkat"}); }

constexpr std::size_t least_words = 3;   // of a name cut short
constexpr std::size_t least_loose = 4;   // of a name that is found though words are missing
constexpr int least_coverage = 78, least_partial = 50;

std::string joined(std::vector<std::string> const& words) {
    std::string key;
    for (std::string const& word : words) key += (key.empty() ? "" : " ") + word;
    return key;
}

}  // namespace

std::vector<std::string> name_words(std::string_view name) {
    std::vector<Piece> const pieces = pieces_of(name);
    std::vector<std::string> words;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        std::size_t const behind = behind_abbreviation(pieces, i);
        if (behind > i) i = behind - 1;
        else if (pieces[i].is_word() && !is_particle(pieces[i].low)) words.push_back(stem(pieces[i].low));
    }
    return words;
}

Topics::Topics() : topics_{{"laporan ini", Level::Whole}, {"RPJMD", Level::Whole}} {}

int Topics::word_id(std::string const& word) {
    auto const [found, is_new] = ids_.emplace(word, static_cast<int>(ids_.size()));
    if (is_new) starting_with_.emplace_back(), holding_.emplace_back();
    return found->second;
}

int Topics::known_id(std::string const& word) const {
    auto const found = ids_.find(word);
    return found == ids_.end() ? -1 : found->second;
}

void Topics::add_alias(std::vector<std::string> const& words, int topic) {
    if (words.empty() || (words.size() == 1 && words[0].size() < 4)) return;
    if (std::all_of(words.begin(), words.end(), [&](std::string const& word) { return ignored_.contains(word_id(word)); })) return;   // the office itself
    int const at = static_cast<int>(aliases_.size());
    Alias alias{{}, topic};
    for (std::string const& word : words) alias.words.push_back(word_id(word));
    starting_with_[static_cast<std::size_t>(alias.words.front())].push_back(at);
    std::vector<int> each = alias.words;
    std::sort(each.begin(), each.end());
    each.erase(std::unique(each.begin(), each.end()), each.end());
    if (words.size() >= least_loose)
        for (int const word : each) holding_[static_cast<std::size_t>(word)].push_back(at);
    aliases_.push_back(std::move(alias));
}

void Topics::ignore(std::string const& name) {
    for (std::string const& word : name_words(name)) ignored_.insert(word_id(word));
}

int Topics::find(std::string const& name) const {
    auto const found = by_key_.find(joined(name_words(name)));
    return found == by_key_.end() ? -1 : found->second;
}

void Topics::also_called(int topic, std::string const& name) { add_alias(name_words(name), topic); }

int Topics::add(std::string const& name, Level level) {
    auto const [same_name, is_new_name] = by_name_.emplace(name, 0);
    if (!is_new_name) return same_name->second;
    return same_name->second = add_new(name, level);
}

int Topics::add_new(std::string const& name, Level level) {
    std::vector<std::string> words = name_words(name);
    auto const [found, is_new] = by_key_.emplace(joined(words), static_cast<int>(topics_.size()));
    if (!is_new) return found->second;
    int const topic = found->second;
    topics_.push_back({name, level});
    add_alias(words, topic);
    if (level == Level::Row) return topic;
    add_alias(abbreviated(name), topic);
    bool is_cut = false;
    while (words.size() > least_words && is_tail(words.back())) words.pop_back(), is_cut = true;
    if (is_cut) add_alias(words, topic);
    is_cut = false;
    while (words.size() > least_words && is_lead(words.front())) words.erase(words.begin()), is_cut = true;
    if (is_cut) add_alias(words, topic);
    return topic;
}

std::vector<Topics::Heard> Topics::heard(std::vector<Piece> const& pieces, std::size_t first, std::size_t last) const {
    std::vector<Heard> words;
    for (std::size_t i = first; i <= last && i < pieces.size(); ++i) {
        std::size_t const behind = behind_abbreviation(pieces, i);
        if (behind > i) { i = behind - 1; continue; }
        Piece const& piece = pieces[i];
        if (piece.is_word() && is_particle(piece.low)) continue;
        if (piece.kind == Piece::Kind::Mark && (piece.is(",") || piece.is("-") || piece.is("/") || piece.is("\""))) continue;
        words.push_back({piece.is_word() ? known_id(stem(piece.low)) : -1, i});
    }
    return words;
}

void Topics::find_exact(std::vector<Heard> const& words, std::vector<Mention>& mentions) const {
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].word < 0) continue;
        Mention best;
        for (int const at : starting_with_[static_cast<std::size_t>(words[i].word)]) {
            Alias const& alias = aliases_[static_cast<std::size_t>(at)];
            std::size_t const length = alias.words.size();
            if (static_cast<int>(length) <= best.words || i + length > words.size()) continue;
            bool fits = true;
            for (std::size_t k = 1; fits && k < length; ++k) fits = words[i + k].word == alias.words[k];
            if (fits) best = {alias.topic, words[i].piece, words[i + length - 1].piece, static_cast<int>(length)};
        }
        if (best.words == 0) continue;
        mentions.push_back(best);
        while (i + 1 < words.size() && words[i + 1].piece <= best.last) ++i;
    }
}

// A name most of whose words stand close together.
void Topics::find_loose(std::vector<Heard> const& words, std::vector<Mention>& mentions) const {
    struct Count { int found = 0, telling = 0; std::size_t first = 0, last = 0, last_word = 0; std::vector<int> seen{}; };
    std::map<int, Count> counts;
    std::vector<Mention> loose;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].word < 0) continue;
        for (int const at : holding_[static_cast<std::size_t>(words[i].word)]) {
            Count& count = counts[at];
            Alias const& alias = aliases_[static_cast<std::size_t>(at)];
            constexpr std::size_t most_gap = 3;
            if (count.found > 0 && i - count.last_word > most_gap) count = {};
            if (count.found == 0) count.first = words[i].piece;
            if (std::find(count.seen.begin(), count.seen.end(), words[i].word) != count.seen.end()) continue;
            count.seen.push_back(words[i].word);
            ++count.found;
            if (!ignored_.contains(words[i].word)) ++count.telling;
            count.last = words[i].piece;
            count.last_word = i;
            int const share = count.found * 100 / static_cast<int>(alias.words.size());
            if (share >= least_partial && count.telling >= 2) loose.push_back({alias.topic, count.first, count.last, count.found, share < least_coverage});
        }
    }
    std::stable_sort(loose.begin(), loose.end(), [](Mention const& a, Mention const& b) { return a.is_partial != b.is_partial ? b.is_partial : a.words > b.words; });
    for (Mention const& one : loose) {
        bool const is_taken = std::any_of(mentions.begin(), mentions.end(), [&](Mention const& other) { return other.first <= one.last && one.first <= other.last && other.words + 1 >= one.words; });
        if (!is_taken) mentions.push_back(one);
    }
}

std::vector<Mention> Topics::mentioned(std::vector<Piece> const& pieces) const {
    std::vector<Mention> mentions;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (!pieces[i].ends_sentence && i + 1 < pieces.size()) continue;
        std::vector<Heard> const words = heard(pieces, begin, i);
        std::vector<Mention> here;
        find_exact(words, here);
        find_loose(words, here);
        std::sort(here.begin(), here.end(), [](Mention const& a, Mention const& b) { return a.first < b.first; });
        mentions.insert(mentions.end(), here.begin(), here.end());
        begin = i + 1;
    }
    return mentions;
}

int Topics::coverage(int topic, std::vector<Piece> const& pieces, std::size_t first, std::size_t last) const {
    std::vector<std::string> const wanted = name_words(at(topic).name);
    if (wanted.empty()) return 0;
    std::vector<Heard> const words = heard(pieces, first, last);
    int found = 0;
    for (std::string const& word : wanted) {
        int const id = known_id(word);
        found += std::any_of(words.begin(), words.end(), [&](Heard const& one) { return one.word == id; }) ? 1 : 0;
    }
    return 100 * found / static_cast<int>(wanted.size());
}

}  // namespace lkjip::textcheck
