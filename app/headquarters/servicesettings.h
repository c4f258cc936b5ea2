#pragma once

#include "models/domain/result.h"

#include <QCommandLineParser>
#include <QStringList>

#include <optional>

namespace carnet {

//! An address and a port, as in `0.0.0.0:8443` or `[::]:8443`.
struct Place {
    QString address;
    quint16 port = 0;

    [[nodiscard]] static Result<Place> fromText(const QString& text);

    friend bool operator==(const Place&, const Place&) = default;
};

//! What the command line of `carnet-hq` says.
struct ServiceSettings {
    QString folder;
    std::optional<Place> plain; //!< without TLS, on loopback
    std::optional<Place> tls; //!< where tills call from other machines
    QStringList names; //!< that tills call it by, beside those this machine knows of itself

    //! Without a folder when help or the version is asked for.
    [[nodiscard]] static Result<ServiceSettings> read(QCommandLineParser& parser,
                                                      const QStringList& arguments);
};

} // namespace carnet
