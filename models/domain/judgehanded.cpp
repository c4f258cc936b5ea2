#include "models/domain/handedchange.h"
#include "models/domain/rowfields.h"
#include "models/domain/rules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet::rules {

namespace {

constexpr int kLongestAnswer = 500;

const QString& statusField()
{
    static const QString name = u"status"_s;
    return name;
}

const QString& answerField()
{
    static const QString name = u"answer"_s;
    return name;
}

std::optional<Flaw> flawOfChanges(const HandedChange& handed)
{
    const QString field = u"changes"_s;
    if (handed.changes.isEmpty())
        return Flaw{field, u"required"_s, {}};
    if (handed.changes.size() > kMostHanded)
        return Flaw{field, u"too_many"_s, u"at most %1 operations"_s.arg(kMostHanded)};
    const auto operations = operationsIn(handed);
    if (!operations)
        return Flaw{field, u"wrong_type"_s, {}};
    const bool isOne = std::ranges::all_of(*operations, [&handed](const Operation& operation) {
        return operation.actor == handed.author && canBeHanded(operation.type, handed.refusal);
    });
    return isOne ? std::nullopt : std::optional(Flaw{field, u"value"_s, {}});
}

tl::expected<HandedChange, Flaw> wholeHanded(const Operation& operation)
{
    const auto row = checkRow(operation.key, operation.set);
    if (!row)
        return tl::unexpected(row.error());
    auto handed = fromRow<HandedChange>(*row);
    if (!handed)
        return tl::unexpected(Flaw{{}, u"wrong_type"_s, {}});
    if (handed->author != operation.actor)
        return tl::unexpected(Flaw{u"author"_s, u"read_only"_s, {}});
    if (handed->store.isNull() || handed->store != operation.store)
        return tl::unexpected(Flaw{u"store"_s, u"value"_s, {}});
    if (handed->status != HandedStatus::Open || !handed->answer.isEmpty())
        return tl::unexpected(Flaw{statusField(), u"value"_s, {}});
    if (const auto flaw = flawOfChanges(*handed))
        return tl::unexpected(*flaw);
    if (handed->createdAtMs == 0)
        handed->createdAtMs = operation.atMs;
    handed->closedBy = {};
    handed->closedAtMs = 0;
    return *handed;
}

//! Who decided and when follow the status and are nobody's to write.
tl::expected<HandedChange, Flaw> decided(HandedChange handed,
                                         const Operation& operation,
                                         const QJsonObject& checked)
{
    if (!FieldCodec<HandedStatus>::read(checked.value(statusField()), handed.status))
        return tl::unexpected(Flaw{statusField(), u"required"_s, {}});
    const bool isOpen = handed.status == HandedStatus::Open;
    handed.answer = checked.value(answerField()).toString();
    if (handed.answer.size() > kLongestAnswer)
        return tl::unexpected(
            Flaw{answerField(), u"too_long"_s, u"at most %1 characters"_s.arg(kLongestAnswer)});
    if (handed.status != HandedStatus::Declined && !handed.answer.isEmpty())
        return tl::unexpected(Flaw{answerField(), u"value"_s, {}});
    handed.closedBy = isOpen ? AssociateId() : operation.actor;
    handed.closedAtMs = isOpen ? 0 : operation.atMs;
    return handed;
}

Judgement stale()
{
    return refuse(Refusal::Stale, {{u"field"_s, statusField()}});
}

} // namespace

Judgement addHandedChange(const Operation& operation, const Facts& facts)
{
    const auto handed = wholeHanded(operation);
    if (!handed)
        return invalid(handed.error());
    return facts.row ? noop() : applied({creation(toRow(*handed))});
}

Judgement patchHandedChange(const Operation& operation, const Facts& facts)
{
    if (!facts.row)
        return refuse(Refusal::Gone);
    const auto checked =
        checkFields(EntityKind::HandedChange, operation.set, {statusField(), answerField()});
    if (!checked)
        return invalid(checked.error());
    const auto handed = fromRow<HandedChange>(*facts.row);
    if (!handed)
        return invalid({{}, u"wrong_type"_s, {}});
    if (!mayDecide(*facts.actor))
        return notYours(rightFor(operation.type), handed->author);
    const auto after = decided(*handed, operation, *checked);
    if (!after)
        return invalid(after.error());
    const bool isSeen = valueOf(*facts.row, statusField()) == seenValue(operation, statusField());
    const bool isDecided = handed->status != HandedStatus::Open;
    if (!isSeen || (isDecided && after->status != HandedStatus::Open))
        return handed->status == after->status ? noop() : stale();
    return applied({update(*facts.row, toRow(*after))});
}

Judgement removeHandedChange(const Operation& operation, const Facts& facts)
{
    if (!facts.row)
        return noop();
    const auto handed = fromRow<HandedChange>(*facts.row);
    if (!handed)
        return invalid({{}, u"wrong_type"_s, {}});
    if (handed->author != operation.actor && !mayDecide(*facts.actor))
        return notYours(rightFor(operation.type), handed->author);
    return handed->status == HandedStatus::Open ? applied({removal(*facts.row)}) : stale();
}

} // namespace carnet::rules
