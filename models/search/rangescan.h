#pragma once

#include "models/search/chunkbits.h"

namespace carnet::search {

//! Adds to \a found the rows of a whole chunk whose value lies in first..last (both included).
void addInRange(const quint8* values, quint8 first, quint8 last, ChunkBits& found);
void addInRange(const quint16* values, quint16 first, quint16 last, ChunkBits& found);
void addInRange(const quint32* values, quint32 first, quint32 last, ChunkBits& found);
void addInRange(const quint64* values, quint64 first, quint64 last, ChunkBits& found);

} // namespace carnet::search
