#include "pdf/content.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

namespace lkjip::pdf {

namespace {

using base::Color;
using base::Length;
using base::Point;

// Hundredths of a point: sums of what was written stay exact.
using Hundredths = long;

Hundredths hundredths(double value_pt) { return std::lround(value_pt * 100); }

void append_integer(std::string& out, long value) {
    char buffer[24];
    auto const [end, error] = std::to_chars(buffer, buffer + sizeof buffer, value);
    out.append(buffer, end);
}

void append_number(std::string& out, Hundredths value) {
    if (value < 0) {
        out += '-';
        value = -value;
    }
    long const whole = value / 100;
    long const rest = value % 100;
    if (whole != 0 || rest == 0) append_integer(out, whole);
    if (rest == 0) return;
    out += '.';
    out += static_cast<char>('0' + rest / 10);
    if (rest % 10 != 0) out += static_cast<char>('0' + rest % 10);
}

void append_string_byte(std::string& out, unsigned char byte) {
    if (byte == '(' || byte == ')' || byte == '\\') out += '\\';
    if (byte == '\r') {
        out += "\\r";
        return;
    }
    out += static_cast<char>(byte);
}

// Counted from 1, in the order of first use.
template <typename Resource>
long number_in(std::vector<Resource>& list, Resource const& resource) {
    auto const found = std::find(list.begin(), list.end(), resource);
    if (found != list.end()) return found - list.begin() + 1;
    list.push_back(resource);
    return static_cast<long>(list.size());
}

class Writer {
public:
    explicit Writer(frame::Page const& page) : page_(page) {}

    PageContent write() {
        out_.reserve(page_.items.size() * 96);
        for (frame::Item const& item : page_.items) std::visit([this](auto const& concrete) { paint(concrete); }, item);
        end_text();
        return {std::move(out_), std::move(fonts_), std::move(pictures_)};
    }

private:
    void paint(frame::TextRun const& run);
    void paint(frame::Line const& line);
    void paint(frame::Rectangle const& rectangle);
    void paint(frame::Path const& path);
    void paint(frame::Picture const& picture);
    void paint(frame::Link const&) {}  // links are annotations, made in the finishing pass

    void begin_text();
    void end_text();
    void move_text(frame::TextRun const& run);
    void show(frame::TextRun const& run);
    void numbers(std::initializer_list<double> values_pt);
    void color(Color color, char const* operation, std::optional<Color>& current);
    void line_style(Length thickness, Color stroke, bool dashed);
    [[nodiscard]] double up(Length y) const { return (page_.height - y).in_pt(); }

    frame::Page const& page_;
    std::string out_;
    std::vector<font::FontId> fonts_;
    std::vector<std::string> pictures_;
    bool in_text_ = false;
    bool turned_ = false;
    Hundredths text_x_ = 0, text_y_ = 0;  // start of the current text line
    std::optional<font::FontId> font_;
    double size_ = 0;
    std::optional<Color> fill_ = Color{};
    std::optional<Color> stroke_ = Color{};
    Hundredths thickness_ = 100;
    bool dashed_ = false;
};

void Writer::numbers(std::initializer_list<double> values_pt) {
    for (double value : values_pt) {
        append_number(out_, hundredths(value));
        out_ += ' ';
    }
}

void Writer::color(Color color, char const* operation, std::optional<Color>& current) {
    if (current == color) return;
    current = color;
    for (int part : {color.red, color.green, color.blue}) {
        append_number(out_, std::lround(part * 100 / 255.0));
        out_ += ' ';
    }
    out_ += operation;
    out_ += '\n';
}

void Writer::begin_text() {
    if (in_text_) return;
    out_ += "BT\n";
    in_text_ = true;
    text_x_ = text_y_ = 0;
}

void Writer::end_text() {
    if (!in_text_) return;
    out_ += "ET\n";
    in_text_ = false;
    turned_ = false;
}

void Writer::move_text(frame::TextRun const& run) {
    Hundredths const x = hundredths(run.at.x.in_pt());
    Hundredths const y = hundredths(up(run.at.y));
    if (run.turn == 90) {
        out_ += "0 1 -1 0 ";
        append_number(out_, x);
        out_ += ' ';
        append_number(out_, y);
        out_ += " Tm\n";
        turned_ = true;
        return;
    }
    append_number(out_, x - text_x_);
    out_ += ' ';
    append_number(out_, y - text_y_);
    out_ += " Td\n";
    text_x_ = x;
    text_y_ = y;
}

// `adjust` moves to the right where TJ moves to the left; what rounding loses is carried to the next number.
void Writer::show(frame::TextRun const& run) {
    double carry = 0;
    bool in_string = false;
    bool const in_array = !run.adjust.empty();
    if (in_array) out_ += '[';
    for (std::size_t i = 0; i < run.codes.size(); ++i) {
        if (!in_string) out_ += '(';
        in_string = true;
        append_string_byte(out_, static_cast<unsigned char>(run.codes[i] >> 8));
        append_string_byte(out_, static_cast<unsigned char>(run.codes[i] & 0xFF));
        if (i >= run.adjust.size() || i + 1 == run.codes.size()) continue;
        carry += static_cast<double>(run.adjust[i]);
        long const whole = std::lround(carry);
        if (whole == 0) continue;
        carry -= static_cast<double>(whole);
        out_ += ')';
        append_integer(out_, -whole);
        in_string = false;
    }
    if (in_string) out_ += ')';
    out_ += in_array ? "]TJ\n" : "Tj\n";
}

void Writer::paint(frame::TextRun const& run) {
    if (run.codes.empty()) return;
    if (turned_) end_text();  // a turned matrix must not carry over to Td
    if (!in_text_ && run.turn == 0 && fill_ != run.color) color(run.color, "rg", fill_);
    begin_text();
    color(run.color, "rg", fill_);
    if (font_ != run.font || size_ != run.size.in_pt()) {
        font_ = run.font;
        size_ = run.size.in_pt();
        out_ += "/F";
        append_integer(out_, number_in(fonts_, run.font));
        out_ += ' ';
        append_number(out_, hundredths(size_));
        out_ += " Tf\n";
    }
    move_text(run);
    show(run);
}

void Writer::line_style(Length thickness, Color stroke, bool dashed) {
    color(stroke, "RG", stroke_);
    if (thickness_ != hundredths(thickness.in_pt())) {
        thickness_ = hundredths(thickness.in_pt());
        append_number(out_, thickness_);
        out_ += " w\n";
    }
    if (dashed_ != dashed) {
        dashed_ = dashed;
        out_ += dashed ? "[3 2] 0 d\n" : "[] 0 d\n";
    }
}

void Writer::paint(frame::Line const& line) {
    end_text();
    line_style(line.thickness, line.color, line.dashed);
    numbers({line.from.x.in_pt(), up(line.from.y)});
    out_ += "m ";
    numbers({line.to.x.in_pt(), up(line.to.y)});
    out_ += "l S\n";
}

void Writer::paint(frame::Rectangle const& rectangle) {
    end_text();
    if (rectangle.filled) {
        color(rectangle.color, "rg", fill_);
    } else {
        line_style(rectangle.thickness, rectangle.color, false);
    }
    numbers({rectangle.at.x.in_pt(), up(rectangle.at.y + rectangle.height), rectangle.width.in_pt(), rectangle.height.in_pt()});
    out_ += rectangle.filled ? "re f\n" : "re S\n";
}

void Writer::paint(frame::Path const& path) {
    end_text();
    if (path.filled) color(path.fill, "rg", fill_);
    if (path.stroked) line_style(path.thickness, path.stroke, false);
    for (frame::PathStep const& step : path.steps) {
        switch (step.kind) {
            case frame::PathStep::Kind::Move:
                numbers({step.a.x.in_pt(), up(step.a.y)});
                out_ += "m\n";
                break;
            case frame::PathStep::Kind::Line:
                numbers({step.a.x.in_pt(), up(step.a.y)});
                out_ += "l\n";
                break;
            case frame::PathStep::Kind::Curve:
                numbers({step.a.x.in_pt(), up(step.a.y), step.b.x.in_pt(), up(step.b.y), step.c.x.in_pt(), up(step.c.y)});
                out_ += "c\n";
                break;
            case frame::PathStep::Kind::Close: out_ += "h\n"; break;
        }
    }
    out_ += path.filled ? (path.stroked ? "B\n" : "f\n") : (path.stroked ? "S\n" : "n\n");
}

void Writer::paint(frame::Picture const& picture) {
    end_text();
    out_ += "q ";
    numbers({picture.width.in_pt()});
    out_ += "0 0 ";
    numbers({picture.height.in_pt(), picture.at.x.in_pt(), up(picture.at.y + picture.height)});
    out_ += "cm /X";
    append_integer(out_, number_in(pictures_, picture.file));
    out_ += " Do Q\n";
}

}  // namespace

PageContent write_content(frame::Page const& page) { return Writer(page).write(); }

}  // namespace lkjip::pdf
