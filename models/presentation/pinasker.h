#pragma once

#include "models/domain/pinlength.h"
#include "models/domain/signinguard.h"
#include "models/presentation/credentialcheck.h"

#include <QTimer>
#include <qqmlregistration.h>

namespace carnet {

//! Asks an associate for a PIN: the digits as they are typed, the comparison, and the wait after
//! too many wrong ones, which is the same wherever a PIN is asked for. What a right PIN opens is up
//! to the classes derived from it. Works without a network.
class PinAsker : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(int pinLength READ pinLength CONSTANT)
    Q_PROPERTY(int digitsEntered READ digitsEntered NOTIFY changed)
    Q_PROPERTY(QString message READ message NOTIFY changed)
    Q_PROPERTY(bool isError READ isError NOTIFY changed)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY changed)
    Q_PROPERTY(bool isBlocked READ isBlocked NOTIFY changed)
    Q_PROPERTY(int secondsLeft READ secondsLeft NOTIFY changed)

public:
    [[nodiscard]] static int pinLength() { return kPinLength; }
    [[nodiscard]] int digitsEntered() const { return static_cast<int>(m_typed.size()); }
    [[nodiscard]] QString message() const;
    [[nodiscard]] bool isError() const { return m_isError || isBlocked(); }
    //! The PIN is compared or saved, which takes a moment on purpose.
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    //! Too many wrong PINs: nobody listens for a while.
    [[nodiscard]] bool isBlocked() const;
    [[nodiscard]] int secondsLeft() const;

    //! Nothing while nobody is asked, or has to wait.
    Q_INVOKABLE void enterDigit(int digit);
    Q_INVOKABLE void backspace();
    Q_INVOKABLE void clear();

Q_SIGNALS:
    void changed();

protected:
    explicit PinAsker(Till& till, QObject* parent);

    [[nodiscard]] Till& till() const { return m_till; }
    //! Whom it asks; null: nobody.
    [[nodiscard]] const AssociateId& who() const { return m_who; }
    //! How often the question was put to somebody: what comes for an earlier one is late.
    [[nodiscard]] int timesPut() const { return m_timesPut; }

    //! Puts the question to \a who; all that was about the one before is forgotten.
    void put(const AssociateId& who);
    //! The same person is to type again, because of \a flaw where there is one.
    void askAgain(const QString& flaw = {});
    //! Nobody listens until the next question.
    void setBusy() { m_isBusy = true; }
    //! Compares what was typed with the PIN of whoever is asked; leads to pinIsRight(), or asks
    //! again.
    void compare();
    //! Looks whose \a read is, a barcode or a card that was held to a reader; leads to
    //! credentialIsRight(), or asks again.
    void compareCredential(const QString& read);

private:
    //! As many digits as a PIN has; askAgain() or compare() comes of it.
    virtual void pinTyped(const QString& /*pin*/) { compare(); }
    virtual void pinIsRight() = 0;
    //! \a answer is right, or lacks nothing but a PIN.
    virtual void credentialIsRight(const CredentialAnswer& /*answer*/) { askAgain(); }

    void readGuard();
    void answered(const Result<PinAnswer>& answer);
    void follow(const SignInGuard& guard);

    Till& m_till;
    AssociateId m_who;
    int m_timesPut = 0;
    QString m_typed;
    QString m_message;
    bool m_isError = false;
    bool m_isBusy = false;
    SignInGuard m_guard;
    QTimer m_countdown;
};

} // namespace carnet
