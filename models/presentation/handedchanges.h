#pragma once

#include "models/domain/handedchange.h"
#include "models/presentation/undotoast.h"
#include "models/presentation/valuelistmodel.h"

#include <qqmlregistration.h>

namespace carnet {

//! A change that was handed to the managers, in plain words.
struct HandedItem {
    QString handedId;
    QString customerId; //!< of the one it is about; empty when there are several
    QString title; //!< who asks
    QString what;
    QString reason; //!< why headquarters refused it
    QString whenText;
    QString stateText; //!< who has decided, and how; with the words that came along
    QString stateKind; //!< open, done, declined
    bool canWithdraw = false;

    [[nodiscard]] const QString& key() const { return handedId; }
    [[nodiscard]] static const std::array<ItemRole<HandedItem>, 9>& roles();
    friend bool operator==(const HandedItem&, const HandedItem&) = default;
};

//! What associates of the store handed to its managers: for those who decide, and what became of
//! it for those who asked.
class HandedChanges final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QAbstractListModel* toDecide READ toDecide CONSTANT)
    Q_PROPERTY(QAbstractListModel* mine READ mine CONSTANT)
    Q_PROPERTY(int mineCount READ mineCount NOTIFY changed)

public:
    HandedChanges(Till& till, UndoToast& toast, QObject* parent = nullptr);

    //! Open ones, for whoever decides; empty for everybody else.
    [[nodiscard]] QAbstractListModel* toDecide() { return &m_toDecide; }
    //! One's own, open and lately closed, and those that one has decided lately.
    [[nodiscard]] QAbstractListModel* mine() { return &m_mine; }
    [[nodiscard]] int toDecideCount() const { return m_toDecide.rowCount(); }
    [[nodiscard]] int mineCount() const { return m_mine.rowCount(); }

    //! Those who decide are told whether they look or not.
    void setShown(bool shown);

    //! Makes the change with one's own rights.
    Q_INVOKABLE void accept(const QString& handedId);
    //! Says no; \a answer is for the one who asked and may be empty.
    Q_INVOKABLE void decline(const QString& handedId, const QString& answer);
    //! Takes it back from the managers; it is among what was refused again.
    Q_INVOKABLE void withdraw(const QString& handedId);

Q_SIGNALS:
    void changed();

private:
    void read();
    void show(const QList<HandedChange>& handed);
    [[nodiscard]] HandedItem item(const HandedChange& handed) const;
    [[nodiscard]] QString whatOf(const QList<Operation>& operations) const;
    [[nodiscard]] QString reasonOf(const HandedChange& handed) const;
    [[nodiscard]] QString stateOf(const HandedChange& handed) const;
    [[nodiscard]] const HandedChange* find(const QString& handedId) const;
    void close(const HandedChange& handed,
               const QString& said,
               const QJsonObject& set,
               const QList<Operation>& wished);

    Till& m_till;
    UndoToast& m_toast;
    ValueListModel<HandedItem> m_toDecide;
    ValueListModel<HandedItem> m_mine;
    QList<HandedChange> m_handed;
    bool m_isShown = false;
    bool m_isReading = false;
    bool m_isStale = false;
};

} // namespace carnet
