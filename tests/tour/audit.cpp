// The tour at headquarters' log.
#include "tests/tour/tour.h"

using namespace Qt::StringLiterals;

namespace carnet::test {

bool Tour::readAuditLog()
{
    const WindowDriver driver = m_second.driver();
    AuditScreen& audit = *m_second.shell().headquarters()->audit();
    const auto shows = [&](auto isThere) {
        return driver.awaitTrue(
            [&] { return !audit.isLoading() && audit.entries()->rowCount() > 0 && isThere(); },
            kHeadquartersMs);
    };
    if (!driver.click(u"Audit log"_s) || !shows([] { return true; }))
        return false;
    save(m_second, u"audit log"_s);
    if (!driver.click(u"Everything"_s) || !driver.click(u"Client books"_s)
        || !shows([&] { return audit.kindText() == u"Client books"_s; }))
        return false;
    const auto opened = [&] {
        for (int row = 0; row < audit.entries()->rowCount(); ++row) {
            if (cellOf(*audit.entries(), row, "canOpen") == u"true"_s)
                return driver.click(cellOf(*audit.entries(), row, "what"));
        }
        return false;
    };
    if (!opened() || !shows([&] {
            return cellOf(*audit.entries(), audit.entries()->rowCount() - 1, "what") != QString()
                && driver.find(u"moved to the book of"_s, true);
        }))
        return false;
    save(m_second, u"a gesture in the audit log"_s);
    m_second.shell().preferences()->setTheme(u"dark"_s);
    if (!driver.click(u"Any outcome"_s) || !driver.await(u"Refused"_s))
        return false;
    save(m_second, u"outcomes in the audit log, dark"_s);
    driver.press(Qt::Key_Escape);
    m_second.shell().preferences()->setTheme(u"light"_s);
    return driver.click(u"Show everything"_s) && shows([&] { return !audit.isFiltered(); })
        && driver.click(u"Attributes"_s) && driver.await(u"Live preview"_s);
}

} // namespace carnet::test
