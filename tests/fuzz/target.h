#pragma once

#include <QByteArray>
#include <QList>

//! What each fuzz target defines: one parser, or a few that read the same kind of input. Linked
//! with engine.cpp it is driven by libFuzzer, with replay.cpp by a fixed sequence.
namespace carnet::fuzz {

//! Reads \a input as hostile; ends the program where that does what it must not.
void feed(const QByteArray& input);

//! Good inputs, which the search starts from.
[[nodiscard]] QList<QByteArray> seeds();

//! Ends the program where \a holds is false; \a law says what was to hold.
void require(bool holds, const char* law);

} // namespace carnet::fuzz
