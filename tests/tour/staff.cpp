// Headquarters' staff on the tour: somebody new gets a PIN and a client book.
#include "models/domain/credential.h"
#include "tests/tour/tour.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet::test {

namespace {

const auto kNumber = u"1008"_s;
const auto kBarcode = u"MUC01-4711"_s;

} // namespace

bool Tour::takeSomebodyOn()
{
    const WindowDriver driver = m_second.driver();
    const auto fill = [&driver](const QString& field, const QString& text) {
        if (!driver.click(field))
            return false;
        driver.press(Qt::Key_A, Qt::ControlModifier);
        driver.type(text);
        driver.press(Qt::Key_Tab); // what is wrong is said of what has been typed to the end
        return true;
    };
    if (!driver.awaitTrue([&] { return !driver.find(u"Cancel"_s); })
        || !driver.click(u"Add associate"_s) || !fill(u"Staff number"_s, u"1007"_s)
        || !driver.await(u"Henrik Solberg has this number already."_s)
        || !fill(u"Staff number"_s, kNumber) || !fill(u"Name"_s, u"Lea Brunner"_s)
        || !fill(u"PIN"_s, u"246813"_s) || !fill(u"The same PIN again"_s, u"246831"_s)
        || !driver.await(u"The two PINs are not the same."_s))
        return false;
    save(m_second, u"new associate"_s);
    if (!fill(u"The same PIN again"_s, u"246813"_s) || !driver.click(u"Team Munich"_s)
        || !driver.click(u"Save associate"_s) || !driver.await(u"“Lea Brunner” added"_s))
        return false;
    const auto& till = m_first.workplace->till();
    return m_first.driver().awaitTrue(
        [&till] {
            const auto& all = till.reference().associates;
            return std::ranges::find(all, kNumber, &Associate::staffId) != all.cend();
        },
        kHeadquartersMs);
}

bool Tour::changeAGroup()
{
    const WindowDriver driver = m_second.driver();
    if (!driver.awaitTrue([&] { return !driver.find(u"Cancel"_s); })
        || !driver.click(u"Permission groups"_s) || !driver.await(u"What jobs may do"_s))
        return false;
    save(m_second, u"permission groups"_s);
    const auto holds = [this] {
        const auto& all = m_first.workplace->till().reference().associates;
        const auto found = std::ranges::find(all, kNumber, &Associate::staffId);
        return found != all.cend() && found->may(Right::ReassignBook);
    };
    if (holds() || !driver.click(u"Edit Client advisors"_s) || !driver.await(u"Cancel"_s)
        || !driver.click(u"Reassign clients"_s))
        return false;
    save(m_second, u"permission group"_s);
    if (!driver.click(u"Save group"_s) || !driver.await(u"“Client advisors” changed"_s)
        || !m_first.driver().awaitTrue(holds, kHeadquartersMs) || !driver.awaitFocus())
        return false;
    driver.press(Qt::Key_Z, Qt::ControlModifier);
    return m_first.driver().awaitTrue([&] { return !holds(); }, kHeadquartersMs);
}

bool Tour::switchAFeature()
{
    const WindowDriver driver = m_second.driver();
    const WindowDriver first = m_first.driver();
    if (!driver.click(u"Features"_s) || !driver.await(u"What the house works with"_s)
        || !driver.click(u"Client books"_s) || !driver.await(u"“Client books” is switched off"_s)
        || !first.awaitTrue([&] { return !m_first.shell().canAddToBook(); }, kHeadquartersMs))
        return false;
    save(m_second, u"features"_s);
    save(m_first, u"a till without client books"_s);
    const bool isOn = driver.click(u"Client books"_s)
        && driver.await(u"“Client books” is switched on"_s)
        && first.awaitTrue([&] { return m_first.shell().canAddToBook(); }, kHeadquartersMs);
    m_second.shell().toast()->dismiss(); // what comes next must not be taken back by a click on it
    return isOn;
}

bool Tour::giveABarcode()
{
    const WindowDriver driver = m_second.driver();
    const WindowDriver first = m_first.driver();
    const QString parameter = u"Edit Signing in with a barcode"_s;
    const QString who = m_first.workplace->till().associate().name;
    if (!driver.click(u"Parameters"_s) || !driver.scrollTo(parameter, u"What holds everywhere"_s)
        || !driver.click(parameter) || !driver.await(u"Cancel"_s)
        || !driver.click(u"Signing in with a barcode"_s) || !driver.click(u"On"_s)
        || !driver.click(u"Save parameter"_s)
        || !driver.awaitTrue([&] { return !driver.find(u"Cancel"_s); })
        || !driver.click(u"settings and signing out"_s, true)
        || !driver.click(u"Barcodes and cards"_s) || !driver.click(who)
        || !driver.await(u"Hold the barcode or card of %1 to the reader"_s.arg(who)))
        return false;
    save(m_second, u"barcodes and cards"_s);
    driver.type(kBarcode);
    driver.press(Qt::Key_Return);
    if (!driver.await(u"%1 signs in with this barcode"_s.arg(who))
        || !driver.await(u"Take the barcode away"_s))
        return false;
    save(m_second, u"a barcode assigned"_s);
    m_second.shell().toast()->dismiss(); // what comes next must not be taken back by a click on it
    driver.press(Qt::Key_Escape);
    const auto& till = m_first.workplace->till();
    return driver.awaitFocus()
        && first.awaitTrue(
            [&] {
                return till.reference().setting(kBarcodeLogOnSetting)
                    == logOnToken(LogOnMode::Alone);
            },
            kHeadquartersMs);
}

// A scanner types like this.
bool Tour::signInWithIt()
{
    const WindowDriver driver = m_first.driver();
    m_first.shell().lock();
    if (!driver.await(u"Who is signing in?"_s))
        return false;
    driver.type(u"MUC01-0000"_s);
    driver.press(Qt::Key_Return);
    if (!driver.await(u"Nobody signs in here with this barcode."_s))
        return false;
    save(m_first, u"a barcode of nobody"_s);
    driver.type(kBarcode);
    driver.press(Qt::Key_Return);
    return driver.awaitTrue([&] { return m_first.workplace->till().isSignedIn(); })
        && driver.awaitTrue([&] { return m_first.shell().place() != Shell::Place::SigningIn; });
}

} // namespace carnet::test
