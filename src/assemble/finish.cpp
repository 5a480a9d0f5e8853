#include <fmt/format.h>
#include <qpdf/QPDFWriter.hh>

#include <exception>

#include "assemble/assemble.h"
#include "assemble/parts.h"
#include "pdf/used_codes.h"

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
        QPDF file;
        file.setSuppressWarnings(true);
        file.processMemoryFile("laporan", painted.data(), painted.size());
        mend_fonts(file, pdf::used_codes(pages));
        add_links(file, pages);
        add_bookmarks(file, pages);
        add_page_labels(file, pages);
        add_metadata(file, metadata);
        compress_streams(file);
        return write_out(file);
    } catch (std::exception const& fault) {
        diagnostics.error(base::Category::Internal, "A-001", fmt::format("PDF gagal dirampungkan: {}", fault.what()), {},
                          "laporkan galat ini kepada pengembang beserta datanya");
        return {};
    }
}

}  // namespace lkjip::assemble
