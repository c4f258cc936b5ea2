#include "app/sync/jsonreader.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace carnet::sync {

namespace {

constexpr QLatin1StringView kTooMany("too many: ");

} // namespace

bool readInteger(const QJsonValue& json, qint64& value, qint64 most)
{
    constexpr qint64 kNone = -1;
    const qint64 number = json.toInteger(kNone); // kNone also for 1.5, which no integer equals
    if (number < 0 || number > most)
        return false;
    value = number;
    return true;
}

bool readUuid(const QJsonValue& json, QUuid& value)
{
    value = QUuid::fromString(json.toString());
    return !value.isNull();
}

JsonReader::JsonReader(QJsonObject object, QString place)
    : m_object(std::move(object))
    , m_place(std::move(place))
{
}

bool JsonReader::has(QLatin1StringView name) const
{
    return m_object.contains(name);
}

qint64 JsonReader::integer(QLatin1StringView name, qint64 most)
{
    qint64 value = 0;
    if (!readInteger(m_object.value(name), value, most))
        fail(name);
    return value;
}

qint64 JsonReader::integerOr(QLatin1StringView name, qint64 otherwise, qint64 most)
{
    return has(name) ? integer(name, most) : otherwise;
}

bool JsonReader::boolean(QLatin1StringView name)
{
    const QJsonValue json = m_object.value(name);
    if (!json.isBool() && !json.isUndefined())
        fail(name);
    return json.toBool();
}

QString JsonReader::text(QLatin1StringView name, qsizetype longest)
{
    const QJsonValue json = m_object.value(name);
    const QString value = json.toString();
    if (!json.isString() || value.size() > longest)
        fail(name);
    return isGood() ? value : QString();
}

QUuid JsonReader::uuid(QLatin1StringView name)
{
    QUuid value;
    if (!readUuid(m_object.value(name), value))
        fail(name);
    return value;
}

Hlc JsonReader::hlc(QLatin1StringView name)
{
    const QString text = m_object.value(name).toString();
    const Hlc value = Hlc::fromString(text);
    if (value.value == 0 && text != Hlc().toString())
        fail(name);
    return value;
}

QJsonObject JsonReader::object(QLatin1StringView name)
{
    const QJsonValue json = m_object.value(name);
    if (!json.isObject() && !json.isUndefined())
        fail(name);
    return json.toObject();
}

QJsonArray JsonReader::array(QLatin1StringView name, qsizetype most)
{
    const QJsonValue json = m_object.value(name);
    const QJsonArray value = json.toArray();
    if (isGood() && value.size() > most)
        m_hasTooMany = true;
    if (!json.isArray() || value.size() > most)
        fail(name);
    return isGood() ? value : QJsonArray();
}

QJsonArray JsonReader::arrayOrEmpty(QLatin1StringView name, qsizetype most)
{
    return has(name) ? array(name, most) : QJsonArray();
}

void JsonReader::fail(const QString& where)
{
    if (isGood())
        m_wrong = m_place.isEmpty() ? where : m_place + u'.' + where;
}

Result<> JsonReader::end() const
{
    if (isGood())
        return {};
    return tl::unexpected(error());
}

Error JsonReader::error() const
{
    return {ErrorCode::Invalid,
            QString(m_hasTooMany ? kTooMany : "missing or wrong: "_L1) + m_wrong};
}

bool saysTooMany(const Error& error)
{
    return error.code == ErrorCode::Invalid && error.detail.startsWith(kTooMany);
}

} // namespace carnet::sync
