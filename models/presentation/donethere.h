#pragma once

#include "models/presentation/allstores.h"

namespace carnet {

//! Something that headquarters did at once, because this till does not hold what it is about; with
//! its way back.
struct ThereGesture {
    QUuid id;
    AssociateId by;
    qint64 atMs = 0;
    CustomerId customer; //!< whom it is about; null when there are several
    QString iconName;
    QString what; //!< in words
    QString backText; //!< said when all of it is taken back
    QList<Operation> back; //!< in the order in which they are to be applied
    bool isTakenBack = false; //!< or about to be
};

//! What headquarters did for the people at this till since it was started. No store here has it,
//! so that it can be taken back until the till ends.
class DoneThere final : public QObject
{
    Q_OBJECT

public:
    explicit DoneThere(Till& till, QObject* parent = nullptr);

    //! The latest first.
    [[nodiscard]] const QList<ThereGesture>& all() const { return m_all; }
    [[nodiscard]] const ThereGesture* find(const QUuid& id) const;

    //! Keeps \a gesture; it gets its id, author and time from \a asked, which was made when it was
    //! asked for: by the time of the answer somebody else may be signed in.
    [[nodiscard]] QUuid add(ThereGesture gesture, const Gesture& asked);
    //! Lets headquarters take it back for whoever did it, as far as nobody changed anything since.
    //! \a then gets what the person is told; with an error nothing was done, and it can be tried
    //! again.
    void takeBack(const QUuid& id, std::function<void(const Result<QString>&)> then);

Q_SIGNALS:
    void changed();
    //! All or a part of \a id is as it was before.
    void takenBack(const QUuid& id);

private:
    [[nodiscard]] QList<Operation> asOfNow(QList<Operation> back) const;
    [[nodiscard]] QString sentence(const PerformAnswer& answer, const QString& backText) const;
    void mark(const QUuid& id, bool isTakenBack);

    Till& m_till;
    AllStores m_stores;
    QList<ThereGesture> m_all;
};

} // namespace carnet
