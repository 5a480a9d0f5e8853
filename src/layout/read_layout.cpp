#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "base/files.h"
#include "layout/check_names.h"
#include "layout/check_references.h"
#include "layout/compile.h"
#include "layout/layout.h"
#include "layout/parsed.h"

namespace lkjip::layout {

namespace {

namespace fs = std::filesystem;
using base::Category;

constexpr std::string_view xml_namespace = "urn:lkjip:layout:1";
constexpr std::uintmax_t largest_file = 16u << 20;
constexpr std::size_t most_files = 1000;
constexpr int most_bases = 8;

class LayoutReader {
public:
    LayoutReader(Layout& layout, base::Diagnostics& diagnostics, std::string shared)
        : layout_(layout), diagnostics_(diagnostics), shared_(std::move(shared)) {}

    // Reads the chain of layouts, then takes over their definitions, the last base first.
    void read(std::string const& folder);

private:
    struct RootFile {
        XmlNode xml;
        int index = -1;
        std::string base;
        base::Place base_place;
    };
    std::optional<RootFile> read_root(std::string const& folder);
    // The folder of the base of the layout in `folder`; empty, and reported, when there is none.
    [[nodiscard]] std::string find_base(std::string const& folder, RootFile const& root);
    std::optional<XmlNode> load(std::string const& path, std::string_view root, base::Place const& asked_at);
    [[nodiscard]] bool root_is_sound(XmlNode const& root, std::string_view wanted, SourceFile const& file);
    std::vector<Node> include(std::string const& name, Spot spot, std::uint32_t place);
    [[nodiscard]] std::string find_file(std::string const& name) const;
    void take(RootFile const& root);
    void take_node(Node node);
    void take_section(Node node);
    void leave_out(Node const& node);
    std::vector<Node>::iterator find_section(std::string_view id);
    void unknown_section(Node const& node, std::string_view attribute);
    void error(std::string code, base::Place place, std::string message, std::string hint = {});

    Layout& layout_;
    base::Diagnostics& diagnostics_;
    std::string shared_;                   // folder of the layouts that may be named without a path
    std::vector<std::string> including_;   // files being included, outermost first
};

void LayoutReader::error(std::string code, base::Place place, std::string message, std::string hint) {
    diagnostics_.error(Category::Layout, std::move(code), std::move(message), std::move(place), std::move(hint));
}

bool LayoutReader::root_is_sound(XmlNode const& root, std::string_view wanted, SourceFile const& file) {
    auto const [line, column] = file.line_and_column(root.at);
    base::Place const place{file.name(), line, column, {}};
    if (root.name != wanted) {
        error("L-020", place, fmt::format("elemen terluar haruslah `<{}>`, bukan `<{}>`", wanted, root.name),
              "laporan.xml berisi `<laporan>`, berkas yang disertakan berisi `<potongan>`");
        return false;
    }
    auto const space = std::find_if(root.attributes.begin(), root.attributes.end(), [](auto const& one) { return one.name == "xmlns"; });
    if (space != root.attributes.end() && space->value == xml_namespace) return true;
    error("L-021", place, fmt::format("`<{}>` memerlukan xmlns=\"{}\"", wanted, xml_namespace),
          fmt::format("tulis <{} xmlns=\"{}\">", wanted, xml_namespace));
    return false;
}

std::optional<XmlNode> LayoutReader::load(std::string const& path, std::string_view root, base::Place const& asked_at) {
    std::error_code fault;
    if (fs::file_size(path, fault) > largest_file && !fault) {
        error("L-022", asked_at, fmt::format("berkas `{}` terlalu besar", path), "batasnya 16 MiB");
        return std::nullopt;
    }
    if (layout_.files.size() >= most_files) {
        error("L-022", asked_at, fmt::format("tata letak ini menyertakan lebih dari {} berkas", most_files));
        return std::nullopt;
    }
    try {
        layout_.files.emplace_back(path, base::read_file(path));
    } catch (base::Error const& reason) {
        error("L-023", asked_at, fmt::format("berkas `{}` tidak dapat dibaca", path), reason.diagnostics().all().front().message);
        return std::nullopt;
    }
    SourceFile const file = layout_.files.back();
    auto xml = read_xml(file, diagnostics_);
    if (!xml || !root_is_sound(*xml, root, file)) return std::nullopt;
    return xml;
}

std::string LayoutReader::find_file(std::string const& name) const {
    for (std::string const& folder : layout_.folders) {
        std::string const path = folder + "/" + name;
        if (std::error_code fault; fs::is_regular_file(path, fault)) return path;
    }
    return {};
}

std::vector<std::string> xml_files_in(std::vector<std::string> const& folders) {
    std::vector<std::string> names;
    for (std::string const& folder : folders) {
        std::error_code fault;
        for (auto const& entry : fs::directory_iterator(folder, fault)) {
            if (entry.path().extension() == ".xml") names.push_back(entry.path().filename().string());
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

std::vector<Node> LayoutReader::include(std::string const& name, Spot spot, std::uint32_t place) {
    std::string const path = find_file(name);
    if (path.empty()) {
        std::string const nearest = base::nearest_name(name, xml_files_in(layout_.folders));
        error("L-023", layout_.place(spot), fmt::format("berkas `{}` tidak ditemukan", name),
              nearest.empty() ? fmt::format("dicari di {}", fmt::join(layout_.folders, ", ")) : fmt::format("maksud Anda `{}`?", nearest));
        return {};
    }
    if (std::find(including_.begin(), including_.end(), path) != including_.end()) {
        error("L-024", layout_.place(spot), fmt::format("berkas ini menyertakan dirinya sendiri: {} → {}", fmt::join(including_, " → "), path), "hapus salah satu `<sertakan>` itu");
        return {};
    }
    auto const xml = load(path, "potongan", layout_.place(spot));
    if (!xml) return {};
    including_.push_back(path);
    int const index = static_cast<int>(layout_.files.size()) - 1;
    SourceFile const file = layout_.files.back();  // later files may move the list
    CompileContext context{file, index, diagnostics_, [this](auto const& inner, Spot at, auto where) { return include(inner, at, where); }};
    auto nodes = compile_children(*xml, *find_element("potongan", at_root), place, context);
    including_.pop_back();
    return nodes;
}

std::optional<LayoutReader::RootFile> LayoutReader::read_root(std::string const& folder) {
    if (!is_layout(folder)) {
        error("L-023", {folder, 0, 0, {}}, "folder ini tidak berisi laporan.xml", "tata letak baru dimulai dengan `lkjip layout new`");
        return std::nullopt;
    }
    auto xml = load(folder + "/laporan.xml", "laporan", {folder, 0, 0, {}});
    if (!xml) return std::nullopt;
    RootFile root{std::move(*xml), static_cast<int>(layout_.files.size()) - 1, {}, {}};
    for (XmlAttribute const& attribute : root.xml.attributes) {
        if (attribute.name != "dasar") continue;
        SourceFile const& file = layout_.files.back();
        auto const [line, column] = file.line_and_column(attribute.value_at);
        root.base = attribute.value;
        root.base_place = {file.name(), line, column, {}};
    }
    return root;
}

std::vector<Node>::iterator LayoutReader::find_section(std::string_view id) {
    return std::find_if(layout_.body.begin(), layout_.body.end(),
                        [&](Node const& other) { return !id.empty() && other.tag == Tag::Section && other.word("id") == id; });
}

void LayoutReader::unknown_section(Node const& node, std::string_view attribute) {
    std::vector<std::string> ids;
    for (Node const& other : layout_.body)
        if (other.tag == Tag::Section && !other.word("id").empty()) ids.emplace_back(other.word("id"));
    std::string const nearest = base::nearest_name(node.word(attribute), ids);
    error("L-034", layout_.place(node.find(attribute)->spot), fmt::format("tidak ada `<bagian id=\"{}\">` sebelum ini", node.word(attribute)),
          nearest.empty() ? fmt::format("yang ada: {}", fmt::join(ids, ", ")) : fmt::format("maksud Anda `{}`?", nearest));
}

std::vector<std::string> layouts_in(std::string const& folder) {
    std::vector<std::string> names;
    std::error_code fault;
    for (auto const& entry : fs::directory_iterator(folder, fault)) {
        if (is_layout(entry.path().string())) names.push_back(entry.path().filename().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

std::string LayoutReader::find_base(std::string const& folder, RootFile const& root) {
    fs::path const beside = (fs::path(folder) / root.base).lexically_normal();
    if (is_layout(beside.string())) return beside.string();
    fs::path const shared = fs::path(shared_) / root.base;
    if (!shared_.empty() && is_layout(shared.string())) return shared.string();
    auto const names = layouts_in(shared_);
    std::string const nearest = base::nearest_name(root.base, names);
    std::string const hint = nearest.empty() ? fmt::format("tulis folder yang berisi laporan.xml{}{}", names.empty() ? "" : ", atau salah satu dari ",
                                                           fmt::join(names, ", "))
                                             : fmt::format("maksud Anda `{}`?", nearest);
    error("L-023", root.base_place, fmt::format("tata letak dasar `{}` tidak ditemukan", root.base), hint);
    return {};
}

void LayoutReader::take_section(Node node) {
    auto const same = find_section(node.word("id"));
    for (std::string_view const side : {"setelah", "sebelum"}) {
        if (node.word(side).empty() || same != layout_.body.end()) continue;
        auto const beside = find_section(node.word(side));
        if (beside == layout_.body.end()) {
            unknown_section(node, side);
            break;   // at the end: what names this section is then no fault
        }
        layout_.body.insert(side == "setelah" ? beside + 1 : beside, std::move(node));
        return;
    }
    if (same == layout_.body.end()) layout_.body.push_back(std::move(node));
    else *same = std::move(node);
}

void LayoutReader::leave_out(Node const& node) {
    if (node.word("id").empty()) return;   // said when it was compiled
    auto const found = find_section(node.word("id"));
    if (found == layout_.body.end()) return unknown_section(node, "id");
    layout_.body.erase(found);
}

void LayoutReader::take_node(Node node) {
    switch (node.tag) {
        case Tag::Style: return layout_.styles.push_back(std::move(node));
        case Tag::PageMaster: return layout_.masters.push_back(std::move(node));
        case Tag::Numbering: return layout_.numberings.push_back(std::move(node));
        case Tag::Macro: return layout_.macros.push_back(std::move(node));
        case Tag::HyphenationException: layout_.hyphenation_exceptions.emplace_back(node.word("kata")); return;
        case Tag::Unbreakable: layout_.unbreakable.emplace_back(node.word("frasa")); return;
        case Tag::Properties: layout_.properties = std::move(node); return;
        case Tag::Palette:
            if (auto const* const colors = node.get<std::vector<Color>>("warna")) layout_.palette = *colors;
            return;
        case Tag::NoSection: return leave_out(node);
        case Tag::CaptionNumbering: layout_.caption_numbering = std::move(node); return;
        default: return take_section(std::move(node));
    }
}

void LayoutReader::take(RootFile const& root) {
    including_ = {layout_.files[static_cast<std::size_t>(root.index)].name()};
    ElementRule const& rule = *find_element("laporan", at_root);
    SourceFile const file = layout_.files[static_cast<std::size_t>(root.index)];
    CompileContext context{file, root.index, diagnostics_, [this](auto const& name, Spot at, auto place) { return include(name, at, place); }};
    Node const element = compile_element(root.xml, rule, context);
    if (!element.word("bahasa").empty()) layout_.language = element.word("bahasa");
    for (Node& node : compile_children(root.xml, rule, rule.holds, context)) take_node(std::move(node));
}

void LayoutReader::read(std::string const& folder) {
    std::vector<RootFile> roots;
    std::string at = folder;
    while (true) {
        std::error_code fault;
        std::string const real = fs::weakly_canonical(at, fault).string();
        for (std::string const& earlier : layout_.folders) {
            if (fs::weakly_canonical(earlier, fault).string() != real) continue;
            return error("L-024", roots.back().base_place, fmt::format("`dasar` kembali ke {}", earlier),
                         "sebutkan tata letak lain, atau hapus `dasar`");
        }
        if (roots.size() > most_bases) return error("L-024", {at, 0, 0, {}}, "rantai `dasar` terlalu panjang", fmt::format("paling banyak {} tata letak berturut-turut", most_bases));
        layout_.folders.push_back(at);
        auto root = read_root(at);
        if (!root) return;
        roots.push_back(std::move(*root));
        if (roots.back().base.empty()) break;
        at = find_base(at, roots.back());
        if (at.empty()) return;
    }
    for (auto root = roots.rbegin(); root != roots.rend(); ++root) take(*root);
}

}  // namespace

bool is_layout(std::string const& folder) {
    std::error_code fault;
    return fs::is_regular_file(fs::path(folder) / "laporan.xml", fault);
}

LayoutPtr read_layout(std::string const& folder, base::Diagnostics& diagnostics, std::string const& shared) {
    LayoutPtr layout(new Layout);
    std::string trimmed = folder;
    while (trimmed.size() > 1 && trimmed.ends_with('/')) trimmed.pop_back();
    LayoutReader(*layout, diagnostics, shared).read(trimmed);
    if (diagnostics.has_errors() && layout->body.empty()) return layout;
    check_references(*layout, diagnostics);
    check_names(*layout, diagnostics);
    return layout;
}

}  // namespace lkjip::layout
