#include "models/storage/view.h"

#include "models/storage/headquartersrows.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

struct Shadow {
    RowKey key;
    std::optional<Image> image;
};

Shadow shadowFrom(const Query& row)
{
    Shadow shadow{{static_cast<EntityKind>(row.value(0).toInt()), row.value(1).toUuid()}, {}};
    const QString image = row.value(4).toString();
    if (!image.isEmpty()) {
        const auto fields = QJsonDocument::fromJson(image.toUtf8()).object();
        shadow.image =
            Image{{shadow.key, row.value(3).toLongLong(), fields}, row.value(2).toLongLong()};
    }
    return shadow;
}

std::optional<Row> rowOf(const std::optional<Image>& image)
{
    return image ? std::optional(image->row) : std::nullopt;
}

} // namespace

View::View(TerminalContext& context, const RowReader& reader, const Outbox& outbox)
    : m_context(context)
    , m_reader(reader)
    , m_outbox(outbox)
    , m_rows(context)
{
}

Result<> View::unwind(ViewChanges& changes) const
{
    const auto shadows =
        queryAll(m_context.sql(),
                 u"SELECT kind, id, epoch, ver, image FROM shadows ORDER BY kind, id"_s,
                 shadowFrom);
    if (!shadows)
        return tl::unexpected(shadows.error());
    for (const Shadow& shadow : *shadows) {
        const auto shown = m_rows.find(shadow.key);
        if (!shown)
            return tl::unexpected(shown.error());
        auto restored = shadow.image ? m_rows.put(*shadow.image) : m_rows.remove(shadow.key);
        if (!restored)
            return restored;
        changes.note(shadow.key, rowOf(*shown), rowOf(shadow.image));
    }
    const auto cleared = execute(m_context.sql(), u"DELETE FROM shadows"_s);
    if (!cleared)
        return tl::unexpected(cleared.error());
    return {};
}

Result<> View::replay(ViewChanges& changes) const
{
    const auto unruled = m_outbox.unruled();
    if (!unruled)
        return tl::unexpected(unruled.error());
    for (const Operation& operation : *unruled) {
        // One that is refused here waits all the same: headquarters has the last word.
        if (const auto judged = judgeOn(operation, changes); !judged)
            return tl::unexpected(judged.error());
    }
    return {};
}

Result<Judgement> View::judgeOn(const Operation& operation, ViewChanges& changes) const
{
    const auto facts = collectFacts(operation, m_reader);
    if (!facts)
        return tl::unexpected(facts.error());
    Judgement judgement = judge(operation, *facts);
    if (!judgement.isDone())
        return judgement;
    for (const Change& change : std::as_const(judgement.changes)) {
        if (const auto shown = show(change, changes); !shown)
            return tl::unexpected(shown.error());
    }
    return judgement;
}

Result<> View::show(const Change& wanted, ViewChanges& changes) const
{
    if (!wanted.after)
        return hide(wanted.key, changes);
    const auto before = m_rows.find(wanted.key);
    if (!before)
        return tl::unexpected(before.error());
    if (auto kept = keepShadow(wanted.key, *before); !kept)
        return kept;
    Image shown{*wanted.after, *before ? (*before)->epoch : 0};
    shown.row.version = *before ? (*before)->row.version : 0;
    changes.note(wanted.key, rowOf(*before), shown.row);
    if (*before)
        return m_rows.overwrite(shown);
    if (const auto inserted = m_rows.insert(shown); !inserted)
        return tl::unexpected(inserted.error());
    return {};
}

Result<QList<RowKey>> View::withChildren(const RowKey& key) const
{
    if (key.kind != EntityKind::Customer)
        return QList<RowKey>{key};
    QList<RowKey> keys;
    for (const EntityKind kind : customerChildKinds()) {
        const auto rows = m_rows.ofCustomer(kind, key.id);
        if (!rows)
            return tl::unexpected(rows.error());
        for (const Row& row : *rows)
            keys.append(row.key);
    }
    keys.append(key);
    return keys;
}

Result<> View::hide(const RowKey& key, ViewChanges& changes) const
{
    const auto keys = withChildren(key);
    if (!keys)
        return tl::unexpected(keys.error());
    for (const RowKey& gone : *keys) {
        const auto before = m_rows.find(gone);
        if (!before)
            return tl::unexpected(before.error());
        if (auto kept = keepShadow(gone, *before); !kept)
            return kept;
        changes.note(gone, rowOf(*before), {});
        if (auto removed = m_rows.remove(gone); !removed)
            return removed;
    }
    return {};
}

Result<> View::keepShadow(const RowKey& key, const std::optional<Image>& image) const
{
    const QString fields = image
        ? QString::fromUtf8(QJsonDocument(image->row.fields).toJson(QJsonDocument::Compact))
        : QString();
    const auto kept = execute(m_context.sql(),
                              u"INSERT INTO shadows (kind, id, epoch, ver, image)"
                              u" VALUES (?, ?, ?, ?, ?) ON CONFLICT (kind, id) DO NOTHING"_s,
                              static_cast<int>(key.kind),
                              key.id,
                              image ? image->epoch : 0,
                              image ? image->row.version : 0,
                              fields);
    if (!kept)
        return tl::unexpected(kept.error());
    return {};
}

Result<> View::putImage(const Image& image, bool force, ViewChanges& changes) const
{
    // A snapshot tells again of who came with another scope.
    if (m_wasThere && !force) {
        const auto isAsNew = m_rows.containsAsNew(image);
        if (!isAsNew || *isAsNew)
            return isAsNew.map([](bool) {});
    }
    // Most images of a first synchronisation are new: one statement and no look-up.
    const auto inserted = m_rows.insert(image);
    if (!inserted)
        return tl::unexpected(inserted.error());
    m_wasThere = !*inserted;
    if (*inserted) {
        changes.note(image.row.key, {}, image.row);
        return {};
    }
    const auto stored = m_rows.find(image.row.key);
    if (!stored)
        return tl::unexpected(stored.error());
    if (!*stored)
        return failure(ErrorCode::Storage, u"a row is there and is not"_s);
    if (!image.isNewerThan(**stored) && (!force || image == **stored))
        return {};
    changes.note(image.row.key, (*stored)->row, image.row);
    return m_rows.overwrite(image);
}

Result<> View::dropImage(const RowKey& key, ViewChanges& changes) const
{
    const auto keys = withChildren(key);
    if (!keys)
        return tl::unexpected(keys.error());
    for (const RowKey& gone : *keys) {
        const auto before = m_rows.find(gone);
        if (!before)
            return tl::unexpected(before.error());
        if (!*before)
            continue;
        changes.note(gone, rowOf(*before), {});
        if (auto removed = m_rows.remove(gone); !removed)
            return removed;
    }
    return {};
}

} // namespace carnet
