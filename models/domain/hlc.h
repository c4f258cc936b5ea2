#pragma once

#include <QString>

#include <compare>

namespace carnet {

//! A hybrid logical clock reading: 48 bits of milliseconds, 16 bits of counter. Decides ties
//! between two values of one field and display order, nothing else (`docs/sync-protocol.md`).
struct Hlc {
    quint64 value = 0;

    [[nodiscard]] qint64 ms() const { return static_cast<qint64>(value >> 16U); }
    [[nodiscard]] QString toString() const; //!< 16 hexadecimal digits
    [[nodiscard]] static Hlc fromString(const QString& text); //!< 0 when it is not one
    [[nodiscard]] static Hlc at(qint64 ms) { return {static_cast<quint64>(ms) << 16U}; }

    //! The reading after this one when the wall says \a nowMs; never runs backwards.
    [[nodiscard]] Hlc next(qint64 nowMs) const;

    // The compiler writes this with a 0 that clang-tidy 14 takes for a pointer.
    // NOLINTNEXTLINE(modernize-use-nullptr)
    friend auto operator<=>(const Hlc&, const Hlc&) = default;
};

} // namespace carnet
