#include "models/domain/webaddress.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace carnet {

bool isWebAddress(const QString& text, WebScheme scheme)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool isKnown = url.scheme() == u"https"_s
        || (scheme == WebScheme::HttpOrHttps && url.scheme() == u"http"_s);
    return text.size() <= kLongestWebAddress && url.isValid() && isKnown && !url.host().isEmpty()
        && url.userInfo().isEmpty();
}

QString webAddressFromTyped(const QString& typed)
{
    // A host may have a port behind its colon; a scheme has anything else there.
    static const QRegularExpression scheme(u"^[A-Za-z][A-Za-z0-9+.-]*:(?!\\d)"_s);
    QString address = typed.trimmed();
    if (address.isEmpty() || scheme.match(address).hasMatch())
        return address;
    return u"https://"_s + address;
}

} // namespace carnet
