#pragma once

namespace carnet {

class FactLookup;

//! Finds what counts when somebody at headquarters sets something up ...
void findFactsOfPut(FactLookup& lookup);
//! ... or takes it away again.
void findFactsOfRemoval(FactLookup& lookup);

} // namespace carnet
