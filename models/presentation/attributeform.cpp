#include "models/presentation/attributeform.h"

#include "models/domain/attributecheck.h"
#include "models/domain/rowfields.h"
#include "models/presentation/attributepreview.h"
#include "models/presentation/choices.h"
#include "models/presentation/setuplanguages.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

//! The offers that fit a type; the suggestion stands before them.
QList<FacetDisplay> displaysOf(AttributeType type)
{
    using D = FacetDisplay;
    if (carnet::isNumber(type))
        return {D::Automatic, D::Range, D::Slider, D::SliderWithBars};
    if (type == AttributeType::Text)
        return {D::Automatic, D::List, D::TextBox};
    return {D::Automatic};
}

//! What means nothing to a type is not kept for it.
void keepWhatFits(AttributeDefinition& definition)
{
    const AttributeType type = definition.type;
    if (type != AttributeType::List) {
        definition.options = {};
        definition.multiple = false;
    }
    if (type != AttributeType::Date)
        definition.occasion = false;
    if (!isMeasurable(type)) {
        definition.lowerBound.clear();
        definition.upperBound.clear();
    }
    if (!isNumber(type)) {
        definition.thresholds.clear();
        definition.unit.clear();
    }
    if (!displaysOf(type).contains(definition.display))
        definition.display = FacetDisplay::Automatic;
}

} // namespace

AttributeForm::AttributeForm(Till& till, UndoToast& toast, QObject* parent)
    : QObject(parent)
    , m_till(till)
    , m_toast(toast)
{
}

QStringList AttributeForm::types()
{
    QStringList names;
    for (const auto& [token, type] : tokens(AttributeType{}))
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

bool AttributeForm::isNumber() const
{
    return carnet::isNumber(m_draft.type);
}

bool AttributeForm::isChanged() const
{
    return m_isOpen && (!m_seen || *m_seen != m_draft);
}

void AttributeForm::begin(const QString& attributeId)
{
    const auto id = AttributeId::fromString(attributeId);
    const auto& all = m_till.reference().allAttributes;
    const auto found = std::ranges::find(all, id, &AttributeDefinition::id);
    if (found == all.cend())
        return;
    m_seen = *found;
    m_draft = *found;
    open();
}

void AttributeForm::beginNew()
{
    m_seen.reset();
    m_draft = {};
    m_draft.id.value = m_till.newId();
    for (const AttributeDefinition& other : m_till.reference().allAttributes)
        m_draft.displayOrder = std::max(m_draft.displayOrder, other.displayOrder);
    ++m_draft.displayOrder;
    open();
}

void AttributeForm::open()
{
    m_isOpen = true;
    m_isTouched = false;
    const QString own = m_till.format().locale().name().section(u'_', 0, 0);
    m_language = std::max(0, static_cast<int>(setupLanguages().indexOf(own)));
    judge();
    show();
    Q_EMIT begun();
}

void AttributeForm::setName(const QString& name)
{
    if (name == m_draft.name)
        return;
    renameEverywhere(m_draft.name, m_draft.translations, name);
    if (!m_seen) {
        QStringList taken;
        for (const AttributeDefinition& other : m_till.reference().allAttributes)
            taken.append(other.key);
        m_draft.key = keyFor(name, taken);
    }
    edited();
}

void AttributeForm::setType(int type)
{
    const auto wanted = static_cast<AttributeType>(type);
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
    show();
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

void AttributeForm::edited()
{
    m_isTouched = true;
    judge();
    show();
}

Operation AttributeForm::wish()
{
    const auto seen = m_seen ? std::optional(toRow(*m_seen)) : std::nullopt;
    return draft::putReference(m_till.gesture(), toRow(m_draft), seen);
}

//! By the rules themselves, on what this till knows; whether a value is in use says the store.
void AttributeForm::judge()
{
    m_flawField.clear();
    m_flawText.clear();
    if (!m_isTouched)
        return;
    Facts facts;
    facts.actor = m_till.associate();
    facts.attributes = m_till.reference().allAttributes;
    if (m_seen)
        facts.row = toRow(*m_seen);
    const Judgement judgement = carnet::judge(wish(), facts);
    m_flawField = judgement.facts.value("field"_L1).toString();
    m_flawText = explain(judgement.refusal, judgement.facts, m_till.reference());
    // A name without a letter has no key; what is missing first is the name.
    if (m_flawField == u"key"_s)
        m_flawField = u"name"_s;
}

void AttributeForm::show()
{
    QList<TranslationItem> translations;
    for (const QString& language : setupLanguages())
        translations.append(
            {language, languageName(language), translatedName(m_draft.translations, language)});
    m_translations.setItems(translations);
    showListValues();
    Q_EMIT changed();
}

void AttributeForm::save()
{
    m_isTouched = true;
    judge();
    if (!canSave()) {
        Q_EMIT changed();
        return;
    }
    const QString said =
        m_seen ? tr("“%1” changed").arg(m_draft.name) : tr("“%1” added").arg(m_draft.name);
    m_till.perform(this, {wish()}, [this, said](const Result<Outcome>& outcome) {
        m_flawText = explain(outcome, m_till.reference());
        m_flawField = outcome ? outcome->judgement.facts.value("field"_L1).toString() : QString();
        if (!m_flawText.isEmpty()) {
            Q_EMIT changed();
            return;
        }
        m_toast.offer(said, outcome->operations);
        cancel();
        Q_EMIT done();
    });
}

void AttributeForm::cancel()
{
    m_isOpen = false;
    m_isTouched = false;
    m_flawField.clear();
    m_flawText.clear();
    Q_EMIT changed();
}

} // namespace carnet
