#include "tests/fuzz/target.h"

#include <cstdio>
#include <cstdlib>

namespace carnet::fuzz {

void require(bool holds, const char* law)
{
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %s\n", law);
    std::abort();
}

} // namespace carnet::fuzz
