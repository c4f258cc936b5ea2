#include "app/ctl/boundrule.h"

#include "app/ctl/namecase.h"

using namespace Qt::StringLiterals;

namespace carnet {

BoundRule::BoundRule(const FieldRule& rule, Binding& binding)
    : m_rule(rule)
{
    const auto complain = [&](const QString& reason) {
        binding.problems.append(u"line %1: %2: %3"_s.arg(rule.line).arg(rule.key, reason));
    };
    if (!rule.column.isEmpty()) {
        m_index = static_cast<int>(binding.columns.indexOf(rule.column));
        if (m_index < 0)
            complain(u"the file has no column \"%1\"; its columns are %2"_s.arg(
                rule.column, binding.columns.join(u", "_s)));
    }
    for (const LookupStep& step : rule.through) {
        const auto column = binding.lookups.column(step.table, step.column);
        if (column)
            m_steps.append({step.table, *column});
        else
            complain(column.error().detail);
    }
    m_isPlain = m_steps.isEmpty() && rule.values.isEmpty() && !rule.repairCase;
}

QStringView BoundRule::raw(const RowInHand& row) const
{
    return m_index < 0 ? QStringView() : row.record.at(m_index);
}

QString BoundRule::text(RowInHand& row) const
{
    if (m_isPlain)
        return written(row).toString();
    QString value = translated(looked(written(row).toString(), row), row);
    if (m_rule.repairCase)
        value = repairedNameCase(value);
    return value;
}

QStringView BoundRule::view(RowInHand& row, QString& room) const
{
    if (m_isPlain)
        return written(row);
    room = text(row);
    return room;
}

std::optional<WrittenMoment> BoundRule::moment(RowInHand& row) const
{
    QString room;
    const QStringView value = view(row, room);
    if (value.isEmpty())
        return {};
    bool hasForm = false;
    for (const DateForm& form : m_rule.dates) {
        const auto moment = form.parse(value);
        if (!moment)
            continue;
        if (moment->date.isValid())
            return moment;
        hasForm = true;
    }
    note(row, hasForm ? u"there is no such day"_s : u"is not a date of the forms described"_s);
    return {};
}

std::optional<Decimal> BoundRule::number(RowInHand& row) const
{
    QString room;
    const QStringView value = view(row, room);
    if (value.isEmpty())
        return {};
    const auto number = parseNumber(value, m_rule.number);
    if (number)
        return *number;
    note(row, number.error().detail);
    return {};
}

QStringList BoundRule::texts(RowInHand& row) const
{
    if (m_rule.separator.isEmpty()) {
        const QString value = text(row);
        return value.isEmpty() ? QStringList() : QStringList{value};
    }
    QStringList values;
    for (const QString& part :
         written(row).toString().split(m_rule.separator, Qt::SkipEmptyParts)) {
        const QString value = translated(part.trimmed(), row);
        if (!value.isEmpty())
            values.append(value);
    }
    return values;
}

void BoundRule::note(RowInHand& row, const QString& reason) const
{
    row.problems.append({row.record.placeOf(std::max(m_index, 0)), m_rule.column, reason});
}

QStringView BoundRule::written(RowInHand& row) const
{
    if (m_index < 0)
        return m_rule.constant;
    QStringView value = row.record.at(m_index);
    if (m_rule.trim)
        value = value.trimmed();
    if (m_rule.empty.contains(value))
        value = {};
    if (value.isEmpty() && m_rule.required)
        note(row, u"is empty"_s);
    return value;
}

QString BoundRule::looked(QString value, RowInHand& row) const
{
    for (const Step& step : m_steps) {
        if (value.isEmpty())
            return {};
        const auto found = step.column->constFind(value);
        if (found == step.column->constEnd()) {
            note(row, u"lookup.%1 has no row for it"_s.arg(step.table));
            return {};
        }
        value = *found;
    }
    return value;
}

QString BoundRule::translated(const QString& value, RowInHand& row) const
{
    if (value.isEmpty() || m_rule.values.isEmpty())
        return value;
    const auto found = m_rule.values.constFind(value);
    if (found != m_rule.values.constEnd())
        return *found;
    if (m_rule.unknown == UnknownValue::Refuse)
        note(row, u"is not one of the values the mapping knows"_s);
    return m_rule.unknown == UnknownValue::Keep ? value : QString();
}

} // namespace carnet
