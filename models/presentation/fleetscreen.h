#pragma once

#include "app/sync/desk.h"
#include "models/presentation/till.h"
#include "models/presentation/valuelistmodel.h"

#include <QQmlEngine>
#include <QTimer>

namespace carnet {

//! A till at work, as headquarters heard of it last.
struct FleetEntry {
    QString terminalId;
    QString name;
    QString stateText; //!< what somebody should look after, or that all is well
    QString stateKind; //!< live, done, waiting or failed
    QString seenText;
    QString versionText;
    QString pendingText;
    QString behindText;
    QString diskText;
    QString certificateText;

    [[nodiscard]] const QString& key() const { return terminalId; }
    [[nodiscard]] static const std::array<ItemRole<FleetEntry>, 10>& roles();
    friend bool operator==(const FleetEntry&, const FleetEntry&) = default;
};

//! How all tills are: those that want looking after first, the others store by store.
class FleetScreen final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QAbstractListModel* tills READ tills CONSTANT)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(QString countText READ countText NOTIFY changed)
    Q_PROPERTY(QString message READ message NOTIFY changed)

public:
    explicit FleetScreen(Till& till, QObject* parent = nullptr);

    [[nodiscard]] QAbstractListModel* tills() { return &m_tills; }
    [[nodiscard]] int count() const { return m_tills.rowCount(); }
    [[nodiscard]] QString countText() const;
    //! Why headquarters tells nothing.
    [[nodiscard]] const QString& message() const { return m_message; }

    //! Asks headquarters while somebody looks.
    void setShown(bool shown);

Q_SIGNALS:
    void changed();

private:
    void ask();
    void take(const sync::Reply<sync::FleetAnswer>& reply);
    void show();
    [[nodiscard]] FleetEntry entryOf(const TerminalState& state) const;
    [[nodiscard]] QString pressing(const TerminalState& state, TillConcern concern) const;

    Till& m_till;
    sync::PendingPtr m_call;
    QTimer m_again;
    AssociateId m_asker; // whom headquarters told
    sync::FleetAnswer m_answer;
    QString m_message;
    bool m_isShown = false;
    ValueListModel<FleetEntry> m_tills;
};

} // namespace carnet
