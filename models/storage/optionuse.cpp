#include "models/storage/optionuse.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

QStringList chosenIn(const QString& attributes, const QString& key)
{
    const QJsonValue value = QJsonDocument::fromJson(attributes.toUtf8()).object().value(key);
    QStringList chosen;
    for (const auto& one : value.toArray())
        chosen.append(one.toString());
    return chosen;
}

} // namespace

Result<QStringList> optionsInUse(Query& attributes, const QString& key, const QStringList& values)
{
    if (const auto ran = attributes.run(); !ran)
        return tl::unexpected(ran.error());
    QStringList used;
    while (used.size() < values.size() && attributes.next()) {
        for (const QString& chosen : chosenIn(attributes.value(0).toString(), key)) {
            if (values.contains(chosen) && !used.contains(chosen))
                used.append(chosen);
        }
    }
    if (const auto read = attributes.outcome(); !read)
        return tl::unexpected(read.error());
    // In the order of the list, so that everybody hears of the same one first.
    std::ranges::sort(used, {}, [&values](const QString& one) { return values.indexOf(one); });
    return used;
}

QString patternOf(const QString& key)
{
    return u"%\""_s + key + u"\"%"_s; // `_` is any letter to LIKE, which finds more, never less
}

} // namespace carnet
