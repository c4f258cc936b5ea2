#pragma once

#include "models/presentation/till.h"

#include <QTimer>
#include <qqmlregistration.h>

namespace carnet {

//! The bar that says what was done and offers to take it back, one at a time; and the gestures of
//! the person who is signed in, which can be taken back one after the other when the bar is gone.
class UndoToast final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(bool isVisible READ isVisible NOTIFY changed)
    Q_PROPERTY(QString text READ text NOTIFY changed)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY changed)
    Q_PROPERTY(bool hasPast READ hasPast NOTIFY changed)

public:
    explicit UndoToast(Till& till, QObject* parent = nullptr);

    [[nodiscard]] bool isVisible() const { return !m_text.isEmpty(); }
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] bool canUndo() const { return !m_done.isEmpty() || m_back; }
    [[nodiscard]] bool hasPast() const { return !m_past.isEmpty(); }

    //! Shows \a text; \a done (in order) is what undo takes back.
    void offer(const QString& text, const QList<Operation>& done);
    //! \a back is the way back of something that is no operation.
    void offer(const QString& text, std::function<void()> back);
    //! The same of what headquarters did: it is remembered as gestures are.
    void offerLasting(const QString& text, const std::function<void()>& back);
    //! Shows \a text and offers to take back what came out; says why when it did not.
    void tell(const QString& text, const Result<Outcome>& outcome);
    void say(const QString& text) { offer(text, QList<Operation>()); }

    //! Takes back what the bar offers.
    Q_INVOKABLE void undo();
    //! The same, or else the latest gesture before it.
    Q_INVOKABLE void undoLast();
    Q_INVOKABLE void dismiss();
    //! While the pointer or the focus rests on it, it stays.
    Q_INVOKABLE void hold(bool held);

Q_SIGNALS:
    void changed();

private:
    //! Something that can be taken back: operations of this till, or a way of its own.
    struct Past {
        QList<Operation> done;
        std::function<void()> back;
    };
    void forgetOthers();
    void remember(const Past& past);

    Till& m_till;
    QTimer m_timer;
    QString m_text;
    QList<Operation> m_done;
    std::function<void()> m_back;
    bool m_isBackPast = false; // it is the latest of the past, too
    QList<Past> m_past; // the latest last
    AssociateId m_of; // whose past it is
};

} // namespace carnet
