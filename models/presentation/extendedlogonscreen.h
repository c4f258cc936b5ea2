#pragma once

#include "models/domain/credential.h"
#include "models/presentation/undotoast.h"
#include "models/presentation/valuelistmodel.h"

#include <QQmlEngine>
#include <qqmlregistration.h>

namespace carnet {

//! Somebody who may be given a barcode or a card, and which of them she has.
struct CredentialPerson {
    QString associateId;
    QString name;
    QString initials;
    int tint = 0;
    bool hasBarcode = false;
    bool hasCard = false;
    bool isSelected = false;

    [[nodiscard]] const QString& key() const { return associateId; }
    [[nodiscard]] static const std::array<ItemRole<CredentialPerson>, 7>& roles();
    friend bool operator==(const CredentialPerson&, const CredentialPerson&) = default;
};

//! Gives the people who sign in at this till their barcodes and cards, and takes them away (SF-3).
//! Works without a network, and counts at this till at once.
class ExtendedLogOnScreen final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(bool isOffered READ isOffered NOTIFY offered)
    Q_PROPERTY(QAbstractListModel* people READ people CONSTANT)
    Q_PROPERTY(bool isLimited READ isLimited NOTIFY offered)
    Q_PROPERTY(QString modeText READ modeText NOTIFY changed)
    Q_PROPERTY(QString selectedName READ selectedName NOTIFY changed)
    Q_PROPERTY(bool hasBarcode READ hasBarcode NOTIFY changed)
    Q_PROPERTY(bool hasCard READ hasCard NOTIFY changed)
    Q_PROPERTY(QString flawText READ flawText NOTIFY changed)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY changed)

public:
    ExtendedLogOnScreen(Till& till, UndoToast& toast, QObject* parent = nullptr);

    //! Whoever is signed in may do this.
    [[nodiscard]] bool isOffered() const;
    //! Those she may give one.
    [[nodiscard]] QAbstractListModel* people() { return &m_people; }
    //! Somebody may be left out, because she may do more.
    [[nodiscard]] bool isLimited() const { return !m_till.associate().may(Right::Administer); }
    //! What the house makes of barcodes and cards.
    [[nodiscard]] QString modeText() const;
    //! Empty while nobody is chosen.
    [[nodiscard]] QString selectedName() const;
    [[nodiscard]] bool hasBarcode() const { return has(CredentialKind::Barcode); }
    [[nodiscard]] bool hasCard() const { return has(CredentialKind::Card); }
    //! What is wrong with what was read last.
    [[nodiscard]] QString flawText() const { return m_flawText; }
    [[nodiscard]] bool isBusy() const { return m_isBusy; }

    //! Nothing where it is not offered.
    Q_INVOKABLE void begin();
    Q_INVOKABLE void select(const QString& associateId);
    //! What a reader sent, or somebody typed as it stands below the bars, becomes that of whoever
    //! is chosen, in the place of the one before.
    Q_INVOKABLE void assign(const QString& read);
    Q_INVOKABLE void takeBarcodeAway() { put(CredentialKind::Barcode, {}); }
    Q_INVOKABLE void takeCardAway() { put(CredentialKind::Card, {}); }
    //! Nobody is chosen any more.
    Q_INVOKABLE void cancel();

Q_SIGNALS:
    void offered();
    void changed();
    void begun();
    //! Whoever began it may do it no more.
    void ended();
    //! Somebody has another one: what was read is done with.
    void assigned();

private:
    [[nodiscard]] bool has(CredentialKind kind) const;
    [[nodiscard]] QString nameOf(const AssociateId& who) const;
    void load();
    void show();
    void flaw(const QString& text);
    void put(CredentialKind kind, const KeptCredential& credential);

    Till& m_till;
    UndoToast& m_toast;
    ValueListModel<CredentialPerson> m_people;
    QHash<AssociateId, Verifier>
        m_verifiers; // without the hashes of PINs, which nobody changes here
    AssociateId m_selected;
    QString m_flawText;
    bool m_isOpen = false;
    bool m_isBusy = false;
    int m_opened = 0; // how often it was opened or closed: what comes for an earlier one is late
};

} // namespace carnet
