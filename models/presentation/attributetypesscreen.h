#pragma once

#include "models/presentation/attributetypeform.h"

namespace carnet {

//! A type in the table of headquarters.
struct AttributeTypeEntry {
    QString typeId;
    QString name;
    QString valuesText; //!< what its values are
    QString usesText; //!< which attributes have them

    [[nodiscard]] const QString& key() const { return typeId; }
    [[nodiscard]] static const std::array<ItemRole<AttributeTypeEntry>, 4>& roles();
    friend bool operator==(const AttributeTypeEntry&, const AttributeTypeEntry&) = default;
};

//! The values that attributes share, and which attributes have them (AT-11).
class AttributeTypesScreen final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QAbstractListModel* types READ types CONSTANT)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(QString countText READ countText NOTIFY changed)
    Q_PROPERTY(carnet::AttributeTypeForm* form READ form CONSTANT)

public:
    AttributeTypesScreen(Till& till, UndoToast& toast, QObject* parent = nullptr);

    [[nodiscard]] QAbstractListModel* types() { return &m_types; }
    [[nodiscard]] int count() const { return m_types.rowCount(); }
    [[nodiscard]] QString countText() const { return tr("%Ln attribute types", nullptr, count()); }
    [[nodiscard]] AttributeTypeForm* form() { return &m_form; }

    void setShown(bool shown);

    Q_INVOKABLE void edit(int row);

Q_SIGNALS:
    void changed();

private:
    void show();
    [[nodiscard]] QString valuesText(const AttributeType& type) const;
    [[nodiscard]] QString usesText(const AttributeType& type) const;

    Till& m_till;
    AttributeTypeForm m_form;
    bool m_isShown = false;
    ValueListModel<AttributeTypeEntry> m_types;
};

} // namespace carnet
