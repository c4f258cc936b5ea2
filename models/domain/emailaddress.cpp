#include "models/domain/emailaddress.h"

#include <QList>
#include <QString>

#include <algorithm>

namespace carnet {

namespace {

bool isLocalCharacter(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || QStringView(u".!#$%&'*+-/=?^_`{|}~").contains(c)
        || c.isSurrogate();
}

bool isLabel(QStringView label)
{
    if (label.isEmpty() || label.size() > 63 || label.startsWith(u'-') || label.endsWith(u'-'))
        return false;
    return std::ranges::all_of(label, [](QChar c) {
        return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == u'-';
    });
}

bool isDomain(QStringView domain)
{
    const auto labels = domain.split(u'.');
    if (labels.size() < 2 || domain.size() > 253)
        return false;
    const QStringView top = labels.back();
    const bool topIsNumber = std::ranges::all_of(top, [](QChar c) { return c.isDigit(); });
    return !topIsNumber && top.size() > 1 && std::ranges::all_of(labels, isLabel);
}

} // namespace

bool looksLikeEmailAddress(QStringView text)
{
    const qsizetype at = text.lastIndexOf(u'@');
    if (at < 1 || at > 64)
        return false;
    const QStringView local = text.first(at);
    if (local.startsWith(u'.') || local.endsWith(u'.') || local.contains(u".."))
        return false;
    return std::ranges::all_of(local, isLocalCharacter) && isDomain(text.sliced(at + 1));
}

} // namespace carnet
