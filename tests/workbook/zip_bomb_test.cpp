#include <catch2/catch.hpp>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <zlib.h>

#include <chrono>
#include <filesystem>

#include "base/files.h"
#include "workbook/bundle.h"
#include "workbook/load_book.h"
#include "workbook/temporary_folder.h"

using namespace lkjip;

namespace {

void put(std::string& bytes, std::uint32_t value, int size) {
    for (int i = 0; i < size; ++i) bytes += static_cast<char>(value >> (8 * i) & 0xFFU);
}

// A raw deflate stream of `size` blanks.
std::string deflated_blanks(std::uint64_t size, std::uint32_t& checksum) {
    std::string const block(1U << 20U, ' ');
    std::string out;
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY);
    std::string buffer(1U << 16U, '\0');
    for (std::uint64_t done = 0; done < size; done += block.size()) {
        auto const length = static_cast<uInt>(std::min<std::uint64_t>(block.size(), size - done));
        checksum = static_cast<std::uint32_t>(crc32(checksum, reinterpret_cast<Bytef const*>(block.data()), length));
        stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(block.data()));
        stream.avail_in = length;
        bool const is_last = done + length >= size;
        do {
            stream.next_out = reinterpret_cast<Bytef*>(buffer.data());
            stream.avail_out = static_cast<uInt>(buffer.size());
            deflate(&stream, is_last ? Z_FINISH : Z_NO_FLUSH);
            out.append(buffer.data(), buffer.size() - stream.avail_out);
        } while (stream.avail_out == 0);
    }
    deflateEnd(&stream);
    return out;
}

// A zip archive with one entry, which may say another size than it has.
std::string archive(std::string const& name, std::uint64_t size, std::uint32_t stated) {
    std::uint32_t checksum = 0;
    std::string const data = deflated_blanks(size, checksum);
    auto const common = [&](std::string& header) {
        put(header, 0, 2);   // flags
        put(header, 8, 2);   // deflate
        put(header, 0, 4);   // time
        put(header, checksum, 4);
        put(header, static_cast<std::uint32_t>(data.size()), 4);
        put(header, stated, 4);
        put(header, static_cast<std::uint32_t>(name.size()), 2);
        put(header, 0, 2);
    };
    std::string bytes = "PK\x03\x04";
    put(bytes, 20, 2);
    common(bytes);
    bytes += name + data;
    auto const directory = static_cast<std::uint32_t>(bytes.size());
    bytes += "PK\x01\x02";
    put(bytes, 20, 2);
    put(bytes, 20, 2);
    common(bytes);
    for (int i = 0; i < 3; ++i) put(bytes, 0, 2);
    put(bytes, 0, 4);
    put(bytes, 0, 4);
    bytes += name;
    auto const end = static_cast<std::uint32_t>(bytes.size());
    bytes += "PK\x05\x06";
    put(bytes, 0, 4);
    put(bytes, 1, 2);
    put(bytes, 1, 2);
    put(bytes, end - directory, 4);
    put(bytes, directory, 4);
    put(bytes, 0, 2);
    return bytes;
}

struct Outcome {
    std::string message;
    double seconds = 0;
    long megabytes = 0;   // at the most, of the whole process
};

// In a child process, so that what the test used before does not count.
template <typename Read>
Outcome read_apart(Read read) {
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    auto const start = std::chrono::steady_clock::now();
    pid_t const child = fork();
    if (child == 0) {
        std::string message = "terbaca";
        try {
            read();
        } catch (base::Error const& error) {
            message = error.what();
        }
        ssize_t const written = write(ends[1], message.data(), std::min<std::size_t>(message.size(), 4000));
        _exit(written < 0 ? 1 : 0);
    }
    close(ends[1]);
    Outcome outcome;
    char buffer[4000];
    ssize_t const count = ::read(ends[0], buffer, sizeof buffer);
    close(ends[0]);
    outcome.message.assign(buffer, static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
    struct rusage usage {};
    int status = 0;
    wait4(child, &status, 0, &usage);
    outcome.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    outcome.megabytes = usage.ru_maxrss / 1024;
    return outcome;
}

void check_refused(std::string const& bytes, std::string const& file_name) {
    workbook::TemporaryFolder const folder;
    std::string const file = folder.path() + "/" + file_name;
    base::write_file(file, bytes);
    bool const is_bundle = file_name.ends_with(".lkjip");
    Outcome const outcome = read_apart([&] {
        if (is_bundle) workbook::unpack_bundle(file, folder.path());
        else workbook::load_book(file);
    });
    INFO(outcome.message);
    CHECK_THAT(outcome.message, Catch::Contains("[W-00"));
    CHECK(outcome.seconds < 1.0);
#ifndef __SANITIZE_ADDRESS__
    CHECK(outcome.megabytes < 100);
#endif
}

constexpr std::uint64_t half_a_gigabyte = 512ULL << 20U;

}  // namespace

TEST_CASE("a small workbook that unpacks to half a gigabyte is refused at once", "[workbook]") {
    std::string const bomb = archive("xl/worksheets/sheet1.xml", half_a_gigabyte, half_a_gigabyte);
    CHECK(bomb.size() < 550000);
    check_refused(bomb, "bom.xlsx");
    check_refused(bomb, "bom.lkjip");
}

TEST_CASE("a workbook that says it is small and is not is refused at once", "[workbook]") {
    check_refused(archive("_rels/.rels", half_a_gigabyte, 1000), "bohong.xlsx");
    check_refused(archive("_rels/.rels", half_a_gigabyte, 20U << 20U), "bohong.xlsx");
}
