#include "models/storage/scopeset.h"

#include <QStringList>

#include <algorithm>
#include <iterator>

namespace carnet {

QString scopesText(const ScopeSet& scopes)
{
    QStringList numbers;
    for (const qint64 scope : scopes)
        numbers.append(QString::number(scope));
    return numbers.join(u' ');
}

ScopeSet scopesFromText(const QString& text)
{
    ScopeSet scopes;
    for (const QString& number : text.split(u' ', Qt::SkipEmptyParts))
        scopes.append(number.toLongLong());
    return scopes;
}

ScopeSet united(const ScopeSet& a, const ScopeSet& b)
{
    ScopeSet both;
    std::ranges::set_union(a, b, std::back_inserter(both));
    return both;
}

} // namespace carnet
