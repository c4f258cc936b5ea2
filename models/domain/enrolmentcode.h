#pragma once

#include "models/domain/clock.h"
#include "models/domain/result.h"

#include <QByteArray>
#include <QString>

namespace carnet {

//! What makes a till of a computer, once: sixteen letters and digits in groups of four, such as
//! `7KQM-2F9D-XW4T-P8RB`. The first group names the code, so that wrong tries can be counted; the
//! other three, 60 bits, are its secret.
struct EnrolmentCode {
    static constexpr qint64 kLifeMs = 15LL * 60'000;
    static constexpr int kMostTries = 5; //!< wrong ones; after that it is good for nothing

    QString name;
    QString secret;

    [[nodiscard]] static EnrolmentCode make(Random& random);
    //! As somebody typed it: small letters, spaces, and O for 0 or I for 1 do not matter. Invalid
    //! when it cannot be one.
    [[nodiscard]] static Result<EnrolmentCode> fromText(const QString& text);

    [[nodiscard]] QString toText() const;
    //! SHA-256 of both parts: long and random as it is, it needs no slow hash for the quarter of an
    //! hour that it is good for.
    [[nodiscard]] QByteArray hash() const;

    friend bool operator==(const EnrolmentCode&, const EnrolmentCode&) = default;
};

//! What becomes of a code that somebody shows.
enum class CodeVerdict {
    Good,
    Wrong, //!< or there is none of that name
    Locked, //!< too many wrong tries
    Expired,
    Used, //!< by another key
};

} // namespace carnet
