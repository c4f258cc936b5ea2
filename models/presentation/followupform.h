#pragma once

#include "models/presentation/findclientscreen.h"
#include "models/presentation/followuplist.h"
#include "models/presentation/followupowner.h"

#include <qqmlregistration.h>

#include <optional>

namespace carnet {

//! Writes down a follow-up by itself, without anything that was logged before: for whom, what, when
//! and who is to do it. Changes the words and the day of one that is there (TK-5).
class FollowUpForm final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(bool isNew READ isNew NOTIFY changed)
    Q_PROPERTY(QString customerId READ customerId NOTIFY changed)
    Q_PROPERTY(QString clientName READ clientName NOTIFY changed)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed)
    Q_PROPERTY(QString when READ when WRITE setWhen NOTIFY changed)
    Q_PROPERTY(QString dayText READ dayText NOTIFY changed)
    Q_PROPERTY(carnet::FollowUpOwner* owner READ owner CONSTANT)
    Q_PROPERTY(carnet::FindClientScreen* finding READ finding CONSTANT)

public:
    FollowUpForm(Till& till, UndoToast& toast, QObject* parent = nullptr);

    [[nodiscard]] bool isNew() const { return !m_seen; }
    //! Empty until a client was chosen.
    [[nodiscard]] QString customerId() const
    {
        return m_customer.isNull() ? QString() : m_customer.toString();
    }
    [[nodiscard]] QString clientName() const;
    [[nodiscard]] QString text() const { return m_text; }
    //! See dayFor().
    [[nodiscard]] QString when() const { return m_when; }
    //! The chosen day as people say it.
    [[nodiscard]] QString dayText() const;
    [[nodiscard]] FollowUpOwner* owner() { return &m_owner; }
    [[nodiscard]] FindClientScreen* finding() { return &m_finding; }

    void setText(const QString& text);
    void setWhen(const QString& when);

    //! Asks for a new one; \a customerId is empty where the client is still to be chosen.
    Q_INVOKABLE void begin(const QString& customerId);
    //! Asks for other words or another day of \a seen.
    void edit(const Task& seen);
    Q_INVOKABLE void choose(const QString& customerId);
    //! Another client is wanted.
    Q_INVOKABLE void chooseAgain();
    //! A sentence when something is missing; empty = on its way.
    Q_INVOKABLE QString save();

Q_SIGNALS:
    void changed();
    void begun();

private:
    void forget();
    void start(const CustomerId& customer, const QString& text, const QString& when);

    Till& m_till;
    FollowUpList m_list;
    FollowUpOwner m_owner;
    FindClientScreen m_finding;
    AssociateId m_writer; // whose words these are
    std::optional<Task> m_seen; // what is being changed; none: something new
    CustomerId m_customer;
    QString m_text;
    QString m_when;
};

} // namespace carnet
