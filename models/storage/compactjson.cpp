#include "models/storage/compactjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QVariant>

#include <algorithm>
#include <utility>

namespace carnet {

namespace {

constexpr qsizetype kUsualSize = 256;

void append(QByteArray& out, const QJsonValue& json);

//! Numbers with a fraction and texts with something to escape: seldom, and best left to Qt.
void appendAsQtDoes(QByteArray& out, const QJsonValue& json)
{
    const QByteArray array = QJsonDocument(QJsonArray{json}).toJson(QJsonDocument::Compact);
    out.append(array.sliced(1, array.size() - 2));
}

bool isPlain(QChar c)
{
    return c >= u' ' && c < u'\x80' && c != u'"' && c != u'\\';
}

void append(QByteArray& out, const QString& text)
{
    const qsizetype begin = out.size();
    out.resize(begin + text.size() + 2);
    char* to = out.data() + begin;
    *to++ = '"';
    for (const QChar c : text) {
        if (!isPlain(c)) {
            out.truncate(begin);
            return appendAsQtDoes(out, text);
        }
        *to++ = static_cast<char>(c.unicode());
    }
    *to = '"';
}

void appendNumber(QByteArray& out, const QJsonValue& json)
{
    const QVariant number = json.toVariant(); // tells whole numbers from others
    if (number.typeId() == QMetaType::LongLong)
        out.append(QByteArray::number(number.toLongLong()));
    else
        appendAsQtDoes(out, json);
}

void append(QByteArray& out, const QJsonArray& array)
{
    char separator = '[';
    for (const QJsonValue entry : array) {
        out.append(std::exchange(separator, ','));
        append(out, entry);
    }
    out.append(array.isEmpty() ? "[]" : "]");
}

void append(QByteArray& out, const QJsonObject& object)
{
    char separator = '{';
    for (auto it = object.begin(); it != object.end(); ++it) {
        out.append(std::exchange(separator, ','));
        append(out, it.key());
        out.append(':');
        append(out, it.value());
    }
    out.append(object.isEmpty() ? "{}" : "}");
}

void append(QByteArray& out, const QJsonValue& json)
{
    switch (json.type()) {
    case QJsonValue::String:
        return append(out, json.toString());
    case QJsonValue::Double:
        return appendNumber(out, json);
    case QJsonValue::Bool:
        out.append(json.toBool() ? "true" : "false");
        return;
    case QJsonValue::Array:
        return append(out, json.toArray());
    case QJsonValue::Object:
        return append(out, json.toObject());
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    out.append("null");
}

bool needsEscape(char c)
{
    return static_cast<unsigned char>(c) < ' ' || c == '"' || c == '\\';
}

void appendEscaped(QByteArray& out, char c)
{
    constexpr int kHexadecimal = 16;
    out.append('\\');
    if (c == '"' || c == '\\')
        out.append(c);
    else
        out.append("u00").append(QByteArray::number(c, kHexadecimal).rightJustified(2, '0'));
}

} // namespace

QByteArray compactJson(const QJsonValue& json)
{
    QByteArray out;
    out.reserve(kUsualSize);
    if (json.isArray())
        append(out, json.toArray());
    else
        append(out, json.toObject());
    return out;
}

void appendJsonText(QByteArray& out, QByteArrayView utf8)
{
    out.append('"');
    while (!utf8.isEmpty()) {
        const auto* const special = std::ranges::find_if(utf8, needsEscape);
        out.append(utf8.first(special - utf8.begin()));
        if (special == utf8.end())
            break;
        appendEscaped(out, *special);
        utf8 = utf8.sliced(special - utf8.begin() + 1);
    }
    out.append('"');
}

} // namespace carnet
