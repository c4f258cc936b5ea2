#pragma once

#include "app/headquarters/enrolledterminals.h"
#include "app/headquarters/route.h"
#include "app/headquarters/storepool.h"
#include "app/identity/deviceauthority.h"
#include "models/domain/clock.h"

#include <QObject>

#include <memory>
#include <utility>

namespace carnet {

//! The calls under `/enrol/v1/`, by which a computer becomes a till and stays one. They are asked
//! over TLS only. Handlers arrive on worker threads.
class EnrolApi final : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        HeadquartersThread& writer;
        EnrolledTerminals& terminals;
        const Clock& clock;
    };

    explicit EnrolApi(const Parts& parts, QObject* parent = nullptr);

    //! Before the service begins; without one nobody comes over TLS either.
    void setAuthority(std::shared_ptr<const identity::DeviceAuthority> authority)
    {
        m_authority = std::move(authority);
    }

    [[nodiscard]] QList<http::Route> routes();

private:
    void authority(const http::Responder& respond) const;
    void redeem(const http::Request& request, const http::Responder& respond);
    void wiped(const http::Request& request, const http::Responder& respond);
    void renew(const http::Request& request, const http::Responder& respond);

    Parts m_with;
    // Also of what the store is still doing when this goes.
    std::shared_ptr<const identity::DeviceAuthority> m_authority;
};

} // namespace carnet
