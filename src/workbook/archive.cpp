#include "workbook/archive.h"

#include <fmt/format.h>
#include <zip.h>

#include <algorithm>
#include <unordered_set>

#include "workbook/fault.h"

namespace lkjip::workbook {

namespace {

using Source = std::unique_ptr<zip_source_t, void (*)(zip_source_t*)>;
using OpenFile = std::unique_ptr<zip_file_t, int (*)(zip_file_t*)>;

constexpr std::uint64_t megabyte = 1U << 20U;

[[noreturn]] void fail_damaged(std::string const& archive, std::string const& why) {
    fail(base::Category::Data, "W-002", fmt::format("berkas rusak atau tidak lengkap: {}", why), archive,
         "salin atau simpan ulang berkas aslinya");
}

[[noreturn]] void fail_too_large(std::string const& archive, std::string const& what) {
    fail(base::Category::Limit, "W-003", fmt::format("isi berkas terlalu besar: {}", what), archive,
         "bila berkas ini memang milik Anda, simpan ulang hanya dengan lembar yang diperlukan");
}

// Why an archive can't be opened, in the words of those who sent it.
std::string reason(zip_error_t const& error) {
    switch (zip_error_code_zip(&error)) {
        case ZIP_ER_NOZIP: return "daftar isinya (di akhir arsip zip) tidak ditemukan";
        case ZIP_ER_INCONS: return "daftar isinya tidak cocok dengan isinya";
        case ZIP_ER_MULTIDISK: return "arsip zip ini terbagi atas beberapa berkas";
        case ZIP_ER_EOF:
        case ZIP_ER_READ:
        case ZIP_ER_SEEK: return "arsip zip ini terputus";
        case ZIP_ER_MEMORY: throw std::bad_alloc();
        default: return "susunan arsip zip ini tidak terbaca";
    }
}

}  // namespace

struct Archive::Handle {
    zip_t* zip = nullptr;
    ~Handle() {
        if (zip) zip_discard(zip);
    }
};

bool looks_like_archive(std::string_view bytes) { return bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06"); }

Archive::Archive(std::string bytes, std::string name, ArchiveLimits limits)
    : bytes_(std::move(bytes)), name_(std::move(name)), limits_(limits), handle_(std::make_unique<Handle>()) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const source = zip_source_buffer_create(bytes_.data(), bytes_.size(), 0, &error);
    handle_->zip = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    if (!handle_->zip) {
        if (source) zip_source_free(source);
        std::string const why = reason(error);
        zip_error_fini(&error);
        fail_damaged(name_, why);
    }
    auto const count = static_cast<std::uint64_t>(zip_get_num_entries(handle_->zip, 0));
    if (count > limits_.entries)
        fail_too_large(name_, fmt::format("{} berkas di dalamnya, paling banyak {}", count, limits_.entries));
    std::uint64_t together = 0;
    std::unordered_set<std::string> names;
    for (std::uint64_t i = 0; i < count; ++i) {
        zip_stat_t info;
        if (zip_stat_index(handle_->zip, i, 0, &info) != 0 || !info.name) fail_damaged(name_, "daftar isinya tidak terbaca");
        if ((info.valid & ZIP_STAT_ENCRYPTION_METHOD) && info.encryption_method != ZIP_EM_NONE)
            fail(base::Category::Data, "W-004", "berkas dilindungi kata sandi", name_, "simpan ulang tanpa kata sandi");
        if (!names.insert(info.name).second) fail_damaged(name_, fmt::format("\"{}\" ada dua kali di dalamnya", info.name));
        entries_.push_back({info.name, info.size});
        together += std::min<std::uint64_t>(info.size, limits_.together + 1);
    }
    if (together > limits_.together) fail_too_large(name_, fmt::format("lebih dari {} MB", limits_.together / megabyte));
    if (together > limits_.free_of_ratio && together / std::max<std::uint64_t>(bytes_.size(), 1) > limits_.ratio)
        fail_too_large(name_, fmt::format("{} MB dari berkas {} kB", together / megabyte, bytes_.size() / 1024));
}

Archive::~Archive() = default;

bool Archive::has(std::string_view entry) const {
    return std::any_of(entries_.begin(), entries_.end(), [&](Entry const& each) { return each.name == entry; });
}

std::optional<std::string> Archive::read(std::string_view entry) const {
    auto const found = std::find_if(entries_.begin(), entries_.end(), [&](Entry const& each) { return each.name == entry; });
    if (found == entries_.end()) return std::nullopt;
    if (found->size > limits_.one_entry)
        fail_too_large(name_, fmt::format("\"{}\" berisi {} MB, paling banyak {} MB", entry, found->size / megabyte,
                                          limits_.one_entry / megabyte));
    OpenFile const file(zip_fopen_index(handle_->zip, static_cast<zip_uint64_t>(found - entries_.begin()), 0), zip_fclose);
    if (!file) fail_damaged(name_, fmt::format("\"{}\" tidak dapat dibuka", entry));
    std::string content(found->size, '\0');
    std::size_t filled = 0;
    while (filled < content.size()) {
        zip_int64_t const count = zip_fread(file.get(), content.data() + filled, content.size() - filled);
        if (count <= 0) fail_damaged(name_, fmt::format("\"{}\" terputus", entry));
        filled += static_cast<std::size_t>(count);
    }
    char more = 0;
    zip_int64_t const rest = zip_fread(file.get(), &more, 1);
    if (rest > 0) fail_too_large(name_, fmt::format("\"{}\" berisi lebih banyak daripada yang dinyatakannya", entry));
    if (rest < 0) fail_damaged(name_, fmt::format("isi \"{}\" tidak cocok dengan jumlah periksanya", entry));
    return content;
}

std::string pack(std::vector<PackedFile> const& files) {
    zip_error_t error;
    zip_error_init(&error);
    Source const target(zip_source_buffer_create(nullptr, 0, 0, &error), zip_source_free);
    zip_t* const zip = target ? zip_open_from_source(target.get(), ZIP_CREATE | ZIP_TRUNCATE, &error) : nullptr;
    auto const must = [&](bool worked) {
        if (!worked) throw std::bad_alloc();   // archives in memory fail for nothing else
    };
    must(zip != nullptr);
    zip_source_keep(target.get());
    constexpr zip_uint16_t midnight = 0;
    constexpr zip_uint16_t first_of_1980 = (1U << 5U) | 1U;
    for (PackedFile const& file : files) {
        zip_source_t* const content = zip_source_buffer(zip, file.content.data(), file.content.size(), 0);
        zip_int64_t const index = zip_file_add(zip, file.name.c_str(), content, ZIP_FL_ENC_UTF_8);
        must(index >= 0 && zip_file_set_dostime(zip, static_cast<zip_uint64_t>(index), midnight, first_of_1980, 0) == 0);
    }
    must(zip_close(zip) == 0);
    must(zip_source_open(target.get()) == 0);
    zip_stat_t info;
    must(zip_source_stat(target.get(), &info) == 0);
    std::string bytes(info.size, '\0');
    must(zip_source_read(target.get(), bytes.data(), bytes.size()) == static_cast<zip_int64_t>(bytes.size()));
    zip_source_close(target.get());
    return bytes;
}

}  // namespace lkjip::workbook
