#pragma once

#include "models/presentation/allstores.h"
#include "models/presentation/undotoast.h"

namespace carnet {

//! Moves clients whom this till may not hold: headquarters judges all of them, does all or nothing,
//! and one undo takes everything back.
class MovesElsewhere final : public QObject
{
    Q_OBJECT

public:
    MovesElsewhere(Till& till, UndoToast& toast, QObject* parent = nullptr);

    //! How it came out; without problems and not done, there was no answer, and that was said.
    struct Outcome {
        bool isDone = false;
        QHash<CustomerId, QString> problems; //!< who cannot be moved, and why
    };

    //! \a said is what the toast says when it is done. Nothing is said, and \a then does not come,
    //! when somebody else is signed in by the time of the answer.
    void move(const QList<Operation>& drafts,
              const QString& said,
              std::function<void(const Outcome&)> then);

    //! That nobody was moved, for a sheet that has been closed since.
    [[nodiscard]] static QString refusedText(const Outcome& outcome);

private:
    struct Asked {
        Gesture by;
        QList<Operation> drafts;
        QString said;
    };

    [[nodiscard]] Outcome take(const Result<PerformAnswer>& answer, const Asked& asked);
    [[nodiscard]] Outcome read(const PerformAnswer& answer,
                               const Asked& asked,
                               QList<Operation>& back) const;
    void offerBack(const Asked& asked, const QList<Operation>& back);
    [[nodiscard]] bool isPresent(const Asked& asked) const;

    Till& m_till;
    UndoToast& m_toast;
    AllStores m_stores;
};

} // namespace carnet
