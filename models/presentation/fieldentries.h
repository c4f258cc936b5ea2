#pragma once

#include "models/presentation/till.h"
#include "models/presentation/valuelistmodel.h"

#include <QVariantList>
#include <qqmlregistration.h>

#include <array>

namespace carnet {

//! A field of an activity with what is noted in it so far.
struct FieldItem {
    QString fieldKey;
    QString label;
    QString type; //!< of the editor, as attributes have it
    QString valueText;
    QString editText;
    QVariantList options; //!< {value, text, checked}
    bool multiple = false;
    bool isRequired = false;
    bool isFlawed = false;

    [[nodiscard]] const QString& key() const { return fieldKey; }
    [[nodiscard]] static const std::array<ItemRole<FieldItem>, 9>& roles();
    friend bool operator==(const FieldItem&, const FieldItem&) = default;
};

//! What is noted in the fields of an activity that is being written. What was noted for another
//! kind waits until that one is chosen again.
class FieldEntries final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QAbstractListModel* items READ items CONSTANT)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(QString flawText READ flawText NOTIFY changed)

public:
    using Drafts = QHash<ActivityTypeId, QJsonObject>; //!< values by key

    FieldEntries(const Till& till, QObject* parent);

    [[nodiscard]] QAbstractListModel* items() { return &m_items; }
    [[nodiscard]] int count() const { return m_items.rowCount(); }
    //! What is wrong with one of the fields, by the rules.
    [[nodiscard]] QString flawText() const { return m_flawText; }

    //! The fields of that kind are shown.
    void ask(const ActivityTypeId& type);
    //! Of the kind that is shown, as an activity has them.
    [[nodiscard]] QJsonObject values() const;
    //! The same the other way round, in place of what was noted.
    void put(const QJsonObject& values);

    [[nodiscard]] const Drafts& drafts() const { return m_drafts; }
    void setDrafts(const Drafts& drafts);
    //! Puts \a drafts where nothing was noted since.
    void giveBack(const Drafts& drafts);
    void clear() { setDrafts({}); }
    //! Drafts as a text to remember, empty when there are none; and from it.
    [[nodiscard]] static QString written(const Drafts& drafts);
    [[nodiscard]] static Drafts read(const QString& text);

    //! Shows the words at the field that a refusal is about; false when it is about none of these.
    bool blame(const QJsonObject& refusal, const QString& words);

    //! A sentence when \a canonicalText is wrong, empty when it is noted; see attributeFromText().
    Q_INVOKABLE QString set(const QString& key, const QString& canonicalText);

Q_SIGNALS:
    void changed();
    //! Somebody noted something.
    void edited();

private:
    void show();

    const Till& m_till;
    ActivityTypeId m_type;
    Drafts m_drafts;
    QString m_flawKey;
    QString m_flawText;
    ValueListModel<FieldItem> m_items;
};

} // namespace carnet
