#pragma once

#include "models/domain/stafflist.h"
#include "models/presentation/pinasker.h"
#include "models/presentation/valuelistmodel.h"

namespace carnet {

//! One associate in the picker.
struct AssociateItem {
    QString associateId;
    QString name;
    QString roleText;
    QString initials;
    int tint = 0;
    bool isSelected = false;

    [[nodiscard]] const QString& key() const { return associateId; }
    [[nodiscard]] static const std::array<ItemRole<AssociateItem>, 6>& roles();
    friend bool operator==(const AssociateItem&, const AssociateItem&) = default;
};

//! Who are you, and what is your PIN. Checked against the verifier on the till, so it works
//! without a network.
class SignInScreen final : public carnet::PinAsker
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QAbstractListModel* associates READ associates CONSTANT)
    Q_PROPERTY(bool asksNumber READ asksNumber NOTIFY referenceChanged)
    Q_PROPERTY(QString readerHint READ readerHint NOTIFY referenceChanged)
    Q_PROPERTY(QString numberFlaw READ numberFlaw NOTIFY changed)
    Q_PROPERTY(QString selectedName READ selectedName NOTIFY changed)
    Q_PROPERTY(QString selectedInitials READ selectedInitials NOTIFY changed)
    Q_PROPERTY(int selectedTint READ selectedTint NOTIFY changed)
    Q_PROPERTY(QString storeName READ storeName NOTIFY referenceChanged)
    Q_PROPERTY(QString momentText READ momentText NOTIFY momentChanged)
    Q_PROPERTY(QString registerText READ registerText NOTIFY referenceChanged)
    Q_PROPERTY(QString troubleTitle READ troubleTitle NOTIFY troubleChanged)
    Q_PROPERTY(QString troubleText READ troubleText NOTIFY troubleChanged)
    Q_PROPERTY(bool isPreparing READ isPreparing NOTIFY troubleChanged)
    Q_PROPERTY(QString samplePin READ samplePin NOTIFY troubleChanged)

public:
    explicit SignInScreen(Till& till, QObject* parent = nullptr);

    [[nodiscard]] QAbstractListModel* associates() { return &m_associates; }
    //! Not everybody is listed: the others type their staff number.
    [[nodiscard]] bool asksNumber() const { return list() != StaffList::Everybody; }
    //! What can be held to a reader instead; empty where nothing can.
    [[nodiscard]] QString readerHint() const;
    //! What is wrong with the number that was typed last.
    [[nodiscard]] QString numberFlaw() const { return m_numberFlaw; }
    [[nodiscard]] QString selectedName() const;
    [[nodiscard]] QString selectedInitials() const;
    [[nodiscard]] int selectedTint() const { return tintOf(who().value); }
    [[nodiscard]] QString storeName() const { return till().store().name; }
    [[nodiscard]] QString momentText() const;
    [[nodiscard]] QString registerText() const;
    //! What keeps the till from headquarters, for those who can sign in all the same.
    [[nodiscard]] QString troubleTitle() const
    {
        return isPreparing() ? QString() : m_troubleTitle;
    }
    [[nodiscard]] QString troubleText() const { return isPreparing() ? QString() : m_troubleText; }
    //! Nobody can sign in, because headquarters has not said who works here.
    [[nodiscard]] bool isPreparing() const { return !m_hasStaff; }

    //! Of everybody, where all of this is a sample; else empty.
    [[nodiscard]] const QString& samplePin() const { return m_samplePin; }
    void tellSamplePin(const QString& pin);

    Q_INVOKABLE void select(const QString& associateId);
    //! Selects whoever has this staff number and may sign in here, listed or not.
    Q_INVOKABLE void selectNumber(const QString& staffId);

    //! Somebody held a barcode or a card to a reader (SF-3). Where people type their staff number,
    //! that may be one, too.
    void takeCredential(const QString& read);

    //! Nobody is chosen, and whoever stands before the till reads why.
    void sayWhoHadToGo(const QString& name);
    //! What the sync side suffers from; empty when all is well.
    void showTrouble(const QString& title, const QString& text);

Q_SIGNALS:
    void referenceChanged();
    void troubleChanged();
    void momentChanged();
    void signedIn();
    //! Somebody was selected by a staff number or a card: now comes the PIN.
    void numberTaken();
    //! What a reader sent was not typed, wherever the beginning of it stands.
    void readerUsed();

private:
    [[nodiscard]] StaffList list() const;
    [[nodiscard]] bool isListed(const Associate& associate) const;
    void showAssociates();
    [[nodiscard]] const Associate* byNumber(const QString& staffId) const;
    void choose(const AssociateId& who);
    void credentialIsRight(const CredentialAnswer& answer) override;
    void pinIsRight() override;

    ValueListModel<AssociateItem> m_associates;
    bool m_hasStaff = false;
    QString m_numberFlaw;
    QTimer m_minute; // read more often than it changes, so that it is never long behind
    QString m_samplePin;
    QString m_troubleTitle;
    QString m_troubleText;
};

} // namespace carnet
