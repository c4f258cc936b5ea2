#include "app/ctl/authorityline.h"

#include "models/storage/compactjson.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr int kFormatWithAuthority = 2;
const auto kAuthority = u"authority"_s;

} // namespace

QByteArray toAuthorityLine(const identity::DeviceAuthority& authority)
{
    return compactJson(QJsonObject{{u"carnet"_s, u"backup"_s},
                                   {u"format"_s, kFormatWithAuthority},
                                   {kAuthority, QString::fromLatin1(authority.toPem())}});
}

Result<std::optional<identity::DeviceAuthority>> fromAuthorityLine(const QByteArray& line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    if (object[u"format"_s].toInt() != kFormatWithAuthority || !object.contains(kAuthority))
        return std::nullopt;
    return identity::DeviceAuthority::fromPem(object[kAuthority].toString().toLatin1())
        .map([](identity::DeviceAuthority authority) {
            return std::optional(std::move(authority));
        });
}

} // namespace carnet
