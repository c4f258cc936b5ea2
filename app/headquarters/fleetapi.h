#pragma once

#include "app/headquarters/customerdirectory.h"
#include "app/headquarters/route.h"
#include "app/headquarters/signin.h"
#include "app/sync/wirefleet.h"
#include "models/domain/clock.h"

#include <QObject>

namespace carnet {

//! On the store's thread: how all tills are, for whoever may set up Carnet.
[[nodiscard]] Result<sync::FleetAnswer> allTills(const sync::FleetRequest& asked,
                                                 const RegisterId& terminal,
                                                 qint64 nowMs,
                                                 CustomerDirectory& directory,
                                                 HeadquartersStore& store);

//! The call about the tills at work.
class FleetApi final : public QObject
{
    Q_OBJECT

public:
    //! \a directory belongs to the desk's thread.
    FleetApi(HeadquartersThread& desk,
             CustomerDirectory& directory,
             const Clock& clock,
             QObject* parent = nullptr);

    [[nodiscard]] QList<http::Route> routes();

private:
    void answer(const http::Request& request, const http::Responder& respond);

    HeadquartersThread& m_desk;
    CustomerDirectory& m_directory;
    const Clock& m_clock;
};

} // namespace carnet
