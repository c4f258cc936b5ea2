// The ways from what headquarters refused to the form it came from, and what closes that form.
#include "models/presentation/shell.h"

using namespace Qt::StringLiterals;

namespace carnet {

void Shell::watchReworking()
{
    using Centre = carnet::SyncCentre;
    connect(&m_syncCentre, &Centre::editWanted, this, &Shell::rework);
    connect(m_customer.takenUp(), &TakenUp::ended, &m_syncCentre, &Centre::endEdit);
    connect(m_clientBook.addClient(), &AddClientScreen::left, &m_syncCentre, &Centre::endEdit);
    for (const Segments* segments :
         {m_clientBook.segments(), m_storeBook.segments(), m_console.customers()->segments()})
        connect(segments, &Segments::left, &m_syncCentre, &Centre::endEdit);
    connect(&m_console, &ConsoleScreen::sectionChosen, &m_syncCentre, &Centre::endEdit);
    connect(&m_console, &ConsoleScreen::formLeft, &m_syncCentre, &Centre::endEdit);
    connect(&m_console, &ConsoleScreen::returnWanted, this, [this] {
        if (m_place != Place::Headquarters && isOpenToMe(Place::Headquarters))
            enterFresh(Place::Headquarters);
    });
}

void Shell::rework(const QList<Operation>& refused)
{
    const Operation& first = refused.constFirst();
    switch (first.type) {
    case OperationType::CreateCustomer:
        enterFresh(Place::Book);
        Q_EMIT clientWanted(true);
        return m_clientBook.addClient()->takeUp(refused);
    case OperationType::PutSavedFilter:
        return reworkSegment(first);
    case OperationType::PutReference:
        enterFresh(Place::Headquarters);
        return m_console.takeUp(first);
    default:
        openCustomer(first.customer.toString());
        m_customer.takeUp(first);
    }
}

void Shell::reworkSegment(const Operation& refused)
{
    switch (bookKindOf(refused.set.value("view"_L1).toObject())) {
    case BookKind::Store:
        enterFresh(Place::StoreBook);
        return m_storeBook.segments()->takeUp(refused);
    case BookKind::AllStores:
        enterFresh(Place::Headquarters);
        m_console.choose(u"customers"_s);
        return m_console.customers()->segments()->takeUp(refused);
    case BookKind::Own:
        enterFresh(Place::Book);
        return m_clientBook.segments()->takeUp(refused);
    }
}

} // namespace carnet
