#pragma once

#include "models/presentation/pinasker.h"

namespace carnet {

//! Lies over everything while nobody is at the till (SF-4). The PIN of whoever is signed in lifts
//! it, and what is below stays as it was. Works without a network.
class TillCover final : public carnet::PinAsker
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(bool isDown READ isDown NOTIFY changed)

public:
    explicit TillCover(Till& till, QObject* parent = nullptr);

    [[nodiscard]] bool isDown() const { return m_isDown; }

    //! Covers the till; nothing where nobody is signed in.
    void draw();

    //! Somebody held a barcode or a card to a reader (SF-3); it lifts the cover where it is that of
    //! whoever is signed in, and needs no PIN.
    void takeCredential(const QString& read);

    //! Somebody else wants to sign in: what is below is left as by locking the till.
    Q_INVOKABLE void giveWay();

Q_SIGNALS:
    //! It covers the till from now on, or does so no more.
    void moved(bool isDown);
    void wayGiven();

private:
    void pinIsRight() override;
    void credentialIsRight(const CredentialAnswer& answer) override;
    void lift();

    bool m_isDown = false;
};

} // namespace carnet
