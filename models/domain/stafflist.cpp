#include "models/domain/stafflist.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr std::array kListTokens{std::pair{"everybody", StaffList::Everybody},
                                 std::pair{"store", StaffList::StoreAlone},
                                 std::pair{"nobody", StaffList::Nobody}};

bool hasOneOf(const Associate& associate, const QList<AddressBookId>& books)
{
    return std::ranges::any_of(associate.employeeAddressBooks,
                               [&books](const auto& book) { return books.contains(book); });
}

} // namespace

std::optional<StaffList> staffList(const QString& value)
{
    for (const auto& [token, list] : kListTokens) {
        if (value == QLatin1StringView(token))
            return list;
    }
    return std::nullopt;
}

QString staffListToken(StaffList list)
{
    for (const auto& [token, known] : kListTokens) {
        if (known == list)
            return QString::fromLatin1(token);
    }
    return {};
}

bool signsInAt(const Associate& associate, const Store& store)
{
    return !associate.blocked && hasOneOf(associate, store.employeeAddressBooks);
}

bool belongsTo(const Associate& associate, const Store& store, const QList<Store>& stores)
{
    QList<AddressBookId> own = store.employeeAddressBooks;
    for (const Store& other : stores) {
        if (other.id != store.id)
            own.removeIf(
                [&other](const auto& book) { return other.employeeAddressBooks.contains(book); });
    }
    if (!signsInAt(associate, store))
        return false;
    return own.isEmpty() || hasOneOf(associate, own);
}

} // namespace carnet
