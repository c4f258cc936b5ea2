#pragma once

#include "app/sync/syncstatus.h"
#include "models/presentation/till.h"
#include "models/presentation/valuelistmodel.h"

#include <QTimer>
#include <qqmlregistration.h>

namespace carnet {

//! One change on its way to headquarters, in plain words.
struct QueueItem {
    QString operationId;
    QString what;
    QString whenText;
    QString stateText;
    QString reason;
    bool isRejected = false;

    [[nodiscard]] const QString& key() const { return operationId; }
    [[nodiscard]] static const std::array<ItemRole<QueueItem>, 6>& roles();
    friend bool operator==(const QueueItem&, const QueueItem&) = default;
};

//! How the till stands with headquarters: the pill and what is behind it.
class SyncScreen final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString pillText READ pillText NOTIFY changed)
    Q_PROPERTY(QString pillKind READ pillKind NOTIFY changed)
    Q_PROPERTY(QString statusText READ statusText NOTIFY changed)
    Q_PROPERTY(QString warningText READ warningText NOTIFY changed)
    Q_PROPERTY(QString lastSyncedText READ lastSyncedText NOTIFY changed)
    Q_PROPERTY(int pending READ pending NOTIFY changed)
    Q_PROPERTY(int rejected READ rejected NOTIFY changed)
    Q_PROPERTY(qreal progress READ progress NOTIFY changed)
    Q_PROPERTY(QAbstractListModel* queue READ queue CONSTANT)

public:
    explicit SyncScreen(Till& till, QObject* parent = nullptr);

    [[nodiscard]] QString pillText() const;
    [[nodiscard]] QString pillKind() const;
    [[nodiscard]] QString statusText() const;
    //! What this till itself suffers from, for a banner over every page; empty when all is well.
    [[nodiscard]] QString warningText() const;
    [[nodiscard]] QString lastSyncedText() const;
    [[nodiscard]] int pending() const { return m_till.snapshot().outbox.pending; }
    [[nodiscard]] int rejected() const { return m_till.snapshot().outbox.rejected; }
    [[nodiscard]] qreal progress() const;
    [[nodiscard]] QAbstractListModel* queue() { return &m_queue; }
    [[nodiscard]] bool isOffline() const;
    [[nodiscard]] bool isCatchingUp() const;
    //! `12,000 of 18,148 clients and purchases, 9,500 a second`; empty when nothing is under way.
    [[nodiscard]] QString progressText() const;

    void show(const sync::SyncStatus& status);

    Q_INVOKABLE void dismiss(const QString& operationId);

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] bool isDiskInTrouble() const;
    void readQueue();
    void showQueue(const QList<QueuedOperation>& queue);

    Till& m_till;
    sync::SyncStatus m_status;
    ValueListModel<QueueItem> m_queue;
    QTimer m_minute;
};

} // namespace carnet
