#pragma once

#include "app/headquarters/signin.h"

#include <QObject>
#include <QTimeZone>
#include <QTimer>

namespace carnet {

//! Runs distribution jobs when their time has come, also once for all the times that passed while
//! the service was down.
class JobRunner final : public QObject
{
    Q_OBJECT

public:
    JobRunner(HeadquartersThread& store, const QTimeZone& zone, QObject* parent = nullptr);

    //! Looks now, and from then on again and again.
    void start();

private:
    void look();

    HeadquartersThread& m_store;
    QTimeZone m_zone;
    QTimer m_again;
};

} // namespace carnet
