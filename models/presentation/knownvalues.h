#pragma once

#include "models/domain/referencedata.h"
#include "models/presentation/format.h"

#include <QHash>

namespace carnet {

//! Values of rows as people read them: names instead of ids, amounts with their currency, instants
//! in UTC. What it does not know stays as it is, so that nothing is left out.
class KnownValues final
{
public:
    //! \a rows are those that may point at each other. All must outlive it.
    KnownValues(const QList<Row>& rows, const ReferenceData& reference, const Format& format);

    //! What a row is called: its kind, numbered where there are several of it.
    [[nodiscard]] QString titleOf(const RowKey& key) const { return m_titles.value(key); }
    //! A field of a row as text; empty where there is nothing to say.
    [[nodiscard]] QString value(const FieldDescription& field,
                                const QJsonValue& json,
                                const QJsonObject& row) const;
    //! An attribute as its definition says; \a label is its name then, and else its key.
    [[nodiscard]] QString attribute(const QString& key,
                                    const QJsonValue& json,
                                    QString& label) const;
    //! The same of a field of an activity.
    [[nodiscard]] QString fieldValue(const ActivityTypeId& type,
                                     const QString& key,
                                     const QJsonValue& json,
                                     QString& label) const;
    //! One line of a receipt.
    [[nodiscard]] QString receiptLine(const QJsonObject& line, const QString& currency) const;

private:
    [[nodiscard]] QString defined(const AttributeDefinition& definition,
                                  const QJsonValue& json,
                                  QString& label) const;
    [[nodiscard]] QString named(const QUuid& id) const;
    [[nodiscard]] QString ofReference(const QUuid& id) const;
    [[nodiscard]] QString text(const QJsonValue& json) const;
    [[nodiscard]] QString money(qint64 minor, const QString& currency) const;

    const ReferenceData& m_reference;
    const Format& m_format;
    QHash<RowKey, QString> m_titles;
    QHash<QUuid, QString> m_rows; // of those with an id of their own
};

//! A field's name in words: `sold_at_ms` is "Sold at".
[[nodiscard]] QString fieldWords(const QString& name);
//! An instant in milliseconds, by the rule for names of fields.
[[nodiscard]] bool isInstant(const QString& fieldName);

} // namespace carnet
