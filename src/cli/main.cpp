#include <string>
#include <vector>

#include "cli/commands.h"

int main(int count, char** words) {
    std::vector<std::string> const arguments(words + 1, words + count);
    return lkjip::cli::run_command_line(arguments);
}
