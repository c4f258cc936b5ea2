#include "models/presentation/attributeform.h"

#include "models/domain/attributecheck.h"
#include "models/domain/rowfields.h"
#include "models/presentation/attributepreview.h"
#include "models/presentation/choices.h"
#include "models/presentation/setuplanguages.h"
#include "models/search/bookindex.h"
#include "models/search/indexrows.h"

#include <algorithm>
#include <array>

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

//! What means nothing to a type is not kept for it.
void keepWhatFits(AttributeDefinition& definition)
{
    const ValueType type = definition.type;
    if (type != ValueType::List) {
        definition.options = {};
        definition.multiple = false;
    }
    if (type != ValueType::Date)
        definition.occasion = false;
    if (!isMeasurable(type)) {
        definition.lowerBound.clear();
        definition.upperBound.clear();
    }
    if (type != ValueType::Decimal)
        definition.decimals = AttributeDefinition().decimals;
    if (!isNumber(type)) {
        definition.thresholds.clear();
        definition.unit.clear();
    }
    if (!displaysOf(type).contains(definition.display))
        definition.display = FacetDisplay::Automatic;
}

} // namespace

AttributeForm::AttributeForm(Till& till, UndoToast& toast, QObject* parent)
    : SetupForm(till, toast, parent)
{
}

QStringList AttributeForm::types()
{
    QStringList names;
    for (const auto& [token, type] : tokens(ValueType{}))
        names.append(typeName(type));
    return names;
}

QStringList AttributeForm::languages()
{
    QStringList codes;
    for (const QString& language : setupLanguages())
        codes.append(language.toUpper());
    return codes;
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

bool AttributeForm::isNumber() const
{
    return carnet::isNumber(m_draft.type);
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
    start();
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
    start();
}

void AttributeForm::start()
{
    m_isOpen = true;
    const QString own = till().format().locale().name().section(u'_', 0, 0);
    m_language = std::max(0, static_cast<int>(setupLanguages().indexOf(own)));
    open();
}

void AttributeForm::closed()
{
    m_isOpen = false;
}

void AttributeForm::setName(const QString& name)
{
    if (name == m_draft.name)
        return;
    renameEverywhere(m_draft.name, m_draft.translations, name);
    if (!m_seen) {
        QStringList taken;
        for (const AttributeDefinition& other : till().reference().allAttributes)
            taken.append(other.key);
        m_draft.key = keyFor(name, taken);
    }
    edited();
}

void AttributeForm::setType(int type)
{
    const auto wanted = static_cast<ValueType>(type);
    if (wanted == m_draft.type || !canChangeType())
        return;
    m_draft.type = wanted;
    keepWhatFits(m_draft);
    edited();
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

void AttributeForm::setLanguage(int language)
{
    m_language = std::clamp(language, 0, static_cast<int>(setupLanguages().size()) - 1);
    showDraft();
}

void AttributeForm::setValue(const QString& field, const QVariant& value)
{
    Row row = toRow(m_draft);
    const QJsonValue written = QJsonValue::fromVariant(value);
    if (valueOf(row, field) == written)
        return;
    carnet::setValue(row, field, written);
    if (auto changed = fromRow<AttributeDefinition>(row))
        m_draft = *std::move(changed);
    edited();
}

void AttributeForm::translate(const QString& language, const QString& name)
{
    if (translatedName(m_draft.translations, language) == name)
        return;
    translateName(m_draft.translations, language, name);
    edited();
}

std::optional<Row> AttributeForm::seen() const
{
    return m_seen ? std::optional(toRow(*m_seen)) : std::nullopt;
}

Row AttributeForm::wanted() const
{
    return toRow(m_draft);
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

void AttributeForm::showDraft()
{
    m_translations.setItems(TranslationItem::all(m_draft.translations));
    showListValues();
    Q_EMIT changed();
}

} // namespace carnet
