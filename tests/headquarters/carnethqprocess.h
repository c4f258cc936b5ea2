#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QStringList>

namespace carnet::test {

//! The real `carnet-hq` on a free port.
class CarnetHqProcess final
{
public:
    //! Starts and waits until it listens or has ended.
    explicit CarnetHqProcess(const QString& folder, const QStringList& more = {});
    ~CarnetHqProcess();
    Q_DISABLE_COPY_MOVE(CarnetHqProcess)

    //! 0 when it does not listen.
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] int exitCode() const;
    [[nodiscard]] QByteArray complaint();

    //! Asks it to end, without waiting.
    void requestStop();
    [[nodiscard]] bool waitForEnd();
    //! SIGKILL, and waits.
    void killHard();

private:
    QProcess m_process;
    QByteArray m_complaint;
    quint16 m_port = 0;
};

} // namespace carnet::test
