#include <fmt/format.h>

#include <unordered_map>

#include "report/checking.h"
#include "report/rules.h"
#include "report/value_access.h"

namespace lkjip::report {

using base::List;
using base::Value;

namespace {

class CodeCheck {
public:
    explicit CodeCheck(Checking& checking) : checking_(checking) {}

    void check(List const& list, std::string const* above, std::string const& pointer) {
        for (std::size_t i = 0; i < list.size(); ++i) {
            std::string const here = pointer + std::to_string(i);
            auto const* const code = text_in(list[i], "kode");
            if (code) check_code(*list[i].find("kode"), *code, above, here + "/kode");
            for (char const* const inner : {"kegiatan", "sub_kegiatan"}) {
                if (auto const* const below = list_in(list[i], inner)) check(*below, code, here + "/" + inner + "/");
            }
        }
    }

private:
    void check_code(Value const& place, std::string const& code, std::string const* above, std::string const& pointer) {
        auto const [first, is_new] = known_.emplace(code, &place);
        if (!is_new) {
            auto const earlier = checking_.place_of(*first->second);
            checking_.error(place, "D-031", fmt::format("kode \"{}\" dipakai dua kali", shortened(code)),
                            fmt::format("yang pertama ada di {}:{}", earlier.file, earlier.line), pointer);
        }
        if (above && !code.starts_with(*above + ".")) {
            checking_.warning(place, "D-032", fmt::format("kode \"{}\" tidak berada di bawah \"{}\"", shortened(code), shortened(*above)),
                              fmt::format("biasanya kode diawali \"{}.\"", shortened(*above)), pointer);
        }
    }

    Checking& checking_;
    std::unordered_map<std::string, Value const*> known_;
};

}  // namespace

void codes_make_a_tree(Value const& programmes, Checking& checking) {
    if (programmes.as_list()) CodeCheck(checking).check(*programmes.as_list(), nullptr, "");
}

}  // namespace lkjip::report
