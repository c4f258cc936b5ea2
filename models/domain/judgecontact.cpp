#include "models/domain/customerchecks.h"
#include "models/domain/rowfields.h"
#include "models/domain/rules.h"

using namespace Qt::StringLiterals;

namespace carnet::rules {

namespace {

//! Outlives the point it stands on, so that an edit that revives it cannot undo a withdrawal.
const QString& withdrawnMark()
{
    static const QString name = u"consent.withdrawn"_s;
    return name;
}

const QStringList& editableFields()
{
    static const QStringList fields{u"value"_s,
                                    u"purpose"_s,
                                    u"postal_code"_s,
                                    u"city"_s,
                                    u"country"_s,
                                    u"consent"_s,
                                    u"extension"_s,
                                    u"description"_s,
                                    u"is_private"_s};
    return fields;
}

QString primaryField(ContactKind kind)
{
    switch (kind) {
    case ContactKind::Phone:
        return u"primary_phone"_s;
    case ContactKind::Email:
        return u"primary_email"_s;
    case ContactKind::Address:
    case ContactKind::Url:
        break;
    }
    return {};
}

QString token(Consent consent)
{
    return FieldCodec<Consent>::write(consent).toString();
}

//! The customer's first phone or e-mail address is the primary one, unless it is private.
void makeFirstPrimary(const ContactPoint& point, const Facts& facts, QList<Change>& changes)
{
    const QString field = primaryField(point.kind);
    const Row before = toRow(*facts.customer);
    if (field.isEmpty() || point.isPrivate || !valueOf(before, field).toString().isEmpty())
        return;
    Row after = before;
    setValue(after, field, point.id.toString());
    changes.append(update(before, after));
}

void clearPrimary(const ContactPoint& point, const Facts& facts, QList<Change>& changes)
{
    const QString field = primaryField(point.kind);
    if (field.isEmpty() || !facts.customer)
        return;
    const Row before = toRow(*facts.customer);
    if (valueOf(before, field).toString() != point.id.toString())
        return;
    Row after = before;
    setValue(after, field, {});
    changes.append(update(before, after));
}

//! A whole point of this operation's customer, or its flaw.
tl::expected<Row, Flaw> wholePoint(const Operation& operation, const QJsonObject& fields)
{
    auto row = checkRow(operation.key, fields);
    if (!row)
        return row;
    const auto point = fromRow<ContactPoint>(*row);
    if (!point || point->customer != operation.customer)
        return tl::unexpected(Flaw{u"customer"_s, u"wrong_customer"_s, {}});
    if (const auto flaw = flawOf(*point, editableFields()))
        return tl::unexpected(*flaw);
    return row;
}

//! What consent is left when a removed point comes back: nobody here knows whether a withdrawal
//! came between, so a grant is not taken over but kept aside to be asked for again.
void reviveConsent(const Operation& operation, const Facts& facts, Row& row, QList<Change>& changes)
{
    const QString field = u"consent"_s;
    const QJsonValue wanted = valueOf(row, field);
    const bool isWithdrawn = facts.marks.contains(withdrawnMark());
    if (isWithdrawn)
        setValue(row, field, token(Consent::Declined));
    else if (wanted == token(Consent::Allowed))
        setValue(row, field, token(Consent::NotAsked));
    if (wanted != token(Consent::Allowed))
        return;
    FieldEdit edit;
    edit.current = valueOf(row, field);
    edit.set = wanted;
    const Row conflict = conflictOf(operation, field, edit, FieldOutcome::Current);
    if (!facts.related.contains(conflict.key))
        changes.append(creation(conflict));
}

//! Edit against removal: the edit wins and brings the point back.
Judgement revive(const Operation& operation, const Facts& facts, const QJsonObject& set)
{
    QJsonObject fields = operation.was;
    for (const QString& field : set.keys())
        fields.insert(field, set.value(field));
    auto row = wholePoint(operation, fields);
    if (!row)
        return operation.was.contains(u"kind"_s) ? invalid(row.error()) : refuse(Refusal::Gone);
    Judgement judgement;
    judgement.verdict = Verdict::Merged;
    QList<Change> conflicts;
    reviveConsent(operation, facts, *row, conflicts);
    judgement.changes.append(creation(*row));
    makeFirstPrimary(*fromRow<ContactPoint>(*row), facts, judgement.changes);
    judgement.changes += conflicts;
    judgement.marks = marksOf(operation, *row);
    return judgement;
}

std::optional<Flaw> flawOfResult(const Judgement& judgement, const Operation& operation)
{
    for (const Change& change : judgement.changes) {
        if (change.key != operation.key)
            continue;
        const auto point = fromRow<ContactPoint>(*change.after);
        if (point)
            return flawOf(*point, operation.set.keys());
    }
    return std::nullopt;
}

} // namespace

Judgement addContactPoint(const Operation& operation, const Facts& facts)
{
    if (!facts.customer)
        return refuse(Refusal::Gone);
    const auto row = wholePoint(operation, operation.set);
    if (!row)
        return invalid(row.error());
    if (facts.row)
        return noop();
    Judgement judgement = created(operation, *row);
    makeFirstPrimary(*fromRow<ContactPoint>(*row), facts, judgement.changes);
    return judgement;
}

Judgement patchContactPoint(const Operation& operation, const Facts& facts)
{
    if (!facts.customer)
        return refuse(Refusal::Gone);
    const auto checked = checkFields(EntityKind::ContactPoint, operation.set, editableFields());
    if (!checked)
        return invalid(checked.error());
    if (!facts.row)
        return revive(operation, facts, *checked);
    Judgement judgement = mergeFields(operation, facts, *checked);
    const auto flaw = flawOfResult(judgement, operation);
    return flaw ? invalid(*flaw) : judgement;
}

Judgement removeContactPoint(const Operation& operation, const Facts& facts)
{
    if (!facts.row)
        return noop();
    const auto point = fromRow<ContactPoint>(*facts.row);
    if (!point)
        return invalid({{}, u"wrong_type"_s, {}});
    Judgement judgement;
    const bool isSeen = isAsSeen(*facts.row, operation.was, editableFields());
    if (!isSeen && !sawCurrent(operation, *facts.row)) {
        judgement.verdict = Verdict::Merged;
        return judgement;
    }
    judgement.changes.append(removal(*facts.row));
    clearPrimary(*point, facts, judgement.changes);
    if (point->consent == Consent::Declined)
        judgement.marks.insert(withdrawnMark(), markOf(operation));
    return judgement;
}

} // namespace carnet::rules
