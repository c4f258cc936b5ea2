#pragma once

#include "app/ctl/mapping.h"

#include <QHash>

#include <map>
#include <memory>

namespace carnet {

//! The second files of a mapping, each read once when first asked for.
class Lookups
{
public:
    using Column = QHash<QString, QString>;

    //! Files are searched in \a folders in order.
    Lookups(QList<LookupFile> files, QStringList folders);

    //! Key to value of one column; it lives as long as this object.
    [[nodiscard]] Result<const Column*> column(const QString& table, const QString& column);

private:
    [[nodiscard]] Result<std::unique_ptr<Column>> load(const LookupFile& file,
                                                       const QString& column) const;
    [[nodiscard]] QString locate(const QString& path) const;

    QList<LookupFile> m_files;
    QStringList m_folders;
    std::map<std::pair<QString, QString>, std::unique_ptr<Column>> m_columns;
};

} // namespace carnet
