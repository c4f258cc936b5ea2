#pragma once

#include <QImage>
#include <QPointF>
#include <QQuickItem>
#include <QQuickWindow>
#include <QString>

#include <functional>

namespace carnet::test {

//! Uses a window as a person does: finds what is on the screen by its words and acts on it with
//! real mouse and key events.
class WindowDriver final
{
public:
    explicit WindowDriver(QQuickWindow& window)
        : m_window(window)
    {
    }

    [[nodiscard]] QQuickWindow& window() const { return m_window; }

    //! The visible item whose text or accessible name is (or, with \a part, contains) \a words, the
    //! innermost one that reacts to a press if there are several; null when there is none.
    [[nodiscard]] QQuickItem* find(const QString& words, bool part = false) const;
    //! All of them, in drawing order. Views keep unused delegates about, invisible to people only.
    [[nodiscard]] QList<QQuickItem*> findAll(const QString& words, bool part = false) const;
    //! Waits until it is there and stands still; null after \a timeoutMs.
    [[nodiscard]] QQuickItem* await(const QString& words,
                                    bool part = false,
                                    int timeoutMs = 10'000) const;
    //! Runs the event loop until \a isTrue.
    [[nodiscard]] bool awaitTrue(const std::function<bool()>& isTrue, int timeoutMs = 10'000) const;

    //! False when it never appeared.
    [[nodiscard]] bool click(const QString& words, bool part = false) const;
    void click(const QQuickItem& item) const;
    //! Takes hold of an item, moves it and lets go.
    void drag(const QQuickItem& item, const QPointF& by) const;
    //! Turns the wheel over \a over until \a words are in sight; false when they never are.
    [[nodiscard]] bool scrollTo(const QString& words, const QString& over) const;
    //! Types into whatever has the focus.
    void type(const QString& text) const;
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;
    //! Waits until a sheet that slides away is gone and has given the focus back: before that no
    //! shortcut acts behind it.
    [[nodiscard]] bool awaitFocus() const;

    //! What the window shows once it has drawn its latest state.
    [[nodiscard]] QImage picture() const;

private:
    //! Keys go to the active window alone.
    void activate() const;

    QQuickWindow& m_window;
};

} // namespace carnet::test
