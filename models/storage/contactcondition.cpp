#include "models/storage/contactcondition.h"

using namespace Qt::StringLiterals;

namespace carnet {

QString isContact(const QString& narrowed)
{
    const auto among = [&narrowed](QChar activity) {
        return QString(narrowed).replace(u'@', activity);
    };
    return u"a.planned = 0 AND a.voids = ''"
           u" AND a.id NOT IN (SELECT v.voids FROM activities v WHERE %1 v.voids <> '')"
           u" AND a.id NOT IN (SELECT c.corrects FROM activities c WHERE %2 c.corrects <> ''"
           u" AND c.id NOT IN (SELECT w.voids FROM activities w WHERE %3 w.voids <> ''))"_s.arg(
               among(u'v'), among(u'c'), among(u'w'));
}

} // namespace carnet
