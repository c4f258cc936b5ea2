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
    QString reference = m_source + u':';
    QString room;
    for (const BoundRule& rule : m_key) {
        const QStringView part = rule.view(row, room);
        if (part.isEmpty())
            return {};
        if (reference.size() > m_source.size() + 1)
            reference += u'/';
        reference += part;
    }
    return reference;
}

QString RowIdentity::referenceOf(QStringView key) const
{
    QString reference = m_source + u':';
    reference += key;
    return reference;
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
