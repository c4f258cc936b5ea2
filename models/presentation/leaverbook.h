#pragma once

#include "models/domain/duty.h"
#include "models/presentation/reassignitems.h"

#include <QTimer>

namespace carnet {

//! Everybody in the book of somebody who leaves, whatever store that is in, as headquarters knows
//! them.
struct LeaverBookAnswer {
    QList<MovingClient> clients; //!< by name, with what they bring
    int total = 0; //!< of all, also of those who do not fit into one step
    QHash<AssociateId, int> sizes; //!< of everybody's books
    QList<LeftTask> left; //!< what no client takes along
};

//! Asks headquarters for such a book; one that is getting its list ready is asked again. Of several
//! questions the last counts.
class LeaverBook final : public QObject
{
    Q_OBJECT

public:
    explicit LeaverBook(Till& till, QObject* parent = nullptr);

    using Then = std::function<void(const Result<LeaverBookAnswer>&)>;

    void ask(const AssociateId& leaver, Then then);
    //! Nobody waits for an answer any more.
    void drop();

    //! What a person is told when there was no answer.
    [[nodiscard]] static QString explain(const Error& error);

private:
    void send();
    void take(const sync::Reply<sync::HandoverAnswer>& reply);

    Till& m_till;
    AssociateId m_leaver;
    Then m_then;
    QTimer m_again;
    sync::PendingPtr m_asking;
};

} // namespace carnet
