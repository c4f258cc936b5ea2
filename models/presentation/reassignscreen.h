#pragma once

#include "models/presentation/bookscreen.h"
#include "models/presentation/customerfilescreen.h"
#include "models/presentation/moveselsewhere.h"
#include "models/presentation/reassignitems.h"
#include "models/presentation/undotoast.h"

#include <qqmlregistration.h>

namespace carnet {

//! Gives clients into the book of another associate: who, to whom, why, and what goes along. All
//! are judged before one is moved; those in the way are shown, and the others move only when told.
class ReassignScreen final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(QString countText READ countText NOTIFY changed)
    Q_PROPERTY(QString booklessText READ booklessText NOTIFY changed)
    Q_PROPERTY(QAbstractListModel* from READ from CONSTANT)
    Q_PROPERTY(QAbstractListModel* givers READ givers CONSTANT)
    Q_PROPERTY(QString giverText READ giverText NOTIFY changed)
    Q_PROPERTY(QAbstractListModel* takers READ takers CONSTANT)
    Q_PROPERTY(bool canShowMore READ canShowMore NOTIFY changed)
    Q_PROPERTY(QAbstractListModel* reasons READ reasons CONSTANT)
    Q_PROPERTY(QString reasonText READ reasonText NOTIFY changed)
    Q_PROPERTY(QAbstractListModel* clients READ clients CONSTANT)
    Q_PROPERTY(QString problemText READ problemText NOTIFY changed)
    Q_PROPERTY(QString confirmText READ confirmText NOTIFY changed)
    Q_PROPERTY(bool canConfirm READ canConfirm NOTIFY changed)

public:
    ReassignScreen(Till& till, UndoToast& toast, QObject* parent = nullptr);

    [[nodiscard]] int count() const { return static_cast<int>(m_moving.size()); }
    [[nodiscard]] QString countText() const { return tr("%Ln selected", nullptr, count()); }
    //! Of those who were selected and are in nobody's book; empty where there are none.
    [[nodiscard]] QString booklessText() const;
    [[nodiscard]] QAbstractListModel* from() { return &m_from; }
    //! Whose books they may leave, where some are in several; empty otherwise.
    [[nodiscard]] QAbstractListModel* givers() { return &m_givers; }
    [[nodiscard]] QString giverText() const;
    [[nodiscard]] QAbstractListModel* takers() { return &m_takers; }
    [[nodiscard]] bool canShowMore() const { return m_canShowMore; }
    [[nodiscard]] QAbstractListModel* reasons() { return &m_reasons; }
    [[nodiscard]] QString reasonText() const { return carnet::reasonText(m_reason); }
    [[nodiscard]] QAbstractListModel* clients() { return &m_clients; }
    //! Why nothing was moved yet; empty when nothing is in the way.
    [[nodiscard]] QString problemText() const;
    [[nodiscard]] QString confirmText() const;
    [[nodiscard]] bool canConfirm() const;

    //! Begins with whoever is selected in a book.
    Q_INVOKABLE void beginSelected(carnet::BookScreen* book);
    Q_INVOKABLE void beginWith(const QString& customerId);
    //! Begins with the client whose page headquarters shows; \a list is its list of all clients.
    Q_INVOKABLE void beginWithFile(carnet::CustomerFileScreen* file, carnet::BookScreen* list);
    //! Whose book clients leave who are in several.
    Q_INVOKABLE void setGiver(const QString& associateId);
    Q_INVOKABLE void choose(const QString& associateId);
    Q_INVOKABLE void showEveryone();
    Q_INVOKABLE void setReason(const QString& reason);
    Q_INVOKABLE void leaveOut(const QString& customerId);
    Q_INVOKABLE void confirm();
    Q_INVOKABLE void cancel();

Q_SIGNALS:
    void changed();
    //! There is something to decide about.
    void begun();
    //! They are in the other book.
    void done();

private:
    void begin(const QList<MovingClient>& moving, const BookScreen* remote, int bookless = 0);
    void readWhatTheyBring();
    void show();
    void showGivers(const QHash<AssociateId, int>& sizes);
    void showTakers(const QHash<AssociateId, int>& sizes);
    void showChoiceOfGivers();
    void showClients();
    [[nodiscard]] bool moves(const MovingClient& client) const;
    [[nodiscard]] int willMove() const;
    [[nodiscard]] QString moveText(const MovingClient& client, const QString& taker) const;
    [[nodiscard]] QHash<AssociateId, int> leaving() const;
    [[nodiscard]] QList<Operation> wishes() const;
    [[nodiscard]] QString takerDetail(const Associate& taker, int known) const;
    void take(const Result<Outcome>& outcome, const QList<CustomerId>& asked, const QString& said);
    void confirmThere(const QList<Operation>& drafts, const QString& said);

    Till& m_till;
    UndoToast& m_toast;
    QList<MovingClient> m_moving;
    int m_bookless = 0; //!< so many more were selected
    QHash<CustomerId, QString> m_problems; //!< who cannot be moved, and why
    AssociateId m_taker;
    MoveReason m_reason = MoveReason::None; // it stands in the timeline: said, not supposed
    bool m_showsEveryone = false;
    bool m_canShowMore = false;
    bool m_isUnderway = false;
    const BookScreen* m_remote = nullptr; //!< headquarters' list, when they come from it
    MovesElsewhere m_elsewhere;
    ValueListModel<GiverItem> m_from;
    ValueListModel<OptionItem> m_givers;
    ValueListModel<TakerItem> m_takers;
    ValueListModel<OptionItem> m_reasons;
    ValueListModel<MovingItem> m_clients;
};

} // namespace carnet
