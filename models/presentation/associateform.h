#pragma once

#include "models/presentation/grantentry.h"
#include "models/presentation/pinentry.h"
#include "models/presentation/rightwords.h"
#include "models/presentation/setupform.h"

#include <qqmlregistration.h>

namespace carnet {

//! An associate as somebody sets her up: who she is, where she works and what she may do. A new one
//! gets a PIN and a client book in the same gesture; another PIN can be set later (SF-5).
class AssociateForm final : public carnet::SetupForm
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString staffId READ staffId WRITE setStaffId NOTIFY changed)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed)
    Q_PROPERTY(QStringList languageNames READ languageNames NOTIFY changed)
    Q_PROPERTY(int language READ language WRITE setLanguage NOTIFY changed)
    Q_PROPERTY(QStringList roleNames READ roleNames CONSTANT)
    Q_PROPERTY(int role READ role WRITE setRole NOTIFY changed)
    Q_PROPERTY(QStringList groupNames READ groupNames NOTIFY changed)
    Q_PROPERTY(int group READ group WRITE setGroup NOTIFY changed)
    Q_PROPERTY(bool hasGroup READ hasGroup NOTIFY changed)
    Q_PROPERTY(bool ownRights READ ownRights WRITE setOwnRights NOTIFY changed)
    Q_PROPERTY(bool isBlocked READ isBlocked WRITE setBlocked NOTIFY changed)
    Q_PROPERTY(bool setsPin READ setsPin WRITE setSetsPin NOTIFY changed)
    Q_PROPERTY(int pinLength READ pinLength CONSTANT)
    Q_PROPERTY(QString pin READ pin WRITE setPin NOTIFY changed)
    Q_PROPERTY(QString pinAgain READ pinAgain WRITE setPinAgain NOTIFY changed)
    Q_PROPERTY(QAbstractListModel* rights READ rights CONSTANT)
    Q_PROPERTY(QAbstractListModel* books READ books CONSTANT)

public:
    AssociateForm(Till& till, UndoToast& toast, QObject* parent = nullptr);

    [[nodiscard]] QString staffId() const { return m_draft.staffId; }
    void setStaffId(const QString& number) { write(m_draft.staffId, number); }
    [[nodiscard]] QString name() const { return m_draft.name; }
    void setName(const QString& name) { write(m_draft.name, name); }
    //! The till's own first.
    [[nodiscard]] QStringList languageNames() const;
    [[nodiscard]] int language() const;
    void setLanguage(int language);
    [[nodiscard]] static QStringList roleNames() { return carnet::roleNames(); }
    [[nodiscard]] int role() const { return static_cast<int>(m_draft.role); }
    void setRole(int role);
    //! None first.
    [[nodiscard]] QStringList groupNames() const;
    [[nodiscard]] int group() const;
    void setGroup(int group);
    [[nodiscard]] bool hasGroup() const { return !m_draft.group.isNull(); }
    //! Instead of those of the group.
    [[nodiscard]] bool ownRights() const { return m_draft.ownRights; }
    void setOwnRights(bool own);
    [[nodiscard]] bool isBlocked() const { return m_draft.blocked; }
    void setBlocked(bool blocked);
    //! A PIN is to be set with the rest; always of a new one.
    [[nodiscard]] bool setsPin() const { return m_setsPin; }
    void setSetsPin(bool sets);
    [[nodiscard]] static int pinLength();
    [[nodiscard]] QString pin() const { return m_pin.pin; }
    void setPin(const QString& pin) { write(m_pin.pin, pin); }
    [[nodiscard]] QString pinAgain() const { return m_pin.again; }
    void setPinAgain(const QString& pin) { write(m_pin.again, pin); }
    [[nodiscard]] QAbstractListModel* rights() { return &m_rights; }
    //! The employee address books: who is in one of a store's can sign in there (AB-4).
    [[nodiscard]] QAbstractListModel* books() { return &m_books; }

    void begin(const Associate& associate);
    Q_INVOKABLE void beginNew();
    Q_INVOKABLE void toggleRight(const QString& grantId);
    Q_INVOKABLE void toggleBook(const QString& bookId);

protected:
    [[nodiscard]] std::optional<Row> seen() const override;
    [[nodiscard]] Row wanted() const override;
    [[nodiscard]] QJsonObject doubts() const override;
    [[nodiscard]] QJsonValue typedIn(const QString& field) const override;
    [[nodiscard]] bool isChanged() const override;
    [[nodiscard]] QString savedText() const override;
    void showDraft() override;
    [[nodiscard]] bool startWith(const std::optional<Row>& now, const Row& wanted) override;
    void send() override;
    void takeAway(const Row& gone) override;
    void closed() override;

private:
    void write(QString& field, const QString& text);
    void enterGroup(const PermissionGroup* group);
    void takeUsualRights();
    [[nodiscard]] QStringList languages() const;
    [[nodiscard]] QList<GrantEntry> bookEntries() const;
    [[nodiscard]] QList<Operation> wishes(const QString& hash) const;

    std::optional<Associate> m_seen; // none of a new one
    Associate m_draft;
    bool m_setsPin = false;
    PinEntry m_pin;
    int m_opened = 0; // how often it was opened or closed: what comes for an earlier one is late
    ValueListModel<GrantEntry> m_rights;
    ValueListModel<GrantEntry> m_books;
};

} // namespace carnet
