// The tour of a computer that is no till yet.
#include "app/terminal/firstrunwindow.h"
#include "tests/tour/tour.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace carnet::test {

bool Tour::newComputer()
{
    const QTemporaryDir place;
    SampleHouse sample(place.filePath(u"sample"_s));
    const FirstRunWindow window(place.path(), sample);
    if (!window.quickWindow())
        return false;
    const WindowDriver driver(*window.quickWindow());
    const auto keep = [&](const QString& name) {
        return driver.picture().save(m_pictures.filePath(u"01-%1.png"_s.arg(name)));
    };
    window.quickWindow()->resize(kRegular);
    if (!driver.await(u"This computer is no till yet"_s) || !keep(u"new-computer"_s)
        || !driver.click(u"Make it a till of our house"_s)
        || !driver.await(u"Make this computer a till"_s))
        return false;
    driver.type(u"hq.example.com:8443"_s);
    driver.press(Qt::Key_Return);
    if (!driver.await(u"A code has"_s, true) || !keep(u"new-computer-code"_s))
        return false;
    window.quickWindow()->resize(kPortrait);
    if (!keep(u"new-computer-code-portrait"_s))
        return false;
    driver.press(Qt::Key_Escape);
    return driver.await(u"This computer is no till yet"_s) && keep(u"new-computer-portrait"_s);
}

} // namespace carnet::test
