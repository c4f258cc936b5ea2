#pragma once

#include "models/domain/booksplit.h"
#include "models/presentation/reassignitems.h"
#include "models/presentation/undotoast.h"

#include <qqmlregistration.h>

namespace carnet {

//! Splits the book of somebody who leaves over colleagues by rules, shows who would get whom with
//! totals, lets single clients be given to another, and moves them all as one gesture.
class SplitScreen final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString leaverName READ leaverName NOTIFY changed)
    Q_PROPERTY(QString leaverInitials READ leaverInitials NOTIFY changed)
    Q_PROPERTY(int leaverTint READ leaverTint NOTIFY changed)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(QString countText READ countText NOTIFY changed)
    Q_PROPERTY(QString leaverText READ leaverText NOTIFY changed)
    Q_PROPERTY(QAbstractListModel* colleagues READ colleagues CONSTANT)
    Q_PROPERTY(QAbstractListModel* rules READ rules CONSTANT)
    Q_PROPERTY(QAbstractListModel* clients READ clients CONSTANT)
    Q_PROPERTY(QAbstractListModel* takers READ takers CONSTANT)
    Q_PROPERTY(QString problemText READ problemText NOTIFY changed)
    Q_PROPERTY(QString confirmText READ confirmText NOTIFY changed)
    Q_PROPERTY(bool canConfirm READ canConfirm NOTIFY changed)

public:
    SplitScreen(Till& till, UndoToast& toast, QObject* parent = nullptr);

    [[nodiscard]] QString leaverName() const;
    [[nodiscard]] QString leaverInitials() const;
    [[nodiscard]] int leaverTint() const;
    [[nodiscard]] int count() const { return static_cast<int>(m_moving.size()); }
    [[nodiscard]] QString countText() const { return tr("%Ln clients", nullptr, count()); }
    [[nodiscard]] QString leaverText() const; //!< clients before and after
    [[nodiscard]] QAbstractListModel* colleagues() { return &m_colleagues; }
    [[nodiscard]] QAbstractListModel* rules() { return &m_ruleItems; }
    [[nodiscard]] QAbstractListModel* clients() { return &m_clients; }
    //! Those who take part, for giving single clients.
    [[nodiscard]] QAbstractListModel* takers() { return &m_takers; }
    [[nodiscard]] QString problemText() const;
    [[nodiscard]] QString confirmText() const;
    [[nodiscard]] bool canConfirm() const;

    Q_INVOKABLE void begin(const QString& leaverId);
    Q_INVOKABLE void toggleColleague(const QString& associateId);
    Q_INVOKABLE void toggleRule(const QString& rule);
    Q_INVOKABLE void give(const QString& customerId, const QString& associateId);
    Q_INVOKABLE void confirm();
    Q_INVOKABLE void cancel();

Q_SIGNALS:
    void changed();
    //! There is something to decide about.
    void begun();
    //! The book is split.
    void done();

private:
    void begin(const AssociateId& leaver);
    void read();
    void share();
    void show();
    void showColleagues();
    void showRules();
    void showClients();
    [[nodiscard]] QList<SplitClient> splitClients() const;
    [[nodiscard]] QList<SplitColleague> splitColleagues() const;
    [[nodiscard]] QString totalsText(const AssociateId& taker) const;
    [[nodiscard]] int willMove() const;
    void take(const Result<Outcome>& outcome, const QList<CustomerId>& asked, const QString& said);

    Till& m_till;
    UndoToast& m_toast;
    AssociateId m_leaver;
    QList<Associate> m_offered; //!< who may be given clients
    QSet<AssociateId> m_chosen;
    QSet<SplitRule> m_rules;
    QList<MovingClient> m_moving;
    QHash<AssociateId, int> m_sizes; //!< of the books, before
    QHash<CustomerId, AssociateId> m_given; //!< by the rules
    QHash<CustomerId, AssociateId> m_byHand; //!< over that
    QHash<CustomerId, QString> m_problems;
    bool m_isRead = false;
    bool m_isUnderway = false;
    ValueListModel<TakerItem> m_colleagues;
    ValueListModel<OptionItem> m_ruleItems;
    ValueListModel<MovingItem> m_clients;
    ValueListModel<OptionItem> m_takers;
};

} // namespace carnet
