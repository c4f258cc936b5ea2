#pragma once

#include "models/domain/judgement.h"

#include <QByteArray>

#include <limits>

namespace carnet {

//! What happens beside operations and is kept all the same. The tokens are on disk.
enum class AuditEventType {
    SignedIn,
    WrongPin,
    Blocked, //!< a try that was not heard, because there had been too many
    SignedOut,
    Locked,
    Enrolled, //!< a terminal
    Revoked, //!< the same: its enrolment was taken back
    Exported, //!< what is known of a client went into a file
    JobRun, //!< a distribution job, by hand
    JobRetried, //!< a till that had failed gets another round of tries
    Retired, //!< a terminal: it is to send what it has, and then to wipe itself
    Stolen, //!< the same: it is to wipe itself at once
    Wiped, //!< it says that it has
    OrderIgnored, //!< it was shown an order to wipe itself that it does not believe
    ChainBroken, //!< what a terminal tells does not go on where it was: facts `why` and `n`
    Forgotten, //!< old entries of the log: facts `through` and `hash`
    WrongCredential, //!< a barcode or card that begins like hers and goes on otherwise
};

constexpr auto tokens(AuditEventType /*of*/)
{
    using T = AuditEventType;
    return std::array{std::pair{"session.signed_in", T::SignedIn},
                      std::pair{"session.wrong_pin", T::WrongPin},
                      std::pair{"session.blocked", T::Blocked},
                      std::pair{"session.signed_out", T::SignedOut},
                      std::pair{"session.locked", T::Locked},
                      std::pair{"terminal.enrolled", T::Enrolled},
                      std::pair{"terminal.revoked", T::Revoked},
                      std::pair{"client.exported", T::Exported},
                      std::pair{"job.run", T::JobRun},
                      std::pair{"job.retried", T::JobRetried},
                      std::pair{"terminal.retired", T::Retired},
                      std::pair{"terminal.stolen", T::Stolen},
                      std::pair{"terminal.wiped", T::Wiped},
                      std::pair{"terminal.order_ignored", T::OrderIgnored},
                      std::pair{"audit.chain_broken", T::ChainBroken},
                      std::pair{"audit.forgotten", T::Forgotten},
                      std::pair{"session.wrong_credential", T::WrongCredential}};
}

//! What an entry of the log is about.
enum class AuditKind {
    Clients,
    Books,
    History, //!< activities, notes, follow-ups
    SetUp,
    Sessions,
    Terminals, //!< and the jobs that bring them what they hold
};

constexpr auto tokens(AuditKind /*of*/)
{
    using K = AuditKind;
    return std::array{std::pair{"clients", K::Clients},
                      std::pair{"books", K::Books},
                      std::pair{"history", K::History},
                      std::pair{"set_up", K::SetUp},
                      std::pair{"sessions", K::Sessions},
                      std::pair{"terminals", K::Terminals}};
}

//! How it came out.
enum class AuditOutcome {
    Any,
    Done,
    Refused,
    Waiting, //!< for a person at headquarters
};

constexpr auto tokens(AuditOutcome /*of*/)
{
    using O = AuditOutcome;
    return std::array{std::pair{"any", O::Any},
                      std::pair{"done", O::Done},
                      std::pair{"refused", O::Refused},
                      std::pair{"waiting", O::Waiting}};
}

[[nodiscard]] AuditOutcome outcomeOf(Verdict verdict);
[[nodiscard]] AuditOutcome outcomeOf(AuditEventType type);
//! Terminals tell of these; of the others headquarters knows by itself.
[[nodiscard]] bool isToldByTerminals(AuditEventType type);
//! The tokens of the types of operations and events that make up a kind.
[[nodiscard]] QStringList typesOf(AuditKind kind);

//! One thing that somebody did or tried, or, where several operations are one gesture, all of them
//! as one. It holds ids; names are looked up when it is shown.
struct AuditEntry {
    QUuid id; //!< of the operation or event
    qint64 atMs = 0; //!< when headquarters heard of it
    qint64 doneAtMs = 0; //!< by the terminal's clock
    QString type; //!< token of an OperationType or AuditEventType
    AssociateId actor;
    StoreId store; //!< where it was done
    RegisterId terminal;
    RowKey row; //!< null id when it is about none
    CustomerId customer;
    QUuid gesture; //!< what was done together
    OperationId undoes;
    AuditOutcome outcome = AuditOutcome::Done;
    Refusal refusal = Refusal::None;
    QJsonObject facts; //!< of a refusal, or which job and till an event is about
    QStringList fields; //!< that were to be changed
    QJsonObject switches; //!< those of the set-up that are on or off -> what they were to be
    ClientBookId book; //!< that she was to be in
    bool isNew = false; //!< the row was to be made
    int count = 1; //!< of the gesture, as far as the filter lets them through
    int refused = 0; //!< of all of the gesture
    int customers = 0; //!< how many of them the counted operations are about
    //! The name of whom or what it is about, when that is still there; of a thing of the set-up
    //! that is gone, what it was called then.
    QString subject;

    friend bool operator==(const AuditEntry&, const AuditEntry&) = default;
};

struct AuditFilter {
    AssociateId actor; //!< null = all
    StoreId store;
    std::optional<AuditKind> kind;
    AuditOutcome outcome = AuditOutcome::Any;
    qint64 fromMs = 0;
    qint64 untilMs = std::numeric_limits<qint64>::max();

    friend bool operator==(const AuditFilter&, const AuditFilter&) = default;
};

//! An entry behind which the older ones follow.
struct AuditPlace {
    qint64 atMs = 0;
    QUuid id;

    friend bool operator==(const AuditPlace&, const AuditPlace&) = default;
};

struct AuditRequest {
    AuditFilter filter;
    QUuid gesture; //!< set: only its operations, one by one
    bool each = false; //!< operations one by one, not by gesture
    std::optional<AuditPlace> before; //!< of a later page
    int limit = 0;

    friend bool operator==(const AuditRequest&, const AuditRequest&) = default;
};

struct AuditPage {
    QList<AuditEntry> entries; //!< newest first
    bool hasMore = false;

    friend bool operator==(const AuditPage&, const AuditPage&) = default;
};

//! By which of its fields the log calls a row that is no customer.
[[nodiscard]] QString subjectField(EntityKind kind);

//! The place of an event in the chain of the terminal that tells it (`auditchain.h`).
struct AuditLink {
    QUuid chain; //!< null where it is in none: told by an earlier version, or not by a terminal
    qint64 n = 0; //!< from 1, without holes
    QByteArray salt; //!< of the commitment to its details
    QByteArray hash; //!< of it and all before it

    friend bool operator==(const AuditLink&, const AuditLink&) = default;
};

//! Something that is no operation, as it is recorded.
struct AuditEvent {
    QUuid id;
    AuditEventType type = AuditEventType::SignedIn;
    qint64 atMs = 0; //!< by the clock where it happened
    AssociateId actor; //!< null when nobody at a terminal did it
    RegisterId terminal;
    CustomerId customer = {}; //!< null when it is about none
    QJsonObject facts = {}; //!< `job`, its number, and `till`, the id of another terminal
    AuditLink link = {};

    friend bool operator==(const AuditEvent&, const AuditEvent&) = default;
};

//! The parameter that says for how many days headquarters keeps the log.
inline constexpr QLatin1StringView kAuditDaysSetting("audit_days");
inline constexpr int kUsualAuditDays = 400;
//! The days that \a setting, the parameter's value, asks for; none when it is no number that is
//! allowed.
[[nodiscard]] std::optional<int> auditDays(const QString& setting);

} // namespace carnet
