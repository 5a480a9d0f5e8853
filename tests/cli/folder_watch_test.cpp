#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <thread>

#include "cli/file_states.h"
#include "cli/folder_watch.h"

using namespace lkjip;
namespace fs = std::filesystem;
using Event = cli::FolderWatch::Event;

namespace {

struct Folder {
    fs::path path = fs::temp_directory_path() / ("lkjip-watch-" + std::to_string(::getpid()));
    Folder() { fs::create_directories(path / "dalam"); }
    ~Folder() { fs::remove_all(path); }
    void write(std::string const& name, std::string const& text) const {
        fs::create_directories((path / name).parent_path());
        std::ofstream(path / name) << text;
    }
};

}  // namespace

TEST_CASE("a file saved in a folder within ends the wait, once it is quiet", "[cli][watch]") {
    Folder const folder;
    cli::FolderWatch watch;
    watch.add(folder.path.string());
    std::thread writer([&] {
        for (int i = 0; i < 3; ++i) {
            folder.write("dalam/a.json", std::to_string(i));
            std::this_thread::sleep_for(std::chrono::milliseconds(30));
        }
    });
    auto const start = std::chrono::steady_clock::now();
    CHECK(watch.wait() == Event::Changed);
    CHECK(std::chrono::steady_clock::now() - start >= std::chrono::milliseconds(100));
    writer.join();
}

TEST_CASE("one file is watched by itself, also before it is there", "[cli][watch]") {
    Folder const folder;
    std::string const list = (folder.path / "fonts.json").string();
    cli::FileStates states;
    states.add_file(list);
    folder.write("lain.json", "1");
    CHECK(states.look().empty());
    folder.write("fonts.json", "1");
    CHECK(states.look() == std::vector<std::string>{list});
    cli::FolderWatch watch;
    watch.add_file(list);
    std::thread writer([&] { folder.write("fonts.json", "12"); });
    CHECK(watch.wait() == Event::Changed);
    writer.join();
    CHECK(states.look() == std::vector<std::string>{list});
}

TEST_CASE("a folder that is deleted and made anew is watched on", "[cli][watch]") {
    Folder const folder;
    std::string const data = (folder.path / "data").string();
    cli::FolderWatch watch;
    cli::FileStates states;
    watch.add(data);   // before it is there
    states.add(data);
    for (int round = 0; round < 3; ++round) {
        std::thread writer([&] { folder.write("data/dalam/a.json", "1"); });
        CHECK(watch.wait() == Event::Changed);
        writer.join();
        watch.add(data);
        CHECK(states.look() == std::vector<std::string>{data + "/dalam/a.json"});
        std::filesystem::remove_all(data);
        CHECK(watch.wait() == Event::Changed);
        watch.add(data);
        CHECK(states.look() == std::vector<std::string>{data + "/dalam/a.json"});
    }
}

TEST_CASE("scans are watched, the written PDF is not", "[cli][watch]") {
    Folder const folder;
    cli::FileStates states;
    states.add(folder.path.string());
    states.leave_out((folder.path / "laporan.pdf").string());
    folder.write("laporan.pdf", "1");
    folder.write("pindaian/SK.PDF", "1");
    folder.write(".tersembunyi/x.pdf", "1");
    CHECK(states.look() == std::vector<std::string>{(folder.path / "pindaian/SK.PDF").string()});
}

TEST_CASE("Ctrl-C ends the wait, not the program", "[cli][watch]") {
    Folder const folder;
    cli::FolderWatch watch;
    watch.add(folder.path.string());
    ::kill(::getpid(), SIGINT);
    CHECK(watch.wait() == Event::Ended);
}

TEST_CASE("of a folder's files those are told that changed", "[cli][watch]") {
    Folder const folder;
    folder.write("a.json", "1");
    folder.write("b.xml", "1");
    cli::FileStates states;
    states.add(folder.path.string());
    CHECK(states.look().empty());
    folder.write("a.json", "12");
    folder.write("dalam/c.xml", "1");
    folder.write(".b.xml.swp", "1");
    folder.write("keluaran.pdf.aB3dE9", "1");
    fs::remove(folder.path / "b.xml");
    auto const name = [&](char const* file) { return (folder.path / file).string(); };
    CHECK(states.look() == std::vector<std::string>{name("a.json"), name("dalam/c.xml"), name("b.xml")});
    CHECK(states.look().empty());
}
