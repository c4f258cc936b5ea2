#pragma once

#include <QProcess>

#include <deque>

namespace carnet {

//! An invented house on this computer alone, with a headquarters and one till: made once by
//! `carnetctl`, and its `carnet-hq` runs as long as this lives. Both programs stand beside this one
//! or in the path.
class SampleHouse final : public QObject
{
    Q_OBJECT

public:
    //! Nothing is made yet.
    explicit SampleHouse(QString folder, QObject* parent = nullptr);
    //! Its headquarters has ended.
    ~SampleHouse() override;
    Q_DISABLE_COPY_MOVE(SampleHouse)

    //! It was made before, wholly.
    [[nodiscard]] bool isThere() const;
    //! The folder of its till.
    [[nodiscard]] QString till() const;
    //! Of everybody who works there.
    [[nodiscard]] static QString pin();

    //! Makes what is not there, then starts its headquarters. Ends with opened() or failed(),
    //! unless it is cancelled before.
    void open();
    void cancel();

Q_SIGNALS:
    void opened();
    void failed(const QString& detail);

private:
    [[nodiscard]] QString path(const QString& name) const;
    void next();
    void commandEnded(int exitCode, QProcess::ExitStatus status);
    void startHeadquarters();
    void fail(const QString& detail);

    QString m_folder;
    QProcess m_command;
    std::deque<QStringList> m_commands; // of carnetctl, that have not begun
    QProcess m_headquarters;
};

} // namespace carnet
