#include "models/storage/newrow.h"

#include "models/storage/compactjson.h"
#include "models/storage/uuidtext.h"

#include <algorithm>

namespace carnet {

namespace {

constexpr qsizetype kUsualRowSize = 768;
constexpr qsizetype kIdSize = 36;

void appendUuid(QByteArray& bytes, const QUuid& id)
{
    const auto text = uuidText(id);
    bytes.append(text.data(), text.size());
}

} // namespace

NewRow::NewRow(const RowKey& key, const QUuid& customer)
    : m_key(key)
    , m_customer(customer)
{
    m_digest.add(key, 1);
    m_columns.reserve(static_cast<size_t>(describe(key.kind).fields.size()));
    m_bytes.reserve(kUsualRowSize);
    appendUuid(m_bytes, key.id);
}

QByteArrayView NewRow::text(const Column& column) const
{
    return QByteArrayView(m_bytes).sliced(column.begin, column.size);
}

QByteArrayView NewRow::text(QLatin1StringView field) const
{
    return text(m_columns.at(placeOf(field)));
}

QByteArrayView NewRow::idText() const
{
    return QByteArrayView(m_bytes).first(kIdSize);
}

void NewRow::append(qint64 number)
{
    m_columns.push_back({.number = number});
}

void NewRow::append(const QString& text)
{
    const qsizetype begin = m_bytes.size();
    m_bytes.resize(begin + text.size());
    char* to = m_bytes.data() + begin;
    for (const QChar c : text) {
        if (c >= u'\x80') {
            m_bytes.truncate(begin);
            return appendUtf8(text.toUtf8());
        }
        *to++ = static_cast<char>(c.unicode());
    }
    m_columns.push_back({.isText = true, .begin = begin, .size = text.size()});
}

void NewRow::append(const QUuid& id)
{
    const qsizetype begin = m_bytes.size();
    if (!id.isNull())
        appendUuid(m_bytes, id);
    m_columns.push_back({.isText = true, .begin = begin, .size = m_bytes.size() - begin});
}

void NewRow::appendUtf8(QByteArrayView text)
{
    m_columns.push_back({.isText = true, .begin = m_bytes.size(), .size = text.size()});
    m_bytes.append(text);
}

void NewRow::appendJson(const QJsonValue& json)
{
    appendUtf8(compactJson(json));
}

void NewRow::setText(QLatin1StringView field, QByteArrayView utf8)
{
    Column& column = m_columns.at(placeOf(field));
    column.begin = m_bytes.size();
    column.size = utf8.size();
    m_bytes.append(utf8);
}

size_t NewRow::placeOf(QLatin1StringView field) const
{
    const auto& fields = describe(m_key.kind).fields;
    const auto found = std::ranges::find(fields, field, &FieldDescription::name);
    return static_cast<size_t>(found - fields.begin());
}

} // namespace carnet
