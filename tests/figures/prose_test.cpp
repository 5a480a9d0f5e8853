#include <catch2/catch.hpp>

#include "figures/prose.h"

using namespace lkjip::figures;

TEST_CASE("quarters named one by one, as a row, and up to one", "[figures][prose]") {
    unsigned const i = 1, ii = 2, iii = 4, iv = 8;
    CHECK(quarters_in("Monitoring Triwulan I, II, dan IV") == (i | ii | iv));
    CHECK(quarters_in("Triwulan I s.d. III Tahun 2022") == (i | ii | iii));
    CHECK(quarters_in("Triwulan II sampai dengan Triwulan IV") == (ii | iii | iv));
    CHECK(quarters_in("Triwulan I–III") == (i | ii | iii));
    CHECK(quarters_in("Triwulan I - III") == (i | ii | iii));
    CHECK(quarters_in("TW II-III") == (ii | iii));
    CHECK(quarters_in("capaian sampai dengan Triwulan III") == (i | ii | iii));
    CHECK(quarters_in("capaian s.d. Triwulan II") == (i | ii));
    CHECK(quarters_in("capaian hingga Triwulan II") == (i | ii));
}

TEST_CASE("quarters compared are no row", "[figures][prose]") {
    CHECK(quarters_in("Triwulan III dibandingkan dengan Triwulan I") == 5);
    CHECK(quarters_in("Bagian I tentang Triwulan II") == 2);
    CHECK(quarters_in("tanpa angka") == 0);
}

TEST_CASE("names are the same apart from marks, blanks, case and particles", "[figures][prose]") {
    CHECK(name_key("Renstra 2018–2023") == name_key("Renstra 2018-2023"));
    CHECK(name_key("Layanan “prima” desa") == name_key("layanan \"prima\" Desa"));
    CHECK(name_key("Layanan\u00A0prima … desa") == "layanan prima desa");
    CHECK(name_key("Pemerlu Pelayanan (PPKS) yang mandiri") == name_key("Pemerlu Pelayanan mandiri"));
    CHECK(name_key("Café") == "café");
}
