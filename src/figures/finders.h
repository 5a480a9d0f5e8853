#pragma once
// The rules' functions, one topic a file. What each means, and why, stands in the table (finding_rules.cpp).
#include "figures/finding_rules.h"

namespace lkjip::figures {

// find_stated.cpp: typed figures beside computed ones
void stated_sum(Evidence const& evidence, Found& found);
void stated_percentage(Evidence const& evidence, Found& found);
void stated_difference(Evidence const& evidence, Found& found);
void stated_average(Evidence const& evidence, Found& found);
void stated_count(Evidence const& evidence, Found& found);
void stated_category(Evidence const& evidence, Found& found);
void stated_entry(Evidence const& evidence, Found& found);
void stated_hides(Evidence const& evidence, Found& found);
void stated_nothing(Evidence const& evidence, Found& found);
void stated_swapped(Evidence const& evidence, Found& found);

// find_arithmetic.cpp
void quarters_of_target(Evidence const& evidence, Found& found);
void quarters_of_realisation(Evidence const& evidence, Found& found);
void rounding_hides(Evidence const& evidence, Found& found);
void weights_unfit(Evidence const& evidence, Found& found);
void total_of_mixed_units(Evidence const& evidence, Found& found);
void parts_unlike_details(Evidence const& evidence, Found& found);
void plan_money_unlike_end(Evidence const& evidence, Found& found);
void past_achievement_unlike(Evidence const& evidence, Found& found);

// find_averages.cpp
void ratio_of_nothing(Evidence const& evidence, Found& found);
void geometric_of_nothing(Evidence const& evidence, Found& found);
void total_of_negative(Evidence const& evidence, Found& found);

// find_table_totals.cpp
void table_total_unlike(Evidence const& evidence, Found& found);

// find_table_arithmetic.cpp: own tables
void table_row_unlike(Evidence const& evidence, Found& found);
void table_ranks_unlike(Evidence const& evidence, Found& found);
void count_differs_between_tables(Evidence const& evidence, Found& found);

// find_measures.cpp: one indicator in several papers
void target_differs(Evidence const& evidence, Found& found);
void realisation_differs(Evidence const& evidence, Found& found);
void target_of_work_differs(Evidence const& evidence, Found& found);
void realisation_of_work_differs(Evidence const& evidence, Found& found);
void unit_differs(Evidence const& evidence, Found& found);
void polarity_differs(Evidence const& evidence, Found& found);
void swapped_between_papers(Evidence const& evidence, Found& found);
void wording_differs(Evidence const& evidence, Found& found);
void missing_in_agreement(Evidence const& evidence, Found& found);
void no_head_agreement(Evidence const& evidence, Found& found);

// find_money.cpp
void money_without_output(Evidence const& evidence, Found& found);
void output_without_money(Evidence const& evidence, Found& found);
void undone_of_other_work(Evidence const& evidence, Found& found);
void spending_unlike_programmes(Evidence const& evidence, Found& found);
void plan_money_unlike_programmes(Evidence const& evidence, Found& found);
void same_spending_other_ceiling(Evidence const& evidence, Found& found);
void ceiling_differs(Evidence const& evidence, Found& found);
void ceiling_without_target(Evidence const& evidence, Found& found);

// find_targets.cpp
void full_above_short(Evidence const& evidence, Found& found);
void short_above_full(Evidence const& evidence, Found& found);
void target_loosens(Evidence const& evidence, Found& found);
void parts_of_other_kinds(Evidence const& evidence, Found& found);
void part_above_whole(Evidence const& evidence, Found& found);

// find_codes.cpp
void code_with_other_name(Evidence const& evidence, Found& found);
void name_with_other_code(Evidence const& evidence, Found& found);
void code_ill_formed(Evidence const& evidence, Found& found);
void authority_digit(Evidence const& evidence, Found& found);
void code_not_under_parent(Evidence const& evidence, Found& found);

// find_people.cpp
void nip_twice(Evidence const& evidence, Found& found);
void person_twice(Evidence const& evidence, Found& found);
void nip_age(Evidence const& evidence, Found& found);
void attendee_twice(Evidence const& evidence, Found& found);
void attendee_sex(Evidence const& evidence, Found& found);
void office_of_two(Evidence const& evidence, Found& found);
void post_of_two(Evidence const& evidence, Found& found);
void attendee_name_alike(Evidence const& evidence, Found& found);

// find_doubles.cpp
void indicator_twice(Evidence const& evidence, Found& found);
void agreement_twice(Evidence const& evidence, Found& found);
void agreement_late(Evidence const& evidence, Found& found);
void category_letter_twice(Evidence const& evidence, Found& found);

// find_ranks.cpp
void rank_unlike_grade(Evidence const& evidence, Found& found);

// find_titles.cpp
void title_twice(Evidence const& evidence, Found& found);
void table_without_source(Evidence const& evidence, Found& found);
void table_without_title(Evidence const& evidence, Found& found);
void title_of_other_year(Evidence const& evidence, Found& found);
void numbering_gap(Evidence const& evidence, Found& found);

// find_wording.cpp: in every text
void word_twice(Evidence const& evidence, Found& found);
void category_letter(Evidence const& evidence, Found& found);
void number_format(Evidence const& evidence, Found& found);
void unit_unfit(Evidence const& evidence, Found& found);

// find_abbreviations.cpp
void abbreviation_in_two_ways(Evidence const& evidence, Found& found);
void abbreviation_of_other_term(Evidence const& evidence, Found& found);

// find_citations.cpp
void decree_number_differs(Evidence const& evidence, Found& found);
void regulation_title_differs(Evidence const& evidence, Found& found);
void regulation_revoked(Evidence const& evidence, Found& found);
void legal_basis_missing(Evidence const& evidence, Found& found);

// find_meetings.cpp
void meeting_day_differs(Evidence const& evidence, Found& found);
void meeting_time_differs(Evidence const& evidence, Found& found);
void meeting_place_differs(Evidence const& evidence, Found& found);
void invitation_without_number(Evidence const& evidence, Found& found);
void agenda_not_discussed(Evidence const& evidence, Found& found);
void present_but_not_listed(Evidence const& evidence, Found& found);
void invitation_late(Evidence const& evidence, Found& found);
void meeting_incomplete(Evidence const& evidence, Found& found);

// find_meeting_times.cpp
void meeting_hours_impossible(Evidence const& evidence, Found& found);
void meeting_zone_differs(Evidence const& evidence, Found& found);
void attendance_date_differs(Evidence const& evidence, Found& found);

// find_dates.cpp
void date_impossible(Evidence const& evidence, Found& found);
void weekday_unfit(Evidence const& evidence, Found& found);
void letter_on_day_off(Evidence const& evidence, Found& found);
void before_period_ends(Evidence const& evidence, Found& found);
void meeting_in_other_year(Evidence const& evidence, Found& found);
void report_late(Evidence const& evidence, Found& found);

// find_letters.cpp
void letter_number_year(Evidence const& evidence, Found& found);
void letter_number_twice(Evidence const& evidence, Found& found);
void letter_code_varies(Evidence const& evidence, Found& found);
void signatory_missing(Evidence const& evidence, Found& found);

// find_decrees.cpp
void decree_year(Evidence const& evidence, Found& found);
void decree_signatory(Evidence const& evidence, Found& found);
void decree_without_basis(Evidence const& evidence, Found& found);
void decree_number_twice(Evidence const& evidence, Found& found);   // a part of T-SRT-013
void cited_part_missing(Evidence const& evidence, Found& found);

// find_gaps.cpp: what a report must hold
void no_last_year(Evidence const& evidence, Found& found);
void no_end_target(Evidence const& evidence, Found& found);
void no_cause(Evidence const& evidence, Found& found);
void no_follow_up(Evidence const& evidence, Found& found);
void no_scan(Evidence const& evidence, Found& found);
void objective_without_programme(Evidence const& evidence, Found& found);
void explanation_incomplete(Evidence const& evidence, Found& found);
void no_realisation(Evidence const& evidence, Found& found);
void no_output(Evidence const& evidence, Found& found);

// find_debris.cpp
void sheet_error(Evidence const& evidence, Found& found);
void placeholder(Evidence const& evidence, Found& found);
void empty_plan_row(Evidence const& evidence, Found& found);

// find_regions.cpp
void other_region(Evidence const& evidence, Found& found);
void other_office(Evidence const& evidence, Found& found);

}  // namespace lkjip::figures
