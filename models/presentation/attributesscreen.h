#pragma once

#include "models/presentation/attributeform.h"
#include "models/presentation/bookpreview.h"
#include "models/presentation/setuptable.h"

namespace carnet {

//! Which attributes client books have: their order, what filters, and what a card and the filter
//! rail would look like.
class AttributesScreen final : public carnet::SetupTable
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QAbstractListModel* attributes READ attributes CONSTANT)
    Q_PROPERTY(carnet::AttributeForm* form READ form CONSTANT)
    Q_PROPERTY(carnet::BookPreview* preview READ preview CONSTANT)

public:
    AttributesScreen(Till& till, UndoToast& toast, QObject* parent = nullptr);

    [[nodiscard]] QAbstractListModel* attributes() { return &m_attributes; }
    [[nodiscard]] int count() const override { return m_attributes.rowCount(); }
    [[nodiscard]] QString countText() const override
    {
        return tr("%Ln attributes", nullptr, count());
    }
    [[nodiscard]] AttributeForm* form() { return &m_form; }
    //! With what is being edited in its place.
    [[nodiscard]] BookPreview* preview() { return &m_preview; }

    Q_INVOKABLE void edit(int row);
    Q_INVOKABLE void move(int from, int to);
    //! At once; whose filter settings nobody has saved yet is edited first (AT-4).
    Q_INVOKABLE void setRefinable(const QString& attributeId, bool refinable);

private:
    void fill() override;
    void showPreview();
    [[nodiscard]] QList<AttributeDefinition> previewed() const;

    AttributeForm m_form;
    ValueListModel<AttributeEntry> m_attributes;
    BookPreview m_preview;
};

} // namespace carnet
