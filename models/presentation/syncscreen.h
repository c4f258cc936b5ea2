#pragma once

#include "app/sync/syncstatus.h"
#include "models/presentation/till.h"

#include <QTimer>
#include <qqmlregistration.h>

namespace carnet {

//! How the till stands with headquarters.
class SyncScreen final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString pillText READ pillText NOTIFY changed)
    Q_PROPERTY(QString pillKind READ pillKind NOTIFY changed)
    Q_PROPERTY(QString statusText READ statusText NOTIFY changed)
    Q_PROPERTY(QString preparingText READ preparingText NOTIFY changed)
    Q_PROPERTY(QString warningText READ warningText NOTIFY changed)
    Q_PROPERTY(QString lastSyncedText READ lastSyncedText NOTIFY changed)
    Q_PROPERTY(int pending READ pending NOTIFY changed)
    Q_PROPERTY(int rejected READ rejected NOTIFY changed)
    Q_PROPERTY(int needsYou READ needsYou NOTIFY changed)
    Q_PROPERTY(qreal progress READ progress NOTIFY changed)
    Q_PROPERTY(QString progressText READ progressText NOTIFY changed)
    Q_PROPERTY(QString troubleTitle READ troubleTitle NOTIFY changed)
    Q_PROPERTY(bool isCatchingUp READ isCatchingUp NOTIFY changed)
    Q_PROPERTY(bool isPaused READ isPaused NOTIFY changed)

public:
    explicit SyncScreen(Till& till, QObject* parent = nullptr);

    [[nodiscard]] QString pillText() const;
    [[nodiscard]] QString pillKind() const;
    [[nodiscard]] QString statusText() const;
    //! What keeps this till from headquarters, in a word or two; empty when nothing does.
    [[nodiscard]] QString troubleTitle() const;
    //! For a till where nobody can sign in yet: why, what is safe and what to do.
    [[nodiscard]] QString preparingText() const;
    //! What this till itself suffers from, for a banner over every page; empty when all is well.
    [[nodiscard]] QString warningText() const;
    [[nodiscard]] QString lastSyncedText() const;
    //! As people count: what was done in one go is one.
    [[nodiscard]] int pending() const { return m_till.snapshot().outbox.pendingGestures; }
    [[nodiscard]] int rejected() const { return m_till.snapshot().outbox.rejected; }
    //! Changes that wait for this person: refused ones, and what was handed to a manager.
    [[nodiscard]] int needsYou() const { return rejected() + m_handed; }
    //! How many changes of colleagues wait for the decision of whoever is signed in.
    void setHanded(int count);
    [[nodiscard]] qreal progress() const;
    //! A person has pulled the cable.
    [[nodiscard]] bool isPaused() const { return m_isPaused; }
    //! Headquarters is not reached, or nobody is to reach it.
    [[nodiscard]] bool isOffline() const;
    [[nodiscard]] bool isCatchingUp() const;
    //! `12,000 of 18,148 clients and purchases, 9,500 a second`; empty when nothing is under way.
    [[nodiscard]] QString progressText() const;

    void show(const sync::SyncStatus& status);

    //! Shows what is behind the pill.
    Q_INVOKABLE void open() { Q_EMIT opened(); }
    Q_INVOKABLE void syncNow() { Q_EMIT syncWanted(); }
    Q_INVOKABLE void pause();
    Q_INVOKABLE void resume();

Q_SIGNALS:
    void changed();
    void opened();
    void syncWanted();
    void pauseWanted();

private:
    [[nodiscard]] bool isDiskInTrouble() const;

    Till& m_till;
    sync::SyncStatus m_status{.state = sync::SyncStatus::State::Connecting}; // until it is known
    bool m_isPaused = false;
    int m_handed = 0;
    QTimer m_minute;
};

} // namespace carnet
