#pragma once

#include "models/presentation/addclientscreen.h"
#include "models/presentation/bookscreen.h"

namespace carnet {

//! The associate's own client book; in a house without client books, everybody on the till.
class ClientBookScreen final : public carnet::BookScreen
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(carnet::AddClientScreen* addClient READ addClient CONSTANT)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(bool isOfEverybody READ isOfEverybody NOTIFY changed)

public:
    ClientBookScreen(Till& till, UndoToast& toast, QObject* parent = nullptr);

    //! What the place is called.
    [[nodiscard]] QString title() const;
    //! There are no client books in this house.
    [[nodiscard]] bool isOfEverybody() const;
    [[nodiscard]] QString countText() const override;
    [[nodiscard]] AddClientScreen* addClient() { return &m_addClient; }

    Q_INVOKABLE void removeSelected();

protected:
    [[nodiscard]] bool isOpenToMe() const override;
    [[nodiscard]] bool holdsClientsOf(const AssociateId& owner) const override;
    [[nodiscard]] search::Query within(search::Query query, const BookView& view) const override;
    [[nodiscard]] QString memoryName(const AssociateId& associate) const override;
    [[nodiscard]] QString nobodyText() const override;

private:
    AddClientScreen m_addClient;
};

} // namespace carnet
