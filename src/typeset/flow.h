#pragma once
// The inlines of a paragraph as one text, so that what lies between two words can be judged across changes of style.
#include <string>
#include <string_view>
#include <vector>

#include "typeset/material.h"

namespace lkjip::typeset {

// Objects (fractions, pictures) stand in the text as U+FFFC, in the order of the material's objects; forced breaks as '\n'.
class Flow {
public:
    // Looks and objects go into the material. The inlines must outlive the flow.
    Flow(Material& material, Context& context) : material_(material), context_(context) {}

    struct Span {  // text up to `end` has this look
        std::size_t end;
        std::uint16_t look;
    };

    void add(layout::Inlines const& inlines);
    void add(std::string_view text, layout::CharStyleId style);

    [[nodiscard]] std::string_view text() const { return view_; }
    [[nodiscard]] std::vector<Span> const& spans() const { return spans_; }

private:
    [[nodiscard]] Look look_for(layout::Text const& text) const;
    void add_span(Look look, std::size_t end);
    void append(std::string_view text, Look look);
    void append_object(SetLine object);

    void add(layout::Text const& text);
    void add(layout::LineBreak);
    void add(layout::PageNumber const& number);
    void add(layout::PageCount const& count);
    void add(layout::RunningTitle const& title);
    void add(layout::PageReference const& reference);
    void add(layout::InlineFraction const& fraction);
    void add(layout::InlineImage const& image);

    Material& material_;
    Context& context_;
    std::string storage_;
    std::string_view view_;
    std::vector<Span> spans_;
};

inline constexpr std::string_view object_mark = "\xEF\xBF\xBC";  // U+FFFC

}  // namespace lkjip::typeset
