#pragma once

#include "app/ctl/boundrule.h"

namespace carnet {

//! Gives imported rows their external reference and an id that is the same at every import, so
//! that the same file twice finds its own rows again.
class RowIdentity
{
public:
    RowIdentity(const Mapping& mapping, LegalEntityId legalEntity, Binding& binding);

    //! `source:key`; empty, and noted, when a part of the key is missing.
    [[nodiscard]] QString reference(RowInHand& row) const;
    [[nodiscard]] QString referenceOf(QStringView key) const;
    [[nodiscard]] QString keyOf(const QString& reference) const;
    [[nodiscard]] QUuid id(ImportKind kind, const QString& reference) const;

    void noteDuplicate(RowInHand& row, qint64 firstLine) const;

private:
    QString m_source;
    QUuid m_legalEntity;
    QList<BoundRule> m_key;
};

} // namespace carnet
