#include "layout/page_masters.h"

#include <fmt/format.h>

#include <algorithm>

#include "layout/flow.h"

namespace lkjip::layout {

namespace {

constexpr double least_text_area = 36;  // points

void set_paper(Node const& node, PageMaster& master) {
    PaperSize const* const given = node.get<PaperSize>("kertas");
    PaperSize const paper = given == nullptr ? PaperSize{Length::mm(210), Length::mm(297)} : *given;
    auto const [shorter, longer] = std::minmax(paper.width, paper.height);
    bool const landscape = node.word("orientasi") == "lanskap";
    bool const portrait = node.word("orientasi") == "potret";
    master.width = landscape ? longer : portrait ? shorter : paper.width;
    master.height = landscape ? shorter : portrait ? longer : paper.height;
}

void set_margins(Node const& node, Length type_size, PageMaster& master) {
    Length const usual = Length::mm(25);
    master.top = length_of(node, "atas", type_size, usual);
    master.bottom = length_of(node, "bawah", type_size, usual);
    master.left = length_of(node, "kiri", type_size, Length::mm(30));
    master.right = length_of(node, "kanan", type_size, usual);
    master.header_from_top = length_of(node, "kepala-dari-atas", type_size, master.header_from_top);
    master.grid = length_of(node, "kisi", type_size);
    master.footer_from_bottom = length_of(node, "kaki-dari-bawah", type_size, master.footer_from_bottom);
}

void check_text_area(Resolution& work, Node const& node, PageMaster const& master) {
    bool const wide = (master.width - master.left - master.right).in_pt() >= least_text_area;
    bool const high = (master.height - master.top - master.bottom).in_pt() >= least_text_area;
    if (wide && high) return;
    work.error(node.spot, "L-064", fmt::format("tepi halaman `{}` tidak menyisakan tempat untuk isi", master.name),
               fmt::format("kertasnya {:.0f} × {:.0f} mm; kecilkan atas, bawah, kiri atau kanan", master.width.in_mm(), master.height.in_mm()));
}

void check_grid(Resolution& work, Node const& node, PageMaster const& master) {
    Length const room = master.height - master.top - master.bottom;
    if (node.find("kisi") == nullptr || room <= Length{} || master.grid <= room) return;
    work.error(node.find("kisi")->spot, "L-066", fmt::format("kisi {:.0f} mm lebih tinggi daripada tempat isi halaman `{}`, {:.0f} mm", master.grid.in_mm(), master.name, room.in_mm()),
               "kisi biasanya sejarak baris gaya isi, misalnya kisi=\"16pt\"");
}

PageMaster make_master(Resolution& work, Node const& node) {
    PageMaster master;
    master.name = node.word("nama");
    set_paper(node, master);
    set_margins(node, work.styles.character(work.styles.named("isi").text.character).size, master);
    check_text_area(work, node, master);
    check_grid(work, node, master);
    master.binding = node.yes("jilid", false);
    master.first_page_plain = node.yes("awal-polos", false);
    master.valign = height_of(node.word("rata-tegak"), VAlign::Top);
    if (Measure const* const frame = node.get<Measure>("bingkai"); frame != nullptr && frame->amount > 0) {
        master.page_border = Border{frame->at(Length::pt(12)), {}};
    }
    Flow flow;
    flow.style = work.styles.named("kaki-halaman");
    flow.where = Flow::Where::Inside;
    if (Node const* const header = node.child(Tag::PageHeader)) master.header = flow_of(work, header->children, flow);
    if (Node const* const footer = node.child(Tag::PageFooter)) master.footer = flow_of(work, footer->children, flow);
    return master;
}

}  // namespace

void make_masters(Resolution& work) {
    for (Node const& node : work.layout.masters) {
        if (find_definition(work.layout.masters, node.word("nama")) == &node) work.document.masters.push_back(make_master(work, node));
    }
    if (!work.document.masters.empty()) return;
    Node plain_page;
    work.document.masters.push_back(make_master(work, plain_page));
}

std::uint16_t master_index(Resolution& work, std::string_view name) {
    auto const& masters = work.document.masters;
    auto const at = std::find_if(masters.begin(), masters.end(), [&](PageMaster const& master) { return master.name == name; });
    return at == masters.end() ? std::uint16_t{0} : static_cast<std::uint16_t>(at - masters.begin());
}

}  // namespace lkjip::layout
