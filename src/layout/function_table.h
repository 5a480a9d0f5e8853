#pragma once
// The functions and filters of expressions: their names and how many arguments they take.
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lkjip::layout {

enum class FunctionId { Sum, Count, Mean, Least, Greatest, If, Has, Where, SortBy, JoinTexts, Last, First, Round, Find };
enum class FilterId {
    Rupiah, Number, Percent, Words, NumberAndWords, Ordinal, Date, Weekday, Month, Year, Upper, Lower, LowerFirst, Title, Roman, Letters, EmployeeNumber,
    IfEmpty, IfZero, Replace, Shorten
};

// Lambda: the second argument names an element of the first, the third is evaluated for each.
enum class Arguments { Values, Lambda };

struct FunctionRule {
    FunctionId id;
    std::string_view name;
    int least, most;
    Arguments arguments = Arguments::Values;
};
struct FilterRule {
    FilterId id;
    std::string_view name;
    int least, most;           // besides the value before the bar
};

std::span<FunctionRule const> functions();
std::span<FilterRule const> filters();

// Index in the table, or −1.
int find_function(std::string_view name);
int find_filter(std::string_view name);
std::vector<std::string> function_names();
std::vector<std::string> filter_names();

}  // namespace lkjip::layout
