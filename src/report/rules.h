#pragma once
// What the fields of one object, or the elements of one list, must agree on among themselves. Attached to the shapes of
// the schema; a rule looks only at fields that are there and of the right kind, the rest is reported already.
#include "report/report.h"

namespace lkjip::report {

// rules_names.cpp
void version_is_known(base::Value const& report, Checking& checking);
void nip_fits_person(base::Value const& person, Checking& checking);      // the sex in the NIP is that of jenis_kelamin
void ids_differ(base::Value const& list, Checking& checking);             // field "id" of the elements
void years_differ(base::Value const& list, Checking& checking);           // field "tahun" of the elements
void indicator_ids_differ(base::Value const& set, Checking& checking);

void categories_differ(base::Value const& categories, Checking& checking); // field "nama" of the elements

// rules_indicator.cpp
void target_is_there(base::Value const& indicator, Checking& checking);   // or `tanpa_target`, or quarters; and is not 0, unless target_nol is written
void ratio_is_whole(base::Value const& indicator, Checking& checking);    // pembilang with penyebut, which is not 0
void result_fits_ratio(base::Value const& indicator, Checking& checking); // an entered realisasi, with pembilang and penyebut
void history_is_past(base::Value const& history, Checking& checking);     // years before the one reported
void weights_are_complete(base::Value const& set, Checking& checking);    // bobot of each indicator, where the average needs it
void decimals_are_few(base::Value const& object, Checking& checking);     // field "desimal" at most 6

// rules_numbers.cpp
void thousands_have_no_point(base::Value const& indicator, Checking& checking);   // `1.200` of persons was hardly meant as 1,2
void numbers_are_not_negative(base::Value const& indicator, Checking& checking);  // but for growth and differences

// rules_services.cpp
void quality_is_counted_or_told(base::Value const& quality, Checking& checking); // nothing beside `rincian` that follows from it

// rules_quarters.cpp
void quarters_fit_year(base::Value const& indicator, Checking& checking); // target, realisasi: what the quarters come to

// rules_budget.cpp
void codes_make_a_tree(base::Value const& programmes, Checking& checking);  // kode unique, and under the one above

void spending_fits_ceiling(base::Value const& line, Checking& checking);    // realisasi_anggaran at most pagu
void undone_fits_rest(base::Value const& sub_activity, Checking& checking); // tidak_terlaksana.nilai at most the sisa

// rules_scale.cpp
void bounds_make_a_range(base::Value const& category, Checking& checking);
void ranges_join(base::Value const& categories, Checking& checking);        // neither gap nor overlap

void cap_is_above_floor(base::Value const& rules, Checking& checking);      // kap, lantai

// rules_plan.cpp
void period_runs_forward(base::Value const& period, Checking& checking);    // awal, akhir
void rows_have_all_years(base::Value const& plan, Checking& checking);

}  // namespace lkjip::report
