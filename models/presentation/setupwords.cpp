#include "models/presentation/setupwords.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("Setup", text);
}

//! By `field reason`; %1 is what the facts name beside them.
const QHash<QString, const char*>& sentences()
{
    static const QHash<QString, const char*> all{
        {u"key form"_s,
         QT_TRANSLATE_NOOP("Setup", "The name needs a letter from A to Z to be filed under.")},
        {u"key taken"_s, QT_TRANSLATE_NOOP("Setup", "There is one with this key already.")},
        {u"key read_only"_s, QT_TRANSLATE_NOOP("Setup", "A key never changes.")},
        {u"name required"_s, QT_TRANSLATE_NOOP("Setup", "The name is missing.")},
        {u"decimals out_of_range"_s,
         QT_TRANSLATE_NOOP("Setup", "Between 0 and 9 digits can stand behind the point.")},
        {u"unit required"_s,
         QT_TRANSLATE_NOOP("Setup", "An amount needs a currency of three letters, like EUR.")},
        {u"occasion not_a_date"_s,
         QT_TRANSLATE_NOOP("Setup", "Only a date comes again every year.")},
        {u"multiple not_a_list"_s,
         QT_TRANSLATE_NOOP("Setup", "Only a list can hold several values.")},
        {u"options required"_s,
         QT_TRANSLATE_NOOP("Setup", "A list needs at least one value, and each value a name.")},
        {u"options separator"_s, QT_TRANSLATE_NOOP("Setup", "A value cannot contain the sign |.")},
        {u"options twice"_s, QT_TRANSLATE_NOOP("Setup", "The same value is in the list twice.")},
        {u"options in_use"_s,
         QT_TRANSLATE_NOOP("Setup", "“%1” cannot be deleted: there are clients who have it.")},
        {u"lower_bound not_measurable"_s,
         QT_TRANSLATE_NOOP("Setup", "Only numbers, amounts and dates have bounds.")},
        {u"upper_bound not_measurable"_s,
         QT_TRANSLATE_NOOP("Setup", "Only numbers, amounts and dates have bounds.")},
        {u"lower_bound wrong_type"_s,
         QT_TRANSLATE_NOOP("Setup", "This is no value of the attribute's type.")},
        {u"upper_bound wrong_type"_s,
         QT_TRANSLATE_NOOP("Setup", "This is no value of the attribute's type.")},
        {u"upper_bound crossed"_s,
         QT_TRANSLATE_NOOP("Setup", "The upper bound is below the lower one.")},
        {u"thresholds not_a_number"_s,
         QT_TRANSLATE_NOOP("Setup", "Only numbers and amounts have thresholds.")},
        {u"thresholds form"_s,
         QT_TRANSLATE_NOOP("Setup", "Thresholds are numbers with semicolons between them.")},
        {u"thresholds order"_s,
         QT_TRANSLATE_NOOP("Setup", "Thresholds go up: number %1 is not above the one before it.")},
        {u"thresholds required"_s, QT_TRANSLATE_NOOP("Setup", "Ranges need thresholds.")},
        {u"display list"_s,
         QT_TRANSLATE_NOOP("Setup",
                           "Numbers are offered as ranges or on a slider, not one by one.")},
        {u"display range"_s, QT_TRANSLATE_NOOP("Setup", "Only numbers and amounts have ranges.")},
        {u"display slider"_s,
         QT_TRANSLATE_NOOP("Setup", "Only numbers and amounts go on a slider.")},
        {u"display text_box"_s, QT_TRANSLATE_NOOP("Setup", "Only a text has a text box.")},
        {u"default_value out_of_range"_s,
         QT_TRANSLATE_NOOP("Setup", "The default lies outside the bounds.")},
        {u"default_value wrong_type"_s,
         QT_TRANSLATE_NOOP("Setup", "The default is no value of this attribute.")},
        {u"display_order taken"_s,
         QT_TRANSLATE_NOOP("Setup", "This place in the order belongs to “%1” already.")},
        {u"type read_only"_s,
         QT_TRANSLATE_NOOP("Setup",
                           "The type cannot change any more, because client books are filtered by "
                           "this attribute.")},
        {u"rights last"_s,
         QT_TRANSLATE_NOOP("Setup",
                           "Somebody has to keep the right “Set up Carnet”. Give it to another "
                           "person first.")},
        {u"attributes empty"_s,
         QT_TRANSLATE_NOOP("Setup", "A group needs at least one attribute.")},
        {u"attributes unknown"_s,
         QT_TRANSLATE_NOOP("Setup", "One of these attributes is not there any more.")},
        {u"attributes twice"_s,
         QT_TRANSLATE_NOOP("Setup", "The same attribute is in the group twice.")}};
    return all;
}

//! The name people know for what the facts name by a key.
QString named(const QJsonObject& facts, const ReferenceData& reference)
{
    const QString key = facts.value("other"_L1).toString();
    if (const AttributeDefinition* attribute = reference.attribute(key))
        return attribute->name;
    for (const ActivityType& type : reference.activityTypes) {
        if (type.key == key)
            return type.name;
    }
    return key;
}

QString subjectOf(const QJsonObject& facts, const ReferenceData& reference)
{
    if (facts.contains("other"_L1))
        return named(facts, reference);
    if (facts.contains("value"_L1))
        return facts.value("value"_L1).toString();
    return QString::number(facts.value("place"_L1).toInt());
}

} // namespace

QString describeSetup(const Operation& operation)
{
    const bool isGone = operation.type == OperationType::RemoveReference;
    const QJsonObject& fields = isGone ? operation.was : operation.set;
    const QString name = fields.value("name"_L1).toString();
    if (name.isEmpty())
        return tr("Set-up changed");
    if (isGone)
        return tr("“%1” removed from the set-up").arg(name);
    if (operation.was.isEmpty())
        return tr("“%1” added to the set-up").arg(name);
    const QString order = u"display_order"_s;
    QJsonObject placed = operation.was;
    placed.insert(order, operation.set.value(order));
    return placed == operation.set ? tr("“%1” moved in the order").arg(name)
                                   : tr("“%1” changed in the set-up").arg(name);
}

QString setupSentence(const QJsonObject& facts, const ReferenceData& reference)
{
    const QString key =
        facts.value("field"_L1).toString() + u' ' + facts.value("reason"_L1).toString();
    const auto sentence = sentences().constFind(key);
    if (sentence == sentences().cend())
        return {};
    QString text = tr(*sentence);
    return text.contains("%1"_L1) ? text.arg(subjectOf(facts, reference)) : text;
}

} // namespace carnet
