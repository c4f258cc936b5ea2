#include "models/presentation/keyboardwedge.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QSignalSpy>
#include <QTest>
#include <QWindow>

using namespace Qt::StringLiterals;

namespace carnet::test {

namespace {

constexpr int kSlowMs = 70; // longer than any reader takes between two characters
constexpr int kOverMs = 500; // whatever was held has gone on by then

//! Keeps what is typed in it.
class Paper final : public QWindow
{
public:
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] int enters() const { return m_enters; }

protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->key() == Qt::Key_Return)
            ++m_enters;
        else
            m_text += event->text();
    }

private:
    QString m_text;
    int m_enters = 0;
};

struct Desk {
    Desk()
    {
        paper.resize(200, 200);
        paper.show();
        if (!QTest::qWaitForWindowExposed(&paper))
            qFatal("no window comes");
        wedge.watch(*QCoreApplication::instance());
        wedge.setListening(true);
    }

    void type(const QString& text, int betweenMs)
    {
        for (const QChar c : text) {
            QTest::keyClick(&paper, c.toLatin1());
            if (betweenMs > 0)
                QTest::qWait(betweenMs);
        }
    }
    void enter() { QTest::keyClick(&paper, Qt::Key_Return); }
    [[nodiscard]] QStringList texts() const
    {
        QStringList all;
        for (const auto& one : read)
            all.append(one.constFirst().toString());
        return all;
    }

    Paper paper;
    KeyboardWedge wedge;
    QSignalSpy read{&wedge, &KeyboardWedge::read};
};

} // namespace

class TestKeyboardWedge final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesWhatAReaderSends();
    void leavesWhatPeopleType();
    void givesBackWhatDoesNotEndWithEnter();
    void leavesAPinThatIsTypedAtOnce();
    void leavesWhatIsTooShortToBeOne();
    void takesTwoAfterEachOther();
    void givesBackBeforeAnotherKey();
    void goesByWhenItWasTyped();
    void doesNothingWhereNobodyIsAsked();
};

void TestKeyboardWedge::takesWhatAReaderSends()
{
    Desk desk;

    desk.type(u"MUC01-9001"_s, 0);
    desk.enter();

    QCOMPARE(desk.texts(), QStringList{u"MUC01-9001"_s});
    QTest::qWait(kOverMs);
    QCOMPARE(desk.paper.text(), u"MUC01"_s); // fewer than a PIN has
    QCOMPARE(desk.paper.enters(), 0);
}

void TestKeyboardWedge::leavesWhatPeopleType()
{
    Desk desk;

    desk.type(u"24681012"_s, kSlowMs);
    desk.enter();

    QCOMPARE(desk.paper.text(), u"24681012"_s);
    QCOMPARE(desk.paper.enters(), 1);
    QVERIFY(desk.read.isEmpty());
}

void TestKeyboardWedge::givesBackWhatDoesNotEndWithEnter()
{
    Desk desk;

    desk.type(u"MUC01-9001"_s, 0);

    QTRY_COMPARE(desk.paper.text(), u"MUC01-9001"_s);
    QVERIFY(desk.read.isEmpty());
}

void TestKeyboardWedge::leavesAPinThatIsTypedAtOnce()
{
    Desk desk;

    desk.type(u"246810"_s, 0);

    QTRY_COMPARE(desk.paper.text(), u"246810"_s);
}

void TestKeyboardWedge::leavesWhatIsTooShortToBeOne()
{
    Desk desk;

    desk.type(u"2007"_s, 0);
    desk.enter();

    QCOMPARE(desk.paper.text(), u"2007"_s);
    QCOMPARE(desk.paper.enters(), 1);
    QVERIFY(desk.read.isEmpty());
}

void TestKeyboardWedge::takesTwoAfterEachOther()
{
    Desk desk;

    desk.type(u"MUC01-9001"_s, 0);
    desk.enter();
    desk.type(u";90210=4711?"_s, 0);
    desk.enter();

    QCOMPARE(desk.texts(), (QStringList{u"MUC01-9001"_s, u";90210=4711?"_s}));
}

void TestKeyboardWedge::givesBackBeforeAnotherKey()
{
    Desk desk;

    desk.type(u"MUC01-9"_s, 0);
    QTest::qWait(kSlowMs / 2 + 5); // not over yet, and too late for a reader
    desk.type(u"x"_s, 0);

    QCOMPARE(desk.paper.text(), u"MUC01-9x"_s);
}

// A busy till hears of keys long after they were pressed, slow ones at once and fast ones one by
// one.
void TestKeyboardWedge::goesByWhenItWasTyped()
{
    Desk desk;
    const auto press = [&desk](char key, quint64 atMs) {
        QKeyEvent event(
            QEvent::KeyPress, QChar::fromLatin1(key).unicode(), {}, QString(QLatin1Char(key)));
        event.setTimestamp(atMs);
        QCoreApplication::sendEvent(&desk.paper, &event);
    };
    quint64 now = 10'000;
    for (const char key : {'2', '4', '6', '8', '1', '0', '9'})
        press(key, now += kSlowMs);
    desk.enter();
    QVERIFY(desk.read.isEmpty());
    QCOMPARE(desk.paper.text(), u"2468109"_s);

    for (const char key : {'M', 'U', 'C', '0', '1', '9'}) {
        press(key, now += 5);
        QTest::qWait(50);
    }
    QKeyEvent enter(QEvent::KeyPress, Qt::Key_Return, {}, u"\r"_s);
    enter.setTimestamp(now + 5);
    QCoreApplication::sendEvent(&desk.paper, &enter);

    QCOMPARE(desk.texts(), QStringList{u"MUC019"_s});
}

void TestKeyboardWedge::doesNothingWhereNobodyIsAsked()
{
    Desk desk;
    desk.wedge.setListening(false);

    desk.type(u"MUC01-9001"_s, 0);
    desk.enter();

    QCOMPARE(desk.paper.text(), u"MUC01-9001"_s);
    QCOMPARE(desk.paper.enters(), 1);
    QVERIFY(desk.read.isEmpty());
}

} // namespace carnet::test

QTEST_MAIN(carnet::test::TestKeyboardWedge)
#include "tst_keyboardwedge.moc"
