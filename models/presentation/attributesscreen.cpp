#include "models/presentation/attributesscreen.h"

#include "models/presentation/attributepreview.h"
#include "models/presentation/setuplanguages.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

AttributesScreen::AttributesScreen(Till& till, UndoToast& toast, QObject* parent)
    : SetupTable(till, toast, parent)
    , m_form(till, toast)
    , m_preview(till)
{
    connect(&m_form, &AttributeForm::changed, this, &AttributesScreen::showPreview);
    connect(&m_preview, &BookPreview::languageChanged, this, [this] { show(); });
}

void AttributesScreen::fill()
{
    const QString& language = m_preview.languageCode();
    const QList<AttributeDefinition>& all = till().reference().allAttributes;
    const QStringList onCard =
        AttributePreview(till(), till().reference().inBooks(all), till().format()).onCard();
    QList<AttributeEntry> items;
    for (const AttributeDefinition& attribute : all)
        items.append({attribute.id.toString(),
                      till().format().count(items.size() + 1),
                      till().format().name(attribute),
                      attribute.icon.isEmpty() ? u"attribute"_s : attribute.icon,
                      typeName(attribute),
                      translatedName(attribute.translations, language),
                      till().format().description(attribute),
                      attribute.refinable,
                      attribute.filterConfirmed,
                      onCard.contains(attribute.key),
                      attribute.hidden});
    m_attributes.setItems(items);
    m_preview.findClient();
    m_preview.show(previewed(), m_form.isOpen() ? m_form.draft().key : QString());
}

void AttributesScreen::showPreview()
{
    if (!isShown())
        return;
    m_preview.show(previewed(), m_form.isOpen() ? m_form.draft().key : QString());
    Q_EMIT changed();
}

//! With what is being edited in its place, also where it is in no group that client books show: it
//! comes behind the others, as it would once it is taken in.
QList<AttributeDefinition> AttributesScreen::previewed() const
{
    const ReferenceData& reference = till().reference();
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
    moveAmong(till().reference().allAttributes, from, to);
}

void AttributesScreen::setRefinable(const QString& attributeId, bool refinable)
{
    const auto id = AttributeId::fromString(attributeId);
    for (const AttributeDefinition& seen : till().reference().allAttributes) {
        if (seen.id != id || seen.refinable == refinable)
            continue;
        if (refinable && !seen.filterConfirmed)
            return m_form.beginFilter(attributeId);
        AttributeDefinition wanted = seen;
        wanted.refinable = refinable;
        const QString name = till().format().name(seen);
        return perform({draft::putReference(till().gesture(), toRow(wanted), toRow(seen))},
                       refinable ? tr("Client books filter by “%1” now").arg(name)
                                 : tr("“%1” is no filter any more").arg(name));
    }
}

} // namespace carnet
