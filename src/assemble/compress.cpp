#include <memory>
#include <string>

#include "assemble/parts.h"
#include "base/parallel.h"
#include "pdf/deflate.h"

namespace lkjip::assemble {

namespace {

struct Job {
    QPDFObjectHandle stream;
    std::shared_ptr<Buffer> plain;
    std::string packed;
};

std::string_view view(Buffer const& bytes) { return {reinterpret_cast<char const*>(bytes.getBuffer()), bytes.getSize()}; }

// The XMP packet stays readable for tools that look for it in the file; what is compressed already is left alone.
bool worth_compressing(QPDFObjectHandle stream) {
    QPDFObjectHandle dictionary = stream.getDict();
    return !dictionary.hasKey("/Filter") && !dictionary.getKey("/Type").isNameAndEquals("/Metadata");
}

}  // namespace

void compress_streams(QPDF& pdf) {
    std::vector<Job> jobs;
    for (QPDFObjectHandle& object : pdf.getAllObjects())
        if (object.isStream() && worth_compressing(object)) jobs.push_back({object, object.getRawStreamData(), {}});
    base::for_each_parallel(jobs.size(), [&] {
        return [&, deflate = std::make_shared<pdf::Deflater>()](std::size_t i) { jobs[i].packed = (*deflate)(view(*jobs[i].plain)); };
    });
    for (Job& job : jobs)
        job.stream.replaceStreamData(job.packed, QPDFObjectHandle::newName("/FlateDecode"), QPDFObjectHandle::newNull());
}

}  // namespace lkjip::assemble
