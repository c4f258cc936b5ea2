#pragma once

#include "models/domain/judgement.h"
#include "models/domain/photo.h"
#include "models/storage/terminalstore.h"

#include <QCache>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace carnet {

class Till;

//! The small pictures that lists show. One is read when it is first looked at, away from the
//! screens' thread, and kept for a while; the rest stays in the store.
class PhotoShelf final : public QObject
{
    Q_OBJECT

public:
    //! \a till outlives the shelf.
    explicit PhotoShelf(Till& till);

    //! A data URL; empty where there is none, or while it is on its way.
    [[nodiscard]] QString of(const CustomerId& customer);
    //! Pictures that somebody has looked at are read again when they change.
    void follow(const QList<Change>& changes);

Q_SIGNALS:
    //! Of these customers there is another picture now, or none any more.
    void changed(const QSet<CustomerId>& customers);

private:
    using Images = QHash<CustomerId, QString>; // as they are stored; empty where there is none

    void want(const CustomerId& customer);
    void readNext();
    void shrink(const Images& images);
    void take(const Images& pictures);
    void readOn();

    Till& m_till;
    QCache<CustomerId, QString> m_known; // data URLs, by what they take; empty where there is none
    QList<CustomerId> m_wanted; // the last one is read first: it is what people look at
    QSet<CustomerId> m_reading; // those of the present go whose picture has not changed since
    bool m_isBusy = false;
    QTimer m_soon;
};

} // namespace carnet
