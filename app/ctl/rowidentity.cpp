#include "app/ctl/rowidentity.h"

#include "models/domain/uuid7.h"

using namespace Qt::StringLiterals;

namespace carnet {

RowIdentity::RowIdentity(const Mapping& mapping, LegalEntityId legalEntity, Binding& binding)
    : m_source(mapping.source)
    , m_legalEntity(legalEntity.value)
{
    for (const FieldRule& rule : mapping.key)
        m_key.append(BoundRule(rule, binding));
}

QString RowIdentity::reference(RowInHand& row) const
{
    QString key;
    for (const BoundRule& rule : m_key) {
        const QString part = rule.text(row);
        if (part.isEmpty())
            return {};
        key += key.isEmpty() ? part : u'/' + part;
    }
    return referenceOf(key);
}

QString RowIdentity::referenceOf(QStringView key) const
{
    return m_source + u':' + key.toString();
}

QString RowIdentity::keyOf(const QString& reference) const
{
    return reference.sliced(std::min(reference.size(), m_source.size() + 1));
}

QUuid RowIdentity::id(ImportKind kind, const QString& reference) const
{
    return derivedUuid(m_legalEntity, nameOf(kind) + u'/' + reference);
}

void RowIdentity::noteDuplicate(RowInHand& row, qint64 firstLine) const
{
    m_key.front().note(row, u"the key stands in line %1 already"_s.arg(firstLine));
}

} // namespace carnet
