// Headquarters' store as snapshots see it.

#include "models/storage/headquarterscore.h"
#include "models/storage/headquarterspull.h"
#include "models/storage/scoperows.h"
#include "models/storage/snapshotstate.h"
#include "models/storage/terminalscopes.h"
#include "models/storage/transaction.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

//! Collects rows into pages, and pages into parts.
class PartMaker
{
public:
    using Take = std::function<Result<>(const PullAnswer&)>;

    PartMaker(const SnapshotTerms& terms,
              qint64 scope,
              const HeadquartersStore::SnapshotSize& size,
              const Take& take)
        : m_size(size)
        , m_take(take)
        , m_part{terms.epoch, {}}
    {
        m_page.scope = scope;
        m_page.to = terms.head;
        m_page.head = terms.head;
        m_page.more = true;
    }

    [[nodiscard]] Result<> add(FeedEntry entry)
    {
        // Only what has something behind it is given away: the last page is another one.
        if (m_bytes >= m_size.partBytes) {
            endPage();
            if (auto given = give(); !given)
                return given;
        } else if (m_page.entries.size() >= m_size.pageRows) {
            endPage();
        }
        m_bytes += sizeOf(entry);
        m_page.entries.append(std::move(entry));
        return {};
    }

    [[nodiscard]] Result<> end(const Digest& digest)
    {
        m_page.more = false;
        m_page.digest = digest;
        endPage();
        return give();
    }

private:
    void endPage()
    {
        m_part.pages.append(m_page);
        m_page.entries.clear();
    }

    [[nodiscard]] Result<> give()
    {
        auto given = m_take(m_part);
        m_part.pages.clear();
        m_bytes = 0;
        return given;
    }

    HeadquartersStore::SnapshotSize m_size;
    const Take& m_take;
    PullAnswer m_part;
    ScopePage m_page; //!< not full yet
    qint64 m_bytes = 0; //!< of the part
};

} // namespace

Result<SnapshotTerms> HeadquartersStore::snapshotTerms(const RegisterId& terminal,
                                                       qint64 scope,
                                                       SnapshotReading reading) const
{
    const auto view = Transaction::beginReading(d->context.sql());
    if (!view)
        return tl::unexpected(view.error());
    if (const auto looked = d->context.lookAround(); !looked)
        return tl::unexpected(looked.error());
    const auto followed = followedScopes(d->context, d->rows, terminal);
    if (!followed)
        return tl::unexpected(followed.error());
    auto state = snapshotState(d->context, scope);
    if (!state)
        return tl::unexpected(state.error());
    // Nothing fits into it, so it tells only whether one that starts would be told anything.
    const PullRequest nothing{state->terms.epoch, {{scope, 0}}, 0, 0};
    const auto pages = d->jobs.pages(terminal, *followed, nothing, Images::AsText);
    if (!pages)
        return tl::unexpected(pages.error());
    if (const auto done = (*view)->commit(); !done)
        return tl::unexpected(done.error());
    SnapshotTerms terms = state->terms;
    terms.isLetIn = !pages->pages.isEmpty();
    if (!terms.isLetIn || reading == SnapshotReading::GoesOn)
        return terms;
    return d->jobs.noteLetIn(terminal, *followed, pages->pages).map([&] { return terms; });
}

Result<QHash<qint64, SnapshotTerms>> HeadquartersStore::snapshotTerms(
    const QList<qint64>& scopes) const
{
    QHash<qint64, SnapshotTerms> terms;
    for (const qint64 scope : scopes) {
        const auto state = snapshotState(d->context, scope);
        if (state)
            terms.insert(scope, state->terms);
        else if (state.error().code != ErrorCode::NotFound)
            return tl::unexpected(state.error());
    }
    return terms;
}

int HeadquartersStore::schemaVersion() const
{
    return d->context.database->schemaVersion();
}

Result<SnapshotTerms> HeadquartersStore::readSnapshot(
    qint64 scope,
    const SnapshotSize& size,
    const std::function<Result<>(const PullAnswer&)>& take) const
{
    const auto view = Transaction::beginReading(d->context.sql());
    if (!view)
        return tl::unexpected(view.error());
    if (const auto looked = d->context.lookAround(); !looked)
        return tl::unexpected(looked.error());
    const auto state = snapshotState(d->context, scope);
    if (!state)
        return tl::unexpected(state.error());
    PartMaker parts(state->terms, scope, size, take);
    ScopeRows rows(d->context, scope);
    while (true) {
        auto entry = rows.next();
        if (!entry)
            return tl::unexpected(entry.error());
        if (!*entry)
            break;
        if (const auto read = readImage(d->rows, **entry, Images::AsText); !read)
            return tl::unexpected(read.error());
        if (const auto added = parts.add(**std::move(entry)); !added)
            return tl::unexpected(added.error());
    }
    if (const auto ended = parts.end(state->digest); !ended)
        return tl::unexpected(ended.error());
    if (const auto done = (*view)->commit(); !done)
        return tl::unexpected(done.error());
    return state->terms;
}

} // namespace carnet
