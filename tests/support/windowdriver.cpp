#include "tests/support/windowdriver.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QDateTime>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>
#include <utility>

namespace carnet::test {

namespace {

QString accessibleName(QQuickItem* item)
{
    QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(item);
    return accessible ? accessible->text(QAccessible::Name) : QString();
}

bool says(QQuickItem* item, const QString& words, bool part)
{
    const auto fits = [&](const QString& text) {
        return part ? text.contains(words) : text == words;
    };
    if (fits(item->property("text").toString())
        || fits(item->property("placeholderText").toString()))
        return true;
    return fits(accessibleName(item));
}

constexpr int kStill = 3; // looks in a row: a busy machine moves things late
constexpr int kMostTurns = 60;
constexpr int kTurn = 120; // one notch of a wheel, in eighths of a degree
constexpr int kFrameMs = 50;
constexpr int kRestMs = 1'500;
constexpr int kAlike = 4; // frames in a row: a movement that has just begun shows in neither of two

//! With what it lies in: a page that fades away takes its words along.
qreal opacityOnScreen(const QQuickItem& item)
{
    qreal opacity = 1;
    for (const QQuickItem* at = &item; at; at = at->parentItem())
        opacity *= at->opacity();
    return opacity;
}

bool isOnScreen(const QQuickItem& item, const QQuickWindow& window)
{
    if (!item.isVisible() || opacityOnScreen(item) < 0.5 || item.width() < 1 || item.height() < 1)
        return false;
    const QPointF middle = item.mapToScene({item.width() / 2, item.height() / 2});
    return QRectF({}, QSizeF(window.size())).contains(middle);
}

//! A view keeps cards that it will use again where they were, unseen, below those that it shows.
bool isPutAside(QQuickItem* item)
{
    QQuickItem* content = item->parentItem();
    QQuickItem* view = content ? content->parentItem() : nullptr;
    const QVariant index = item->property("index");
    if (!view || !view->inherits("QQuickItemView") || !index.isValid())
        return false;
    QQuickItem* shown = nullptr;
    QMetaObject::invokeMethod(
        view, "itemAtIndex", Q_RETURN_ARG(QQuickItem*, shown), Q_ARG(int, index.toInt()));
    return shown != item;
}

void collect(QQuickItem* item,
             const QQuickWindow& window,
             const QString& words,
             bool part,
             QList<QQuickItem*>& found)
{
    if (!item->isVisible() || item->opacity() < 0.05 || isPutAside(item))
        return;
    if (isOnScreen(*item, window) && says(item, words, part))
        found.append(item);
    auto children = item->childItems();
    std::ranges::stable_sort(children, {}, &QQuickItem::z);
    for (QQuickItem* child : children)
        collect(child, window, words, part, found);
}

bool reacts(const QQuickItem* item)
{
    return item->inherits("QQuickAbstractButton") || item->inherits("QQuickTextInput")
        || item->inherits("QQuickTextEdit");
}

//! A sheet or a dialog that slides away catches what is pressed until it is gone.
bool isCovered(const QQuickItem& item, const QQuickWindow& window)
{
    const auto children = window.contentItem()->childItems();
    const auto overlay = std::ranges::find_if(children, [](const QQuickItem* child) {
        return child->inherits("QQuickOverlay") && child->isVisible();
    });
    if (overlay == children.end() || (*overlay)->isAncestorOf(&item))
        return false;
    const QRectF all = (*overlay)->boundingRect();
    const auto above = (*overlay)->childItems();
    return std::ranges::any_of(above, [&](const QQuickItem* child) {
        if (!child->isVisible())
            return false;
        if (!child->inherits("QQuickPopupItem"))
            return child->size() == all.size(); // what dims the window
        const QRectF place(child->position(), child->size());
        return !all.contains(place) || child->opacity() < 1; // on its way
    });
}

} // namespace

QList<QQuickItem*> WindowDriver::findAll(const QString& words, bool part) const
{
    QList<QQuickItem*> found;
    collect(m_window.contentItem(), m_window, words, part, found);
    return found;
}

QQuickItem* WindowDriver::find(const QString& words, bool part) const
{
    const QList<QQuickItem*> found = findAll(words, part);
    // What was drawn last lies on top; among those what reacts is what a finger is aimed at.
    const auto pressable = std::ranges::find_if(found.rbegin(), found.rend(), reacts);
    if (pressable != found.rend())
        return *pressable;
    return found.isEmpty() ? nullptr : found.back();
}

bool WindowDriver::awaitTrue(const std::function<bool()>& isTrue, int timeoutMs) const
{
    return QTest::qWaitFor(isTrue, timeoutMs);
}

QQuickItem* WindowDriver::await(const QString& words, bool part, int timeoutMs) const
{
    QPointF before(-1, -1);
    QQuickItem* item = nullptr;
    int still = 0;
    const bool stands = awaitTrue(
        [&] {
            item = find(words, part);
            const QPointF now = item ? item->mapToScene({0, 0}) : QPointF(-1, -1);
            still = item && now == before && item->isEnabled() ? still + 1 : 0;
            before = now;
            return still == kStill;
        },
        timeoutMs);
    return stands ? item : nullptr;
}

bool WindowDriver::click(const QString& words, bool part) const
{
    // What a sheet that slides in is about to cover was not meant: the sheet has the same words.
    const QQuickItem* item = nullptr;
    const bool isFree = awaitTrue([&] {
        item = await(words, part);
        return !item || !isCovered(*item, m_window);
    });
    if (!item || !isFree)
        return false;
    click(*item);
    return true;
}

bool WindowDriver::scrollTo(const QString& words, const QString& over) const
{
    const QQuickItem* const under = await(over);
    if (!under)
        return false;
    const QPointF at = under->mapToScene({under->width() / 2, under->height() / 2});
    for (int turn = 0; turn < kMostTurns && !find(words); ++turn) {
        QWheelEvent event(at,
                          m_window.mapToGlobal(at),
                          {},
                          {0, -kTurn},
                          Qt::NoButton,
                          Qt::NoModifier,
                          Qt::NoScrollPhase,
                          false);
        // Views go by the time between two of them.
        event.setTimestamp(static_cast<quint64>(QDateTime::currentMSecsSinceEpoch()));
        QCoreApplication::sendEvent(&m_window, &event);
        QTest::qWait(kFrameMs);
    }
    return await(words) != nullptr;
}

void WindowDriver::activate() const
{
    if (m_window.isActive())
        return;
    m_window.requestActivate();
    static_cast<void>(awaitTrue([this] { return m_window.isActive(); }));
}

void WindowDriver::click(const QQuickItem& item) const
{
    activate();
    const QPointF middle = item.mapToScene({item.width() / 2, item.height() / 2});
    QTest::mouseClick(&m_window, Qt::LeftButton, Qt::NoModifier, middle.toPoint());
}

void WindowDriver::drag(const QQuickItem& item, const QPointF& by) const
{
    constexpr int kSteps = 12;
    activate();
    static_cast<void>(awaitTrue([&] { return !isCovered(item, m_window); }));
    const QPointF from = item.mapToScene({item.width() / 2, item.height() / 2});
    QTest::mousePress(&m_window, Qt::LeftButton, Qt::NoModifier, from.toPoint());
    for (int step = 1; step <= kSteps; ++step)
        QTest::mouseMove(&m_window, (from + by * step / kSteps).toPoint());
    QTest::mouseRelease(&m_window, Qt::LeftButton, Qt::NoModifier, (from + by).toPoint());
}

void WindowDriver::type(const QString& text) const
{
    activate();
    for (const QChar letter : text)
        QTest::sendKeyEvent(
            QTest::Click, &m_window, Qt::Key_unknown, QString(letter), Qt::NoModifier);
}

bool WindowDriver::awaitFocus() const
{
    return awaitTrue([this] {
        const QQuickItem* const focused = m_window.activeFocusItem();
        return focused && focused != m_window.contentItem();
    });
}

void WindowDriver::press(Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    activate();
    QTest::keyClick(&m_window, key, modifiers);
}

QImage WindowDriver::picture() const
{
    QTest::qWait(1); // lets bindings and polish of the latest event run before the frame is drawn
    QImage before = m_window.grabWindow();
    QImage now;
    int alike = 0;
    const auto isAtRest = [&] {
        now = m_window.grabWindow();
        alike = now == std::exchange(before, now) ? alike + 1 : 0;
        return alike == kAlike;
    };
    // What moves for ever, as skeletons do, is pictured as it is by then.
    static_cast<void>(QTest::qWaitFor(isAtRest, kRestMs));
    return now;
}

} // namespace carnet::test
