#pragma once

#include "app/headquarters/customerdirectory.h"
#include "app/headquarters/route.h"
#include "app/headquarters/signin.h"
#include "app/sync/wire.h"

#include <QObject>
#include <QTimeZone>

namespace carnet {

//! The call about distribution jobs: tells how they stand, runs one, lets a till try again; for
//! whoever may set up Carnet. Handlers arrive on worker threads; everything else happens on this
//! object's thread.
class JobApi final : public QObject
{
    Q_OBJECT

public:
    //! \a directory belongs to the desk's thread; \a zone is where headquarters is.
    JobApi(HeadquartersThread& desk,
           HeadquartersThread& writer,
           CustomerDirectory& directory,
           const QTimeZone& zone,
           QObject* parent = nullptr);

    [[nodiscard]] QList<http::Route> routes();

private:
    void answer(const http::Request& request, const http::Responder& respond);
    //! Does what is wished for, where that is allowed, and reports after that.
    void fulfil(const sync::JobsRequest& asked,
                const RegisterId& terminal,
                const http::Responder& respond);

    HeadquartersThread& m_desk;
    HeadquartersThread& m_writer;
    CustomerDirectory& m_directory;
    QTimeZone m_zone;
};

} // namespace carnet
