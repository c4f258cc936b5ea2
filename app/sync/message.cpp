#include "app/sync/message.h"

#include "app/sync/wire.h"

#include <QJsonDocument>

namespace carnet::sync {

namespace {

//! True when no bracket lies deeper than allowed. Counted before parsing: the parser itself would
//! take a thousand levels, and every reader and writer after it recurses.
bool isShallow(const QByteArray& bytes)
{
    int depth = 0;
    bool inText = false;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes.at(i);
        if (inText) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inText = false;
        } else if (c == '"') {
            inText = true;
        } else if (c == '[' || c == '{') {
            if (++depth > WireBounds::kDepth)
                return false;
        } else if (c == ']' || c == '}') {
            --depth;
        }
    }
    return true;
}

} // namespace

tl::expected<QJsonObject, Flaw> messageFrom(const QByteArray& bytes, qsizetype most)
{
    if (bytes.size() > most)
        return tl::unexpected<Flaw>(Flaw::TooLarge);
    if (!isShallow(bytes))
        return tl::unexpected<Flaw>(Flaw::TooDeep);
    QJsonParseError parsed{};
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &parsed);
    if (parsed.error == QJsonParseError::IllegalUTF8String)
        return tl::unexpected<Flaw>(Flaw::NotUtf8);
    if (parsed.error != QJsonParseError::NoError || !document.isObject())
        return tl::unexpected<Flaw>(Flaw::NotJson);
    return document.object();
}

} // namespace carnet::sync
