#pragma once
// Acknowledgements in the data (`temuan_diakui`): one finding at one place, with a reason and a name.
#include "figures/evidence.h"
#include "figures/finding.h"

namespace lkjip::figures {

// Marks the findings that somebody stands for; adds T-AKU-001 for acknowledgements that match none.
void acknowledge(Evidence const& evidence, std::vector<Finding>& findings);

}  // namespace lkjip::figures
