#pragma once

#include "models/presentation/allstores.h"

#include <qqmlregistration.h>

namespace carnet {

//! How many clients an associate of any store has in the book, as headquarters knows it.
class HeldBook final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString ownerId READ ownerId NOTIFY changed)
    Q_PROPERTY(bool isKept READ isKept NOTIFY changed)
    Q_PROPERTY(QString text READ text NOTIFY changed)
    Q_PROPERTY(bool canSplit READ canSplit NOTIFY changed)

public:
    explicit HeldBook(Till& till, QObject* parent = nullptr);

    [[nodiscard]] QString ownerId() const { return m_owner.toString(); }
    //! There is a book.
    [[nodiscard]] bool isKept() const { return m_isKept; }
    [[nodiscard]] QString text() const { return m_text; }
    //! There are clients in it, whom whoever works here may give to others.
    [[nodiscard]] bool canSplit() const;

    void look(const AssociateId& owner);

Q_SIGNALS:
    void changed();

private:
    void ask();
    void take(const Result<FoundCustomers>& found);
    void say(int clients, const QString& text);

    Till& m_till;
    AllStores m_stores;
    AssociateId m_asker;
    AssociateId m_owner;
    bool m_isKept = false;
    int m_clients = 0;
    QString m_text;
};

} // namespace carnet
