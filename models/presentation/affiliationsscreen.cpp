#include "models/presentation/affiliationsscreen.h"

#include "models/domain/displayorder.h"
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
    : QObject(parent)
    , m_till(till)
    , m_toast(toast)
    , m_form(till, toast)
{
    connect(&till, &Till::referenceChanged, this, &AffiliationsScreen::show);
}

void AffiliationsScreen::setShown(bool shown)
{
    m_isShown = shown;
    show();
}

QString AffiliationsScreen::startsText(const AffiliationId& id) const
{
    QStringList stores;
    for (const CustomerTemplate& preset : m_till.reference().templates) {
        if (!preset.affiliations.contains(id))
            continue;
        if (preset.store.isNull())
            return tr("New clients start in it");
        stores.append(m_till.reference().storeById.value(preset.store).name);
    }
    stores.sort();
    return stores.isEmpty() ? QString() : tr("New clients: %1").arg(stores.join(u"; "_s));
}

void AffiliationsScreen::show()
{
    if (!m_isShown)
        return;
    QList<AffiliationEntry> items;
    for (const Affiliation& affiliation : m_till.reference().affiliations) {
        const QString name = m_till.format().name(affiliation);
        items.append({affiliation.id.toString(),
                      m_till.format().count(items.size() + 1),
                      name,
                      otherNames(affiliation.translations, name).join(u", "_s),
                      startsText(affiliation.id)});
    }
    m_affiliations.setItems(items);
    Q_EMIT changed();
}

void AffiliationsScreen::edit(int row)
{
    if (row >= 0 && row < count())
        m_form.begin(m_affiliations.items().at(row).affiliationId);
}

void AffiliationsScreen::move(int from, int to)
{
    const QList<Affiliation>& all = m_till.reference().affiliations;
    if (from < 0 || from >= all.size() || to < 0 || to >= all.size() || from == to)
        return;
    QList<Row> rows;
    for (const Affiliation& affiliation : all)
        rows.append(toRow(affiliation));
    const QString said =
        tr("“%1” moved to place %2")
            .arg(m_till.format().name(all.at(from)), m_till.format().count(to + 1));
    m_till.perform(this,
                   moveInOrder(m_till.gesture(), rows, from, to),
                   [this, said](const Result<Outcome>& outcome) { m_toast.tell(said, outcome); });
}

} // namespace carnet
