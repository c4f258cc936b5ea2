// Headquarters' part of the tour: an attribute is set up and reaches the tills.
#include "tests/tour/tour.h"

using namespace Qt::StringLiterals;

namespace carnet::test {

namespace {

constexpr qreal kRow = 56; // of the table
const auto kName = u"Wrist size"_s;

} // namespace

bool Tour::openConsole()
{
    m_second.shell().signOut();
    const WindowDriver driver = m_second.driver();
    if (!driver.click(u"Ida Vang"_s, true))
        return false;
    for (const QChar digit : Retailer::pin()) {
        if (!driver.click(QString(digit)))
            return false;
    }
    Shell& shell = m_second.shell();
    return driver.awaitTrue([&] { return shell.place() != Shell::Place::SigningIn; },
                            kHeadquartersMs)
        && driver.click(u"HQ"_s) && driver.await(u"Client book attributes"_s)
        && driver.await(u"Live preview"_s);
}

bool Tour::refuseThresholds()
{
    const WindowDriver driver = m_second.driver();
    if (!driver.click(u"Shoe size"_s) || !driver.click(u"Thresholds of ranges"_s))
        return false;
    driver.press(Qt::Key_End);
    driver.type(u";40"_s);
    driver.press(Qt::Key_Tab); // what is wrong is said of what has been typed to the end
    if (!driver.await(u"Thresholds go up: number 5 is not above the one before it."_s))
        return false;
    save(m_second, u"refused"_s);
    driver.press(Qt::Key_Escape);
    return driver.awaitTrue([&] { return driver.find(u"Save attribute"_s) == nullptr; });
}

bool Tour::addAttribute()
{
    const WindowDriver driver = m_second.driver();
    if (!driver.click(u"Add attribute"_s) || !driver.click(u"Name"_s))
        return false;
    driver.type(kName);
    if (!driver.click(u"Deutsch"_s))
        return false;
    driver.type(u"Handgelenkumfang"_s);
    save(m_second, u"new attribute"_s);
    if (!driver.click(u"Save attribute"_s) || !driver.await(u"“Wrist size” added"_s))
        return false;
    // It reaches the other till.
    return m_first.driver().awaitTrue(
        [&] { return m_first.workplace->till().reference().attribute(u"wrist_size"_s); },
        kHeadquartersMs);
}

bool Tour::dragAttribute()
{
    const WindowDriver driver = m_second.driver();
    QAbstractListModel* rows = m_second.shell().headquarters()->attributes()->attributes();
    const int last = rows->rowCount() - 1;
    const QQuickItem* handle = driver.await(u"Drag Partner to another place"_s);
    if (!handle)
        return false;
    const int at = last - 2;
    driver.drag(*handle, {0, -2 * kRow});
    const auto key = [](Till& till, int place) {
        return till.reference().attributes.at(place).key;
    };
    return driver.awaitTrue([&] { return key(m_second.workplace->till(), at - 2) == u"partner"_s; })
        && m_first.driver().awaitTrue(
            [&] { return key(m_first.workplace->till(), at - 2) == u"partner"_s; },
            kHeadquartersMs);
}

bool Tour::otherSections()
{
    const WindowDriver driver = m_second.driver();
    if (!driver.click(u"Attribute groups"_s) || !driver.click(u"Add group"_s)
        || !driver.click(u"Name"_s))
        return false;
    driver.type(u"Leather and jewellery"_s);
    if (!driver.click(u"Save group"_s) || !driver.await(u"A group needs at least one attribute."_s))
        return false;
    save(m_second, u"empty group"_s);
    if (!driver.click(u"Shoe size"_s) || !driver.click(u"Birthday"_s)
        || !driver.click(u"Save group"_s)
        || !driver.await(u"Client books show: Leather and jewellery"_s))
        return false;
    save(m_second, u"groups"_s);
    if (!driver.click(u"Activity types"_s) || !driver.click(u"Appointment"_s)
        || !driver.await(u"Asks how long it took or takes"_s))
        return false;
    save(m_second, u"activity type"_s);
    driver.press(Qt::Key_Escape);
    if (!driver.awaitTrue([&] { return !driver.find(u"Asks how long it took or takes"_s); }))
        return false;
    save(m_second, u"activity types"_s);
    if (!driver.click(u"Associates"_s) || !driver.await(u"Associates of all stores"_s))
        return false;
    save(m_second, u"associates"_s);
    if (!driver.click(u"Edit Ida Vang"_s) || !driver.await(u"Works at"_s)
        || !driver.click(u"Role"_s) || !driver.click(u"Manager"_s)
        || !driver.await(u"Somebody has to keep the right"_s, true))
        return false;
    save(m_second, u"associate"_s);
    driver.press(Qt::Key_Escape);
    return true;
}

bool Tour::shareValues()
{
    const WindowDriver driver = m_second.driver();
    if (!driver.awaitTrue([&driver] { return !driver.find(u"Cancel"_s); })
        || !driver.click(u"Attribute types"_s)
        || !driver.await(u"Each attribute has values of its own"_s))
        return false;
    save(m_second, u"no attribute type"_s);
    if (!driver.click(u"Add attribute type"_s) || !driver.click(u"Name"_s))
        return false;
    driver.type(u"Leather colours"_s);
    if (!driver.click(u"Save attribute type"_s)
        || !driver.await(u"A list needs at least one value, and each value a name."_s)
        || !driver.click(u"Add value"_s) || !driver.await(u"Value 1"_s))
        return false;
    driver.type(u"Bordeaux"_s);
    save(m_second, u"attribute type"_s);
    return driver.click(u"Save attribute type"_s) && driver.await(u"“Leather colours” added"_s)
        && driver.await(u"Edit Leather colours"_s);
}

bool Tour::houseSections()
{
    const WindowDriver driver = m_second.driver();
    const auto isClosed = [&driver] { return !driver.find(u"Cancel"_s); };
    const auto shows = [&](const QString& section, const QString& row, const QString& picture) {
        if (!driver.awaitTrue(isClosed) || !driver.click(section)
            || !driver.await(u"Edit "_s + row))
            return false;
        save(m_second, picture + u"s"_s);
        return driver.click(u"Edit "_s + row) && driver.await(u"Cancel"_s);
    };
    if (!shows(u"Address books"_s, u"Clients Paris"_s, u"address book"_s)
        || !driver.click(u"Remove this address book"_s)
        || !driver.await(u"It cannot be removed"_s, true))
        return false;
    save(m_second, u"address book"_s);
    driver.press(Qt::Key_Escape);
    if (!shows(u"Stores"_s, u"Vienna, Kohlmarkt"_s, u"store"_s) || !driver.click(u"Time zone"_s))
        return false;
    driver.press(Qt::Key_A, Qt::ControlModifier);
    driver.type(u"america/ar"_s);
    if (!driver.await(u"America/Argentina/Buenos_Aires"_s))
        return false;
    save(m_second, u"time zone"_s);
    driver.press(Qt::Key_Tab);
    if (!driver.await(u"There is no time zone of this name."_s))
        return false;
    save(m_second, u"store"_s);
    driver.press(Qt::Key_Escape);
    if (!shows(u"Tills"_s, u"Till 01"_s, u"till"_s))
        return false;
    save(m_second, u"till"_s);
    driver.press(Qt::Key_Escape);
    if (!shows(u"Numbers"_s, u"Client books"_s, u"number sequence"_s) || !driver.click(u"Prefix"_s))
        return false;
    driver.press(Qt::Key_End);
    driver.type(u"-"_s);
    if (!driver.await(u"CB-000123"_s))
        return false;
    save(m_second, u"number sequence"_s);
    driver.press(Qt::Key_Escape);
    if (!shows(u"Parameters"_s, u"Birthday of those born on 29 February"_s, u"parameter"_s))
        return false;
    save(m_second, u"parameter"_s);
    driver.press(Qt::Key_Escape);
    return driver.awaitTrue(isClosed) && driver.click(u"Attributes"_s)
        && driver.await(u"Live preview"_s);
}

bool Tour::clientStarts()
{
    const WindowDriver driver = m_second.driver();
    const auto isClosed = [&driver] { return !driver.find(u"Cancel"_s); };
    if (!driver.click(u"Stores"_s)
        || !driver.click(u"Defaults for new clients of Vienna, Kohlmarkt"_s)
        || !driver.await(u"Client group"_s) || !driver.click(u"Language"_s)
        || !driver.click(u"German"_s) || !driver.click(u"Friends of the house"_s))
        return false;
    save(m_second, u"new clients"_s);
    if (!driver.click(u"Save defaults"_s) || !driver.await(u"Own defaults"_s))
        return false;
    save(m_second, u"stores with defaults"_s);
    if (!driver.awaitTrue(isClosed) || !driver.click(u"Affiliations"_s)
        || !driver.await(u"New clients: Vienna, Kohlmarkt"_s))
        return false;
    save(m_second, u"affiliations"_s);
    if (!driver.click(u"Friends of the house"_s) || !driver.click(u"Remove this affiliation"_s)
        || !driver.await(u"It cannot be removed: new clients of"_s, true))
        return false;
    save(m_second, u"affiliation"_s);
    driver.press(Qt::Key_Escape);
    return driver.awaitTrue(isClosed) && driver.click(u"Attributes"_s)
        && driver.await(u"Live preview"_s);
}

bool Tour::leaveConsole()
{
    m_second.window->quickWindow()->resize(1080, 1920);
    m_second.shell().preferences()->setTheme(u"dark"_s);
    const WindowDriver driver = m_second.driver();
    if (!driver.await(u"Live preview"_s))
        return false;
    save(m_second, u"console portrait"_s);
    if (!driver.click(u"Associates"_s) || !driver.await(u"Associates of all stores"_s))
        return false;
    save(m_second, u"associates portrait"_s);
    if (!driver.click(u"Stores"_s) || !driver.await(u"Edit Vienna, Kohlmarkt"_s))
        return false;
    save(m_second, u"stores portrait"_s);
    if (!saveDesigner(u"layout portrait"_s))
        return false;
    m_second.window->quickWindow()->resize(1366, 768);
    save(m_second, u"console small"_s);
    if (!saveDesigner(u"layout small"_s))
        return false;
    if (!driver.click(u"Parameters"_s) || !driver.click(u"Edit Name of the house"_s)
        || !driver.await(u"Cancel"_s))
        return false;
    save(m_second, u"parameter small"_s);
    driver.press(Qt::Key_Escape);
    if (!driver.awaitTrue([&] { return !driver.find(u"Cancel"_s); }))
        return false;
    m_second.shell().preferences()->setTheme(u"light"_s);
    m_second.window->quickWindow()->resize(1440, 900);
    m_second.shell().signOut();
    return signIn(m_second, u"Manager"_s);
}

} // namespace carnet::test
