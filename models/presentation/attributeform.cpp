#include "models/presentation/attributeform.h"

#include "models/presentation/attributepreview.h"
#include "models/presentation/choices.h"
#include "models/presentation/valuetexts.h"
#include "models/search/bookindex.h"
#include "models/search/indexrows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

//! The offers that fit a type; the suggestion stands before them.
QList<FacetDisplay> displaysOf(ValueType type)
{
    using D = FacetDisplay;
    if (carnet::isNumber(type))
        return {D::Automatic, D::Range, D::Slider, D::SliderWithBars};
    if (type == ValueType::Text)
        return {D::Automatic, D::List, D::TextBox};
    return {D::Automatic};
}

//! The texts of an attribute, as its translations name them.
const QStringList& textFields()
{
    static const QStringList fields{u"name"_s, u"filter_name"_s, u"description"_s, u"help"_s};
    return fields;
}

} // namespace

AttributeForm::AttributeForm(Till& till, UndoToast& toast, QObject* parent)
    : ValueForm(till, toast, parent)
{
}

QStringList AttributeForm::icons()
{
    return {u"attribute"_s,
            u"birthday"_s,
            u"anniversary"_s,
            u"heart"_s,
            u"gift"_s,
            u"handbag"_s,
            u"shoe"_s,
            u"ready-to-wear"_s,
            u"silk"_s,
            u"jewellery"_s,
            u"watch"_s,
            u"fragrance"_s,
            u"globe"_s,
            u"clock"_s,
            u"user"_s,
            u"users"_s,
            u"bookmark"_s,
            u"measure"_s};
}

void AttributeForm::begin(const QString& attributeId)
{
    const auto id = AttributeId::fromString(attributeId);
    const auto& all = till().reference().allAttributes;
    const auto found = std::ranges::find(all, id, &AttributeDefinition::id);
    if (found == all.cend())
        return;
    m_seen = *found;
    m_draft = *found;
    begin();
}

void AttributeForm::beginFilter(const QString& attributeId)
{
    begin(attributeId);
    if (m_isOpen)
        setValue(u"refinable"_s, true);
}

void AttributeForm::beginNew()
{
    m_seen.reset();
    m_draft = {};
    m_draft.id.value = till().newId();
    m_draft.icon = icons().constFirst();
    for (const AttributeDefinition& other : till().reference().allAttributes)
        m_draft.displayOrder = std::max(m_draft.displayOrder, other.displayOrder);
    ++m_draft.displayOrder;
    begin();
}

void AttributeForm::begin()
{
    m_isOpen = true;
    m_text = 0;
    start();
}

void AttributeForm::closed()
{
    m_isOpen = false;
}

//! What means nothing to a type of value is not kept for it.
void AttributeForm::keepWhatFits()
{
    keepValuesThatFit(m_draft);
    if (!isDate())
        m_draft.occasion = false;
    if (!isNumber())
        m_draft.thresholds.clear();
    if (!displaysOf(m_draft.type).contains(m_draft.display))
        m_draft.display = FacetDisplay::Automatic;
    m_draft.completeMatch = m_draft.completeMatch && isText();
    m_draft.exactLetters = m_draft.exactLetters && isText();
}

QStringList AttributeForm::displays() const
{
    QStringList names;
    for (const FacetDisplay display : displaysOf(m_draft.type))
        names.append(displayName(display));
    return names;
}

int AttributeForm::display() const
{
    return static_cast<int>(displaysOf(m_draft.type).indexOf(m_draft.display));
}

void AttributeForm::setDisplay(int display)
{
    const auto all = displaysOf(m_draft.type);
    if (display < 0 || display >= all.size() || m_draft.display == all.at(display))
        return;
    m_draft.display = all.at(display);
    edited();
}

//! What the type suggests is not written down, so that it changes with the type.
void AttributeForm::setSortable(bool sortable)
{
    if (sortable == isSortable())
        return;
    m_draft.sorting = Sorting::Usual;
    if (sortable != isSortable())
        m_draft.sorting = sortable ? Sorting::Offered : Sorting::NotOffered;
    edited();
}

bool AttributeForm::isConfirmingFilter() const
{
    return m_draft.refinable && !(m_seen && (m_seen->refinable || m_seen->filterConfirmed));
}

QStringList AttributeForm::sources() const
{
    QStringList names{tr("Its own")};
    for (const AttributeType& type : till().reference().attributeTypes)
        names.append(till().format().name(type));
    return names;
}

int AttributeForm::source() const
{
    const auto& types = till().reference().attributeTypes;
    const auto found = std::ranges::find(types, m_draft.attributeType, &AttributeType::id);
    return found == types.cend() ? 0 : static_cast<int>(found - types.cbegin()) + 1;
}

void AttributeForm::setSource(int source)
{
    const auto& types = till().reference().attributeTypes;
    if (source < 0 || source > types.size() || source == this->source())
        return;
    // Its own values begin as those of the type it had.
    if (source == 0)
        m_draft.attributeType = {};
    else
        m_draft = ofType(m_draft, types.at(source - 1));
    keepWhatFits();
    edited();
}

QString AttributeForm::sourceError() const
{
    const bool isAboutValues =
        flawField() == u"attribute_type"_s || typeFields().contains(flawField());
    return isAboutValues && !hasOwnValues() ? flawText() : QString();
}

QString AttributeForm::typeToken() const
{
    return FieldCodec<ValueType>::write(m_draft.type).toString();
}

QVariantList AttributeForm::defaultOptions() const
{
    return optionChoices(m_draft, m_draft.defaultValue, till().format());
}

QStringList AttributeForm::texts()
{
    return {tr("Name"), tr("Name of the filter"), tr("Description"), tr("Help")};
}

void AttributeForm::setText(int text)
{
    m_text = std::clamp(text, 0, static_cast<int>(textFields().size()) - 1);
    showDraft();
}

QString AttributeForm::translatedField() const
{
    return textFields().at(m_text);
}

std::optional<Row> AttributeForm::seen() const
{
    return m_seen ? std::optional(toRow(*m_seen)) : std::nullopt;
}

//! Whoever saves a filter has seen its settings, which stand below the switch.
Row AttributeForm::wanted() const
{
    AttributeDefinition wanted = m_draft;
    const bool isSaved = !m_seen || m_draft != *m_seen;
    wanted.filterConfirmed = wanted.filterConfirmed || (wanted.refinable && isSaved);
    return toRow(wanted);
}

void AttributeForm::take(const Row& row)
{
    m_draft = fromRow<AttributeDefinition>(row).value_or(m_draft);
}

//! Whoever changes the type hears at once of the clients that this till knows.
QJsonObject AttributeForm::doubts() const
{
    const auto& index = till().snapshot().index;
    if (!m_seen || m_seen->type == m_draft.type || !index)
        return {};
    if (index->facetAs(indexAttribute(*m_seen), till().today()).present == 0)
        return {};
    return {{u"field"_s, u"type"_s}, {u"reason"_s, u"in_use"_s}};
}

bool AttributeForm::startWith(const std::optional<Row>& now, const Row& wanted)
{
    if (!fill(now, wanted, m_seen, m_draft))
        return false;
    start();
    return true;
}

} // namespace carnet
