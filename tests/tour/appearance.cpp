// The tour in the dark and on other screens.
#include "tests/tour/tour.h"

using namespace Qt::StringLiterals;

namespace carnet::test {

namespace {

const QSize kSmall(1366, 768);

} // namespace

bool Tour::dark()
{
    m_first.shell().preferences()->setTheme(u"dark"_s);
    if (!m_first.driver().await(u"What should the next person know?"_s))
        return false;
    save(m_first, u"dark client"_s);
    if (!saveHome(u"dark home"_s))
        return false;
    m_first.driver().press(Qt::Key_3, Qt::ControlModifier);
    return m_first.driver().await(u"Add client"_s) != nullptr;
}

bool Tour::small()
{
    m_first.shell().preferences()->setTheme(u"light"_s);
    m_first.window->quickWindow()->resize(kSmall);
    return saveBoth(u"small"_s);
}

bool Tour::portrait()
{
    m_first.window->quickWindow()->resize(kPortrait);
    return saveBoth(u"portrait"_s);
}

bool Tour::saveBoth(const QString& name)
{
    const QString id = cellOf(*m_first.shell().clientBook()->clients(), 0, "customerId");
    m_first.shell().openCustomer(id);
    const bool isOpen = m_first.driver().await(u"What should the next person know?"_s) != nullptr;
    save(m_first, name + u" client"_s);
    if (!saveHome(name + u" home"_s))
        return false;
    m_first.driver().press(Qt::Key_3, Qt::ControlModifier);
    return isOpen && m_first.driver().await(u"Add client"_s);
}

} // namespace carnet::test
