#include <fmt/format.h>
#include <qpdf/QPDFWriter.hh>

#include <exception>

#include "assemble/assemble.h"
#include "assemble/parts.h"

namespace lkjip::assemble {

namespace {

pdf::Bytes write_out(QPDF& pdf) {
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setCompressStreams(true);
    writer.setDeterministicID(true);
    writer.setMinimumPDFVersion("1.7");
    writer.write();
    std::shared_ptr<Buffer> const bytes = writer.getBufferSharedPointer();
    return {reinterpret_cast<char const*>(bytes->getBuffer()), bytes->getSize()};
}

}  // namespace

pdf::Bytes finish(pdf::Bytes const& painted, frame::Pages const& pages, Metadata const& metadata,
                  base::Diagnostics& diagnostics) {
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("laporan", painted.data(), painted.size());
        mend_fonts(pdf, used_codes(pages));
        add_links(pdf, pages);
        add_bookmarks(pdf, pages);
        add_page_labels(pdf, pages);
        add_metadata(pdf, metadata);
        compress_streams(pdf);
        return write_out(pdf);
    } catch (std::exception const& fault) {
        diagnostics.error(base::Category::Internal, "A-001", fmt::format("PDF gagal dirampungkan: {}", fault.what()), {},
                          "laporkan galat ini kepada pengembang beserta datanya");
        return {};
    }
}

}  // namespace lkjip::assemble
