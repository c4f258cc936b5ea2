#pragma once

#include "tests/storage/retail.h"
#include "tests/support/builders.h"

#include <QTemporaryDir>

namespace carnet::test {

//! A till's store filled page by page, as a first synchronisation fills it, without headquarters.
class DayBench
{
public:
    DayBench();

    void put(const Row& row);
    //! Writes what is left of what was put; to be called before reading.
    void flush();
    [[nodiscard]] QString folder() const { return place.path(); }

    QTemporaryDir place; //!< outlives the store in it
    FixedClock clock;
    SeededRandom random{1};
    std::unique_ptr<TerminalStore> store;
    Associate ada = anAssociate(QStringLiteral("Ada Berg"));
    AttributeDefinition birthday = anAttribute(QStringLiteral("birthday"), ValueType::Date);
    ActivityType visit;
    Store shop;

private:
    QList<FeedEntry> m_entries;
    qint64 m_seq = 0;
    qint64 m_version = 0;
};

} // namespace carnet::test
