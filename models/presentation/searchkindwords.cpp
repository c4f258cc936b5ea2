#include "models/presentation/searchkindwords.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("SearchKind", text);
}

} // namespace

QString searchKindName(SearchKind kind)
{
    switch (kind) {
    case SearchKind::Name:
        return tr("Name");
    case SearchKind::Phone:
        return tr("Phone");
    case SearchKind::Email:
        return tr("E-mail");
    case SearchKind::Number:
        return tr("Account or card");
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
