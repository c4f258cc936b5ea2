#include "app/headquarters/customerdirectory.h"

#include "models/search/indexrows.h"

#include <algorithm>

namespace carnet {

void CustomerDirectory::note(const Commit& commit)
{
    if (!m_reference)
        return; // nothing has been read that could be out of date
    m_touched.unite(QSet<CustomerId>(commit.customers.cbegin(), commit.customers.cend()));
    m_isReferenceStale = m_isReferenceStale || commit.isReferenceNew;
    if (commit.areManyTouched)
        startOver();
}

void CustomerDirectory::forget()
{
    if (!m_reference)
        return;
    m_isReferenceStale = true;
    startOver();
}

void CustomerDirectory::startOver()
{
    m_index = search::BookIndex::build(m_index->schema(), {});
    m_bucket = 0;
    m_touched.clear();
}

Result<> CustomerDirectory::readReference(const HeadquartersStore& store)
{
    if (m_reference && !m_isReferenceStale)
        return {};
    const auto read = ReferenceData::read(store);
    if (!read)
        return tl::unexpected(read.error());
    // Consoles of every store ask, each by what its own client books show (AT-12).
    const auto reference = std::make_shared<ReferenceData>(**read);
    reference->attributes = reference->inBooksOfAnyStore();
    // Names follow the root order: people of several languages ask.
    search::IndexSchema schema = indexSchema(*reference, {});
    const bool isSame = m_reference && m_index->schema() == schema
        && m_reference->attributes == reference->attributes
        && m_reference->storesByBook == reference->storesByBook;
    m_reference = reference;
    m_isReferenceStale = false;
    if (isSame)
        return {};
    m_index = search::BookIndex::build(std::move(schema), {});
    startOver();
    return {};
}

Result<std::shared_ptr<const ReferenceData>> CustomerDirectory::reference(
    const HeadquartersStore& store)
{
    return readReference(store).map([this] { return m_reference; });
}

Result<> CustomerDirectory::fill(const HeadquartersStore& store)
{
    search::IndexChanges changes;
    const int end = std::min(m_bucket + m_bucketsAtOnce, HeadquartersStore::kCustomerBuckets);
    for (; m_bucket < end; ++m_bucket) {
        const auto customers = store.customersIn(m_bucket);
        if (!customers)
            return tl::unexpected(customers.error());
        for (const CustomerParts& parts : *customers)
            changes.upserts.push_back(indexRow(parts, *m_reference));
    }
    m_index = m_index->with(changes);
    return {};
}

Result<> CustomerDirectory::readTouched(const HeadquartersStore& store)
{
    search::IndexChanges changes;
    for (const CustomerId& id : std::as_const(m_touched)) {
        const auto parts = store.customer(id);
        if (!parts)
            return tl::unexpected(parts.error());
        if (*parts)
            changes.upserts.push_back(indexRow(**parts, *m_reference));
        else
            changes.removals.push_back(id);
    }
    if (!m_touched.isEmpty())
        m_index = m_index->with(changes);
    m_touched.clear();
    return {};
}

Result<CustomerDirectory::View> CustomerDirectory::look(const HeadquartersStore& store)
{
    if (const auto read = readReference(store); !read)
        return tl::unexpected(read.error());
    constexpr int kAll = HeadquartersStore::kCustomerBuckets;
    if (m_bucket < kAll) {
        if (const auto filled = fill(store); !filled)
            return tl::unexpected(filled.error());
    }
    if (m_bucket < kAll)
        return View{{}, m_reference, double(m_bucket) / kAll};
    return readTouched(store).map([this] { return View{m_index, m_reference, 1}; });
}

} // namespace carnet
