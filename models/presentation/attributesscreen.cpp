#include "models/presentation/attributesscreen.h"

#include "models/domain/displayorder.h"
#include "models/presentation/attributepreview.h"
#include "models/presentation/setuplanguages.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

AttributesScreen::AttributesScreen(Till& till, UndoToast& toast, QObject* parent)
    : QObject(parent)
    , m_till(till)
    , m_toast(toast)
    , m_form(till, toast)
    , m_preview(till)
{
    connect(&till, &Till::referenceChanged, this, &AttributesScreen::show);
    connect(&m_form, &AttributeForm::changed, this, &AttributesScreen::showPreview);
    connect(&m_preview, &BookPreview::languageChanged, this, &AttributesScreen::show);
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
    const QString& language = m_preview.languageCode();
    const QList<AttributeDefinition>& all = m_till.reference().allAttributes;
    const QStringList onCard =
        AttributePreview(m_till, m_till.reference().inBooks(all), m_till.format()).onCard();
    QList<AttributeEntry> items;
    for (const AttributeDefinition& attribute : all)
        items.append({attribute.id.toString(),
                      m_till.format().count(items.size() + 1),
                      m_till.format().name(attribute),
                      attribute.icon.isEmpty() ? u"attribute"_s : attribute.icon,
                      typeName(attribute),
                      translatedName(attribute.translations, language),
                      m_till.format().description(attribute),
                      attribute.refinable,
                      onCard.contains(attribute.key),
                      attribute.hidden});
    m_attributes.setItems(items);
    m_preview.findClient();
    showPreview();
}

void AttributesScreen::showPreview()
{
    if (!m_isShown)
        return;
    m_preview.show(previewed(), m_form.isOpen() ? m_form.draft().key : QString());
    Q_EMIT changed();
}

//! With what is being edited in its place, also where it is in no group that client books show: it
//! comes behind the others, as it would once it is taken in.
QList<AttributeDefinition> AttributesScreen::previewed() const
{
    const ReferenceData& reference = m_till.reference();
    QList<AttributeDefinition> all = reference.allAttributes;
    if (!m_form.isOpen())
        return reference.inBooks(all);
    const AttributeDefinition& draft = m_form.draft();
    const auto edited = std::ranges::find(all, draft.id, &AttributeDefinition::id);
    if (edited != all.end())
        *edited = draft;
    else
        all.append(draft);
    QList<AttributeDefinition> shown = reference.inBooks(all);
    if (std::ranges::find(shown, draft.id, &AttributeDefinition::id) == shown.end()) {
        shown.append(draft);
        shown.last().displayOrder = static_cast<int>(shown.size());
    }
    return shown;
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
        m_toast.warn(trouble);
        show(); // a switch that was pressed goes back
    });
}

} // namespace carnet
