// Where the rows of a write transaction go: the part of HeadquartersWriter between its last write
// and the feeds.
#include "models/domain/handedchange.h"
#include "models/domain/jobs.h"
#include "models/storage/headquarterswriter.h"
#include "models/storage/noteplaces.h"

using namespace Qt::StringLiterals;

namespace carnet {

Result<> HeadquartersWriter::moveChildren(const QList<RowKey>& elsewhere)
{
    for (const RowKey& key : elsewhere) {
        const auto row = m_rows.find(key);
        if (!row)
            return tl::unexpected(row.error());
        if (*row && !m_touched.contains(key))
            m_touched.note(*row, *row, FeedEvent::Put);
        if (key.kind != EntityKind::Customer)
            continue;
        if (auto noted = noteChildrenOf(key); !noted)
            return noted;
    }
    return {};
}

Result<> HeadquartersWriter::noteChildrenOf(const RowKey& customer)
{
    for (const EntityKind kind : customerChildKinds()) {
        const auto children = m_rows.ofCustomer(kind, customer.id);
        if (!children)
            return tl::unexpected(children.error());
        for (const Row& child : *children) {
            if (!m_touched.contains(child.key))
                m_touched.note(child, child, FeedEvent::Put);
        }
    }
    return {};
}

Result<> HeadquartersWriter::noteRestrictedNotes()
{
    if (!m_whereabouts.haveReadersMoved())
        return {};
    const auto notes = NotePlaces(m_context, m_rows).restricted();
    if (!notes)
        return tl::unexpected(notes.error());
    for (const Row& note : *notes) {
        if (!m_touched.contains(note.key))
            m_touched.note(note, note, FeedEvent::Put);
    }
    return {};
}

//! Of a note that few may read, or might: what was before is asked of the feeds, because the people
//! and stores it went by may have moved.
Result<Whereabouts::Place> HeadquartersWriter::placeOfNote(const TouchedRow& touched)
{
    const auto before = m_rows.scopesHolding(touched.key);
    if (!before)
        return tl::unexpected(before.error());
    const auto customer = m_whereabouts.placeOf(touched.key, touched.customerAfter);
    if (!customer)
        return tl::unexpected(customer.error());
    if (!touched.restricted)
        return Whereabouts::Place{*before, customer->after};
    const auto after = NotePlaces(m_context, m_rows).scopesOf(*touched.restricted, customer->after);
    if (!after)
        return tl::unexpected(after.error());
    return Whereabouts::Place{*before, *after};
}

//! At the tills of its store, beside the notes that few may read; what is of no store is at all.
Result<Whereabouts::Place> HeadquartersWriter::placeOfStoreRow(const RowKey& key)
{
    const auto before = m_rows.scopesHolding(key);
    if (!before)
        return tl::unexpected(before.error());
    const auto row = m_rows.find(key);
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return Whereabouts::Place{*before, {}};
    const auto store = QUuid::fromString((*row)->fields.value("store"_L1).toString());
    const auto scope = store.isNull()
        ? m_context.scopes.ensure(referenceScopeOf(jobOf(key.kind)), {})
        : m_context.scopes.ensure(kNoteScope, store);
    if (!scope)
        return tl::unexpected(scope.error());
    return Whereabouts::Place{*before, {*scope}};
}

Result<Whereabouts::Place> HeadquartersWriter::placeOf(const TouchedRow& touched)
{
    if (touched.restricted || touched.wasRestricted)
        return placeOfNote(touched);
    if (touched.key.kind == HandedChange::kKind || touched.key.kind == ListTask::kKind)
        return placeOfStoreRow(touched.key);
    auto before = m_whereabouts.placeOf(touched.key, touched.customerBefore);
    if (!before || touched.customerAfter == touched.customerBefore)
        return before;
    const auto after = m_whereabouts.placeOf(touched.key, touched.customerAfter);
    if (!after)
        return tl::unexpected(after.error());
    return Whereabouts::Place{before->before, after->after};
}

Result<MovesByScope> HeadquartersWriter::moves()
{
    MovesByScope moves;
    for (const TouchedRow& touched : m_touched.all()) {
        const auto place = placeOf(touched);
        if (!place)
            return tl::unexpected(place.error());
        addMoves(touched, place->before, place->after, moves);
    }
    return moves;
}

} // namespace carnet
