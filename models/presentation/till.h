#pragma once

#include "app/sync/desk.h"
#include "models/domain/clock.h"
#include "models/domain/undoplan.h"
#include "models/presentation/bookkeeper.h"
#include "models/presentation/format.h"
#include "models/presentation/photoshelf.h"
#include "models/storage/storethread.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace carnet {

//! What all screens of one till share: the current snapshot, who is signed in, and the one way to
//! change something. Lives on the GUI thread; the store works on its own.
class Till final : public QObject
{
    Q_OBJECT

public:
    //! Everything referred to must outlive the till.
    struct Parts {
        StoreThread<TerminalStore>& store;
        const Clock& clock;
        Random& random;
        TerminalIdentity identity;
        Format format;
        sync::Desk* desk = nullptr; //!< the line to headquarters for what the till does not hold
    };

    explicit Till(Parts parts, QObject* parent = nullptr);

    [[nodiscard]] const Snapshot& snapshot() const { return m_snapshot; }
    //! False until the first snapshot is there.
    [[nodiscard]] bool isLoaded() const { return m_snapshot.index != nullptr; }
    [[nodiscard]] const ReferenceData& reference() const { return *m_snapshot.reference; }
    //! Speaks the till's language and keeps the store's time.
    [[nodiscard]] const Format& format() const { return m_parts.format; }
    //! Null on a till that knows no headquarters.
    [[nodiscard]] sync::Desk* desk() const { return m_parts.desk; }
    //! False while the sync side tries in vain to reach headquarters: an answer of the desk may
    //! take long, or not come.
    [[nodiscard]] bool isReachable() const { return m_isReachable; }
    void setReachable(bool reachable);
    //! What lists show of customers beside their names.
    [[nodiscard]] PhotoShelf& photos() const { return *m_photos; }
    [[nodiscard]] const TerminalIdentity& identity() const { return m_parts.identity; }
    [[nodiscard]] Store store() const { return reference().storeById.value(identity().store); }
    [[nodiscard]] qint64 nowMs() const { return m_parts.clock.nowMs(); }
    [[nodiscard]] QDate today() const;
    [[nodiscard]] QUuid newId();

    //! Who is signed in; a default associate (who may do nothing) when nobody is.
    [[nodiscard]] const Associate& associate() const { return m_associate; }
    [[nodiscard]] bool isSignedIn() const { return !m_associate.id.isNull(); }
    //! The next to sign in: her book is read before all others.
    void expect(const AssociateId& associate);
    void signIn(const Associate& associate);
    void signOut();
    //! For headquarters' log: somebody signed in, tried to, or left.
    void note(AuditEventType type, const AssociateId& who);
    //! A gesture of the associate, now, with a group of its own.
    [[nodiscard]] Gesture gesture();

    //! Reads the store: first what headquarters says, then the customers, those of the associate
    //! before all others. Screens fill as `snapshotChanged` comes.
    void load();
    //! Follows what the sync side changed.
    void follow(const QList<Change>& changes);
    //! No more changes are to be expected soon.
    void settle();

    using Then = std::function<void(const Result<Outcome>&)>;
    using Find = std::function<Result<QList<Operation>>(TerminalStore&)>;
    //! Applies one gesture. \a then comes on this thread after the snapshot has followed; \a
    //! context dying first only drops the call.
    void perform(QObject* context, const QList<Operation>& drafts, Then then);
    //! The same with drafts that depend on what the store has.
    void perform(QObject* context, Find drafts, Then then);

    //! What came of taking something back.
    struct Undone {
        UndoPlan plan;
        Result<Outcome> outcome;
    };
    //! Takes back the operations that \a find finds in the store, as far as nobody changed
    //! anything since; what is left is in the plan. \a then comes as with perform().
    void undo(QObject* context, Find find, std::function<void(const Undone&)> then);

    //! Reads on the store's thread; the answer comes on this one.
    template<typename Work, typename Answer>
    void read(QObject* context, Work work, Answer answer)
    {
        whenReady(context, m_parts.store.run(std::move(work)), std::move(answer));
    }
    //! The till's small memory; losing it costs a convenience, so failures are only logged.
    void remember(const QString& name, const QString& value);

Q_SIGNALS:
    void snapshotChanged();
    void referenceChanged();
    void associateChanged();
    void reachableChanged();
    //! Something was applied here and waits to be sent.
    void operationsWaiting();
    //! A sentence for the person: the store refused for a reason that is nobody's fault.
    void troubled(const QString& sentence);

private:
    void act(QObject* context,
             std::function<Undone(TerminalStore&)> work,
             std::function<void(const Undone&)> then);
    void keepStoreTime();
    void publish(const Snapshot& snapshot);
    void take(const Result<Snapshot>& snapshot);
    //! Reads the customers who are not in the index yet.
    void readOn();
    void readNext();
    void readOnSoon();

    Parts m_parts;
    std::unique_ptr<PhotoShelf> m_photos;
    std::shared_ptr<BookKeeper> m_keeper; // shared with work on the store's thread, used only there
    Snapshot m_snapshot;
    Associate m_associate;
    AssociateId m_expected; // whose book is read first
    QTimer m_readingPause;
    bool m_isReachable = true;
    bool m_isReading = false;
    bool m_isSettled = false;
};

//! What a person is told when a gesture failed; empty when it did not.
[[nodiscard]] QString explain(const Result<Outcome>& outcome, const ReferenceData& reference);
[[nodiscard]] QString explain(Refusal refusal,
                              const QJsonObject& facts,
                              const ReferenceData& reference);
[[nodiscard]] QString explain(const Error& error);

} // namespace carnet
