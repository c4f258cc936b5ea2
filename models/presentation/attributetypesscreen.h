#pragma once

#include "models/presentation/attributetypeform.h"
#include "models/presentation/setuptable.h"

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
class AttributeTypesScreen final : public carnet::SetupTable
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QAbstractListModel* types READ types CONSTANT)
    Q_PROPERTY(carnet::AttributeTypeForm* form READ form CONSTANT)

public:
    AttributeTypesScreen(Till& till, UndoToast& toast, QObject* parent = nullptr);

    [[nodiscard]] QAbstractListModel* types() { return &m_types; }
    [[nodiscard]] int count() const override { return m_types.rowCount(); }
    [[nodiscard]] QString countText() const override
    {
        return tr("%Ln attribute types", nullptr, count());
    }
    [[nodiscard]] AttributeTypeForm* form() { return &m_form; }

    Q_INVOKABLE void edit(int row);

private:
    void fill() override;
    [[nodiscard]] static QString valuesText(const AttributeType& type);
    [[nodiscard]] QString usesText(const AttributeType& type) const;

    AttributeTypeForm m_form;
    ValueListModel<AttributeTypeEntry> m_types;
};

} // namespace carnet
