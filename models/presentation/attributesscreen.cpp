#include "models/presentation/attributesscreen.h"

#include "models/domain/displayorder.h"
#include "models/presentation/attributepreview.h"
#include "models/presentation/clientitem.h"
#include "models/presentation/setuplanguages.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

AttributesScreen::AttributesScreen(Till& till, UndoToast& toast, QObject* parent)
    : QObject(parent)
    , m_till(till)
    , m_toast(toast)
    , m_form(till, toast)
{
    // Beside one's own language another one is of interest.
    const QString own = till.format().locale().name().section(u'_', 0, 0);
    m_language = static_cast<int>(setupLanguages().indexOf(own == u"de"_s ? u"en"_s : u"de"_s));
    connect(&till, &Till::referenceChanged, this, &AttributesScreen::show);
    connect(&m_form, &AttributeForm::changed, this, &AttributesScreen::showPreview);
}

QString AttributesScreen::clientInitials() const
{
    return m_client ? initialsOf(m_client->firstName, m_client->lastName) : QString();
}

int AttributesScreen::clientTint() const
{
    return m_client ? tintOf(m_client->id.value) : 0;
}

QString AttributesScreen::clientSeenText() const
{
    return m_client ? clientItem(*m_client, m_till).lastSeenText : QString();
}

QString AttributesScreen::languageName() const
{
    return carnet::languageName(setupLanguages().at(m_language));
}

void AttributesScreen::setLanguage(int language)
{
    m_language = std::clamp(language, 0, static_cast<int>(setupLanguages().size()) - 1);
    show();
}

void AttributesScreen::setShown(bool shown)
{
    m_isShown = shown;
    show();
}

void AttributesScreen::show()
{
    if (!m_isShown)
        return;
    const QString& language = setupLanguages().at(m_language);
    const QList<AttributeDefinition>& all = m_till.reference().allAttributes;
    const QStringList onCard =
        AttributePreview(m_till, m_till.reference().inBooks(all), language).onCard();
    QList<AttributeEntry> items;
    for (const AttributeDefinition& attribute : all)
        items.append({attribute.id.toString(),
                      m_till.format().count(items.size() + 1),
                      m_till.format().name(attribute),
                      typeName(attribute),
                      translatedName(attribute.translations, language),
                      attribute.refinable,
                      onCard.contains(attribute.key)});
    m_attributes.setItems(items);
    m_client = AttributePreview::exampleClient(m_till);
    showPreview();
}

//! With what is being edited in its place.
void AttributesScreen::showPreview()
{
    QList<AttributeDefinition> all = m_till.reference().allAttributes;
    if (m_form.isOpen()) {
        const auto edited = std::ranges::find(all, m_form.draft().id, &AttributeDefinition::id);
        if (edited != all.end())
            *edited = m_form.draft();
        else
            all.append(m_form.draft());
    }
    const AttributePreview preview(
        m_till, m_till.reference().inBooks(all), setupLanguages().at(m_language));
    m_card.setItems(preview.card(m_client));
    m_filters.setItems(preview.filters());
    Q_EMIT changed();
}

void AttributesScreen::edit(int row)
{
    if (row >= 0 && row < count())
        m_form.begin(m_attributes.items().at(row).attributeId);
}

void AttributesScreen::move(int from, int to)
{
    const QList<AttributeDefinition>& all = m_till.reference().allAttributes;
    if (from < 0 || from >= all.size() || to < 0 || to >= all.size() || from == to)
        return;
    QList<Row> rows;
    for (const AttributeDefinition& attribute : all)
        rows.append(toRow(attribute));
    perform(moveInOrder(m_till.gesture(), rows, from, to),
            tr("“%1” moved to place %2")
                .arg(m_till.format().name(all.at(from)), m_till.format().count(to + 1)));
}

void AttributesScreen::setRefinable(const QString& attributeId, bool refinable)
{
    const auto id = AttributeId::fromString(attributeId);
    for (const AttributeDefinition& seen : m_till.reference().allAttributes) {
        if (seen.id != id || seen.refinable == refinable)
            continue;
        AttributeDefinition wanted = seen;
        wanted.refinable = refinable;
        const QString name = m_till.format().name(seen);
        return perform({draft::putReference(m_till.gesture(), toRow(wanted), toRow(seen))},
                       refinable ? tr("Client books filter by “%1” now").arg(name)
                                 : tr("“%1” is no filter any more").arg(name));
    }
}

void AttributesScreen::perform(const QList<Operation>& drafts, const QString& said)
{
    m_till.perform(this, drafts, [this, said](const Result<Outcome>& outcome) {
        const QString trouble = explain(outcome, m_till.reference());
        if (trouble.isEmpty())
            return m_toast.offer(said, outcome->operations);
        m_toast.say(trouble);
        show(); // a switch that was pressed goes back
    });
}

} // namespace carnet
