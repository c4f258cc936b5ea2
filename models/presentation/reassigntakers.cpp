// Whom clients can be given to; the sheet itself is in reassignscreen.cpp.
#include "models/presentation/colleagues.h"
#include "models/presentation/reassignscreen.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

//! So many are offered first: those who know the clients, then those with room.
constexpr qsizetype kFirstTakers = 3;

struct Candidate {
    Associate who;
    int known = 0;
    int size = 0;
};

//! How many of the clients each colleague has served.
QHash<AssociateId, int> knownIn(const QList<MovingClient>& moving)
{
    QHash<AssociateId, int> known;
    for (const MovingClient& client : moving) {
        for (const AssociateId& author : client.brings.knownBy)
            ++known[author];
    }
    return known;
}

//! Who knows most of them first, then who has the smallest book.
QList<Candidate> candidatesAmong(const QList<Associate>& all,
                                 const QHash<AssociateId, int>& known,
                                 const QHash<AssociateId, int>& sizes,
                                 const QHash<AssociateId, int>& gone)
{
    QList<Candidate> candidates;
    for (const Associate& one : all) {
        const bool isOnlyGiver = gone.size() == 1 && gone.contains(one.id);
        if (!isOnlyGiver)
            candidates.append({one, known.value(one.id), sizes.value(one.id)});
    }
    std::ranges::stable_sort(candidates, [](const Candidate& a, const Candidate& b) {
        return std::pair(-a.known, a.size) < std::pair(-b.known, b.size);
    });
    return candidates;
}

} // namespace

void ReassignScreen::showTakers(const QHash<AssociateId, int>& sizes)
{
    QList<Associate> all;
    if (!m_moving.isEmpty())
        all = m_remote ? everyTaker(m_till) : storeTakers(m_till);
    const QList<Candidate> candidates = candidatesAmong(all, knownIn(m_moving), sizes, leaving());
    m_canShowMore = !m_showsEveryone && candidates.size() > kFirstTakers;

    int fullest = 1;
    const auto joining = std::ranges::count_if(m_moving, [this](const MovingClient& client) {
        return moves(client) && !client.isWith(m_taker);
    });
    const auto after = [&](const Candidate& one) {
        return one.who.id == m_taker ? one.size + static_cast<int>(joining) : one.size;
    };
    for (const Candidate& one : candidates)
        fullest = std::max(fullest, after(one));
    QList<TakerItem> items;
    for (const Candidate& one : candidates) {
        const bool isChosen = one.who.id == m_taker;
        if (m_canShowMore && items.size() >= kFirstTakers && !isChosen)
            continue;
        items.append({one.who.id.toString(),
                      one.who.name,
                      initialsOf(one.who.name),
                      tintOf(one.who.id.value),
                      takerDetail(one.who, one.known),
                      changeText(one.size, after(one), m_till.format()),
                      static_cast<qreal>(after(one)) / fullest,
                      isChosen});
    }
    m_takers.setItems(items);
}

QString ReassignScreen::takerDetail(const Associate& taker, int known) const
{
    if (!m_remote)
        return known > 0 ? tr("Knows %Ln of these clients", nullptr, known)
                         : tr("Has served none of these clients");
    QStringList stores;
    for (const StoreId& store : storesOf(taker, m_till.reference()))
        stores.append(m_till.reference().storeById.value(store).name);
    stores.sort(Qt::CaseInsensitive);
    return stores.join(u", "_s);
}

} // namespace carnet
