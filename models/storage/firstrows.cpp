#include "models/storage/firstrows.h"

#include "models/domain/uuid7.h"
#include "models/storage/headquarterswriter.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

Numbering numbering(const QString& key, const QString& prefix, const QUuid& id)
{
    Numbering made;
    made.id.value = id;
    made.key = key;
    made.prefix = prefix;
    return made;
}

} // namespace

Result<> putFirstRows(WriteTransaction& writer, const LegalEntity& entity)
{
    const QUuid& parent = entity.id.value;
    const QList<Row> rows{
        toRow(entity),
        toRow(numbering(u"customer"_s, u"C"_s, derivedUuid(parent, u"sequence.customer"))),
        toRow(numbering(u"client_book"_s, u"CB"_s, derivedUuid(parent, u"sequence.client_book")))};
    for (const Row& row : rows) {
        if (const auto put = writer.put(row); !put)
            return tl::unexpected(put.error());
    }
    return {};
}

Result<> publishWhatIsNew(HeadquartersContext& context)
{
    const auto ids = queryAll(context.sql(),
                              u"SELECT id FROM numberings WHERE le = ? AND ver = 0 ORDER BY id"_s,
                              uuidOf,
                              context.le);
    if (!ids)
        return tl::unexpected(ids.error());
    if (ids->isEmpty())
        return {};
    const auto writer = HeadquartersWriter::begin(context);
    if (!writer)
        return tl::unexpected(writer.error());
    for (const QUuid& id : *ids) {
        if (auto published = (*writer)->publish({Numbering::kKind, id}); !published)
            return published;
    }
    return (*writer)->commit();
}

} // namespace carnet
