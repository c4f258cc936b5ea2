#include "models/presentation/affiliationsscreen.h"

#include "models/presentation/setuplanguages.h"

using namespace Qt::StringLiterals;

namespace carnet {

const std::array<ItemRole<AffiliationEntry>, 5>& AffiliationEntry::roles()
{
    using I = AffiliationEntry;
    static const std::array<ItemRole<I>, 5> all{
        {{"affiliationId", [](const I& i) -> QVariant { return i.affiliationId; }},
         {"number", [](const I& i) -> QVariant { return i.number; }},
         {"name", [](const I& i) -> QVariant { return i.name; }},
         {"translations", [](const I& i) -> QVariant { return i.translations; }},
         {"startsText", [](const I& i) -> QVariant { return i.startsText; }}}};
    return all;
}

AffiliationsScreen::AffiliationsScreen(Till& till, UndoToast& toast, QObject* parent)
    : SetupTable(till, toast, parent)
    , m_form(till, toast)
{
}

QString AffiliationsScreen::startsText(const AffiliationId& id) const
{
    QStringList stores;
    for (const CustomerTemplate& preset : till().reference().templates) {
        if (!preset.affiliations.contains(id))
            continue;
        if (preset.store.isNull())
            return tr("New clients start in it");
        stores.append(till().reference().storeById.value(preset.store).name);
    }
    stores.sort();
    return stores.isEmpty() ? QString() : tr("New clients: %1").arg(stores.join(u"; "_s));
}

void AffiliationsScreen::fill()
{
    QList<AffiliationEntry> items;
    for (const Affiliation& affiliation : till().reference().affiliations) {
        const QString name = till().format().name(affiliation);
        items.append({affiliation.id.toString(),
                      till().format().count(items.size() + 1),
                      name,
                      otherNames(affiliation.translations, name).join(u", "_s),
                      startsText(affiliation.id)});
    }
    m_affiliations.setItems(items);
}

void AffiliationsScreen::edit(int row)
{
    if (row >= 0 && row < count())
        m_form.begin(m_affiliations.items().at(row).affiliationId);
}

void AffiliationsScreen::move(int from, int to)
{
    moveAmong(till().reference().affiliations, from, to);
}

} // namespace carnet
