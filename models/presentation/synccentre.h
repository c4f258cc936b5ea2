#pragma once

#include "models/presentation/jobitems.h"
#include "models/presentation/refusedparts.h"
#include "models/presentation/segments.h"
#include "models/presentation/syncitems.h"
#include "models/presentation/undotoast.h"

#include <QSet>
#include <qqmlregistration.h>

#include <optional>

namespace carnet {

//! What people did at this till: what waits, what headquarters refused and the ways out, and what
//! happened lately, each of which can be taken back.
class SyncCentre final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QAbstractListModel* refused READ refused CONSTANT)
    Q_PROPERTY(QAbstractListModel* waiting READ waiting CONSTANT)
    Q_PROPERTY(QAbstractListModel* lately READ lately CONSTANT)
    Q_PROPERTY(QAbstractListModel* arrivals READ arrivals CONSTANT)
    Q_PROPERTY(QString waitingCountText READ waitingCountText NOTIFY changed)
    Q_PROPERTY(bool isEmpty READ isEmpty NOTIFY changed)

public:
    SyncCentre(Till& till, UndoToast& toast, QObject* parent = nullptr);

    [[nodiscard]] QAbstractListModel* refused() { return &m_refused; }
    [[nodiscard]] QAbstractListModel* waiting() { return &m_waiting; }
    [[nodiscard]] QAbstractListModel* lately() { return &m_lately; }
    //! What distribution jobs brought to this till.
    [[nodiscard]] QAbstractListModel* arrivals() { return &m_arrivals; }
    [[nodiscard]] QString waitingCountText() const;
    [[nodiscard]] bool isEmpty() const;

    //! Reads only while somebody looks.
    void setShown(bool shown);

    Q_INVOKABLE void undo(const QString& gestureId);
    //! Sends what was refused once more, against the rows as they are now.
    Q_INVOKABLE void retry(const QString& gestureId);
    //! Opens what was refused in the form it comes from; what is saved there takes its place.
    Q_INVOKABLE void edit(const QString& gestureId);
    //! The form that was opened for it closes: what is saved from now on puts nothing right.
    void endEdit();
    //! Asks the managers of the store to make what was refused.
    Q_INVOKABLE void hand(const QString& gestureId);
    Q_INVOKABLE void discard(const QString& gestureId);
    Q_INVOKABLE void takeUpAgain(const QString& gestureId);
    //! Writes what the centre shows, without names, into a file among the person's documents.
    Q_INVOKABLE void exportLog();

Q_SIGNALS:
    void changed();
    //! The form of the first of \a refused is wanted, with what was typed.
    void editWanted(const QList<carnet::Operation>& refused);

private:
    void read();
    void show(const QList<PastGesture>& gestures, const RefusedParts& parts);
    void showLists();
    //! What headquarters did for this till, between what this till did itself.
    [[nodiscard]] QList<ChangeItem> withThere(QList<ChangeItem> lately,
                                              const QList<qint64>& atMs) const;
    void undo(const QUuid& gesture, const QUuid& handed);
    void showArrivals(const QList<JobArrival>& arrivals);
    [[nodiscard]] ChangeItem changeItem(const PastGesture& gesture) const;
    [[nodiscard]] ChangeItem changeItem(const ThereGesture& gesture) const;
    [[nodiscard]] QString byline(const QString& detail, const AssociateId& by) const;
    [[nodiscard]] RefusedItem refusedItem(const PastGesture& gesture) const;
    [[nodiscard]] const PastGesture* find(const QString& gestureId) const;
    [[nodiscard]] QList<Operation> refusedOf(const QUuid& gesture) const;
    [[nodiscard]] bool mayEdit(const PastGesture& gesture) const;
    [[nodiscard]] bool maySee(BookKind book) const;
    //! What was refused is dropped once the person has put it right.
    void noteDone(const QList<Operation>& done);
    void dropPutRight(const QUuid& gesture);
    void drop(const QUuid& gesture);
    [[nodiscard]] bool mayHand(const PastGesture& gesture) const;
    [[nodiscard]] bool mayTakeBack(const PastGesture& gesture) const;

    Till& m_till;
    UndoToast& m_toast;
    ValueListModel<RefusedItem> m_refused;
    ValueListModel<ChangeItem> m_waiting;
    ValueListModel<ChangeItem> m_lately;
    ValueListModel<JobArrivalEntry> m_arrivals;
    QList<PastGesture> m_gestures;
    RefusedParts m_parts; // of those gestures
    // What is being put right; no more than one thing, in the form that is open for it.
    struct Edit {
        int number = 0;
        QUuid gesture;
        Operation refused; // the first of it
    };
    std::optional<Edit> m_edit;
    int m_edits = 0; // begun so far
    QHash<CustomerId, QString> m_gone; // names of clients who may be there no more
    QSet<QUuid> m_handed; // gestures whose refused part managers decide about
    bool m_isShown = false;
};

} // namespace carnet
