// Everything that is known of the customer, for whoever asks it of us.
#include "models/domain/knownrows.h"
#include "models/presentation/customerscreen.h"
#include "models/presentation/knownfile.h"

#include <QDir>
#include <QFile>

namespace carnet {

namespace {

//! Of one till, with everything that it takes: it is made where the store is.
struct Export {
    std::shared_ptr<const ReferenceData> reference; // the snapshot's, which may be gone meanwhile
    Format format;
    Associate reader;
    AuditEvent event;
    QString path;

    [[nodiscard]] Result<> make(TerminalStore& store) const
    {
        return knownRows(store,
                         event.customer,
                         [this](const Note& note) { return reference->mayRead(note, reader); })
            .and_then([this](const QList<Row>& rows) {
                return writeKnown(knownFile(rows, *reference, format), path);
            })
            .and_then([&] {
                auto noted = store.noteSession(event);
                if (!noted)
                    removeKnown(path); // nothing leaves the till that the log does not tell
                return noted;
            });
    }
};

} // namespace

void CustomerScreen::exportKnown()
{
    if (!m_isLoaded || !m_till.associate().may(Right::EditCustomer))
        return;
    const Export work{m_till.snapshot().reference,
                      m_till.format(),
                      m_till.associate(),
                      {m_till.newId(),
                       AuditEventType::Exported,
                       m_till.nowMs(),
                       m_till.associate().id,
                       m_till.identity().terminal,
                       m_id},
                      knownPath(customer(), m_till.nowMs())};
    m_till.read(
        this,
        [work](TerminalStore& store) { return work.make(store); },
        [this, path = work.path](const Result<>& written) {
            if (!written)
                return m_toast.warn(explain(written.error()));
            m_toast.say(tr("What is known is in %1").arg(QDir::toNativeSeparators(path)));
            Q_EMIT m_till.operationsWaiting(); // the log hears of it
        });
}

} // namespace carnet
