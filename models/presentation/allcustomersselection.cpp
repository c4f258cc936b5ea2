// Whom headquarters' list has selected; the list itself is in allcustomersscreen.cpp.
#include "models/presentation/allcustomersscreen.h"
#include "models/presentation/ownerfacet.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

void AllCustomersScreen::selectAll()
{
    AllStores::Question question{.query = query(view()), .counted = {}, .idsOnly = true};
    question.query.facets = std::vector<int>{};
    question.query.limit = mostSelected();
    m_isSelectingAll = true;
    Q_EMIT changed();
    m_selecting.ask(question,
                    [this](const Result<FoundCustomers>& found) { takeEverybody(found); });
}

void AllCustomersScreen::takeEverybody(const Result<FoundCustomers>& found)
{
    m_isSelectingAll = false;
    if (!found)
        return say(AllStores::explain(found.error()));
    QSet<CustomerId> everybody;
    for (const FoundPerson& person : found->people) {
        m_people.insert(person.id, person);
        everybody.insert(person.id);
    }
    const int left = found->counts.matches - static_cast<int>(everybody.size());
    m_selectionNote = left > 0 ? tr("%Ln more do not fit into one step", nullptr, left) : QString();
    select(everybody);
    say({});
}

QList<MovingClient> AllCustomersScreen::moving() const
{
    QList<MovingClient> moving;
    const QStringList chosen = view().facets.value(kOwnerFacet).values;
    for (const CustomerId& id : selected()) {
        const FoundPerson person = m_people.value(id);
        if (person.places.empty())
            continue; // who is in no book is not taken out of one
        moving.append(movingClient(id, person.name, person.places));
        for (const QString& owner : chosen) { // whoever is filtered by gives
            if (owner != kNobody)
                moving.last().leave(AssociateId::fromString(owner));
        }
    }
    std::ranges::sort(moving, [](const MovingClient& a, const MovingClient& b) {
        return std::pair(a.name, a.id) < std::pair(b.name, b.id);
    });
    return moving;
}

//! Those who were selected when somebody left: where they are now, and who is not there any more.
void AllCustomersScreen::recall()
{
    QList<CustomerId> unknown;
    for (const CustomerId& id : selected()) {
        if (!m_people.contains(id))
            unknown.append(id);
    }
    if (unknown.isEmpty())
        return;
    AllStores::Question question{.query = {}, .counted = {}, .idsOnly = true, .among = unknown};
    m_recalling.ask(question, [this, unknown](const Result<FoundCustomers>& found) {
        takeRecalled(found, unknown);
    });
}

void AllCustomersScreen::takeRecalled(const Result<FoundCustomers>& found,
                                      const QList<CustomerId>& asked)
{
    if (!found)
        return say(AllStores::explain(found.error()));
    for (const FoundPerson& person : found->people)
        m_people.insert(person.id, person);
    QSet<CustomerId> left = selected();
    for (const CustomerId& id : asked) {
        if (!m_people.contains(id))
            left.remove(id);
    }
    list().select(left);
    Q_EMIT selectionChanged();
}

bool AllCustomersScreen::knowsSelection() const
{
    return std::ranges::all_of(selected(),
                               [this](const CustomerId& id) { return m_people.contains(id); });
}

} // namespace carnet
