#include "app/ctl/lookups.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

QStringList textsOf(const Record& record)
{
    QStringList texts;
    for (int i = 0; i < record.size(); ++i)
        texts.append(record.at(i).trimmed().toString());
    return texts;
}

} // namespace

Lookups::Lookups(QList<LookupFile> files, QStringList folders)
    : m_files(std::move(files))
    , m_folders(std::move(folders))
{
}

Result<const Lookups::Column*> Lookups::column(const QString& table, const QString& column)
{
    const auto known = m_columns.find({table, column});
    if (known != m_columns.end())
        return known->second.get();
    const auto file = std::ranges::find(m_files, table, &LookupFile::name);
    if (file == m_files.end())
        return failure(ErrorCode::Invalid, u"there is no table lookup.%1"_s.arg(table));
    auto loaded = load(*file, column);
    if (!loaded)
        return failure(loaded.error().code, u"lookup.%1: %2"_s.arg(table, loaded.error().detail));
    return m_columns.emplace(std::pair{table, column}, std::move(*loaded)).first->second.get();
}

Result<std::unique_ptr<Lookups::Column>> Lookups::load(const LookupFile& file,
                                                       const QString& column) const
{
    auto reader = DelimitedReader::open(locate(file.path), file.form);
    if (!reader)
        return tl::unexpected(reader.error());
    Record record;
    QStringList columns = file.columns;
    if (columns.isEmpty()) {
        if (const auto read = reader->next(record); !read)
            return tl::unexpected(read.error());
        columns = textsOf(record);
    }
    const qsizetype keyAt = columns.indexOf(file.key);
    const qsizetype valueAt = columns.indexOf(column);
    if (keyAt < 0 || valueAt < 0)
        return failure(ErrorCode::Invalid,
                       u"%1 has no column \"%2\""_s.arg(file.path, keyAt < 0 ? file.key : column));

    auto values = std::make_unique<Column>();
    while (true) {
        const auto read = reader->next(record);
        if (!read)
            return tl::unexpected(read.error());
        if (!*read)
            return values;
        if (record.size() > std::max(keyAt, valueAt))
            values->insert(record.at(static_cast<int>(keyAt)).trimmed().toString(),
                           record.at(static_cast<int>(valueAt)).trimmed().toString());
    }
}

QString Lookups::locate(const QString& path) const
{
    for (const QString& folder : m_folders) {
        for (const QString& name : {path, QString(path + u".gz"_s)}) {
            const QFileInfo file(QDir(folder), name);
            if (file.isFile())
                return file.filePath();
        }
    }
    return path;
}

} // namespace carnet
