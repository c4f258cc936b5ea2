#pragma once

#include "app/sync/httpcall.h"
#include "models/storage/tillwipe.h"

#include <QObject>
#include <QTimer>

namespace carnet::sync {

//! Tells headquarters that a till has wiped itself, again and again until it is heard. The till has
//! no key any more; that it knows the order is its proof.
class WipeReport final : public QObject
{
    Q_OBJECT

public:
    explicit WipeReport(TillWipe::Intent intent, QObject* parent = nullptr);
    ~WipeReport() override;
    Q_DISABLE_COPY_MOVE(WipeReport)

    void start();

Q_SIGNALS:
    void heard();

private:
    void tell();
    void take(const Reply<QJsonObject>& answer);

    TillWipe::Intent m_intent;
    NetworkPtr m_network = makeNetwork();
    PendingPtr m_call;
    QTimer m_again;
};

} // namespace carnet::sync
