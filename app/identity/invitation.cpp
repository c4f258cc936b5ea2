#include "app/identity/invitation.h"

#include "app/identity/fingerprint.h"

#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace carnet::identity {

namespace {

const auto kScheme = u"carnet-enrol"_s;
const auto kHttps = u"https"_s;
const auto kCode = u"code"_s;
const auto kAuthority = u"authority"_s;
constexpr qsizetype kLongest = 2048;

} // namespace

QString Invitation::toText() const
{
    QUrl text = url;
    text.setScheme(kScheme);
    if (text.path().isEmpty())
        text.setPath(u"/"_s);
    QUrlQuery query;
    query.addQueryItem(kCode, code.toText());
    query.addQueryItem(kAuthority, QString::fromLatin1(authority.toHex()));
    text.setQuery(query);
    return text.toString(QUrl::FullyEncoded);
}

Result<Invitation> Invitation::fromText(const QString& text)
{
    QUrl url(text.left(kLongest).trimmed(), QUrl::StrictMode);
    if (text.size() > kLongest || url.scheme() != kScheme)
        return failure(ErrorCode::Invalid, u"this is not an invitation of a headquarters"_s);
    const QUrlQuery query(url);
    url.setScheme(kHttps);
    url.setQuery(QString());
    return fromParts(url.toString(), query.queryItemValue(kCode), query.queryItemValue(kAuthority));
}

Result<QUrl> Invitation::placeFrom(const QString& text)
{
    const QString typed = text.left(kLongest).trimmed();
    const bool isWhole = typed.contains(u"://"_s);
    QUrl where(isWhole ? typed : kHttps + u"://"_s + typed, QUrl::StrictMode);
    const bool isPlace = where.isValid() && where.scheme() == kHttps && !where.host().isEmpty()
        && where.userInfo().isEmpty() && !where.hasQuery() && !where.hasFragment();
    if (!isPlace)
        return failure(ErrorCode::Invalid,
                       u"the address of headquarters has to be like "
                       "https://hq.example.com:8443"_s);
    if (where.path() == u"/"_s)
        where.setPath(QString());
    return where;
}

Result<Invitation> Invitation::fromParts(const QString& url,
                                         const QString& code,
                                         const QString& authority)
{
    const auto where = placeFrom(url);
    if (!where)
        return tl::unexpected(where.error());
    const auto known = EnrolmentCode::fromText(code);
    if (!known)
        return tl::unexpected(known.error());
    const auto fingerprint = fingerprintFrom(authority);
    if (!fingerprint)
        return tl::unexpected(fingerprint.error());
    return Invitation{*where, *known, *fingerprint};
}

} // namespace carnet::identity
