#include "app/sync/certificatekeeper.h"

#include "app/sync/backoff.h"
#include "app/sync/tuning.h"

#include <QLoggingCategory>

#include <utility>

using namespace Qt::StringLiterals;

namespace carnet::sync {

namespace {

Q_LOGGING_CATEGORY(lcCertificate, "carnet.certificate", QtInfoMsg)

} // namespace

CertificateKeeper::CertificateKeeper(const Parts& parts,
                                     const TerminalIdentity& identity,
                                     Renewed renewed)
    : m_with(parts)
    , m_identity(identity)
    , m_renewed(std::move(renewed))
{
    if (!identity.hasCertificate())
        return;
    if (auto read = identity::Certificate::fromPem(identity.certificate))
        m_certificate = *std::move(read);
    else
        qCWarning(lcCertificate) << "terminal.json:" << read.error().detail;
}

void CertificateKeeper::start()
{
    if (m_certificate && !m_step)
        look();
}

void CertificateKeeper::stop()
{
    m_step.reset();
    m_isAsking = false;
}

bool CertificateKeeper::isDue() const
{
    const qint64 life = m_certificate->validUntilMs - m_certificate->validFromMs;
    return m_with.clock.nowMs() >= m_certificate->validUntilMs - life / 3;
}

void CertificateKeeper::look()
{
    if (isDue())
        ask();
    else
        lookAfter(tuning::kLookAtCertificateEveryMs);
}

void CertificateKeeper::lookAfter(qint64 ms)
{
    // Spread, because many tills are enrolled on one day.
    m_step = m_with.alarms.after(ms + jitterMs(m_with.random, ms / 4), [this] { look(); });
}

void CertificateKeeper::hasExpired()
{
    if (m_certificate && !m_isAsking)
        ask();
}

void CertificateKeeper::ask()
{
    m_isAsking = true;
    m_step = m_with.office.renew([this](const Reply<RenewAnswer>& answer) {
        m_isAsking = false;
        take(answer);
    });
}

void CertificateKeeper::take(const Reply<RenewAnswer>& answer)
{
    if (!answer) {
        qCInfo(lcCertificate) << "not renewed:" << answer.error().error.detail;
        return lookAfter(std::max(tuning::kAskForCertificateEveryMs, answer.error().retryAfterMs));
    }
    auto given = identity::Certificate::fromPem(answer->certificate);
    const bool isOurs = given && given->publicPart == m_certificate->publicPart
        && given->name == m_certificate->name;
    if (!isOurs) {
        qCWarning(lcCertificate) << "headquarters' answer is no certificate for this till";
        return lookAfter(tuning::kAskForCertificateEveryMs);
    }
    m_certificate = *std::move(given);
    m_identity.store = answer->store;
    m_identity.certificate = answer->certificate;
    if (!answer->orderKey.isEmpty())
        m_identity.orderKey = answer->orderKey;
    lookAfter(tuning::kLookAtCertificateEveryMs);
    m_renewed(m_identity);
}

} // namespace carnet::sync
