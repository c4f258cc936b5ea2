#include "models/presentation/clientbookscreen.h"

using namespace Qt::StringLiterals;

namespace carnet {

ClientBookScreen::ClientBookScreen(Till& till, UndoToast& toast, QObject* parent)
    : BookScreen(till, toast, BookKind::Own, parent)
    , m_addClient(till, toast)
{
}

QString ClientBookScreen::title() const
{
    return isOfEverybody() ? tr("Clients") : tr("Client book");
}

QString ClientBookScreen::countText() const
{
    return view().isFiltered() || isOfEverybody()
        ? tr("%Ln clients", nullptr, count())
        : tr("%Ln clients in your book", nullptr, count());
}

QString ClientBookScreen::nobodyText() const
{
    if (isOfEverybody())
        return tr("Nobody on this till has this name, number or address.");
    return tr("Nobody in your book has this name, number or address.");
}

QString ClientBookScreen::memoryName(const AssociateId& associate) const
{
    return u"book_view."_s + associate.toString();
}

bool ClientBookScreen::isOpenToMe() const
{
    return till().associate().may(Right::ViewOwnBook) || isOfEverybody();
}

bool ClientBookScreen::isOfEverybody() const
{
    return till().isSignedIn() && !till().reference().has(Feature::Clienteling);
}

bool ClientBookScreen::holdsClientsOf(const AssociateId& owner) const
{
    return owner == till().associate().id || isOfEverybody();
}

search::Query ClientBookScreen::within(search::Query query, const BookView& /*view*/) const
{
    if (isOfEverybody())
        return query;
    // A book nobody has, because without any the query would find everybody.
    query.books = {isOpenToMe() ? ClientBook::idFor(till().associate().id) : ClientBookId{}};
    return query;
}

void ClientBookScreen::removeSelected()
{
    const QSet<CustomerId> ids = selected();
    if (ids.isEmpty())
        return;
    const Gesture gesture = till().gesture();
    QList<Operation> drafts;
    for (const CustomerId& id : ids) {
        Membership seen;
        seen.id = Membership::idFor(id);
        seen.customer = id;
        seen.book = ClientBook::idFor(gesture.actor);
        if (const auto at = till().snapshot().index->find(id)) {
            const search::IndexRow row = till().snapshot().index->rowAt(*at);
            if (const auto place = row.placeIn(seen.book))
                seen.addedAtMs = place->addedAtMs.value_or(0);
        }
        drafts.append(draft::removeFromBook(gesture, seen));
    }
    setSelectionMode(false);
    till().perform(this, drafts, [this, count = ids.size()](const Result<Outcome>& outcome) {
        toast().tell(
            tr("%Ln clients were removed from your book", nullptr, static_cast<int>(count)),
            outcome);
    });
}

} // namespace carnet
