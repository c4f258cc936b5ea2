#include "models/domain/rules.h"
#include "models/domain/savedfilter.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace carnet::rules {

namespace {

constexpr int kLongestFilterName = 60;
constexpr qsizetype kLargestView = 8'192; // bytes; a view names choices, it does not hold data

std::optional<Flaw> flawOf(const SavedFilter& filter)
{
    if (filter.name.trimmed().isEmpty())
        return Flaw{u"name"_s, u"required"_s, {}};
    if (filter.name.size() > kLongestFilterName)
        return Flaw{u"name"_s, u"too_long"_s, u"at most %1 characters"_s.arg(kLongestFilterName)};
    if (QJsonDocument(filter.view).toJson(QJsonDocument::Compact).size() > kLargestView)
        return Flaw{u"view"_s, u"too_long"_s, u"at most %1 bytes"_s.arg(kLargestView)};
    return std::nullopt;
}

//! One's own while it is private; shared ones whoever may share, whosever they are.
bool mayHandle(const SavedFilter& filter, const Operation& operation, const Facts& facts)
{
    return filter.shared ? facts.actor->may(Right::ShareFilters) : filter.owner == operation.actor;
}

std::optional<SavedFilter> filterIn(const std::optional<Row>& row)
{
    if (!row)
        return std::nullopt;
    auto filter = fromRow<SavedFilter>(*row);
    return filter ? std::optional(*std::move(filter)) : std::nullopt;
}

Judgement changed(const Operation& operation, const Facts& facts, const Row& wanted)
{
    if (const auto field = clash(operation, *facts.row, wanted))
        return refuse(Refusal::Stale, {{u"field"_s, *field}});
    const Row row = rebased(operation, *facts.row, wanted);
    const auto before = filterIn(facts.row);
    const auto after = filterIn(row);
    if (!before || !after)
        return invalid({{}, u"wrong_type"_s, {}});
    if (before->owner != after->owner)
        return invalid({u"owner"_s, u"read_only"_s, {}});
    if (!mayHandle(*before, operation, facts) || !mayHandle(*after, operation, facts))
        return notAllowed(Right::ShareFilters);
    if (const auto flaw = flawOf(*after))
        return invalid(*flaw);
    return row.fields == facts.row->fields ? noop() : applied({update(*facts.row, row)});
}

} // namespace

Judgement putSavedFilter(const Operation& operation, const Facts& facts)
{
    const auto wanted = checkRow(operation.key, operation.set);
    if (!wanted)
        return invalid(wanted.error());
    if (facts.row)
        return changed(operation, facts, *wanted);
    if (!operation.was.isEmpty())
        return refuse(Refusal::Gone);
    const auto filter = filterIn(*wanted);
    if (!filter)
        return invalid({{}, u"wrong_type"_s, {}});
    if (!mayHandle(*filter, operation, facts))
        return notAllowed(Right::ShareFilters);
    if (const auto flaw = flawOf(*filter))
        return invalid(*flaw);
    return applied({creation(*wanted)});
}

Judgement removeSavedFilter(const Operation& operation, const Facts& facts)
{
    const auto filter = filterIn(facts.row);
    if (!filter)
        return noop();
    if (!mayHandle(*filter, operation, facts))
        return notAllowed(Right::ShareFilters);
    if (const auto field = changedUnseen(operation, *facts.row))
        return refuse(Refusal::Stale, {{u"field"_s, *field}});
    return applied({removal(*facts.row)});
}

} // namespace carnet::rules
