#include "models/domain/affiliationchecks.h"

#include "models/domain/customerchecks.h"
#include "models/domain/customertemplate.h"
#include "models/domain/housechecks.h"
#include "models/domain/judgement.h"
#include "models/domain/rowfields.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet::rules {

namespace {

using MaybeFlaw = std::optional<Flaw>;

bool isNeighbour(const RowKey& key, const Facts& facts)
{
    return std::ranges::find(facts.neighbours, key, &Row::key) != facts.neighbours.cend();
}

MaybeFlaw flawOfAffiliations(const CustomerTemplate& preset, const Facts& facts)
{
    const QString field = u"affiliations"_s;
    QSet<QUuid> seen;
    for (const AffiliationId& id : preset.affiliations) {
        if (!isNeighbour({Affiliation::kKind, id.value}, facts))
            return Flaw{field, u"unknown"_s, {}};
        if (seen.contains(id.value))
            return Flaw{field, u"twice"_s, {}};
        seen.insert(id.value);
    }
    return std::nullopt;
}

} // namespace

MaybeFlaw flawOfAffiliation(const Row& row, const Facts& facts)
{
    if (auto flaw = flawOfName(row, facts))
        return flaw;
    return flawInOrder(row, facts);
}

MaybeFlaw whoIsAffiliated(const Row& affiliation, const Facts& facts)
{
    const QString field = u"id"_s;
    for (const Row& row : facts.neighbours) {
        const auto preset = fromRow<CustomerTemplate>(row);
        if (!preset || !preset->affiliations.contains(AffiliationId{affiliation.key.id}))
            continue;
        if (preset->store.isNull())
            return Flaw{field, u"starts_everybody"_s, {}};
        return Flaw{field, u"starts_clients"_s, {}, {{u"store"_s, preset->store.toString()}}};
    }
    return facts.isUsedByCustomers ? MaybeFlaw(Flaw{field, u"has_clients"_s, {}}) : std::nullopt;
}

MaybeFlaw flawOfTemplate(const Row& row, const Facts& facts)
{
    const auto preset = fromRow<CustomerTemplate>(row);
    // The same store's has the same id everywhere, or a store could have two.
    if (!preset || CustomerTemplate::idFor(preset->store).value != row.key.id)
        return Flaw{u"id"_s, u"value"_s, u"comes from the store's"_s};
    if (!preset->store.isNull() && !isNeighbour({Store::kKind, preset->store.value}, facts))
        return Flaw{u"store"_s, u"unknown"_s, {}};
    if (auto flaw = flawOfAffiliations(*preset, facts))
        return flaw;
    Customer made;
    made.firstName = u"x"_s;
    preset->seed(made, {});
    return flawOf(made, {u"language"_s, u"currency"_s, u"receipt_email"_s, u"customer_group"_s});
}

} // namespace carnet::rules
