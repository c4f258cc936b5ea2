#include "models/domain/rowfields.h"
#include "models/domain/rules.h"

using namespace Qt::StringLiterals;

namespace carnet::rules {

namespace {

constexpr int kLongestText = 20'000;

std::optional<Flaw> flawOfText(const QString& text)
{
    if (text.trimmed().isEmpty())
        return Flaw{u"text"_s, u"required"_s, {}};
    if (text.size() > kLongestText)
        return Flaw{u"text"_s, u"too_long"_s, u"at most %1 characters"_s.arg(kLongestText)};
    return std::nullopt;
}

bool mayWriteAs(const AssociateId& author, const Operation& operation, const Facts& facts)
{
    return author == operation.actor || isManager(*facts.actor);
}

tl::expected<Note, Flaw> wholeNote(const Operation& operation, const QJsonObject& fields)
{
    const auto row = checkRow(operation.key, fields);
    if (!row)
        return tl::unexpected(row.error());
    auto note = fromRow<Note>(*row);
    if (!note || note->customer != operation.customer)
        return tl::unexpected(Flaw{u"customer"_s, u"wrong_customer"_s, {}});
    if (const auto flaw = flawOfText(note->text))
        return tl::unexpected(*flaw);
    if (note->author.isNull())
        note->author = operation.actor;
    if (note->writtenAtMs == 0)
        note->writtenAtMs = operation.atMs;
    return *note;
}

CheckedFields checkPatch(const Operation& operation)
{
    auto checked = checkFields(EntityKind::Note, operation.set, {u"text"_s, u"pinned"_s});
    if (checked && checked->contains(u"text"_s)) {
        if (const auto flaw = flawOfText(checked->value(u"text"_s).toString()))
            return tl::unexpected(*flaw);
    }
    return checked;
}

//! Edit against removal: the edit wins and brings the note back.
Judgement revive(const Operation& operation, const Facts& facts, const QJsonObject& set)
{
    QJsonObject fields = operation.was;
    for (const QString& field : set.keys())
        fields.insert(field, set.value(field));
    const auto note = wholeNote(operation, fields);
    if (!note)
        return operation.was.contains(u"text"_s) ? invalid(note.error()) : refuse(Refusal::Gone);
    if (set.contains(u"text"_s) && !mayWriteAs(note->author, operation, facts))
        return notYours(Right::WriteNote, note->author);
    const Row row = toRow(*note);
    Judgement judgement = applied({creation(row)});
    judgement.verdict = Verdict::Merged;
    judgement.marks = marksOf(operation, row);
    return judgement;
}

Row copyOf(const Operation& operation, const QString& text)
{
    Note copy;
    copy.id.value = noteCopyKey(operation.id).id;
    copy.customer = operation.customer;
    copy.author = operation.actor;
    copy.text = text;
    copy.writtenAtMs = operation.atMs;
    copy.copyOf.value = operation.key.id;
    return toRow(copy);
}

//! Two texts written at the same time both live: the second becomes a note beside the first.
void writeText(const Operation& operation,
               const Facts& facts,
               const QString& text,
               Row& row,
               Judgement& judgement)
{
    const QString field = u"text"_s;
    const FieldEdit edit{valueOf(row, field),
                         operation.was.value(field),
                         text,
                         facts.marks.value(field),
                         markOf(operation),
                         sawCurrent(operation, row)};
    const FieldOutcome outcome = mergeField(edit);
    const bool isOvertaken = !operation.undoes.isNull() && edit.current != edit.was;
    if (outcome == FieldOutcome::Unchanged || isOvertaken)
        return;
    if (outcome == FieldOutcome::Clean) {
        setValue(row, field, text);
        judgement.marks.insert(field, markOf(operation));
        return;
    }
    judgement.verdict = Verdict::Merged;
    const Row copy = copyOf(operation, text);
    if (!facts.related.contains(copy.key))
        judgement.changes.append(creation(copy));
}

Judgement edit(const Operation& operation, const Facts& facts, const QJsonObject& set)
{
    Row row = *facts.row;
    Judgement judgement;
    if (set.contains(u"text"_s))
        writeText(operation, facts, set.value(u"text"_s).toString(), row, judgement);
    if (set.contains(u"pinned"_s))
        setValue(row, u"pinned"_s, set.value(u"pinned"_s));
    const bool isChanged = row.fields != facts.row->fields;
    if (isChanged)
        judgement.changes.prepend(update(*facts.row, row));
    if (!isChanged && judgement.verdict == Verdict::Applied)
        judgement.verdict = Verdict::Noop;
    return judgement;
}

} // namespace

Judgement addNote(const Operation& operation, const Facts& facts)
{
    if (!facts.customer)
        return refuse(Refusal::Gone);
    const auto note = wholeNote(operation, operation.set);
    if (!note)
        return invalid(note.error());
    if (!mayWriteAs(note->author, operation, facts))
        return invalid({u"author"_s, u"read_only"_s, {}});
    if (facts.row)
        return noop();
    const Row row = toRow(*note);
    Judgement judgement = applied({creation(row)});
    judgement.marks = marksOf(operation, row);
    return judgement;
}

Judgement patchNote(const Operation& operation, const Facts& facts)
{
    if (!facts.customer)
        return refuse(Refusal::Gone);
    const auto checked = checkPatch(operation);
    if (!checked)
        return invalid(checked.error());
    if (!facts.row)
        return revive(operation, facts, *checked);
    const auto note = fromRow<Note>(*facts.row);
    if (!note)
        return invalid({{}, u"wrong_type"_s, {}});
    if (checked->contains(u"text"_s) && !mayWriteAs(note->author, operation, facts))
        return notYours(Right::WriteNote, note->author);
    return edit(operation, facts, *checked);
}

Judgement removeNote(const Operation& operation, const Facts& facts)
{
    if (!facts.row)
        return noop();
    const auto note = fromRow<Note>(*facts.row);
    if (!note)
        return invalid({{}, u"wrong_type"_s, {}});
    if (!mayWriteAs(note->author, operation, facts))
        return notYours(Right::WriteNote, note->author);
    const bool isSeen = isAsSeen(*facts.row, operation.was, {u"text"_s});
    if (!isSeen && !sawCurrent(operation, *facts.row)) {
        Judgement judgement;
        judgement.verdict = Verdict::Merged;
        return judgement;
    }
    return applied({removal(*facts.row)});
}

} // namespace carnet::rules
