#pragma once

#include "models/presentation/donethere.h"
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
    Q_PROPERTY(bool isTrouble READ isTrouble NOTIFY changed)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY changed)
    Q_PROPERTY(bool hasPast READ hasPast NOTIFY changed)

public:
    explicit UndoToast(Till& till, QObject* parent = nullptr);

    [[nodiscard]] bool isVisible() const { return !m_text.isEmpty(); }
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] bool isTrouble() const { return m_isTrouble; }
    [[nodiscard]] bool canUndo() const { return m_offersUndo; }
    [[nodiscard]] bool hasPast() const { return !m_past.isEmpty(); }
    //! What headquarters did for this till.
    [[nodiscard]] DoneThere& there() { return m_there; }

    //! Shows \a text; \a done (in order) is what undo takes back.
    void offer(const QString& text, const QList<Operation>& done);
    //! \a back is the way back of something that is no operation of this till.
    void offer(const QString& text, std::function<void()> back);
    //! The same of something that headquarters has done, as \a asked. Whoever asked and has signed
    //! out meanwhile finds it in the sync centre; nobody else is told or given the way back.
    void offer(const QString& text, const ThereGesture& done, const Gesture& asked);
    //! Says what came of taking back \a what.
    void tell(const Till::Undone& undone, const QString& what = {});
    //! Shows \a text and offers to take back what came out; says why when it did not.
    void tell(const QString& text, const Result<Outcome>& outcome);
    void say(const QString& text);
    //! The same of something that did not come about.
    void warn(const QString& text);
    //! Takes back something that headquarters has done, and says what came of it.
    void takeBackThere(const QUuid& gesture);

    //! Takes back what the bar offers.
    Q_INVOKABLE void undo();
    //! The same; or, when the bar is gone, offers to take back the latest gesture before, so that
    //! nothing is taken back that nobody sees named.
    Q_INVOKABLE void undoLast();
    Q_INVOKABLE void dismiss();
    //! While the pointer or the focus rests on it, it stays.
    Q_INVOKABLE void hold(bool held);

Q_SIGNALS:
    void changed();
    //! A person has done this at this till.
    void performed(const QList<carnet::Operation>& done);

private:
    void forgetOthers();
    void show(const QString& text, bool offersUndo);
    void takeBack(const QString& text, const QList<Operation>& done);

    Till& m_till;
    DoneThere m_there;
    QTimer m_timer;
    QString m_text;
    bool m_isTrouble = false;
    bool m_offersUndo = false; // of the latest
    struct Step {
        QString text;
        std::function<void()> back;
    };
    QList<Step> m_past; // the latest last
    AssociateId m_of; // whose past it is
};

} // namespace carnet
