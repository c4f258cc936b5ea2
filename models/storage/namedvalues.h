#pragma once

#include "models/storage/query.h"

namespace carnet {

//! Named values of a store that are not rows: `meta` is the store's own, `memories` the program's.
class NamedValues final
{
public:
    NamedValues(Statements& on, const QString& table);

    //! Empty when nobody has set it.
    [[nodiscard]] Result<QString> value(const QString& name) const;
    [[nodiscard]] Result<qint64> number(const QString& name) const;
    [[nodiscard]] Result<> set(const QString& name, const QString& value) const;
    //! Only where nobody has set it, or to nothing; what it is then, also when two do so at once.
    [[nodiscard]] Result<QString> setFirst(const QString& name, const QString& value) const;
    [[nodiscard]] Result<> setNumber(const QString& name, qint64 value) const;

private:
    Statements& m_statements;
    QString m_select;
    QString m_upsert;
    QString m_insertFirst;
};

} // namespace carnet
