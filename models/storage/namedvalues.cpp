#include "models/storage/namedvalues.h"

using namespace Qt::StringLiterals;

namespace carnet {

NamedValues::NamedValues(Statements& on, const QString& table)
    : m_statements(on)
    , m_select(u"SELECT value FROM "_s + table + u" WHERE name = ?"_s)
    , m_upsert(u"INSERT INTO "_s + table
               + u" (name, value) VALUES (?, ?)"
                 u" ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s)
    , m_insertFirst(m_upsert + u" WHERE "_s + table + u".value = ''"_s)
{
}

Result<QString> NamedValues::value(const QString& name) const
{
    const auto found = queryOne(m_statements, m_select, textOf, name);
    if (!found)
        return tl::unexpected(found.error());
    return found->value_or(QString());
}

Result<qint64> NamedValues::number(const QString& name) const
{
    return value(name).map([](const QString& text) { return text.toLongLong(); });
}

Result<> NamedValues::set(const QString& name, const QString& value) const
{
    const auto written = execute(m_statements, m_upsert, name, value);
    if (!written)
        return tl::unexpected(written.error());
    return {};
}

Result<QString> NamedValues::setFirst(const QString& name, const QString& value) const
{
    const auto written = execute(m_statements, m_insertFirst, name, value);
    if (!written)
        return tl::unexpected(written.error());
    return this->value(name);
}

Result<> NamedValues::setNumber(const QString& name, qint64 value) const
{
    return set(name, QString::number(value));
}

} // namespace carnet
