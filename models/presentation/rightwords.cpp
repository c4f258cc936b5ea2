#include "models/presentation/rightwords.h"

#include "models/domain/staffrights.h"
#include "models/presentation/till.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

//! In the order in which a person reads them: the client book, then its clients, then the house.
constexpr std::array kRights{Right::ViewOwnBook,
                             Right::ViewStoreBooks,
                             Right::AddToBook,
                             Right::RemoveFromBook,
                             Right::ReassignBook,
                             Right::CreateCustomer,
                             Right::EditCustomer,
                             Right::LogActivity,
                             Right::WriteNote,
                             Right::ShareFilters,
                             Right::Administer};

QString tr(const char* text)
{
    return QCoreApplication::translate("Rights", text);
}

} // namespace

QString roleName(Role role)
{
    switch (role) {
    case Role::Associate:
        return tr("Associate");
    case Role::Manager:
        return tr("Manager");
    case Role::Headquarters:
        return tr("Headquarters");
    }
    return {};
}

QStringList roleNames()
{
    QStringList names;
    for (const auto& [token, role] : tokens(Role{}))
        names.append(roleName(role));
    return names;
}

QList<GrantEntry> rightEntries(const QList<Right>& granted,
                               const std::optional<QList<Right>>& usual)
{
    const QList<Right> differing = usual ? differingRights(granted, *usual) : QList<Right>();
    QList<GrantEntry> entries;
    for (const Right right : kRights) {
        const QString number = QString::number(static_cast<int>(right));
        entries.append(
            {number,
             rightName(right),
             differing.contains(right) ? tr("Unlike the group · %1").arg(number) : number,
             granted.contains(right)});
    }
    return entries;
}

} // namespace carnet
