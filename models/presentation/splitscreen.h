#pragma once

#include "models/domain/booksplit.h"
#include "models/presentation/leaverbook.h"
#include "models/presentation/moveselsewhere.h"

#include <qqmlregistration.h>

namespace carnet {

//! Splits the book of somebody who leaves over colleagues by rules, shows who would get whom with
//! totals, lets single clients be given to another, and moves them all as one gesture. A book of
//! this store is split at the till; headquarters splits any, over colleagues of any stores.
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
    Q_PROPERTY(int leftCount READ leftCount NOTIFY changed)
    Q_PROPERTY(QString leftText READ leftText NOTIFY changed)
    Q_PROPERTY(QAbstractListModel* colleagues READ colleagues CONSTANT)
    Q_PROPERTY(QAbstractListModel* rules READ rules CONSTANT)
    Q_PROPERTY(QAbstractListModel* clients READ clients CONSTANT)
    Q_PROPERTY(QAbstractListModel* takers READ takers CONSTANT)
    Q_PROPERTY(QAbstractListModel* stores READ stores CONSTANT)
    Q_PROPERTY(QString storesText READ storesText NOTIFY changed)
    Q_PROPERTY(QString waitText READ waitText NOTIFY changed)
    Q_PROPERTY(QString restText READ restText NOTIFY changed)
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
    //! Follow-ups that no client takes along, but that are given on all the same.
    [[nodiscard]] int leftCount() const { return static_cast<int>(m_left.size()); }
    [[nodiscard]] QString leftText() const;
    [[nodiscard]] QAbstractListModel* colleagues() { return &m_colleagues; }
    [[nodiscard]] QAbstractListModel* rules() { return &m_ruleItems; }
    [[nodiscard]] QAbstractListModel* clients() { return &m_clients; }
    //! Those who take part, for giving single clients.
    [[nodiscard]] QAbstractListModel* takers() { return &m_takers; }
    //! At headquarters: all of them, chosen whose colleagues are offered.
    [[nodiscard]] QAbstractListModel* stores() { return &m_storeItems; }
    //! Empty where the store is not to be chosen.
    [[nodiscard]] QString storesText() const;
    //! What is waited for before anything can be decided.
    [[nodiscard]] QString waitText() const;
    //! Who does not fit into one step.
    [[nodiscard]] QString restText() const;
    [[nodiscard]] QString problemText() const;
    [[nodiscard]] QString confirmText() const;
    [[nodiscard]] bool canConfirm() const;

    Q_INVOKABLE void begin(const QString& leaverId);
    //! The book of somebody of any store, at headquarters.
    Q_INVOKABLE void beginThere(const QString& leaverId);
    Q_INVOKABLE void toggleStore(const QString& storeId);
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
    // What stays behind.
    void takeLeft(const QList<LeftTask>& left);
    [[nodiscard]] QList<AssociateId> ownersOf(const LeftTask& left) const;
    //! Whoever takes part and has the client, else whoever gets most; null where nobody may.
    [[nodiscard]] AssociateId takerOf(const LeftTask& left) const;
    [[nodiscard]] QHash<TaskId, AssociateId> leftGiven() const;
    [[nodiscard]] QList<Operation> leftDrafts(const Gesture& gesture) const;
    [[nodiscard]] QString doneText() const;
    [[nodiscard]] QList<Operation> drafts() const;
    void take(const Result<Outcome>& outcome, const QList<CustomerId>& asked, const QString& said);
    // At headquarters.
    void offerColleagues();
    void takeBook(const Result<LeaverBookAnswer>& book);
    void showStores();
    [[nodiscard]] QString detailOf(const Associate& colleague) const;
    void confirmThere(const QList<Operation>& drafts, const QString& said);
    void takeThere(const MovesElsewhere::Outcome& outcome, const AssociateId& of);

    Till& m_till;
    UndoToast& m_toast;
    AssociateId m_leaver;
    QList<Associate> m_offered; //!< who may be given clients
    QSet<AssociateId> m_chosen;
    QSet<SplitRule> m_rules;
    QList<MovingClient> m_moving;
    QList<LeftTask> m_left;
    QHash<AssociateId, int> m_sizes; //!< of the books, before
    QHash<CustomerId, AssociateId> m_given; //!< by the rules
    QHash<CustomerId, AssociateId> m_byHand; //!< over that
    QHash<CustomerId, QString> m_problems;
    bool m_isRead = false;
    bool m_isUnderway = false;
    bool m_isThere = false; //!< headquarters does it
    QSet<StoreId> m_offeredStores; //!< there: whose colleagues are offered
    int m_total = 0; //!< there: of the whole book
    QString m_trouble; //!< there: why the book cannot be read
    LeaverBook m_book;
    MovesElsewhere m_elsewhere;
    ValueListModel<TakerItem> m_colleagues;
    ValueListModel<OptionItem> m_ruleItems;
    ValueListModel<MovingItem> m_clients;
    ValueListModel<OptionItem> m_takers;
    ValueListModel<OptionItem> m_storeItems;
};

} // namespace carnet
