#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace carnet {

//! Turns SIGTERM and SIGINT into a Qt signal. There is one for a process; a second signal of the
//! same kind ends the process at once.
class StopSignals final : public QObject
{
    Q_OBJECT

public:
    explicit StopSignals(QObject* parent = nullptr);

Q_SIGNALS:
    void requested();

private:
    QSocketNotifier m_notifier;
};

} // namespace carnet
