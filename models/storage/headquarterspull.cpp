#include "models/storage/headquarterspull.h"

#include "models/storage/entitytable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

const auto kEntries = u"SELECT seq, kind, row_id, event, ver FROM feed_entries"
                      u" WHERE le = ? AND scope = ? AND seq > ? ORDER BY seq LIMIT ?"_s;
const auto kEntryOf = u"SELECT seq, event, ver FROM feed_entries"
                      u" WHERE le = ? AND scope = ? AND kind = ? AND row_id = ?"_s;
const auto kSelectHead = u"SELECT head, floor_seq, digest_lo, digest_hi FROM scope_heads"
                         u" WHERE le = ? AND scope = ?"_s;

struct Budget {
    qint64 rows = 0;
    qint64 bytes = 0;
};

FeedEntry feedEntryFrom(const Query& row)
{
    return {row.value(0).toLongLong(),
            static_cast<FeedEvent>(row.value(3).toInt()),
            {{static_cast<EntityKind>(row.value(1).toInt()), row.value(2).toUuid()},
             row.value(4).toLongLong(),
             {}}};
}

tl::unexpected<Error> missing(const RowKey& key)
{
    return failure(ErrorCode::Storage,
                   u"the feed names a row that is not there: "_s + describe(key.kind).name + u' '
                       + idText(key.id));
}

//! \a read are the cursors of scopes whose rows other scopes may hold as well.
class PageReader
{
public:
    PageReader(const HeadquartersContext& context,
               const HeadquartersRows& rows,
               const JobGate& gate,
               qint64 epoch,
               const QList<Cursor>& read,
               Images images)
        : m_context(context)
        , m_rows(rows)
        , m_gate(gate)
        , m_epoch(epoch)
        , m_read(read)
        , m_images(images)
    {
    }

    //! None when a job holds the scope back.
    [[nodiscard]] Result<std::optional<ScopePage>> read(const Cursor& cursor, Budget& budget) const
    {
        auto page = readHead(cursor);
        // Above the head: headquarters has lost history. Below the floor: exits are forgotten.
        // Neither can wait for a job to run.
        if (!page || page->resync)
            return page;
        if (!m_gate.lets(cursor))
            return std::nullopt;
        if (budget.rows <= 0 || budget.bytes <= 0) {
            page->more = page->head > cursor.seq;
            if (page->more)
                page->digest.reset();
            return page;
        }
        const auto filled = shared(*page, budget);
        if (!filled)
            return tl::unexpected(filled.error());
        for (const FeedEntry& entry : filled->entries) {
            --budget.rows;
            budget.bytes -= sizeOf(entry);
        }
        return *filled;
    }

private:
    [[nodiscard]] Result<ScopePage> readHead(const Cursor& cursor) const
    {
        const auto page = queryOne(
            m_context.sql(),
            kSelectHead,
            [&cursor](const Query& row) {
                ScopePage fresh;
                fresh.scope = cursor.scope;
                fresh.from = cursor.seq;
                fresh.to = cursor.seq;
                fresh.head = row.value(0).toLongLong();
                fresh.resync = cursor.seq > fresh.head
                    || (cursor.seq > 0 && cursor.seq < row.value(1).toLongLong());
                if (!fresh.resync)
                    fresh.digest = Digest{static_cast<quint64>(row.value(2).toLongLong()),
                                          static_cast<quint64>(row.value(3).toLongLong())};
                return fresh;
            },
            m_context.le,
            cursor.scope);
        if (!page)
            return tl::unexpected(page.error());
        if (!*page)
            return failure(ErrorCode::NotFound, u"no scope %1"_s.arg(cursor.scope));
        return **page;
    }

    //! The page with what stands on it, read for all who ask for the same.
    [[nodiscard]] Result<ScopePage> shared(const ScopePage& page, const Budget& budget) const
    {
        const auto read = [&] { return filled(page, budget); };
        // Nobody else asks for rows in the form of another program of this house.
        if (!m_context.pages || m_images != Images::AsText)
            return read();
        PageKey key{m_epoch, page.scope, page.from, page.head, budget.rows, budget.bytes, {}};
        for (const Cursor& cursor : m_read) {
            if (cursor.scope != page.scope)
                key.read.append(cursor);
        }
        return m_context.pages->page(key, read);
    }
    [[nodiscard]] Result<ScopePage> filled(ScopePage page, Budget budget) const
    {
        if (const auto done = fill(page, budget); !done)
            return tl::unexpected(done.error());
        if (page.to < page.head) {
            page.more = true;
            page.digest.reset();
        }
        return page;
    }
    [[nodiscard]] Result<> fill(ScopePage& page, Budget& budget) const
    {
        const auto entries = queryAll(m_context.sql(),
                                      kEntries,
                                      feedEntryFrom,
                                      m_context.le,
                                      page.scope,
                                      page.from,
                                      budget.rows);
        if (!entries)
            return tl::unexpected(entries.error());
        for (FeedEntry entry : *entries) {
            if (budget.bytes <= 0)
                return {};
            const auto isKnown = hasCome(entry, page.scope);
            if (!isKnown)
                return tl::unexpected(isKnown.error());
            if (*isKnown)
                entry.event = FeedEvent::Known;
            else if (auto read = readImage(m_rows, entry, m_images); !read)
                return read;
            --budget.rows;
            budget.bytes -= sizeOf(entry);
            page.to = entry.seq;
            page.entries.append(std::move(entry));
        }
        if (entries->isEmpty())
            page.to = page.head;
        return {};
    }

    //! Whether the row, as it is, has come with a page of another scope.
    [[nodiscard]] Result<bool> hasCome(const FeedEntry& entry, qint64 scope) const
    {
        for (const Cursor& cursor : m_read) {
            if (cursor.scope == scope || cursor.seq == 0 || entry.event != FeedEvent::Put)
                continue;
            const auto told = queryOne(
                m_context.sql(),
                kEntryOf,
                [&](const Query& row) {
                    return row.value(0).toLongLong() <= cursor.seq
                        && static_cast<FeedEvent>(row.value(1).toInt()) == FeedEvent::Put
                        && row.value(2).toLongLong() == entry.row.version;
                },
                m_context.le,
                cursor.scope,
                static_cast<int>(entry.row.key.kind),
                entry.row.key.id);
            if (!told)
                return tl::unexpected(told.error());
            if (told->value_or(false))
                return true;
        }
        return false;
    }

    const HeadquartersContext& m_context;
    const HeadquartersRows& m_rows;
    const JobGate& m_gate;
    qint64 m_epoch;
    const QList<Cursor>& m_read;
    Images m_images;
};

//! Cursors of the scopes that hold customers: one of them may be in several.
QList<Cursor> ofCustomers(const QList<Scope>& followed, const QList<Cursor>& cursors)
{
    QList<Cursor> found;
    for (const Scope& scope : followed) {
        const auto cursor = std::ranges::find(cursors, scope.number, &Cursor::scope);
        if (cursor != cursors.end() && scope.kind == u"ab"_s)
            found.append(*cursor);
    }
    return found;
}

Result<QList<Cursor>> ordered(const QList<Scope>& followed, const QList<Cursor>& cursors)
{
    QList<Cursor> sorted;
    for (const Scope& scope : followed) {
        const auto asked = std::ranges::find(cursors, scope.number, &Cursor::scope);
        if (asked != cursors.end())
            sorted.append(*asked);
    }
    if (sorted.size() != cursors.size())
        return failure(ErrorCode::Unauthorized, u"a cursor of a scope that is not followed"_s);
    return sorted;
}

} // namespace

Result<> readImage(const HeadquartersRows& rows, FeedEntry& entry, Images images)
{
    if (entry.event != FeedEvent::Put)
        return {};
    if (images == Images::AsText) {
        auto image = rows.image(entry.row.key);
        if (!image)
            return tl::unexpected(image.error());
        if (image->isEmpty())
            return missing(entry.row.key);
        entry.image = *std::move(image);
        return {};
    }
    auto row = rows.find(entry.row.key);
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return missing(entry.row.key);
    entry.row = **std::move(row);
    return {};
}

qint64 sizeOf(const FeedEntry& entry)
{
    constexpr qint64 kEntryBytes = 70; // number, kind, id, event, version
    return kEntryBytes + (entry.image.isEmpty() ? wireSize(entry.row.fields) : entry.image.size());
}

Result<PullAnswer> pullPages(const HeadquartersContext& context,
                             const HeadquartersRows& rows,
                             const PullRights& may,
                             const PullRequest& request,
                             Images images)
{
    const auto cursors = ordered(may.followed, request.cursors);
    if (!cursors)
        return tl::unexpected(cursors.error());
    const QList<Cursor> read =
        request.takesKnown ? ofCustomers(may.followed, *cursors) : QList<Cursor>();
    const PageReader reader(context, rows, may.gate, request.epoch, read, images);
    Budget budget{request.maxRows, request.maxBytes};
    PullAnswer answer;
    for (const Cursor& cursor : *cursors) {
        auto page = reader.read(cursor, budget);
        if (!page)
            return tl::unexpected(page.error());
        if (*page)
            answer.pages.append(**std::move(page));
    }
    return answer;
}

} // namespace carnet
