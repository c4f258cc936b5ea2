#include "models/presentation/searchkindwords.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

struct SearchKindWords {
    Q_DECLARE_TR_FUNCTIONS(SearchKind)
};

} // namespace

QString searchKindName(SearchKind kind)
{
    switch (kind) {
    case SearchKind::Name:
        return SearchKindWords::tr("Name");
    case SearchKind::Phone:
        return SearchKindWords::tr("Phone");
    case SearchKind::Email:
        return SearchKindWords::tr("E-mail");
    case SearchKind::Number:
        return SearchKindWords::tr("Account or card");
    }
    return {};
}

QString searchKindsText(const QString& value)
{
    QStringList names;
    for (const SearchKind kind : searchKinds(value).value_or(QList<SearchKind>()))
        names.append(searchKindName(kind));
    return names.join(u", "_s);
}

} // namespace carnet
