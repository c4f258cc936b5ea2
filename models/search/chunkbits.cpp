#include "models/search/chunkbits.h"

namespace carnet::search {

namespace {

using Words = std::array<quint64, kChunkWords>;

#if defined(__x86_64__) && defined(__GNUC__)

// One instruction a word instead of a dozen, on every processor since 2008; but x86-64 does not
// promise it, so it is asked for at run time.
__attribute__((target("popcnt"))) int countByInstruction(const Words& words)
{
    int bits = 0;
    for (const quint64 word : words)
        bits += __builtin_popcountll(word);
    return bits;
}

bool hasInstruction()
{
    static const bool has = __builtin_cpu_supports("popcnt") != 0;
    return has;
}

#else

int countByInstruction(const Words& /*words*/)
{
    return 0;
}

constexpr bool hasInstruction()
{
    return false;
}

#endif

} // namespace

int ChunkBits::count() const
{
    if (hasInstruction())
        return countByInstruction(words);
    int bits = 0;
    for (const quint64 word : words)
        bits += std::popcount(word);
    return bits;
}

} // namespace carnet::search
