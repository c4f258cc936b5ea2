#include "app/headquarters/ownnames.h"

#include <QHostAddress>
#include <QHostInfo>
#include <QNetworkInterface>

using namespace Qt::StringLiterals;

namespace carnet {

QStringList ownNames(const QString& address, const QStringList& more)
{
    QStringList names = more;
    names.append(u"localhost"_s);
    if (const QString host = QHostInfo::localHostName(); !host.isEmpty())
        names.append(host);
    const QHostAddress listens(address);
    const bool isEverywhere = listens == QHostAddress(QHostAddress::AnyIPv4)
        || listens == QHostAddress(QHostAddress::AnyIPv6);
    if (!isEverywhere)
        names.append(address);
    const auto all = isEverywhere ? QNetworkInterface::allAddresses() : QList<QHostAddress>();
    for (const QHostAddress& own : all) {
        if (!own.isLinkLocal()) // such an address names an interface of this machine, too
            names.append(own.toString());
    }
    names.removeDuplicates();
    names.sort();
    return names;
}

} // namespace carnet
