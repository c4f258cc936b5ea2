#pragma once

#include "models/domain/result.h"

#include <QJsonObject>
#include <QSet>
#include <QStringList>

#include <memory>
#include <optional>

namespace carnet {

//! A table of a TOML file that reports what it lacks, what has the wrong type and what nobody asked
//! for, each by key and line.
class TomlTable
{
public:
    struct Node; // hides toml++, whose headers are heavy

    [[nodiscard]] static Result<TomlTable> fromFile(const QString& path);

    [[nodiscard]] bool has(const QString& key) const;
    [[nodiscard]] bool isText(const QString& key) const;
    [[nodiscard]] int lineOf(const QString& key) const;
    //! The dotted name of \a key from the top of the file.
    [[nodiscard]] QString pathOf(const QString& key) const;
    [[nodiscard]] QStringList keys() const;

    [[nodiscard]] QString text(const QString& key, const QString& otherwise = {});
    [[nodiscard]] QString requiredText(const QString& key);
    [[nodiscard]] bool flag(const QString& key, bool otherwise);
    [[nodiscard]] qint64 integer(const QString& key, qint64 otherwise);
    //! A list of texts; one text alone counts as a list of one.
    [[nodiscard]] QStringList texts(const QString& key);
    [[nodiscard]] std::optional<TomlTable> table(const QString& key);
    [[nodiscard]] QList<TomlTable> tables(const QString& key);

    //! Notes a problem of \a key; reported by problems() of every table of the file.
    void complain(const QString& key, const QString& reason);
    //! Complains about every key that nobody asked for.
    void refuseTheRest();
    [[nodiscard]] const QStringList& problems() const;

private:
    TomlTable(std::shared_ptr<const Node> node,
              QString path,
              std::shared_ptr<QStringList> problems);

    std::shared_ptr<const Node>
        m_node; // shared: the parsed file lives as long as any of its tables
    QString m_path;
    std::shared_ptr<QStringList> m_problems; // shared by all tables of one file
    QSet<QString> m_asked;
};

} // namespace carnet
