#pragma once

#include "models/presentation/pinasker.h"
#include "models/presentation/pinentry.h"
#include "models/presentation/undotoast.h"

namespace carnet {

//! Whoever is signed in changes their own PIN (SF-5): the one they have, then the new one twice.
//! Works without a network, and counts at this till at once.
class PinChange final : public carnet::PinAsker
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString question READ question NOTIFY changed)

public:
    PinChange(Till& till, UndoToast& toast, QObject* parent = nullptr);

    //! What is to be typed now.
    [[nodiscard]] QString question() const;

    //! Nothing without somebody who is signed in.
    Q_INVOKABLE void begin();
    //! Forgets what was typed; nothing is changed.
    Q_INVOKABLE void cancel();

Q_SIGNALS:
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

    void pinTyped(const QString& pin) override;
    void pinIsRight() override;
    void ask(Step step, const QString& flaw = {});
    void takeAgain(const QString& pin);
    void send(const QString& pin);
    void perform(const QString& hash);
    void leave();
    //! Nobody has begun anew or given up since.
    [[nodiscard]] bool isStill(int times) const { return times == timesPut(); }

    UndoToast& m_toast;
    Step m_step = Step::Closed;
    PinEntry m_wanted;
};

} // namespace carnet
