#include "models/domain/customertemplate.h"

#include "models/domain/uuid7.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

void fill(QString& field, const QString& preset)
{
    if (field.isEmpty())
        field = preset;
}

} // namespace

CustomerTemplateId CustomerTemplate::idFor(const StoreId& store)
{
    static const QUuid kOfEveryStore(u"6b1a1f9c-43f1-5d7e-8a53-0d6f2c9b7e10"_s);
    return {derivedUuid(store.isNull() ? kOfEveryStore : store.value, u"customer_template")};
}

void CustomerTemplate::seed(Customer& fresh, const QString& ownEmail) const
{
    if (fresh.type == Customer{}.type)
        fresh.type = type;
    fill(fresh.group, group);
    fill(fresh.currency, currency);
    fill(fresh.language, language);
    if (fresh.receiptOption == Customer{}.receiptOption)
        fresh.receiptOption = receiptOption;
    fill(fresh.receiptEmail, ownEmail.isEmpty() ? receiptEmail : ownEmail);
    if (fresh.affiliations.isEmpty())
        fresh.affiliations = affiliations;
}

CustomerTemplate templateFor(const QList<CustomerTemplate>& all, const StoreId& store)
{
    const auto of = [&all](const StoreId& wanted) {
        return std::ranges::find(all, wanted, &CustomerTemplate::store);
    };
    auto found = of(store);
    if (found == all.end())
        found = of(StoreId());
    return found == all.end() ? CustomerTemplate() : *found;
}

} // namespace carnet
