#include "app/headquarters/ownnames.h"

#include <QHostAddress>
#include <QHostInfo>
#include <QNetworkInterface>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

//! A machine may be called what no certificate can say.
bool isSayable(const QString& name)
{
    static const QRegularExpression kHostName(u"^[A-Za-z0-9._-]{1,253}$"_s);
    return kHostName.match(name).hasMatch();
}

} // namespace

QStringList ownNames(const QString& address, const QStringList& more)
{
    QStringList names = more;
    names.append(u"localhost"_s);
    if (const QString host = QHostInfo::localHostName(); isSayable(host))
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
