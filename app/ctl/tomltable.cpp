#include "app/ctl/tomltable.h"

#include <QFile>
#include <QRegularExpression>

#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

//! The first line that is the head of a table without a name, counted from 1; 0 when none is. The
//! library (3.3) takes for granted that a name begins there.
int namelessTable(const QByteArray& toml)
{
    static const QRegularExpression head(u"^[ \\t]*+\\[\\[?+[ \\t]*+(?![\\w\"'\\]-])"_s,
                                         QRegularExpression::MultilineOption);
    const QString text = QString::fromLatin1(toml); // one character a byte
    const auto found = head.match(text);
    return found.hasMatch() ? static_cast<int>(text.left(found.capturedStart()).count(u'\n')) + 1
                            : 0;
}

} // namespace

struct TomlTable::Node {
    std::shared_ptr<const toml::table> file; // shared: keeps the whole file alive
    const toml::table* table = nullptr;

    [[nodiscard]] const toml::node* find(const QString& key) const
    {
        return table->get(key.toStdString());
    }
};

TomlTable::TomlTable(std::shared_ptr<const Node> node,
                     QString path,
                     std::shared_ptr<QStringList> problems)
    : m_node(std::move(node))
    , m_path(std::move(path))
    , m_problems(std::move(problems))
{
}

Result<TomlTable> TomlTable::fromFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound,
                       u"the mapping %1 cannot be read: %2"_s.arg(path, file.errorString()));
    const QByteArray bytes = file.readAll();
    if (const int line = namelessTable(bytes))
        return failure(ErrorCode::Invalid, u"line %1: a table without a name"_s.arg(line));
    auto parsed =
        toml::parse(std::string_view(bytes.constData(), static_cast<size_t>(bytes.size())));
    if (!parsed) {
        const auto& error = parsed.error();
        return failure(
            ErrorCode::Invalid,
            u"line %1: %2"_s.arg(error.source().begin.line).arg(fromUtf8(error.description())));
    }
    auto table = std::make_shared<const toml::table>(std::move(parsed).table());
    const auto* top = table.get();
    return TomlTable(std::make_shared<const Node>(Node{std::move(table), top}),
                     {},
                     std::make_shared<QStringList>());
}

bool TomlTable::has(const QString& key) const
{
    return m_node->find(key) != nullptr;
}

bool TomlTable::isText(const QString& key) const
{
    const auto* node = m_node->find(key);
    return node != nullptr && node->is_string();
}

int TomlTable::lineOf(const QString& key) const
{
    const auto* node = m_node->find(key);
    const auto& where = node == nullptr ? m_node->table->source() : node->source();
    return static_cast<int>(where.begin.line);
}

QString TomlTable::pathOf(const QString& key) const
{
    return m_path.isEmpty() ? key : m_path + u'.' + key;
}

QStringList TomlTable::keys() const
{
    QStringList keys;
    for (const auto& [key, node] : *m_node->table)
        keys.append(fromUtf8(key.str()));
    return keys;
}

QString TomlTable::text(const QString& key, const QString& otherwise)
{
    m_asked.insert(key);
    const auto* node = m_node->find(key);
    if (node == nullptr)
        return otherwise;
    if (const auto value = node->value_exact<std::string>())
        return QString::fromStdString(*value);
    complain(key, u"has to be text in quotes"_s);
    return otherwise;
}

QString TomlTable::requiredText(const QString& key)
{
    QString value = text(key);
    if (value.isEmpty() && (!has(key) || isText(key)))
        complain(key, u"is missing"_s);
    return value;
}

bool TomlTable::flag(const QString& key, bool otherwise)
{
    m_asked.insert(key);
    const auto* node = m_node->find(key);
    if (node == nullptr)
        return otherwise;
    if (const auto value = node->value_exact<bool>())
        return *value;
    complain(key, u"has to be true or false"_s);
    return otherwise;
}

qint64 TomlTable::integer(const QString& key, qint64 otherwise)
{
    m_asked.insert(key);
    const auto* node = m_node->find(key);
    if (node == nullptr)
        return otherwise;
    if (const auto value = node->value_exact<int64_t>())
        return *value;
    complain(key, u"has to be a whole number"_s);
    return otherwise;
}

QStringList TomlTable::texts(const QString& key)
{
    if (isText(key))
        return {text(key)};
    m_asked.insert(key);
    const auto* node = m_node->find(key);
    if (node == nullptr)
        return {};
    QStringList values;
    if (const auto* array = node->as_array()) {
        for (const auto& entry : *array) {
            if (const auto value = entry.value_exact<std::string>())
                values.append(QString::fromStdString(*value));
            else
                complain(key, u"has to hold texts in quotes"_s);
        }
        return values;
    }
    complain(key, u"has to be a list of texts"_s);
    return {};
}

std::optional<TomlTable> TomlTable::table(const QString& key)
{
    m_asked.insert(key);
    const auto* node = m_node->find(key);
    if (node == nullptr)
        return {};
    if (const auto* table = node->as_table())
        return TomlTable(
            std::make_shared<const Node>(Node{m_node->file, table}), pathOf(key), m_problems);
    complain(key, u"has to be a table"_s);
    return {};
}

QList<TomlTable> TomlTable::tables(const QString& key)
{
    m_asked.insert(key);
    const auto* node = m_node->find(key);
    if (node == nullptr)
        return {};
    const auto* array = node->as_array();
    if (array == nullptr) {
        complain(key, u"has to be a list of tables"_s);
        return {};
    }
    QList<TomlTable> tables;
    for (const auto& entry : *array) {
        if (const auto* table = entry.as_table()) {
            const QString path = u"%1[%2]"_s.arg(pathOf(key)).arg(tables.size() + 1);
            tables.append(TomlTable(
                std::make_shared<const Node>(Node{m_node->file, table}), path, m_problems));
        } else {
            complain(key, u"has to hold tables"_s);
        }
    }
    return tables;
}

void TomlTable::complain(const QString& key, const QString& reason)
{
    m_problems->append(u"line %1: %2 %3"_s.arg(lineOf(key)).arg(pathOf(key), reason));
}

void TomlTable::refuseTheRest()
{
    for (const QString& key : keys()) {
        if (!m_asked.contains(key))
            complain(key, u"is not a key of a mapping"_s);
    }
}

const QStringList& TomlTable::problems() const
{
    return *m_problems;
}

} // namespace carnet
