#pragma once

#include "models/domain/enrolmentcode.h"
#include "models/domain/result.h"

#include <QByteArray>
#include <QUrl>

namespace carnet::identity {

//! Everything a computer needs to become a till, as headquarters shows it: on paper, on a screen,
//! or in a picture for a camera.
struct Invitation {
    QUrl url; //!< `https`, where headquarters is
    EnrolmentCode code;
    QByteArray authority; //!< fingerprint of who signs headquarters' certificate

    //! One line, such as `carnet-enrol://hq.example.com:8443/?code=...&authority=...`.
    [[nodiscard]] QString toText() const;
    //! Invalid when something is missing or wrong.
    [[nodiscard]] static Result<Invitation> fromText(const QString& text);
    //! Where headquarters is, as somebody typed it; `https://` may be left out. Invalid when it
    //! cannot be such a place.
    [[nodiscard]] static Result<QUrl> placeFrom(const QString& text);
    //! The same of what somebody typed part by part.
    [[nodiscard]] static Result<Invitation> fromParts(const QString& url,
                                                      const QString& code,
                                                      const QString& authority);

    friend bool operator==(const Invitation&, const Invitation&) = default;
};

} // namespace carnet::identity
