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
                             Right::ExtendedLogOn,
                             Right::Administer};

struct RightWords {
    Q_DECLARE_TR_FUNCTIONS(Rights)
};

} // namespace

QString roleName(Role role)
{
    switch (role) {
    case Role::Associate:
        return RightWords::tr("Associate");
    case Role::Manager:
        return RightWords::tr("Manager");
    case Role::Headquarters:
        return RightWords::tr("Headquarters");
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
        entries.append({number,
                        rightName(right),
                        differing.contains(right)
                            ? RightWords::tr("Unlike the group · %1").arg(number)
                            : number,
                        granted.contains(right)});
    }
    return entries;
}

} // namespace carnet
