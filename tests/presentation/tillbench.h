#pragma once

#include "models/presentation/till.h"
#include "tests/presentation/benchdesk.h"
#include "tests/storage/retail.h"

#include <QAbstractItemModel>

#include <functional>
#include <memory>

namespace carnet::test {

//! One till of a small shop without a window: a real store on its thread, a real headquarters
//! beside it, and a second till of the shop for what colleagues do meanwhile.
class TillBench
{
public:
    TillBench();
    ~TillBench();
    Q_DISABLE_COPY_MOVE(TillBench)

    [[nodiscard]] Till& till() { return *m_till; }
    //! Of every associate here.
    [[nodiscard]] static QString pin() { return QStringLiteral("246810"); }
    //! Ends the till and starts it again on the same files; no screen may be left.
    void restart();
    void signIn(const Associate& associate);

    //! Waits until nothing is on its way between screens and store.
    void settle();
    //! Sends what waits, fetches what is new, and lets the screens follow.
    void synchronise();
    //! Half of that each, for when one of them is late.
    void sendOnly();
    void fetchOnly();
    //! The same, but the screens have not heard of it yet.
    void exchangeUnseen();
    //! A colleague does something at the other till, and headquarters has taken it.
    void elsewhere(const QList<Operation>& drafts);
    //! The same: another last name for Anna, as she is known there.
    void renameAnnaElsewhere(const QString& lastName);
    //! What the colleague's till shows, after it has synchronised.
    [[nodiscard]] TerminalStore& otherTill();
    //! Headquarters' hand: rows put, and known to this till.
    void headquartersPuts(const QList<Row>& rows);
    //! Headquarters takes a right from somebody, or all of them; gives who is left.
    Associate takeAway(Right right, Associate from)
    {
        from.rights.removeAll(right);
        headquartersPuts({toRow(from)});
        return from;
    }
    Associate takeRights(Associate from)
    {
        from.rights.clear();
        headquartersPuts({toRow(from)});
        return from;
    }
    //! Headquarters lets several associates have a client (CB-3), or no longer.
    void setBookMode(QLatin1StringView mode);
    //! The same, and \a owner has her, too, since a day later than whoever has her already.
    void share(const Customer& customer, const Associate& owner);
    //! The names of everybody who has her, as this till knows it.
    [[nodiscard]] QStringList ownersOf(const Customer& customer);
    //! The shop keeps the time of \a zone from now on.
    void moveTo(const QString& zone);
    //! An appointment at \a time of the shop's day, known to this till.
    void plan(const Customer& customer, const Associate& by, QTime time);
    //! Client books and the pages of clients show only the attributes with these keys from now on.
    void showOnly(const QStringList& keys);

    //! Runs \a work on the store's thread and waits for its answer.
    template<typename Work>
    [[nodiscard]] auto ask(Work work)
    {
        auto future = m_store->run(std::move(work));
        future.waitForFinished();
        return future.result();
    }
    //! The row as this till has it.
    template<Entity E, typename IdType>
    [[nodiscard]] std::optional<E> stored(const IdType& id)
    {
        const RowKey key{E::kKind, id.value};
        const auto row = must(ask([key](TerminalStore& store) { return store.find(key); }));
        return row ? std::optional(must(fromRow<E>(*row))) : std::nullopt;
    }
    [[nodiscard]] OutboxCounts outbox();
    [[nodiscard]] Gesture by(const Associate& associate) const;

    //! Ada is the manager, Cleo an associate, both of this shop; Ben works at another.
    [[nodiscard]] const Associate& ada() const { return retail.ada; }
    [[nodiscard]] const Associate& ben() const { return retail.ben; }

    Retail retail;
    std::unique_ptr<BenchDesk> desk; //!< this till's
    Associate cleo;
    Customer anna; //!< in Ada's book, as Bruno and Carla are
    Customer bruno;
    Customer carla;
    Customer dora; //!< in Cleo's book
    Customer emil; //!< in no book
    ContactPoint annasPhone;
    ContactPoint annasEmail;
    ActivityType visit;
    ActivityType appointment; //!< has a duration

private:
    using StoreOnThread = StoreThread<TerminalStore>;

    void makeReference();
    void makeCustomers();
    void putInBook(const Customer& customer, const Associate& owner) const;
    void open();
    using Tell = std::function<void(const QList<Change>&)>;
    //! Each tells of every batch of verdicts and of every page that changes something, as the sync
    //! side does.
    void greet(const Tell& tell);
    void send(const Tell& tell);
    void fetch(const Tell& tell);
    [[nodiscard]] Tell tellScreens();

    QObject m_context;
    SeededRandom m_storeRandom; // each thread has its own
    SeededRandom m_tillRandom;
    Register m_otherTill;
    std::unique_ptr<TerminalStore> m_otherStore;
    std::unique_ptr<StoreOnThread> m_store;
    std::unique_ptr<Till> m_till;
};

//! The values of one role, by its name in QML, in the order of the list.
[[nodiscard]] QVariantList column(const QAbstractItemModel& model, const char* role);
//! The row whose \a role is \a value; -1 when there is none.
[[nodiscard]] int rowWith(const QAbstractItemModel& model, const char* role, const QVariant& value);
[[nodiscard]] QVariant cell(const QAbstractItemModel& model, int row, const char* role);

} // namespace carnet::test
