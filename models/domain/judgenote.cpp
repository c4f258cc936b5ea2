#include "models/domain/features.h"
#include "models/domain/noteaccess.h"
#include "models/domain/rowfields.h"
#include "models/domain/rules.h"

using namespace Qt::StringLiterals;

namespace carnet::rules {

namespace {

constexpr int kLongestNote = 20'000;

std::optional<Flaw> flawOfText(const QString& text)
{
    if (text.trimmed().isEmpty())
        return Flaw{u"text"_s, u"required"_s, {}};
    if (text.size() > kLongestNote)
        return Flaw{u"text"_s, u"too_long"_s, u"at most %1 characters"_s.arg(kLongestNote)};
    return std::nullopt;
}

bool reads(const Note& note, const Facts& facts)
{
    const auto found = facts.related.constFind({Store::kKind, note.store.value});
    const auto store = found == facts.related.cend() ? Store() : fromRow<Store>(*found);
    return mayRead(
        note, *facts.actor, store ? store->employeeAddressBooks : QList<AddressBookId>());
}

//! Whether people may choose who reads. Taking back restores what was, whatever is offered now.
bool mayRestrict(const Operation& operation, const Facts& facts)
{
    if (!operation.undoes.isNull())
        return true;
    const RowKey key{Setting::kKind,
                     Setting::idFor(QLatin1StringView(kNoteVisibilitySetting)).value};
    const auto setting = facts.related.constFind(key);
    return setting != facts.related.cend()
        && isNoteVisibilityOffered(valueOf(*setting, u"value"_s).toString());
}

//! Whether notes for clients are offered; again, taking back restores what was.
bool mayMark(const Operation& operation, const Facts& facts)
{
    if (!operation.undoes.isNull())
        return true;
    const auto setting = facts.related.constFind(settingKey(Feature::ExternalNotes));
    return setting != facts.related.cend()
        && isOn(Feature::ExternalNotes, valueOf(*setting, u"value"_s).toString());
}

std::optional<Flaw> flawOfMark(const Note& note, const Operation& operation, const Facts& facts)
{
    const QString external = u"external"_s;
    if (!note.external)
        return std::nullopt;
    if (!mayBeExternal(note))
        return Flaw{external, u"restricted"_s, {}};
    if (!mayMark(operation, facts))
        return Flaw{external, u"not_offered"_s, {}};
    return std::nullopt;
}

std::optional<Flaw> flawOfReaders(const Note& note)
{
    if (note.visibility == NoteVisibility::Store && note.store.isNull())
        return Flaw{u"store"_s, u"required"_s, {}};
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
    if (const auto flaw = flawOfTitle(note->title))
        return tl::unexpected(*flaw);
    if (const auto flaw = flawOfReaders(*note))
        return tl::unexpected(*flaw);
    if (note->author.isNull())
        note->author = operation.actor;
    if (note->writtenAtMs == 0)
        note->writtenAtMs = operation.atMs;
    return *note;
}

CheckedFields checkPatch(const Operation& operation)
{
    auto checked = checkFields(EntityKind::Note,
                               operation.set,
                               {u"text"_s,
                                u"title"_s,
                                u"pinned"_s,
                                u"visibility"_s,
                                u"sensitive"_s,
                                u"store"_s,
                                u"external"_s});
    if (checked && checked->contains(u"text"_s)) {
        if (const auto flaw = flawOfText(checked->value(u"text"_s).toString()))
            return tl::unexpected(*flaw);
    }
    if (checked) {
        if (const auto flaw = flawOfTitle(checked->value(u"title"_s).toString()))
            return tl::unexpected(*flaw);
    }
    return checked;
}

//! What only its author and managers write.
bool hasWords(const QJsonObject& set)
{
    return set.contains(u"text"_s) || set.contains(u"title"_s);
}

//! Edit against removal: the edit wins and brings the note back.
Judgement revive(const Operation& operation, const Facts& facts, const QJsonObject& set)
{
    QJsonObject fields = operation.was;
    for (const QString& field : set.keys())
        fields.insert(field, set.value(field));
    auto note = wholeNote(operation, fields);
    if (!note)
        return operation.was.contains(u"text"_s) ? invalid(note.error()) : refuse(Refusal::Gone);
    if (hasWords(set) && !mayWriteAs(note->author, operation, facts))
        return notYours(Right::WriteNote, note->author);
    if (!reads(*note, facts))
        return notYours(Right::WriteNote, note->author);
    note->external = note->external && !flawOfMark(*note, operation, facts);
    Judgement judgement = created(operation, toRow(*note));
    judgement.verdict = Verdict::Merged;
    return judgement;
}

//! Read by whoever reads \a original.
Row copyOf(const Operation& operation, const QJsonObject& words, const Row& original)
{
    Note copy;
    if (const auto note = fromRow<Note>(original)) {
        copy.visibility = note->visibility;
        copy.sensitive = note->sensitive;
        copy.store = note->store;
    }
    copy.id.value = noteCopyKey(operation.id).id;
    copy.customer = operation.customer;
    copy.author = operation.actor;
    copy.text = words.value(u"text"_s).toString();
    copy.title = words.value(u"title"_s).toString();
    copy.writtenAtMs = operation.atMs;
    copy.copyOf.value = operation.key.id;
    return toRow(copy);
}

//! Unchanged also where somebody has written over what is to be taken back.
FieldOutcome outcomeOf(const Operation& operation,
                       const Facts& facts,
                       const QString& field,
                       const QJsonValue& wanted)
{
    const FieldEdit edit{valueOf(*facts.row, field),
                         seenValue(operation, field),
                         wanted,
                         facts.marks.value(field),
                         markOf(operation),
                         sawCurrent(operation, *facts.row)};
    const bool isOvertaken = !operation.undoes.isNull() && edit.current != edit.was;
    return isOvertaken ? FieldOutcome::Unchanged : mergeField(edit);
}

//! Two texts, or two titles, written at the same time both live: the second becomes a note beside
//! the first.
void writeWords(const Operation& operation,
                const Facts& facts,
                const QJsonObject& set,
                Row& row,
                Judgement& judgement)
{
    QJsonObject second; // as the actor would have it
    bool isApart = false;
    for (const QString& field : {u"text"_s, u"title"_s}) {
        const QJsonValue wanted =
            set.contains(field) ? set.value(field) : valueOf(*facts.row, field);
        second.insert(field, wanted);
        const FieldOutcome outcome = outcomeOf(operation, facts, field, wanted);
        isApart = isApart || outcome == FieldOutcome::Current || outcome == FieldOutcome::Incoming;
        if (outcome != FieldOutcome::Clean)
            continue;
        setValue(row, field, wanted);
        judgement.marks.insert(field, markOf(operation));
    }
    if (!isApart)
        return;
    judgement.verdict = Verdict::Merged;
    const Row copy = copyOf(operation, second, row);
    if (!facts.related.contains(copy.key))
        judgement.changes.append(creation(copy));
}

//! True where nobody has changed the field since the person saw it.
bool isStill(const Operation& operation, const Row& row, const QString& field)
{
    return valueOf(row, field) == seenValue(operation, field)
        || (sawCurrent(operation, row) && operation.undoes.isNull());
}

//! Who reads it. Of two choices made at once the stricter stands, for a note that was shown cannot
//! be unread.
void writeReaders(const Operation& operation, const QJsonObject& set, Row& row)
{
    const QString visibility = u"visibility"_s;
    const QString sensitive = u"sensitive"_s;
    const Row seen = row;
    if (set.contains(visibility)) {
        NoteVisibility now{};
        NoteVisibility wanted{};
        (void)FieldCodec<NoteVisibility>::read(valueOf(seen, visibility), now);
        (void)FieldCodec<NoteVisibility>::read(set.value(visibility), wanted);
        if (isStill(operation, seen, visibility) || stricter(now, wanted) != now) {
            setValue(row, visibility, set.value(visibility));
            if (set.contains(u"store"_s))
                setValue(row, u"store"_s, set.value(u"store"_s));
        }
    }
    if (set.contains(sensitive)
        && (isStill(operation, seen, sensitive) || set.value(sensitive).toBool()))
        setValue(row, sensitive, set.value(sensitive));
}

//! Of two choices made at once the careful one stands, and what fewer people read is not for the
//! client.
void writeMark(const Operation& operation, const QJsonObject& set, Row& row)
{
    const QString external = u"external"_s;
    const Row seen = row;
    if (set.contains(external)
        && (isStill(operation, seen, external) || !set.value(external).toBool()))
        setValue(row, external, set.value(external));
    const auto note = fromRow<Note>(row);
    if (note && note->external && !mayBeExternal(*note))
        setValue(row, external, false);
}

std::optional<Judgement> refusalOfMark(const Operation& operation,
                                       const Facts& facts,
                                       const QJsonObject& set,
                                       const Note& note)
{
    if (!set.contains(u"external"_s))
        return std::nullopt;
    if (!mayWriteAs(note.author, operation, facts))
        return notYours(Right::WriteNote, note.author);
    Note wanted = note;
    wanted.external = set.value(u"external"_s).toBool();
    FieldCodec<NoteVisibility>::read(
        set.value(u"visibility"_s)
            .toString(FieldCodec<NoteVisibility>::write(note.visibility).toString()),
        wanted.visibility);
    wanted.sensitive = set.value(u"sensitive"_s).toBool(note.sensitive);
    if (note.external && wanted.external)
        return std::nullopt; // it is so already
    const auto flaw = flawOfMark(wanted, operation, facts);
    return flaw ? std::optional(invalid(*flaw)) : std::nullopt;
}

std::optional<Judgement> refusalOfReaders(const Operation& operation,
                                          const Facts& facts,
                                          const QJsonObject& set,
                                          const Note& note)
{
    if (!reads(note, facts))
        return notYours(Right::WriteNote, note.author);
    const bool isChosen =
        set.contains(u"visibility"_s) || set.contains(u"sensitive"_s) || set.contains(u"store"_s);
    if (!isChosen)
        return std::nullopt;
    if (note.author != operation.actor)
        return notYours(Right::WriteNote, note.author);
    Row row = *facts.row;
    writeReaders(operation, set, row);
    const auto after = fromRow<Note>(row);
    if (!after)
        return invalid({{}, u"wrong_type"_s, {}});
    const bool isNarrower = stricter(after->visibility, note.visibility) != note.visibility
        || (after->sensitive && !note.sensitive);
    if (isNarrower && !mayRestrict(operation, facts))
        return invalid({u"visibility"_s, u"not_offered"_s, {}});
    if (const auto flaw = flawOfReaders(*after))
        return invalid(*flaw);
    return std::nullopt;
}

Judgement edit(const Operation& operation, const Facts& facts, const QJsonObject& set)
{
    Row row = *facts.row;
    Judgement judgement;
    writeReaders(operation, set, row);
    writeMark(operation, set, row);
    if (hasWords(set))
        writeWords(operation, facts, set, row, judgement);
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
    if (!reads(*note, facts))
        return notYours(Right::WriteNote, note->author);
    if (isRestricted(*note) && !mayRestrict(operation, facts))
        return invalid({u"visibility"_s, u"not_offered"_s, {}});
    if (const auto flaw = flawOfMark(*note, operation, facts))
        return invalid(*flaw);
    if (facts.row)
        return noop();
    return created(operation, toRow(*note));
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
    if (hasWords(*checked) && !mayWriteAs(note->author, operation, facts))
        return notYours(Right::WriteNote, note->author);
    if (const auto refusal = refusalOfReaders(operation, facts, *checked, *note))
        return *refusal;
    if (const auto refusal = refusalOfMark(operation, facts, *checked, *note))
        return *refusal;
    return edit(operation, facts, *checked);
}

Judgement removeNote(const Operation& operation, const Facts& facts)
{
    if (!facts.row)
        return noop();
    const auto note = fromRow<Note>(*facts.row);
    if (!note)
        return invalid({{}, u"wrong_type"_s, {}});
    if (!mayWriteAs(note->author, operation, facts) || !reads(*note, facts))
        return notYours(Right::WriteNote, note->author);
    const bool isSeen = isAsSeen(*facts.row, operation.was, {u"text"_s, u"title"_s});
    if (!isSeen && !sawCurrent(operation, *facts.row)) {
        Judgement judgement;
        judgement.verdict = Verdict::Merged;
        return judgement;
    }
    return applied({removal(*facts.row)});
}

} // namespace carnet::rules
