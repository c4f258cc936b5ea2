#include "models/presentation/tillcover.h"

#include "models/domain/stafflist.h"

namespace carnet {

TillCover::TillCover(Till& till, QObject* parent)
    : PinAsker(till, parent)
{
    connect(&till, &Till::associateChanged, this, [this] {
        if (m_isDown && this->till().associate().id != who())
            lift();
    });
}

void TillCover::draw()
{
    if (m_isDown || !till().isSignedIn())
        return;
    m_isDown = true;
    till().note(AuditEventType::Locked, till().associate().id);
    put(till().associate().id);
    Q_EMIT moved(true);
}

void TillCover::pinIsRight()
{
    // Somebody may have been blocked while the till was covered.
    if (!signsInAt(till().associate(), till().store()))
        return giveWay();
    till().note(AuditEventType::SignedIn, who());
    lift();
}

void TillCover::takeCredential(const QString& read)
{
    if (!m_isDown || isBusy())
        return;
    clear();
    compareCredential(read);
}

void TillCover::credentialIsRight(const CredentialAnswer& answer)
{
    if (answer.who != who())
        return askAgain(tr("That is somebody else's. They sign in below."));
    if (answer.outcome == CredentialAnswer::Outcome::NeedsPin)
        return askAgain(tr("Type your PIN as well."));
    askAgain();
    pinIsRight();
}

void TillCover::giveWay()
{
    if (m_isDown)
        Q_EMIT wayGiven();
}

void TillCover::lift()
{
    m_isDown = false;
    put({});
    Q_EMIT moved(false);
}

} // namespace carnet
