#include "app/sync/enroller.h"

#include "app/identity/certificate.h"
#include "app/identity/fingerprint.h"
#include "app/sync/trust.h"
#include "app/sync/tuning.h"
#include "models/storage/storagefolder.h"
#include "models/storage/tillwipe.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <algorithm>
#include <array>

#include <utility>

using namespace Qt::StringLiterals;

namespace carnet::sync {

namespace {

using Reason = EnrolmentFailure::Reason;

constexpr qsizetype kMostEnrolmentBytes = 64L * 1024;
constexpr qint64 kMostKeyBytes = 16L * 1024;
const auto kAgain = u" Nothing was enrolled; the same code can be tried again."_s;

QString keyFileIn(const QString& folder)
{
    return folder + u"/enrolment.key"_s;
}

//! Before it is known whose it is, so nothing that matters is said over it.
QSslConfiguration tlsWithAnybody()
{
    QSslConfiguration tls;
    tls.setProtocol(QSsl::TlsV1_3OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    return tls;
}

struct Told {
    QLatin1StringView word;
    Reason reason = Reason::Refused;
    QLatin1StringView sentence;
};

constexpr std::array kTold{
    Told{"wrong_code"_L1,
         Reason::WrongCode,
         "There is no such code. Nothing was enrolled. Compare it with what headquarters shows; "
         "after five wrong tries it is locked."_L1},
    Told{"code_locked"_L1,
         Reason::LockedCode,
         "This code was tried wrongly too often. Nothing was enrolled. Have a new one made."_L1},
    Told{"code_expired"_L1,
         Reason::ExpiredCode,
         "This code was good for 15 minutes, which are over. Nothing was enrolled. Have a new one "
         "made."_L1},
    Told{"code_used"_L1,
         Reason::UsedCode,
         "This code has enrolled another till. Nothing was enrolled here. Have a new one made, and "
         "if nobody knows that till, block it."_L1},
    Told{"conflict"_L1,
         Reason::AnotherTill,
         "This code is for another till than the one in this folder. Nothing was changed. Choose "
         "an empty folder, or have a code made for this till."_L1}};

} // namespace

Enroller::Enroller(QObject* parent)
    : QObject(parent)
{
}

Enroller::~Enroller()
{
    m_call.reset(); // before the network it runs on
}

void Enroller::start(const identity::Invitation& invitation, const QString& folder)
{
    cancel();
    m_invitation = invitation;
    m_folder = folder;
    const auto present = TerminalIdentity::read(folder);
    m_present = present ? present->terminal : RegisterId();
    if (const auto wiped = TillWipe::finishIn(folder); !wiped)
        return fail(Reason::Disk,
                    u"The till that was in the folder %1 is not wiped yet: %2. Nothing was "
                    "enrolled."_s.arg(folder, wiped.error().detail));
    if (const auto ready = readyKey(); !ready)
        return fail(Reason::Disk,
                    u"The folder %1 cannot be used: %2. Nothing was enrolled."_s.arg(
                        folder, ready.error().detail));
    askWho();
}

void Enroller::cancel()
{
    m_call.reset();
    enter(Step::Idle);
}

void Enroller::enter(Step step)
{
    if (std::exchange(m_step, step) != step)
        Q_EMIT stepChanged();
}

//! The key of a try whose answer was lost, else a new one, which is on disk before it is shown.
Result<> Enroller::readyKey()
{
    QFile file(keyFileIn(m_folder));
    if (file.open(QIODevice::ReadOnly)) {
        auto before = identity::PrivateKey::fromPem(file.read(kMostKeyBytes));
        if (before) {
            m_key.emplace(*std::move(before));
            return {};
        }
    }
    auto key = identity::PrivateKey::make();
    if (!key)
        return tl::unexpected(key.error());
    m_key.emplace(*std::move(key));
    return makeFolder(m_folder).and_then(
        [this] { return replaceFile(keyFileIn(m_folder), m_key->toPem()); });
}

QNetworkRequest Enroller::requestFor(QLatin1StringView call) const
{
    QUrl url = m_invitation.url;
    url.setPath(url.path() + u"/enrol/v1/"_s + call);
    QNetworkRequest request(url);
    request.setRawHeader("Accept", "application/json");
    request.setRawHeader("Content-Type", "application/json");
    request.setRawHeader("Sync-Proto", protocolRange());
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setTransferTimeout(tuning::kCallTimeoutMs);
    return request;
}

QNetworkAccessManager& Enroller::freshNetwork()
{
    m_call.reset(); // this may be its answer
    m_network = makeNetwork();
    return *m_network;
}

void Enroller::askWho()
{
    enter(Step::AskingWho);
    QNetworkRequest request = requestFor("authority"_L1);
    request.setSslConfiguration(tlsWithAnybody());
    m_call = std::make_unique<HttpCall>(
        freshNetwork().get(request), kMostEnrolmentBytes, [this](const Reply<HttpAnswer>& answer) {
            compare(answer.and_then(understood));
        });
}

void Enroller::compare(const Reply<QJsonObject>& answer)
{
    if (!answer)
        return failAsTold(answer.error());
    const auto told = authorityAnswerFromJson(*answer);
    const auto authority = told.and_then(
        [](const AuthorityAnswer& read) { return identity::Certificate::fromPem(read.authority); });
    if (!authority || authority->fingerprint() != m_invitation.authority)
        return fail(Reason::NotHeadquarters,
                    u"What answers at %1 is not the headquarters that the fingerprint belongs to. "
                    "The code was not sent. Compare address and fingerprint with what headquarters "
                    "shows."_s.arg(m_invitation.url.host()));
    m_authority = authority->toPem();
    showCode();
}

void Enroller::showCode()
{
    enter(Step::ShowingCode);
    const auto wish = identity::CertificateRequest::make(*m_key);
    if (!wish)
        return fail(Reason::Refused, wish.error().detail);
    const RedeemRequest message{m_invitation.code.toText(), *wish, m_present};
    QNetworkRequest request = requestFor("redeem"_L1);
    request.setSslConfiguration(tlsTrusting(m_authority));
    m_call = std::make_unique<HttpCall>(
        freshNetwork().post(request, toBytes(toJson(message))),
        kMostEnrolmentBytes,
        [this](const Reply<HttpAnswer>& answer) { take(answer.and_then(understood)); });
}

void Enroller::take(const Reply<QJsonObject>& answer)
{
    if (!answer)
        return failAsTold(answer.error());
    const auto told = redeemAnswerFromJson(*answer);
    const auto certificate = told.and_then(
        [](const RedeemAnswer& read) { return identity::Certificate::fromPem(read.certificate); });
    if (!certificate || certificate->publicPart != m_key->publicPart())
        return fail(Reason::Refused,
                    u"Headquarters has answered with something that is no certificate for this "
                    "till."_s
                        + kAgain);
    const TerminalIdentity identity{told->terminal,
                                    told->store,
                                    {},
                                    m_invitation.url.toString(),
                                    m_key->toPem(),
                                    certificate->toPem(),
                                    m_authority,
                                    told->orderKey};
    if (const auto written = identity.write(m_folder); !written)
        return fail(Reason::Disk,
                    u"%1. The till is enrolled, but not kept here; make room and try the same code "
                    "again."_s.arg(written.error().detail));
    QFile::remove(keyFileIn(m_folder));
    if (const auto forgotten = TillWipe::forgetIn(m_folder); !forgotten) // the next start does it
        qWarning("%s", qPrintable(forgotten.error().detail));
    finish(identity);
}

void Enroller::failAsTold(const CallFailure& failure)
{
    if (failure.isMistrusted)
        return fail(Reason::NotHeadquarters, failure.error.detail);
    const auto* const told = std::ranges::find(kTold, failure.word, &Told::word);
    if (told != kTold.end())
        return fail(told->reason, told->sentence);
    if (failure.error.code == ErrorCode::Network || failure.error.code == ErrorCode::Busy)
        return fail(Reason::Unreachable,
                    u"Headquarters at %1 cannot be reached (%2)."_s.arg(m_invitation.url.toString(),
                                                                        failure.error.detail)
                        + kAgain);
    fail(Reason::Refused, u"Headquarters refuses this: %1."_s.arg(failure.error.detail) + kAgain);
}

void Enroller::fail(Reason reason, const QString& sentence)
{
    finish(tl::unexpected(EnrolmentFailure{reason, sentence}));
}

void Enroller::finish(const Outcome& outcome)
{
    // The call and the network are let go of later: this may be the answer of theirs.
    enter(Step::Idle);
    Q_EMIT finished(outcome);
}

} // namespace carnet::sync
