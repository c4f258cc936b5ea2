#include "models/search/rangescan.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace carnet::search {

namespace {

// x lies in first..last exactly when the unsigned difference x - first is at most last - first.
template<typename T>
void addInRangePortably(const T* values, T first, T last, ChunkBits& found)
{
    const T span = static_cast<T>(last - first);
    for (quint64& word : found.words) {
        quint64 bits = 0;
        for (int bit = 0; bit < kWordBits; ++bit)
            bits |= static_cast<quint64>(static_cast<T>(values[bit] - first) <= span) << bit;
        word |= bits;
        values += kWordBits;
    }
}

#ifdef __SSE2__

// SSE2 belongs to every x86-64 processor, so there is nothing to ask at run time.
__m128i loaded(const void* from)
{
    return _mm_loadu_si128(static_cast<const __m128i*>(from));
}

__m128i inRange8(const quint8* values, __m128i first, __m128i span)
{
    const __m128i distance = _mm_sub_epi8(loaded(values), first);
    return _mm_cmpeq_epi8(_mm_subs_epu8(distance, span), _mm_setzero_si128());
}

__m128i inRange16(const quint16* values, __m128i first, __m128i span)
{
    const __m128i distance = _mm_sub_epi16(loaded(values), first);
    return _mm_cmpeq_epi16(_mm_subs_epu16(distance, span), _mm_setzero_si128());
}

// There is no unsigned comparison of 32 bits: both sides have their sign bit flipped.
__m128i beyondRange32(const quint32* values, __m128i firstFlipped, __m128i spanFlipped)
{
    return _mm_cmpgt_epi32(_mm_sub_epi32(loaded(values), firstFlipped), spanFlipped);
}

quint64 sixteenBits(__m128i bytes)
{
    return static_cast<quint64>(_mm_movemask_epi8(bytes));
}

#endif

} // namespace

#ifdef __SSE2__

void addInRange(const quint8* values, quint8 first, quint8 last, ChunkBits& found)
{
    const __m128i from = _mm_set1_epi8(static_cast<char>(first));
    const __m128i span = _mm_set1_epi8(static_cast<char>(last - first));
    for (quint64& word : found.words) {
        word |= sixteenBits(inRange8(values, from, span))
            | sixteenBits(inRange8(values + 16, from, span)) << 16
            | sixteenBits(inRange8(values + 32, from, span)) << 32
            | sixteenBits(inRange8(values + 48, from, span)) << 48;
        values += kWordBits;
    }
}

void addInRange(const quint16* values, quint16 first, quint16 last, ChunkBits& found)
{
    const __m128i from = _mm_set1_epi16(static_cast<short>(first));
    const __m128i span = _mm_set1_epi16(static_cast<short>(last - first));
    for (quint64& word : found.words) {
        quint64 bits = 0;
        for (int at = 0; at < kWordBits; at += 16) {
            bits |= sixteenBits(_mm_packs_epi16(inRange16(values + at, from, span),
                                                inRange16(values + at + 8, from, span)))
                << at;
        }
        word |= bits;
        values += kWordBits;
    }
}

void addInRange(const quint32* values, quint32 first, quint32 last, ChunkBits& found)
{
    constexpr quint32 kSign = 0x80000000U;
    const __m128i from = _mm_set1_epi32(static_cast<int>(first + kSign));
    const __m128i span = _mm_set1_epi32(static_cast<int>((last - first) ^ kSign));
    for (quint64& word : found.words) {
        quint64 beyond = 0;
        for (int at = 0; at < kWordBits; at += 16) {
            const __m128i low = _mm_packs_epi32(beyondRange32(values + at, from, span),
                                                beyondRange32(values + at + 4, from, span));
            const __m128i high = _mm_packs_epi32(beyondRange32(values + at + 8, from, span),
                                                 beyondRange32(values + at + 12, from, span));
            beyond |= sixteenBits(_mm_packs_epi16(low, high)) << at;
        }
        word |= ~beyond;
        values += kWordBits;
    }
}

#else

void addInRange(const quint8* values, quint8 first, quint8 last, ChunkBits& found)
{
    addInRangePortably(values, first, last, found);
}

void addInRange(const quint16* values, quint16 first, quint16 last, ChunkBits& found)
{
    addInRangePortably(values, first, last, found);
}

void addInRange(const quint32* values, quint32 first, quint32 last, ChunkBits& found)
{
    addInRangePortably(values, first, last, found);
}

#endif

void addInRange(const quint64* values, quint64 first, quint64 last, ChunkBits& found)
{
    addInRangePortably(values, first, last, found);
}

} // namespace carnet::search
