#include "models/presentation/alikeclients.h"

#include "models/presentation/clientitem.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr std::size_t kMostAlike = 3; // what stands in the way of nobody who types

QString whyText(Likeness why)
{
    switch (why) {
    case Likeness::None:
        break;
    case Likeness::Name:
        return AlikeClients::tr("Same name");
    case Likeness::NameAndBirthday:
        return AlikeClients::tr("Same name and birthday");
    case Likeness::Email:
        return AlikeClients::tr("Same e-mail");
    case Likeness::Phone:
        return AlikeClients::tr("Same phone");
    }
    return {};
}

} // namespace

const std::array<ItemRole<AlikeItem>, 5>& AlikeItem::roles()
{
    using I = AlikeItem;
    static const std::array<ItemRole<I>, 5> all{
        {{"customerId", [](const I& i) -> QVariant { return i.customerId; }},
         {"name", [](const I& i) -> QVariant { return i.name; }},
         {"initials", [](const I& i) -> QVariant { return i.initials; }},
         {"tint", [](const I& i) -> QVariant { return i.tint; }},
         {"whyText", [](const I& i) -> QVariant { return i.whyText; }}}};
    return all;
}

AlikeClients::AlikeClients(Till& till, QObject* parent)
    : QObject(parent)
    , m_till(till)
{
    connect(&till, &Till::snapshotChanged, this, &AlikeClients::show);
    connect(&till, &Till::associateChanged, this, &AlikeClients::forgetOthers);
}

void AlikeClients::look(const search::NewClient& typed)
{
    if (m_typed == typed)
        return;
    m_typed = typed;
    show();
}

//! The next person at the till does not see whom the one before was typing.
void AlikeClients::forgetOthers()
{
    if (m_till.associate().id == m_of)
        return;
    m_of = m_till.associate().id;
    forget();
}

void AlikeClients::show()
{
    QList<AlikeItem> items;
    if (m_till.isLoaded() && m_typed != search::NewClient()) {
        const search::BookIndex& index = *m_till.snapshot().index;
        const StoreScope scope(m_till.store(), index.schema());
        const int birthdays = index.schema().positionOf(u"birthday"_s);
        for (const auto& [position, why] : alikeIn(index, scope, m_typed, birthdays, kMostAlike)) {
            const ClientItem client = clientItem(index.rowAt(position), m_till);
            items.append(
                {client.id.toString(), client.name, client.initials, client.tint, whyText(why)});
        }
    }
    m_clients.setItems(items);
}

} // namespace carnet
