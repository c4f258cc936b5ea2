#pragma once

#include "app/headquarters/customerdirectory.h"
#include "app/headquarters/route.h"
#include "app/headquarters/signin.h"
#include "app/sync/wireaudit.h"

#include <QObject>

namespace carnet {

//! A page of the log for whoever may set up Carnet; on the store's thread. Unauthorized for others,
//! and when headquarters does not hear the associate at this terminal.
[[nodiscard]] Result<AuditPage> lookUp(const sync::AuditQuestion& question,
                                       const RegisterId& terminal,
                                       CustomerDirectory& directory,
                                       const HeadquartersStore& store);

//! The call `audit`: who did what, page by page.
class AuditApi final : public QObject
{
    Q_OBJECT

public:
    //! \a directory belongs to the desk's thread.
    AuditApi(HeadquartersThread& desk, CustomerDirectory& directory, QObject* parent = nullptr);

    [[nodiscard]] QList<http::Route> routes();

private:
    void read(const http::Request& request, const http::Responder& respond);

    HeadquartersThread& m_desk;
    CustomerDirectory& m_directory;
};

} // namespace carnet
