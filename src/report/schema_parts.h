#pragma once
// The parts the schema is put together from, one topic a file. docs/data.md describes the same fields for people.
#include "report/report.h"

namespace lkjip::report {

// schema_office.cpp
Shape office();           // instansi
Shape document_data();    // dokumen
Shape people();           // pejabat
Shape const& organisation_node();
Shape periods();          // periode

// schema_rules.cpp
Shape computing_rules();  // aturan
Shape scale();            // skala

// schema_indicators.cpp
enum class Target { Required, Optional };
// Whether the quarters must come to the year's target and realisasi. In a paper as it was issued a difference is a finding.
enum class Quarters { MustAgree, MayDiffer };
Shape indicator(Target target = Target::Required, Quarters quarters = Quarters::MustAgree);
Shape indicator_set();
Shape agreement();        // one of perjanjian_kinerja

// schema_budget.cpp
Shape programmes();
Shape spending();         // belanja

// schema_services.cpp
Shape minimum_services(); // spm

// schema_quarterly.cpp
Shape action_plan();            // renaksi
Shape action_plan_monitoring(); // monev_renaksi
Shape plan_monitoring();        // monev_renstra
Shape individual_sheet();       // one of iki

// schema_papers.cpp
Shape decree();           // one of sk
Shape meeting();          // one of rapat
Shape scan();             // one of pindaian

// schema_findings.cpp
Shape stated_figure();    // one of tertulis
Shape acknowledgement();  // one of temuan_diakui
Shape regulation();       // one of peraturan

}  // namespace lkjip::report
