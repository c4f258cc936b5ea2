#pragma once

#include "models/domain/pinlength.h"
#include "models/domain/signinguard.h"
#include "models/presentation/pincheck.h"

#include <QTimer>
#include <qqmlregistration.h>

namespace carnet {

//! Lies over everything while nobody is at the till (SF-4). The PIN of whoever is signed in lifts
//! it, and what is below stays as it was. Works without a network.
class TillCover final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(bool isDown READ isDown NOTIFY changed)
    Q_PROPERTY(QString message READ message NOTIFY changed)
    Q_PROPERTY(bool isError READ isError NOTIFY changed)
    Q_PROPERTY(bool isChecking READ isChecking NOTIFY changed)
    Q_PROPERTY(bool isBlocked READ isBlocked NOTIFY changed)
    Q_PROPERTY(int pinLength READ pinLength CONSTANT)
    Q_PROPERTY(int digitsEntered READ digitsEntered NOTIFY changed)

public:
    explicit TillCover(Till& till, QObject* parent = nullptr);

    [[nodiscard]] bool isDown() const { return m_isDown; }
    [[nodiscard]] QString message() const;
    [[nodiscard]] bool isError() const { return m_isError || isBlocked(); }
    //! The PIN is compared, which takes a moment on purpose.
    [[nodiscard]] bool isChecking() const { return m_isChecking; }
    //! Too many wrong PINs: nobody listens for a while, here and at sign-in.
    [[nodiscard]] bool isBlocked() const;
    [[nodiscard]] static int pinLength() { return kPinLength; }
    [[nodiscard]] int digitsEntered() const { return static_cast<int>(m_pin.size()); }

    //! Covers the till; nothing where nobody is signed in.
    void draw();

    Q_INVOKABLE void enterDigit(int digit);
    Q_INVOKABLE void backspace();
    Q_INVOKABLE void clear();
    //! Somebody else wants to sign in: what is below is left as by locking the till.
    Q_INVOKABLE void giveWay();

Q_SIGNALS:
    void changed();
    //! It covers the till from now on, or does so no more.
    void moved(bool isDown);
    void wayGiven();

private:
    void readGuard();
    void check();
    void answer(const Result<PinAnswer>& answer);
    void lift();

    Till& m_till;
    AssociateId m_who;
    QString m_pin;
    QString m_message;
    SignInGuard m_guard;
    QTimer m_countdown;
    bool m_isDown = false;
    bool m_isError = false;
    bool m_isChecking = false;
};

} // namespace carnet
