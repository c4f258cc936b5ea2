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

QString latestContacts(const QString& whose)
{
    const QString condition = whose.isEmpty() ? u"TRUE"_s : whose;
    const auto of = [&condition](QChar row) { return QString(condition).replace(u'@', row); };
    return u"SELECT customer, MAX(at) FROM (SELECT a.customer AS customer, a.at_ms AS at"
           u" FROM activities a WHERE "_s
        + of(u'a') + u" AND "_s + isContact(whose.isEmpty() ? QString() : whose + u" AND"_s)
        + u" UNION ALL SELECT p.customer, p.sold_at_ms FROM purchases p WHERE "_s + of(u'p')
        + u") contacts GROUP BY customer"_s;
}

} // namespace carnet
