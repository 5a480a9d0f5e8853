#include <fmt/chrono.h>
#include <fmt/format.h>
#include <lcms2.h>

#include <algorithm>
#include <ctime>
#include <string>

#include "assemble/parts.h"
#include "base/xml_text.h"

namespace lkjip::assemble {

namespace {

std::tm utc(std::int64_t seconds) {
    std::time_t const time = static_cast<std::time_t>(seconds);
    std::tm parts{};
    gmtime_r(&time, &parts);
    return parts;
}

using base::xml_escaped;

std::string alternative(char const* element, std::string const& text) {
    if (text.empty()) return {};
    return fmt::format("<dc:{0}><rdf:Alt><rdf:li xml:lang=\"x-default\">{1}</rdf:li></rdf:Alt></dc:{0}>\n", element, xml_escaped(text));
}

// XMP (ISO 16684-1) with the identification of PDF/A-2u (ISO 19005-2, 6.6.4).
std::string xmp_packet(Metadata const& metadata) {
    std::string const date = fmt::format("{:%Y-%m-%dT%H:%M:%S}Z", utc(metadata.date));
    std::string packet =
        "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
        "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
        " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">\n"
        "<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>U</pdfaid:conformance>\n<dc:format>application/pdf</dc:format>\n";
    packet += alternative("title", metadata.title) + alternative("description", metadata.subject);
    if (!metadata.author.empty())
        packet += fmt::format("<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>\n", xml_escaped(metadata.author));
    packet += fmt::format("<dc:language><rdf:Bag><rdf:li>{}</rdf:li></rdf:Bag></dc:language>\n", xml_escaped(metadata.language));
    if (!metadata.keywords.empty()) packet += fmt::format("<pdf:Keywords>{}</pdf:Keywords>\n", xml_escaped(metadata.keywords));
    packet += fmt::format("<pdf:Producer>{0}</pdf:Producer>\n<xmp:CreatorTool>{0}</xmp:CreatorTool>\n", xml_escaped(metadata.creator));
    packet += fmt::format("<xmp:CreateDate>{0}</xmp:CreateDate>\n<xmp:ModifyDate>{0}</xmp:ModifyDate>\n", date);
    return packet + "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>";
}

void set_text(QPDFObjectHandle info, char const* key, std::string const& text) {
    if (!text.empty()) info.replaceKey(key, QPDFObjectHandle::newUnicodeString(text));
}

void write_info(QPDF& pdf, Metadata const& metadata) {
    QPDFObjectHandle info = QPDFObjectHandle::newDictionary();
    set_text(info, "/Title", metadata.title);
    set_text(info, "/Author", metadata.author);
    set_text(info, "/Subject", metadata.subject);
    set_text(info, "/Keywords", metadata.keywords);
    set_text(info, "/Creator", metadata.creator);
    set_text(info, "/Producer", metadata.creator);
    std::string const date = fmt::format("D:{:%Y%m%d%H%M%S}Z", utc(metadata.date));
    info.replaceKey("/CreationDate", QPDFObjectHandle::newString(date));
    info.replaceKey("/ModDate", QPDFObjectHandle::newString(date));
    pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(info));
}

// lcms stamps profiles with the current time; a fixed one keeps the bytes the same (ICC.1, header bytes 24 to 35).
std::string srgb_profile() {
    cmsHPROFILE profile = cmsCreate_sRGBProfile();
    cmsUInt32Number size = 0;
    cmsSaveProfileToMem(profile, nullptr, &size);
    std::string bytes(size, '\0');
    cmsSaveProfileToMem(profile, bytes.data(), &size);
    cmsCloseProfile(profile);
    constexpr char first_of_2020[12] = {0x07, char(0xE4), 0, 1, 0, 1, 0, 0, 0, 0, 0, 0};
    std::copy(std::begin(first_of_2020), std::end(first_of_2020), bytes.begin() + 24);
    std::fill(bytes.begin() + 84, bytes.begin() + 100, '\0');  // profile id: none
    return bytes;
}

void write_output_intent(QPDF& pdf) {
    QPDFObjectHandle profile = QPDFObjectHandle::newStream(&pdf, srgb_profile());
    profile.getDict().replaceKey("/N", QPDFObjectHandle::newInteger(3));
    QPDFObjectHandle intent = QPDFObjectHandle::parse(
        "<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /Info (sRGB IEC61966-2.1) >>");
    intent.replaceKey("/DestOutputProfile", profile);
    pdf.getRoot().replaceKey("/OutputIntents", QPDFObjectHandle::newArray({pdf.makeIndirectObject(intent)}));
}

}  // namespace

void add_metadata(QPDF& pdf, Metadata const& metadata) {
    write_info(pdf, metadata);
    QPDFObjectHandle xmp = QPDFObjectHandle::newStream(&pdf, xmp_packet(metadata));
    xmp.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/Metadata"));
    xmp.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/XML"));
    QPDFObjectHandle root = pdf.getRoot();
    root.replaceKey("/Metadata", xmp);
    root.replaceKey("/Lang", QPDFObjectHandle::newUnicodeString(metadata.language));
    root.replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
    write_output_intent(pdf);
}

}  // namespace lkjip::assemble
