#include "models/domain/rules.h"

#include "models/domain/rowfields.h"
#include "models/domain/uuid7.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace carnet::rules {

Judgement refuse(Refusal refusal, const QJsonObject& facts)
{
    Judgement judgement;
    judgement.verdict = Verdict::Rejected;
    judgement.refusal = refusal;
    judgement.facts = facts;
    return judgement;
}

Judgement invalid(const Flaw& flaw)
{
    QJsonObject facts = flaw.more;
    facts.insert(u"field"_s, flaw.field);
    facts.insert(u"reason"_s, flaw.reason);
    if (!flaw.detail.isEmpty())
        facts.insert(u"detail"_s, flaw.detail);
    return refuse(Refusal::Invalid, facts);
}

Judgement notAllowed(Right right)
{
    return refuse(Refusal::NotAllowed, {{u"right"_s, static_cast<int>(right)}});
}

Judgement switchedOff(Feature feature, Right right)
{
    return refuse(Refusal::NotAllowed,
                  {{u"right"_s, static_cast<int>(right)},
                   {u"feature"_s, FieldCodec<Feature>::write(feature)}});
}

bool isSwitchedOn(Feature feature, const Facts& facts)
{
    const auto setting = facts.related.constFind(settingKey(feature));
    const QString value =
        setting == facts.related.cend() ? QString() : valueOf(*setting, u"value"_s).toString();
    return isOn(feature, value);
}

Judgement notYours(Right right, const AssociateId& owner)
{
    return refuse(Refusal::NotAllowed,
                  {{u"right"_s, static_cast<int>(right)},
                   {u"associate"_s, FieldCodec<AssociateId>::write(owner)}});
}

Judgement noop()
{
    Judgement judgement;
    judgement.verdict = Verdict::Noop;
    return judgement;
}

Judgement applied(QList<Change> changes)
{
    Judgement judgement;
    judgement.changes = std::move(changes);
    return judgement;
}

bool isManager(const Associate& actor)
{
    return actor.role != Role::Associate || actor.may(Right::Administer);
}

FieldMark markOf(const Operation& operation)
{
    return {operation.hlc, operation.id, operation.actor};
}

QHash<QString, FieldMark> marksOf(const Operation& operation, const Row& row)
{
    QHash<QString, FieldMark> marks;
    for (const QString& field : row.fields.keys()) {
        if (field != u"attributes"_s)
            marks.insert(field, markOf(operation));
    }
    for (const QString& key : row.fields.value(u"attributes"_s).toObject().keys())
        marks.insert(attributeField(key), markOf(operation));
    return marks;
}

Judgement created(const Operation& operation, const Row& row)
{
    Judgement judgement = applied({creation(row)});
    judgement.marks = marksOf(operation, row);
    return judgement;
}

QJsonValue seenValue(const Operation& operation, const QString& field)
{
    const QJsonValue was = operation.was.value(field);
    const bool isAbsent = was.isUndefined() || was.isNull();
    return isAbsent ? valueOf({operation.key, 0, {}}, field) : was;
}

bool sawCurrent(const Operation& operation, const Row& row)
{
    return operation.baseVersion > 0 && operation.baseVersion == row.version;
}

bool isOwnPlace(const Operation& operation, const OwnedPlace& place)
{
    return place.membership.book == ClientBook::idFor(operation.actor)
        || (place.book && place.book->associate == operation.actor);
}

bool isInOwnBook(const Operation& operation, const Facts& facts)
{
    return std::ranges::any_of(facts.places, [&operation](const OwnedPlace& place) {
        return isOwnPlace(operation, place);
    });
}

const OwnedPlace* placeIn(const Facts& facts, const ClientBookId& book)
{
    const auto found = std::ranges::find_if(
        facts.places, [&book](const OwnedPlace& place) { return place.membership.book == book; });
    return found == facts.places.end() ? nullptr : &*found;
}

QJsonObject ownerFacts(const AssociateId& owner)
{
    return {{u"associate"_s, FieldCodec<AssociateId>::write(owner)}};
}

QJsonObject ownerFacts(const Facts& facts)
{
    return ownerFacts(facts.places.isEmpty() ? AssociateId() : facts.places.first().owner());
}

Change update(const Row& before, const Row& after)
{
    return {after.key, before, after};
}

Change creation(const Row& after)
{
    return {after.key, std::nullopt, after};
}

Change removal(const Row& before)
{
    return {before.key, before, std::nullopt};
}

CheckedFields checkFields(EntityKind kind, const QJsonObject& fields, const QStringList& allowed)
{
    const EntityDescription& entity = describe(kind);
    QJsonObject checked;
    for (const QString& field : fields.keys()) {
        if (!allowed.contains(field)) {
            const bool isKnown = entity.field(field) != nullptr;
            return tl::unexpected(Flaw{field, isKnown ? u"read_only"_s : u"unknown_field"_s, {}});
        }
        Row single{{kind, {}}, 0, {}};
        if (!fields.value(field).isNull())
            single.fields.insert(field, fields.value(field));
        const auto canonical = entity.canonical(single);
        if (!canonical)
            return tl::unexpected(Flaw{field, u"wrong_type"_s, {}});
        checked.insert(field, valueOf(*canonical, field));
    }
    return checked;
}

tl::expected<Row, Flaw> checkRow(const RowKey& key, const QJsonObject& fields)
{
    QStringList known;
    for (const FieldDescription& field : describe(key.kind).fields)
        known.append(field.name);
    const auto checked = checkFields(key.kind, fields, known);
    if (!checked)
        return tl::unexpected(checked.error());
    Row row{key, 0, {}};
    for (const QString& field : checked->keys())
        setValue(row, field, checked->value(field));
    return row;
}

bool isAsSeen(const Row& row, const QJsonObject& seen, const QStringList& names)
{
    return std::ranges::all_of(names, [&](const QString& name) {
        return valueOf(row, name) == valueOf({row.key, 0, seen}, name);
    });
}

std::optional<Flaw> flawOfTitle(const QString& title)
{
    constexpr int kLongestTitle = 200;
    const QString field = u"title"_s;
    if (title.size() > kLongestTitle)
        return Flaw{field, u"too_long"_s, u"at most %1 characters"_s.arg(kLongestTitle)};
    if (title.contains(u'\n') || title.contains(u'\r'))
        return Flaw{field, u"several_lines"_s, u"a title is one line"_s};
    return std::nullopt;
}

RowKey conflictKey(const OperationId& operation, const QString& field)
{
    return {Conflict::kKind, derivedUuid(operation.value, u"conflict."_s + field)};
}

Row conflictOf(const Operation& operation,
               const QString& field,
               const FieldEdit& edit,
               FieldOutcome outcome)
{
    const bool incomingStands = outcome == FieldOutcome::Incoming;
    Conflict conflict;
    conflict.id.value = conflictKey(operation.id, field).id;
    conflict.customer = operation.customer;
    conflict.rowKind = describe(operation.key.kind).name;
    conflict.row = operation.key.id;
    conflict.field = field;
    conflict.kept = {{u"value"_s, incomingStands ? edit.set : edit.current}};
    conflict.other = {{u"value"_s, incomingStands ? edit.current : edit.set}};
    conflict.otherAuthor = incomingStands ? edit.mark.author : operation.actor;
    conflict.otherAtMs = incomingStands ? edit.mark.hlc.ms() : operation.atMs;
    return toRow(conflict);
}

RowKey noteCopyKey(const OperationId& operation)
{
    return {Note::kKind, derivedUuid(operation.value, u"note_copy")};
}

} // namespace carnet::rules
