#include "models/domain/booksplit.h"

#include <algorithm>
#include <array>
#include <tuple>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

struct Taker {
    SplitColleague who;
    qint64 clients = 0; //!< given to them
    qint64 spendMinor = 0; //!< of those
};

QStringView primaryTag(const QString& language)
{
    const qsizetype end = language.indexOf(u'-');
    return QStringView(language).left(end < 0 ? language.size() : end);
}

bool speaks(const SplitColleague& who, const QString& language)
{
    return !language.isEmpty()
        && primaryTag(who.language).compare(primaryTag(language), Qt::CaseInsensitive) == 0;
}

//! One split under way: a client at a time to whoever is next.
class Split final
{
public:
    Split(const QList<SplitColleague>& colleagues, const QSet<SplitRule>& rules)
        : m_rules(rules)
    {
        for (const SplitColleague& colleague : colleagues) {
            if (colleague.mayTake)
                m_takers.push_back({colleague, 0, 0});
        }
        std::ranges::sort(m_takers,
                          [](const Taker& a, const Taker& b) { return a.who.id < b.who.id; });
    }

    [[nodiscard]] bool hasTakers() const { return !m_takers.empty(); }

    AssociateId give(const SplitClient& client)
    {
        std::vector<Taker*> candidates;
        for (Taker& taker : m_takers)
            candidates.push_back(&taker);
        narrow(SplitRule::Store, candidates, [&](const Taker& taker) {
            return taker.who.stores.contains(client.store);
        });
        narrow(SplitRule::Language, candidates, [&](const Taker& taker) {
            return speaks(taker.who, client.language);
        });
        Taker* next = *std::ranges::min_element(
            candidates, {}, [this](const Taker* taker) { return weightOf(*taker); });
        ++next->clients;
        next->spendMinor += client.spendMinor;
        return next->who.id;
    }

private:
    //! Keeps those who fit, unless nobody does.
    template<typename Fits>
    void narrow(SplitRule rule, std::vector<Taker*>& candidates, Fits fits) const
    {
        if (!m_rules.contains(rule))
            return;
        std::vector<Taker*> fitting;
        std::ranges::copy_if(
            candidates, std::back_inserter(fitting), [&](const Taker* t) { return fits(*t); });
        if (!fitting.empty())
            candidates = fitting;
    }

    //! The lightest is next; of equals the first by id, which is their order.
    [[nodiscard]] std::array<qint64, 3> weightOf(const Taker& taker) const
    {
        const qint64 load = taker.who.load + taker.clients;
        const qint64 spend = m_rules.contains(SplitRule::Spend) ? taker.spendMinor : 0;
        const bool byLoad = m_rules.contains(SplitRule::EqualLoad);
        return {byLoad ? load : taker.clients, spend, load};
    }

    const QSet<SplitRule>& m_rules;
    std::vector<Taker> m_takers;
};

//! The weightiest first, so that the light ones even out what is left.
bool comesBefore(const SplitClient& a, const SplitClient& b, const QSet<SplitRule>& rules)
{
    if (rules.contains(SplitRule::Spend) && a.spendMinor != b.spendMinor)
        return a.spendMinor > b.spendMinor;
    if (rules.contains(SplitRule::LastContact) && a.lastContactMs != b.lastContactMs)
        return a.lastContactMs > b.lastContactMs;
    return a.id < b.id;
}

} // namespace

QHash<CustomerId, AssociateId> splitBook(const QList<SplitClient>& clients,
                                         const QList<SplitColleague>& colleagues,
                                         const QSet<SplitRule>& rules)
{
    Split split(colleagues, rules);
    if (!split.hasTakers())
        return {};
    QList<SplitClient> inOrder = clients;
    std::ranges::sort(inOrder, [&rules](const SplitClient& a, const SplitClient& b) {
        return comesBefore(a, b, rules);
    });
    QHash<CustomerId, AssociateId> given;
    given.reserve(inOrder.size());
    for (const SplitClient& client : std::as_const(inOrder)) {
        if (!given.contains(client.id))
            given.insert(client.id, split.give(client));
    }
    return given;
}

AssociateId takerOfRest(const QHash<CustomerId, AssociateId>& given,
                        const QList<SplitColleague>& colleagues)
{
    QHash<AssociateId, int> gets;
    for (const AssociateId& taker : given)
        ++gets[taker];
    const SplitColleague* chosen = nullptr;
    const auto placeOf = [&gets](const SplitColleague& one) {
        return std::tuple(-gets.value(one.id), one.load, one.id);
    };
    for (const SplitColleague& one : colleagues) {
        if (one.mayTake && (!chosen || placeOf(one) < placeOf(*chosen)))
            chosen = &one;
    }
    return chosen ? chosen->id : AssociateId();
}

} // namespace carnet
