#pragma once
// Zip archives, read from bytes and written to bytes. Nothing is unpacked before it is known to be small enough: an archive
// may say less than it holds, so every entry is also cut off while it is read.
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lkjip::workbook {

struct ArchiveLimits {
    std::size_t entries = 2000;
    std::uint64_t one_entry = 24U << 20U;    // bytes unpacked
    std::uint64_t together = 256U << 20U;
    std::uint64_t free_of_ratio = 32U << 20U;  // up to here any ratio is fine
    std::uint64_t ratio = 100;                 // unpacked to packed, above that
    std::string_view remedy = "bila berkas ini memang milik Anda, simpan ulang hanya dengan lembar yang diperlukan";
};

class Archive {
public:
    struct Entry {
        std::string name;
        std::uint64_t size = 0;    // unpacked, as the archive says
    };

    // `name` is what the user calls it. Throws base::Error: not a zip archive, damaged, encrypted (W-002), too large (W-003).
    Archive(std::string bytes, std::string name, ArchiveLimits limits = {});
    ~Archive();
    Archive(Archive const&) = delete;
    Archive& operator=(Archive const&) = delete;

    [[nodiscard]] std::vector<Entry> const& entries() const { return entries_; }
    [[nodiscard]] bool has(std::string_view entry) const;
    // nullopt when there is no such entry. Throws as above.
    [[nodiscard]] std::optional<std::string> read(std::string_view entry) const;

private:
    struct Handle;
    [[noreturn]] void fail_too_large(std::string const& what) const;

    std::string bytes_;
    std::string name_;
    ArchiveLimits limits_;
    std::vector<Entry> entries_;
    std::unique_ptr<Handle> handle_;
};

struct PackedFile {
    std::string name;
    std::string content;
};

bool looks_like_archive(std::string_view bytes);

// The same files give the same bytes: no times, no owners.
std::string pack(std::vector<PackedFile> const& files);

}  // namespace lkjip::workbook
