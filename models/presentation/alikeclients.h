#pragma once

#include "models/presentation/till.h"
#include "models/presentation/valuelistmodel.h"
#include "models/search/alike.h"

#include <array>

namespace carnet {

//! Somebody of this store whom a new client may be.
struct AlikeItem {
    QString customerId;
    QString name;
    QString initials;
    int tint = 0;
    QString whyText;

    [[nodiscard]] const QString& key() const { return customerId; }
    [[nodiscard]] static const std::array<ItemRole<AlikeItem>, 5>& roles();
    friend bool operator==(const AlikeItem&, const AlikeItem&) = default;
};

//! Who of this store a new client may be, from what this till knows; for as long as she is typed.
class AlikeClients final : public QObject
{
    Q_OBJECT

public:
    explicit AlikeClients(Till& till, QObject* parent = nullptr);

    //! {customerId, name, initials, tint, whyText}, the likeliest first.
    [[nodiscard]] QAbstractListModel* clients() { return &m_clients; }

    void look(const search::NewClient& typed);
    void forget() { look({}); }

private:
    void show();
    void forgetOthers();

    Till& m_till;
    AssociateId m_of; // who types
    search::NewClient m_typed;
    ValueListModel<AlikeItem> m_clients;
};

} // namespace carnet
