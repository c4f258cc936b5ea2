#pragma once

#include "app/identity/invitation.h"
#include "app/identity/privatekey.h"
#include "app/sync/httpcall.h"
#include "app/sync/wireenrol.h"
#include "models/storage/terminalidentity.h"

#include <QNetworkRequest>
#include <QObject>

#include <optional>

namespace carnet::sync {

//! Why a computer did not become a till.
struct EnrolmentFailure {
    enum class Reason {
        Unreachable, //!< nobody answered; the same code can be tried again
        NotHeadquarters, //!< who answers is another than the fingerprint says; the code was not
                         //!< sent
        WrongCode,
        LockedCode,
        ExpiredCode,
        UsedCode,
        AnotherTill, //!< the folder holds another till than the code is for
        Disk, //!< the folder cannot be written
        Refused, //!< anything else that headquarters says
    };
    Reason reason = Reason::Refused;
    QString sentence; //!< English: what happened, what is safe, what to do

    friend bool operator==(const EnrolmentFailure&, const EnrolmentFailure&) = default;
};

//! The till's side of enrolment: asks whose headquarters it is, compares that with the fingerprint,
//! then shows the code and gets a certificate. What comes of it is a folder that `carnet --data`
//! opens. The key stays in the folder until then, so that a code whose answer was lost, or whose
//! program was killed, can be shown again.
class Enroller final : public QObject
{
    Q_OBJECT

public:
    enum class Step {
        Idle,
        AskingWho,
        ShowingCode,
    };
    using Outcome = tl::expected<TerminalIdentity, EnrolmentFailure>;

    explicit Enroller(QObject* parent = nullptr);
    ~Enroller() override;
    Q_DISABLE_COPY_MOVE(Enroller)

    [[nodiscard]] Step step() const { return m_step; }

    //! Ends with finished(), once, unless it is cancelled before; what was under way is dropped.
    //! A folder that holds a till already keeps all its work; the code has to be for that till.
    void start(const identity::Invitation& invitation, const QString& folder);
    void cancel();

Q_SIGNALS:
    void stepChanged();
    void finished(const carnet::sync::Enroller::Outcome& outcome);

private:
    void enter(Step step);
    void askWho();
    void compare(const Reply<QJsonObject>& answer);
    void showCode();
    void take(const Reply<QJsonObject>& answer);
    void finish(const Outcome& outcome);
    void fail(EnrolmentFailure::Reason reason, const QString& sentence);
    void failAsTold(const CallFailure& failure);
    [[nodiscard]] Result<> readyKey();
    //! Connections are kept, and must not be used with another trust than they were made with.
    [[nodiscard]] QNetworkAccessManager& freshNetwork();
    [[nodiscard]] QNetworkRequest requestFor(QLatin1StringView call) const;

    identity::Invitation m_invitation;
    QString m_folder;
    RegisterId m_present; //!< the till that is in the folder already
    std::optional<identity::PrivateKey> m_key;
    QByteArray m_authority; //!< PEM
    NetworkPtr m_network;
    PendingPtr m_call;
    Step m_step = Step::Idle;
};

} // namespace carnet::sync

Q_DECLARE_METATYPE(carnet::sync::Enroller::Outcome)
