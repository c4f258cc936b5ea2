#pragma once

#include "app/identity/certificate.h"
#include "app/identity/privatekey.h"

#include <QStringList>

namespace carnet::identity {

//! How certificates are made; DeviceAuthority says for whom.
class Signing final
{
public:
    enum class Use {
        Authority,
        Server,
        Terminal,
    };
    struct Subject {
        QByteArray publicPart;
        QString name;
        Use use = Use::Terminal;
        QString uri = {};
        QStringList names = {}; //!< host names and IP addresses
        qint64 fromMs = 0;
        qint64 untilMs = 0;
    };

    //! Signed with \a key, of the authority \a by, or of the subject itself when there is none.
    [[nodiscard]] static Result<Certificate> sign(const Subject& subject,
                                                  const PrivateKey& key,
                                                  const Certificate* by);
};

} // namespace carnet::identity
