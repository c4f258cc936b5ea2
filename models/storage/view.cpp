#include "models/storage/view.h"

#include "models/storage/headquartersrows.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

const auto kShadow = u"SELECT kind, id, epoch, ver, image FROM shadows "_s;
const auto kShadows = kShadow + u"ORDER BY kind, id"_s;

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

//! Whose the row is; null when there is no row.
QUuid subjectOf(const std::optional<Row>& row)
{
    if (!row)
        return {};
    const QUuid customer = customerOf(*row);
    return customer.isNull() ? row->key.id : customer;
}

} // namespace

View::View(TerminalContext& context, const RowReader& reader, const Outbox& outbox)
    : m_context(context)
    , m_reader(reader)
    , m_outbox(outbox)
    , m_rows(context)
{
}

Result<View::ShadowKeys*> View::shadowKeys() const
{
    if (m_context.shadows)
        return &*m_context.shadows;
    const auto shadows = queryAll(m_context.sql(), kShadows, shadowFrom);
    if (!shadows)
        return tl::unexpected(shadows.error());
    ShadowKeys keys;
    for (const Shadow& shadow : *shadows) {
        const auto shown =
            shadow.image ? Result<std::optional<Image>>(shadow.image) : m_rows.find(shadow.key);
        if (!shown)
            return tl::unexpected(shown.error());
        keys[subjectOf(rowOf(*shown))].insert(shadow.key);
    }
    return &m_context.shadows.emplace(std::move(keys));
}

Result<Subjects> View::narrowed(QSet<QUuid> about) const
{
    const auto pending = m_outbox.pending();
    if (!pending)
        return tl::unexpected(pending.error());
    if (!(*pending)->areApart())
        return Subjects();
    return shadowKeys().map([&](const ShadowKeys* keys) {
        return keys->contains({}) ? Subjects() : Subjects(std::move(about));
    });
}

Result<> View::unwind(const Subjects& about, ViewChanges& changes) const
{
    if (!about)
        return unwindAll(changes);
    if (about->isEmpty())
        return {};
    const auto keys = shadowKeys();
    if (!keys)
        return tl::unexpected(keys.error());
    for (const QUuid& subject : *about) {
        for (const RowKey& key : (*keys)->take(subject)) {
            if (auto unwound = unwindOne(key, changes); !unwound)
                return unwound;
        }
    }
    return {};
}

Result<> View::restore(const Shadow& shadow, ViewChanges& changes) const
{
    const auto shown = m_rows.find(shadow.key);
    if (!shown)
        return tl::unexpected(shown.error());
    auto restored = shadow.image ? m_rows.put(*shadow.image) : m_rows.remove(shadow.key);
    if (restored)
        changes.note(shadow.key, rowOf(*shown), rowOf(shadow.image));
    return restored;
}

Result<> View::unwindOne(const RowKey& key, ViewChanges& changes) const
{
    const auto shadow = queryOne(m_context.sql(),
                                 kShadow + u"WHERE kind = ? AND id = ?"_s,
                                 shadowFrom,
                                 static_cast<int>(key.kind),
                                 key.id);
    if (!shadow)
        return tl::unexpected(shadow.error());
    if (!*shadow)
        return failure(ErrorCode::Storage, u"a shadow is not where it was"_s);
    if (auto restored = restore(**shadow, changes); !restored)
        return restored;
    return execute(m_context.sql(),
                   u"DELETE FROM shadows WHERE kind = ? AND id = ?"_s,
                   static_cast<int>(key.kind),
                   key.id)
        .map([](int) {});
}

Result<> View::unwindAll(ViewChanges& changes) const
{
    const auto shadows = queryAll(m_context.sql(), kShadows, shadowFrom);
    if (!shadows)
        return tl::unexpected(shadows.error());
    for (const Shadow& shadow : *shadows) {
        if (auto restored = restore(shadow, changes); !restored)
            return restored;
    }
    m_context.shadows.emplace(); // there are none now
    return execute(m_context.sql(), u"DELETE FROM shadows"_s).map([](int) {});
}

Result<> View::replay(const Subjects& about, ViewChanges& changes) const
{
    const auto unruled = about ? m_outbox.unruledAbout(*about) : m_outbox.unruled();
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
    if (auto kept = keepShadow(wanted.key, *before, *before ? rowOf(*before) : wanted.after); !kept)
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
        if (auto kept = keepShadow(gone, *before, rowOf(*before)); !kept)
            return kept;
        changes.note(gone, rowOf(*before), {});
        if (auto removed = m_rows.remove(gone); !removed)
            return removed;
    }
    return {};
}

Result<> View::keepShadow(const RowKey& key,
                          const std::optional<Image>& image,
                          const std::optional<Row>& row) const
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
    if (*kept > 0 && m_context.shadows)
        (*m_context.shadows)[subjectOf(row)].insert(key);
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
