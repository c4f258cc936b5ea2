#include "models/presentation/knownexport.h"

#include <utility>

namespace carnet {

KnownExport::KnownExport(Till& till, QObject* parent)
    : QObject(parent)
    , m_till(till)
{
}

void KnownExport::start(const Customer& customer, Then then)
{
    stop();
    m_then = std::move(then);
    m_path = knownPath(customer, m_till.nowMs());
    m_asked = {m_till.associate().id, customer.id, m_till.newId(), m_till.nowMs()};
    Q_EMIT progressed();
    ask();
}

void KnownExport::stop()
{
    m_asking.reset();
    m_rows.clear();
    m_then = {};
    Q_EMIT progressed();
}

void KnownExport::ask()
{
    if (!m_till.desk())
        return take(tl::unexpected(sync::CallFailure{{ErrorCode::Network, {}}, 0}));
    m_asking = m_till.desk()->known(m_asked, [this](const auto& page) { take(page); });
}

void KnownExport::take(const sync::Reply<KnownPage>& page)
{
    m_asking.reset();
    if (!page)
        return end(tl::unexpected(page.error().error));
    m_rows += page->rows;
    if (!page->hasMore)
        return write();
    if (page->rows.isEmpty()) // nothing but kinds that only a later version knows
        return end(failure(ErrorCode::Newer, {}));
    m_asked.after = page->rows.constLast().key;
    ask();
}

void KnownExport::write()
{
    const KnownFile file = knownFile(m_rows, m_till.reference(), m_till.format());
    m_till.read(
        this,
        [file, path = m_path](TerminalStore& /*store*/) { return writeKnown(file, path); },
        [this, path = m_path, wish = m_asked.wish](const Result<>& written) {
            if (wish != m_asked.wish || !isRunning())
                return; // stopped, or started anew
            end(written.map([&path] { return path; }));
        });
}

void KnownExport::end(const Result<QString>& result)
{
    m_rows.clear();
    const Then then = std::exchange(m_then, {});
    Q_EMIT progressed();
    if (then)
        then(result);
}

} // namespace carnet
