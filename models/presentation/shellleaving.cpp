// How a till is locked, covered and left, and who may open it again.
#include "models/presentation/shell.h"

#include "models/domain/stafflist.h"

namespace carnet {

void Shell::lock()
{
    const bool isWithCustomer = m_place == Place::Customer;
    m_lastSeen.insert(
        m_till.associate().id,
        {m_home, isWithCustomer ? CustomerId::fromString(m_customer.customerId()) : CustomerId{}});
    leave(AuditEventType::Locked);
}

//! A till that nobody touches is covered, and later left.
void Shell::watchIdleness()
{
    connect(&m_idleWatch, &IdleWatch::coverDue, &m_cover, &TillCover::draw);
    connect(&m_idleWatch, &IdleWatch::signOutDue, this, &Shell::signOut);
    connect(&m_cover, &TillCover::moved, &m_idleWatch, &IdleWatch::setCovered);
    connect(&m_cover, &TillCover::wayGiven, this, &Shell::lock);
}

//! Barcodes and cards are for whoever signs in; everywhere else what is typed is typed.
void Shell::listenToReaders()
{
    const auto listen = [this] {
        m_wedge.setListening(m_place == Place::SigningIn || m_cover.isDown());
    };
    connect(this, &Shell::placeChanged, &m_wedge, listen);
    connect(&m_cover, &TillCover::moved, &m_wedge, listen);
    connect(&m_wedge, &KeyboardWedge::read, this, [this](const QString& text) {
        if (m_cover.isDown())
            m_cover.takeCredential(text);
        else
            m_signIn.takeCredential(text);
    });
    listen();
}

void Shell::leaveTill()
{
    if (const int unsent = m_sync.pending(); unsent > 0)
        return Q_EMIT signOutAsked(unsent);
    signOut();
}

void Shell::signOut()
{
    leave(AuditEventType::SignedOut);
}

void Shell::showOut()
{
    const Associate associate = m_till.associate();
    const Store store = m_till.store();
    const bool stays = store.id.isNull() // a till that is still being told who works where
        || (m_till.reference().associateById.contains(associate.id) && signsInAt(associate, store));
    if (!m_till.isSignedIn() || stays)
        return;
    signOut();
    m_signIn.sayWhoHadToGo(associate.name);
}

void Shell::leave(AuditEventType how)
{
    m_customer.open({}); // drafts are written down before the person is gone
    m_toast.dismiss();
    // The log has it already that a covered till was locked.
    if (how != AuditEventType::Locked || !m_cover.isDown())
        m_till.note(how, m_till.associate().id);
    m_till.signOut();
    enter(Place::SigningIn);
}

} // namespace carnet
