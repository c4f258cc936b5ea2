#include "models/storage/customerfilereader.h"

#include "models/domain/entitiesin.h"
#include "models/storage/customerreader.h"
#include "models/storage/timelinerows.h"

#include <algorithm>

namespace carnet {

namespace {

//! Keeps the newest of \a list; answers how many were older.
template<typename E>
int keepNewest(QList<E>& list, qint64 E::*at)
{
    const qsizetype over = list.size() - CustomerFileReader::kMostRows;
    if (over <= 0)
        return 0;
    std::ranges::sort(list, std::ranges::greater{}, at);
    list.resize(CustomerFileReader::kMostRows);
    return static_cast<int>(over);
}

} // namespace

template<Entity E>
Result<QList<E>> CustomerFileReader::ofCustomer(const CustomerId& id) const
{
    const auto rows = m_rows.ofCustomer(E::kKind, id.value);
    if (!rows)
        return tl::unexpected(rows.error());
    return entitiesIn<E>(*rows);
}

Result<> CustomerFileReader::addLists(CustomerFile& file,
                                      const std::function<bool(const Note&)>& mayRead) const
{
    const CustomerId id = file.parts.customer.id;
    auto notes = ofCustomer<Note>(id);
    auto purchases = ofCustomer<Purchase>(id);
    auto moves = ofCustomer<BookMove>(id);
    if (!notes)
        return tl::unexpected(notes.error());
    if (!purchases)
        return tl::unexpected(purchases.error());
    if (!moves)
        return tl::unexpected(moves.error());
    notes->removeIf([&mayRead](const Note& note) { return !mayRead(note); });
    file.notes = *std::move(notes);
    file.purchases = *std::move(purchases);
    file.moves = *std::move(moves);
    file.olderRows = keepNewest(file.notes, &Note::writtenAtMs)
        + keepNewest(file.purchases, &Purchase::soldAtMs)
        + keepNewest(file.moves, &BookMove::movedAtMs);
    return {};
}

Result<std::optional<CustomerFile>> CustomerFileReader::read(
    const TimelineRequest& request, const std::function<bool(const Note&)>& mayRead) const
{
    CustomerFile file;
    auto parts = CustomerReader(m_context).find(request.customer);
    if (!parts)
        return tl::unexpected(parts.error());
    if (!*parts)
        return std::nullopt;
    file.parts = **std::move(parts);
    auto timeline = TimelineRows(m_context.sql(), m_context.le).page(request);
    if (!timeline)
        return tl::unexpected(timeline.error());
    file.timeline = *std::move(timeline);
    keepNewest(file.timeline.aboutOthers, &Activity::atMs);
    if (request.before)
        return file;
    if (const auto added = addLists(file, mayRead); !added)
        return tl::unexpected(added.error());
    return file;
}

} // namespace carnet
