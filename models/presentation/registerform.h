#pragma once

#include "models/presentation/setupform.h"

#include <qqmlregistration.h>

namespace carnet {

//! A till of a store as somebody sets it up, and what speaks against it by the rules. Which
//! computer it is, its enrolment says.
class RegisterForm final : public carnet::SetupForm
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString number READ number WRITE setNumber NOTIFY changed)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed)
    Q_PROPERTY(QStringList stores READ stores NOTIFY changed)
    Q_PROPERTY(int store READ store WRITE setStore NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(bool isBlocked READ isBlocked NOTIFY changed)
    Q_PROPERTY(QString codeCommand READ codeCommand NOTIFY changed)
    Q_PROPERTY(QString enrolCommand READ enrolCommand NOTIFY changed)
    Q_PROPERTY(QString retireCommand READ retireCommand NOTIFY changed)
    Q_PROPERTY(QString revokeCommand READ revokeCommand NOTIFY changed)
    Q_PROPERTY(QString stolenCommand READ stolenCommand NOTIFY changed)

public:
    RegisterForm(Till& till, UndoToast& toast, QObject* parent = nullptr);

    [[nodiscard]] QString number() const { return m_draft.number; }
    void setNumber(const QString& number);
    //! Where it stands; may be empty.
    [[nodiscard]] QString name() const { return m_draft.name; }
    void setName(const QString& name);
    //! What stores are called, by number.
    [[nodiscard]] QStringList stores() const;
    //! Its place among them; -1 where the store is gone. Only a new till goes into another one.
    [[nodiscard]] int store() const;
    void setStore(int place);
    [[nodiscard]] QString title() const;
    //! Its enrolment was taken back.
    [[nodiscard]] bool isBlocked() const { return m_draft.blocked; }
    //! What is typed on headquarters' machine to give out a code for it, and to enrol that machine
    //! itself as it; empty before it is there.
    [[nodiscard]] QString codeCommand() const { return commandTo(QStringLiteral("code")); }
    [[nodiscard]] QString enrolCommand() const { return commandTo(QStringLiteral("add")); }
    //! The same to take the enrolment back.
    [[nodiscard]] QString revokeCommand() const { return commandTo(QStringLiteral("revoke")); }
    //! The same with the order to delete everything, after it has sent what it has or at once.
    [[nodiscard]] QString retireCommand() const { return commandTo(QStringLiteral("retire")); }
    [[nodiscard]] QString stolenCommand() const { return commandTo(QStringLiteral("stolen")); }

    Q_INVOKABLE void begin(const QString& registerId);
    Q_INVOKABLE void beginNew();

protected:
    [[nodiscard]] std::optional<Row> seen() const override;
    [[nodiscard]] Row wanted() const override;
    [[nodiscard]] QString savedText() const override;
    void takeAway(const Row& gone) override;
    void showDraft() override { Q_EMIT changed(); }
    [[nodiscard]] bool startWith(const std::optional<Row>& now, const Row& wanted) override;

private:
    [[nodiscard]] QString commandTo(const QString& verb) const;

    std::optional<Register> m_seen; // none of a new one
    Register m_draft;
};

//! `Till 2`, or what it is called.
[[nodiscard]] QString tillName(const Register& till);

} // namespace carnet
