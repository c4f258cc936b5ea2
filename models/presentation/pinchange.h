#pragma once

#include "models/domain/pinlength.h"
#include "models/domain/signinguard.h"
#include "models/presentation/pinentry.h"
#include "models/presentation/undotoast.h"

#include <QTimer>
#include <qqmlregistration.h>

namespace carnet {

//! Whoever is signed in changes their own PIN (SF-5): the one they have, then the new one twice.
//! Works without a network, and counts at this till at once.
class PinChange final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString question READ question NOTIFY changed)
    Q_PROPERTY(QString message READ message NOTIFY changed)
    Q_PROPERTY(bool isError READ isError NOTIFY changed)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY changed)
    Q_PROPERTY(bool isBlocked READ isBlocked NOTIFY changed)
    Q_PROPERTY(int pinLength READ pinLength CONSTANT)
    Q_PROPERTY(int digitsEntered READ digitsEntered NOTIFY changed)

public:
    PinChange(Till& till, UndoToast& toast, QObject* parent = nullptr);

    //! What is to be typed now.
    [[nodiscard]] QString question() const;
    [[nodiscard]] QString message() const;
    [[nodiscard]] bool isError() const { return m_isError || isBlocked(); }
    //! The PIN is compared or saved, which takes a moment on purpose.
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    //! Too many wrong PINs: nobody listens for a while, here and at sign-in.
    [[nodiscard]] bool isBlocked() const;
    [[nodiscard]] static int pinLength() { return kPinLength; }
    [[nodiscard]] int digitsEntered() const { return static_cast<int>(m_typed.size()); }

    //! Nothing without somebody who is signed in.
    Q_INVOKABLE void begin();
    Q_INVOKABLE void enterDigit(int digit);
    Q_INVOKABLE void backspace();
    Q_INVOKABLE void clear();
    //! Forgets what was typed; nothing is changed.
    Q_INVOKABLE void cancel();

Q_SIGNALS:
    void changed();
    void begun();
    //! It is done, or who began it is gone.
    void ended();

private:
    enum class Step {
        Closed,
        Present,
        New,
        Again,
    };

    void readGuard();
    void ask(Step step, const QString& message = {});
    void take();
    void checkPresent();
    void takeAgain();
    void send(const QString& pin);
    void perform(const QString& hash);
    void leave();
    //! Nobody has begun anew or given up since.
    [[nodiscard]] bool isStill(int opened) const { return opened == m_opened; }

    Till& m_till;
    UndoToast& m_toast;
    Step m_step = Step::Closed;
    AssociateId m_who;
    QString m_typed;
    PinEntry m_wanted;
    QString m_message;
    bool m_isError = false;
    bool m_isBusy = false;
    SignInGuard m_guard;
    QTimer m_countdown;
    int m_opened = 0; // how often it was opened or closed: what comes for an earlier one is late
};

} // namespace carnet
