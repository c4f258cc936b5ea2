#include "app/headquarters/target.h"

#include <QList>

#include <algorithm>
#include <cctype>
#include <optional>

using namespace Qt::StringLiterals;

namespace carnet::http {

namespace {

bool isHex(char c)
{
    return std::isxdigit(static_cast<unsigned char>(c)) != 0;
}

bool isControl(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

//! Nothing when an escape is cut short, is not hexadecimal or stands for a control character.
std::optional<QByteArray> decoded(const QByteArray& text)
{
    for (qsizetype at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1))
        if (at + 2 >= text.size() || !isHex(text.at(at + 1)) || !isHex(text.at(at + 2)))
            return std::nullopt;
    QByteArray plain = QByteArray::fromPercentEncoding(text);
    if (std::ranges::any_of(plain, isControl))
        return std::nullopt;
    return plain;
}

struct Halves {
    QByteArray before;
    QByteArray after; // empty when there is no separator
};

Halves splitAt(const QByteArray& text, char separator)
{
    const qsizetype at = text.indexOf(separator);
    if (at < 0)
        return {text, {}};
    return {text.left(at), text.mid(at + 1)};
}

} // namespace

Result<Target> parseTarget(const QByteArray& target)
{
    if (!target.startsWith('/'))
        return failure(ErrorCode::Invalid, u"the target is not in origin form"_s);

    const Halves halves = splitAt(target, '?');
    const auto path = decoded(halves.before);
    if (!path)
        return failure(ErrorCode::Invalid, u"the path holds a broken escape"_s);

    Target parsed{*path, {}};
    for (const QByteArray& pair : halves.after.split('&')) {
        if (pair.isEmpty())
            continue;
        const Halves assignment = splitAt(pair, '=');
        const auto key = decoded(assignment.before);
        const auto value = decoded(assignment.after);
        if (!key || !value)
            return failure(ErrorCode::Invalid, u"the query holds a broken escape"_s);
        parsed.query.insert(QString::fromUtf8(*key), QString::fromUtf8(*value));
    }
    return parsed;
}

} // namespace carnet::http
