#include "models/presentation/knownfile.h"

#include "models/domain/knownrows.h"
#include "models/domain/photo.h"
#include "models/presentation/csvline.h"
#include "models/presentation/knownvalues.h"
#include "models/storage/storagefolder.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

struct KnownFileWords {
    Q_DECLARE_TR_FUNCTIONS(KnownFile)
};

//! When it happened, or was written down; 0 where nobody knows.
qint64 instantOf(const Row& row)
{
    for (const FieldDescription& field : describe(row.key.kind).fields) {
        const qint64 atMs = isInstant(field.name) ? row.fields.value(field.name).toInteger() : 0;
        if (atMs > 0)
            return atMs;
    }
    return 0;
}

//! The lines of one row after the other.
class Table
{
public:
    explicit Table(const KnownValues& values)
        : m_values(values)
    {
    }

    void add(const Row& row)
    {
        m_title = m_values.titleOf(row.key);
        m_when = csvInstant(instantOf(row));
        const EntityDescription& entity = describe(row.key.kind);
        for (const FieldDescription& field : entity.fields) {
            const QJsonValue json = row.fields.value(field.name);
            if (field.name != "customer"_L1)
                addField(row, field, json.isUndefined() ? entity.defaults.value(field.name) : json);
        }
        for (const QString& name : row.fields.keys()) { // what a later version wrote
            if (!entity.field(name))
                addField(row, {QLatin1StringView(), FieldType::Json}, row.fields.value(name), name);
        }
    }
    [[nodiscard]] QByteArray text() const { return m_text; }

private:
    void addField(const Row& row,
                  const FieldDescription& field,
                  const QJsonValue& json,
                  const QString& unknown = {})
    {
        if (row.key.kind == Customer::kKind && field.name == "attributes"_L1)
            return addAttributes(json.toObject());
        if (row.key.kind == Activity::kKind && field.name == "field_values"_L1)
            return addNoted(json.toObject(), row.fields.value("type"_L1).toString());
        if (row.key.kind == Purchase::kKind && field.name == "lines"_L1)
            return addReceipt(json.toArray(), row.fields.value("currency"_L1).toString());
        const QString name = unknown.isEmpty() ? QString(field.name) : unknown;
        const bool isPicture = row.key.kind == Photo::kKind && name == u"image"_s;
        addLine(fieldWords(name),
                isPicture ? KnownFileWords::tr("The picture beside this file")
                          : m_values.value(field, json, row.fields));
    }
    void addAttributes(const QJsonObject& attributes)
    {
        for (const QString& key : attributes.keys()) {
            QString label;
            const QString value = m_values.attribute(key, attributes.value(key), label);
            addLine(label, value);
        }
    }
    void addNoted(const QJsonObject& values, const QString& type)
    {
        for (const QString& key : values.keys()) {
            QString label;
            const QString value = m_values.fieldValue(
                ActivityTypeId::fromString(type), key, values.value(key), label);
            addLine(label, value);
        }
    }
    void addReceipt(const QJsonArray& lines, const QString& currency)
    {
        for (qsizetype i = 0; i < lines.size(); ++i) {
            addLine(KnownFileWords::tr("Line %1").arg(i + 1),
                    m_values.receiptLine(lines.at(i).toObject(), currency));
        }
    }
    void addLine(const QString& field, const QString& value)
    {
        if (!value.isEmpty())
            m_text += csvLine({m_title, field, value, m_when});
    }

    const KnownValues& m_values;
    QByteArray m_text = csvLine({KnownFileWords::tr("Kind"),
                                 KnownFileWords::tr("Field"),
                                 KnownFileWords::tr("Value"),
                                 KnownFileWords::tr("When (UTC)")});
    QString m_title;
    QString m_when;
};

QString pictureBeside(const QString& path)
{
    const QFileInfo info(path);
    return info.path() + u'/' + info.completeBaseName() + u".jpg"_s;
}

} // namespace

KnownFile knownFile(QList<Row> rows, const ReferenceData& reference, const Format& format)
{
    std::ranges::stable_sort(rows, {}, [](const Row& row) {
        return std::pair(kindsOfCustomer().indexOf(row.key.kind), instantOf(row));
    });
    const KnownValues values(rows, reference, format);
    Table table(values);
    KnownFile file;
    for (const Row& row : std::as_const(rows)) {
        table.add(row);
        if (row.key.kind == Photo::kKind)
            file.photo = QByteArray::fromBase64(row.fields.value("image"_L1).toString().toLatin1());
    }
    file.table = table.text();
    return file;
}

QString knownPath(const Customer& customer, qint64 nowMs)
{
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    QString number =
        customer.accountNumber.isEmpty() ? customer.pendingNumber() : customer.accountNumber;
    for (QChar& c : number) { // headquarters may write numbers with anything in them
        if (!c.isLetterOrNumber() && c != u'-')
            c = u'-';
    }
    const QString stamp = QDateTime::fromMSecsSinceEpoch(nowMs).toString(u"yyyy-MM-dd-HHmmss"_s);
    return documents.filePath(u"carnet-client-%1-%2.csv"_s.arg(number, stamp));
}

Result<> writeKnown(const KnownFile& file, const QString& path)
{
    auto written = makeFolder(QFileInfo(path).path());
    if (written && !file.photo.isEmpty())
        written = replaceFile(pictureBeside(path), file.photo);
    if (written)
        written = replaceFile(path, file.table);
    if (!written)
        removeKnown(path);
    return written;
}

void removeKnown(const QString& path)
{
    QFile::remove(path);
    QFile::remove(pictureBeside(path));
}

} // namespace carnet
