#include "models/domain/activitytypechecks.h"

#include "models/domain/attributecheck.h"
#include "models/domain/definitioncheck.h"
#include "models/domain/fielddefinition.h"
#include "models/domain/housechecks.h"
#include "models/domain/rowfields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet::rules {

namespace {

using MaybeFlaw = std::optional<Flaw>;
using Fields = QList<FieldDefinition>;

Fields fieldsIn(const Row& row)
{
    const auto type = fromRow<ActivityType>(row);
    return type ? fieldsOf(*type) : Fields();
}

const FieldDefinition* named(const QString& key, const Fields& fields)
{
    const auto found = std::ranges::find(fields, key, &FieldDefinition::key);
    return found == fields.cend() ? nullptr : &*found;
}

QString placeOf(qsizetype index, const QString& part)
{
    return u"fields.%1.%2"_s.arg(index).arg(part);
}

//! To people “Mood” and “mood” are the same.
bool isNamedAlike(const FieldDefinition& a, const FieldDefinition& b)
{
    return a.name.trimmed().compare(b.name.trimmed(), Qt::CaseInsensitive) == 0;
}

//! As the row writes it; the definition of an attribute calls it otherwise.
QString partOf(const DefinitionFlaw& flaw)
{
    return flaw.field == u"type"_s ? u"kind"_s : flaw.field;
}

MaybeFlaw flawOfField(const Fields& fields, qsizetype index)
{
    const FieldDefinition& field = fields.at(index);
    if (const auto flaw = flawIn(field.asAttribute()))
        return Flaw{placeOf(index, partOf(*flaw)), flaw->reason, flaw->detail};
    for (const FieldDefinition& other : fields.first(index)) {
        if (other.key == field.key)
            return Flaw{placeOf(index, u"key"_s), u"taken"_s, {}};
        if (isNamedAlike(other, field))
            return Flaw{placeOf(index, u"name"_s), u"taken"_s, {}};
    }
    return std::nullopt;
}

QStringList optionsGone(const FieldDefinition& before, const FieldDefinition& wanted)
{
    QStringList gone = optionValues(before.options);
    const QStringList kept = optionValues(wanted.options);
    gone.removeIf([&kept](const QString& value) { return kept.contains(value); });
    return gone;
}

//! Values of \a before may be none of \a wanted.
bool isNarrowed(const FieldDefinition& before, const FieldDefinition& wanted)
{
    return wanted.kind != before.kind || (before.multiple && !wanted.multiple)
        || !optionsGone(before, wanted).isEmpty();
}

//! \a used is what activities note in the field, where they note something.
MaybeFlaw flawOfUsedField(const FieldDefinition& before,
                          const FieldDefinition& wanted,
                          qsizetype index,
                          const QStringList& used)
{
    if (wanted.kind != before.kind)
        return Flaw{placeOf(index, u"kind"_s), u"has_activities"_s, {}};
    if (before.multiple && !wanted.multiple)
        return Flaw{placeOf(index, u"multiple"_s), u"has_activities"_s, {}};
    for (const QString& value : optionsGone(before, wanted)) {
        if (used.contains(value))
            return Flaw{
                placeOf(index, u"options"_s), u"has_activities"_s, {}, {{u"value"_s, value}}};
    }
    return std::nullopt;
}

//! What contradicts the values that activities have by the fields as they were.
MaybeFlaw flawSinceBefore(const Fields& wanted, const Facts& facts)
{
    for (const FieldDefinition& before : fieldsIn(*facts.row)) {
        const auto used = facts.fieldsInUse.constFind(before.key);
        if (used == facts.fieldsInUse.cend())
            continue;
        const FieldDefinition* const field = named(before.key, wanted);
        if (!field)
            return Flaw{u"fields"_s, u"has_activities"_s, {}, {{u"value"_s, before.name}}};
        if (auto flaw = flawOfUsedField(before, *field, field - wanted.constData(), *used))
            return flaw;
    }
    return std::nullopt;
}

MaybeFlaw flawOfFields(const ActivityType& type, const Facts& facts)
{
    const Fields fields = fieldsOf(type);
    if (fields.size() != type.fields.size())
        return Flaw{u"fields"_s, u"form"_s, u"a field is not written as one"_s};
    if (fields.size() > kMostFields)
        return Flaw{u"fields"_s, u"too_many"_s, {}, {{u"number"_s, int(kMostFields)}}};
    for (qsizetype index = 0; index < fields.size(); ++index) {
        if (auto flaw = flawOfField(fields, index))
            return flaw;
    }
    return facts.row ? flawSinceBefore(fields, facts) : std::nullopt;
}

} // namespace

MaybeFlaw flawOfActivityType(const Row& row, const Facts& facts)
{
    const auto type = fromRow<ActivityType>(row);
    if (!type)
        return Flaw{{}, u"wrong_type"_s, {}};
    if (auto flaw = required(row, u"name"_s))
        return flaw;
    if (auto flaw = flawInOrder(row, facts))
        return flaw;
    const bool isUsual = type->usualMinutes >= kFewestMinutes && type->usualMinutes <= kMostMinutes;
    if (type->usualMinutes != 0 && !isUsual)
        return Flaw{u"usual_minutes"_s, u"out_of_range"_s, {}};
    return flawOfFields(*type, facts);
}

QStringList fieldsAtStake(const Row& before, const Row& wanted)
{
    const Fields kept = fieldsIn(wanted);
    QStringList keys;
    for (const FieldDefinition& field : fieldsIn(before)) {
        const FieldDefinition* const now = named(field.key, kept);
        if (!now || isNarrowed(field, *now))
            keys.append(field.key);
    }
    return keys;
}

} // namespace carnet::rules
