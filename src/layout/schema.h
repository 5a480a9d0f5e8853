#pragma once
// The layout language as an XML Schema (XSD 1.0), made from the vocabulary, so that editors know elements and attributes and
// explain them. layouts/schema/lkjip-tata-letak-1.xsd is this text. What the schema lets pass may still be wrong (names of
// styles, expressions, table rows); what it refuses, `read_layout` refuses too.
#include <string>

namespace lkjip::layout {

std::string schema();

}  // namespace lkjip::layout
