#pragma once

#include "models/presentation/attributeform.h"
#include "models/presentation/bookpreview.h"

namespace carnet {

//! Which attributes client books have: their order, what filters, and what a card and the filter
//! rail would look like.
class AttributesScreen final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QAbstractListModel* attributes READ attributes CONSTANT)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(QString countText READ countText NOTIFY changed)
    Q_PROPERTY(carnet::AttributeForm* form READ form CONSTANT)
    Q_PROPERTY(carnet::BookPreview* preview READ preview CONSTANT)

public:
    AttributesScreen(Till& till, UndoToast& toast, QObject* parent = nullptr);

    [[nodiscard]] QAbstractListModel* attributes() { return &m_attributes; }
    [[nodiscard]] int count() const { return m_attributes.rowCount(); }
    [[nodiscard]] QString countText() const { return tr("%Ln attributes", nullptr, count()); }
    [[nodiscard]] AttributeForm* form() { return &m_form; }
    //! With what is being edited in its place.
    [[nodiscard]] BookPreview* preview() { return &m_preview; }

    //! Nothing is shown, and nothing followed, while nobody looks.
    void setShown(bool shown);

    Q_INVOKABLE void edit(int row);
    Q_INVOKABLE void move(int from, int to);
    Q_INVOKABLE void setRefinable(const QString& attributeId, bool refinable);

Q_SIGNALS:
    void changed();

private:
    void show();
    void showPreview();
    [[nodiscard]] QList<AttributeDefinition> previewed() const;
    void perform(const QList<Operation>& drafts, const QString& said);

    Till& m_till;
    UndoToast& m_toast;
    AttributeForm m_form;
    bool m_isShown = false;
    ValueListModel<AttributeEntry> m_attributes;
    BookPreview m_preview;
};

} // namespace carnet
