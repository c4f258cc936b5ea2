#include "models/domain/fieldmerge.h"

namespace carnet {

namespace {

//! The clock merges every reading it hears of, so whoever saw a value writes later than it.
bool couldHaveSeen(const FieldEdit& edit)
{
    return edit.mark.hlc <= edit.incoming.hlc;
}

bool isLater(const FieldMark& a, const FieldMark& b)
{
    return a.hlc == b.hlc ? b.operation < a.operation : a.hlc > b.hlc;
}

QString declined()
{
    return FieldCodec<Consent>::write(Consent::Declined).toString();
}

} // namespace

FieldOutcome mergeField(const FieldEdit& edit)
{
    if (edit.current == edit.set)
        return FieldOutcome::Unchanged;
    if (edit.current == edit.was || (edit.sawCurrent && couldHaveSeen(edit)))
        return FieldOutcome::Clean;
    return isLater(edit.incoming, edit.mark) ? FieldOutcome::Incoming : FieldOutcome::Current;
}

FieldOutcome mergeConsent(const FieldEdit& edit)
{
    if (edit.current == edit.set)
        return FieldOutcome::Unchanged;
    if (edit.set == declined())
        return edit.current == edit.was ? FieldOutcome::Clean : FieldOutcome::Incoming;
    if (edit.current != declined())
        return mergeField(edit);
    return edit.was == declined() && couldHaveSeen(edit) ? FieldOutcome::Clean
                                                         : FieldOutcome::Current;
}

QJsonArray mergeList(const QJsonArray& current, const QJsonArray& was, const QJsonArray& wanted)
{
    QJsonArray merged;
    const auto append = [&merged](const QJsonValue& entry) {
        if (!merged.contains(entry))
            merged.append(entry);
    };
    for (const QJsonValue entry : current) {
        const bool isTakenAway = was.contains(entry) && !wanted.contains(entry);
        if (!isTakenAway)
            append(entry);
    }
    for (const QJsonValue entry : wanted) {
        if (!was.contains(entry))
            append(entry);
    }
    return merged;
}

} // namespace carnet
