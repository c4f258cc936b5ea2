#include "models/presentation/widerindex.h"

#include "models/search/indexrows.h"

#include <QLoggingCategory>

#include <utility>

namespace carnet {

namespace {

Q_LOGGING_CATEGORY(lcWiderIndex, "carnet.presentation.widerindex")

constexpr qsizetype kReadAtOnce = 512; // so that a change of somebody's never waits long

} // namespace

struct WiderIndex::Reading {
    std::shared_ptr<const ReferenceData> reference;
    search::BookIndexPointer index;
    std::optional<QList<CustomerId>> left; // none before they are known

    [[nodiscard]] bool isDone() const { return left && left->isEmpty(); }

    [[nodiscard]] Result<> readSome(const TerminalStore& store)
    {
        if (!left) {
            auto all = store.customers();
            if (!all)
                return tl::unexpected(all.error());
            left = *std::move(all);
        }
        const auto read = store.parts().of(left->mid(0, kReadAtOnce));
        if (!read)
            return tl::unexpected(read.error());
        left->remove(0, std::min(kReadAtOnce, left->size()));
        search::IndexChanges changes;
        for (const CustomerParts& parts : *read)
            changes.upserts.push_back(indexRow(parts, *reference));
        index = index->with(changes);
        return {};
    }
};

WiderIndex::WiderIndex(Till& till, QObject* parent)
    : QObject(parent)
    , m_till(till)
{
}

void WiderIndex::need()
{
    if (!m_till.isLoaded())
        return;
    if (m_of != m_till.snapshot().reference)
        drop(); // it is of other attributes
    if (m_index || m_reading)
        return;
    m_of = m_till.snapshot().reference;
    auto wide = std::make_shared<ReferenceData>(m_till.reference());
    wide->attributes = wide->allAttributes;
    m_reading = std::make_shared<Reading>();
    m_reading->reference = wide;
    m_reading->index =
        search::BookIndex::build(indexSchema(*wide, m_till.snapshot().index->schema().locale), {});
    readOn(m_reading);
}

void WiderIndex::drop()
{
    m_index.reset();
    m_reading.reset();
}

void WiderIndex::readOn(const std::shared_ptr<Reading>& reading)
{
    const auto some = [reading](TerminalStore& store) { return reading->readSome(store); };
    m_till.read(this, some, [this, reading](const Result<>& read) {
        if (reading != m_reading)
            return; // nobody needs it any more
        if (!read) {
            m_reading.reset();
            qCWarning(lcWiderIndex, "%s", qUtf8Printable(read.error().detail));
            return;
        }
        if (!reading->isDone())
            return readOn(reading);
        m_index = std::exchange(m_reading, {})->index;
        Q_EMIT ready();
    });
}

} // namespace carnet
