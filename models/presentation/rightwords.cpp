#include "models/presentation/rightwords.h"

#include "models/domain/staffrights.h"
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

QString rightName(Right right)
{
    switch (right) {
    case Right::CreateCustomer:
        return RightWords::tr("Create clients");
    case Right::EditCustomer:
        return RightWords::tr("Edit clients");
    case Right::ViewOwnBook:
        return RightWords::tr("View own client book");
    case Right::ViewStoreBooks:
        return RightWords::tr("View store client books");
    case Right::AddToBook:
        return RightWords::tr("Add to client book");
    case Right::RemoveFromBook:
        return RightWords::tr("Remove from client book");
    case Right::ReassignBook:
        return RightWords::tr("Reassign clients");
    case Right::LogActivity:
        return RightWords::tr("Log activities");
    case Right::WriteNote:
        return RightWords::tr("Write notes");
    case Right::Administer:
        return RightWords::tr("Set up Carnet");
    case Right::ShareFilters:
        return RightWords::tr("Share segments");
    case Right::ExtendedLogOn:
        return RightWords::tr("Assign barcodes and cards");
    }
    return {};
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
