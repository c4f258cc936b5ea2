#pragma once

#include "models/presentation/reassignitems.h"
#include "models/presentation/till.h"
#include "models/presentation/valuelistmodel.h"

#include <qqmlregistration.h>

namespace carnet {

//! Who is to do a follow-up that is being written: oneself, unless one may give it to others
//! (TK-5).
class FollowUpOwner final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QAbstractListModel* options READ options CONSTANT)
    Q_PROPERTY(bool isOffered READ isOffered NOTIFY changed)
    Q_PROPERTY(QString text READ text NOTIFY changed)

public:
    explicit FollowUpOwner(Till& till, QObject* parent = nullptr);

    [[nodiscard]] QAbstractListModel* options() { return &m_options; }
    //! There is somebody else to choose.
    [[nodiscard]] bool isOffered() const { return m_options.rowCount() > 1; }
    [[nodiscard]] QString text() const;
    [[nodiscard]] AssociateId chosen() const { return m_chosen; }

    //! Begins with a follow-up of \a customer, for oneself; null: not yet known of whom.
    void begin(const CustomerId& customer);
    //! It is of somebody else, to whom the choice may not be open.
    void setCustomer(const CustomerId& customer);

    //! \a associateId is one of options().
    Q_INVOKABLE void choose(const QString& associateId);

Q_SIGNALS:
    void changed();

private:
    void forget();
    void show();

    Till& m_till;
    CustomerId m_customer;
    AssociateId m_writer; // who is signed in while it is written
    AssociateId m_chosen;
    ValueListModel<OptionItem> m_options;
};

//! Those who have a customer, as the index knows them.
[[nodiscard]] QList<AssociateId> bookOwners(const CustomerId& customer, const Till& till);

//! To whom the signed-in associate may give a follow-up of a customer; without herself.
[[nodiscard]] QList<Associate> followUpTakers(const CustomerId& customer, const Till& till);

} // namespace carnet
