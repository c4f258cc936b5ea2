#pragma once

#include "models/presentation/attributeform.h"

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
    Q_PROPERTY(QAbstractListModel* card READ card CONSTANT)
    Q_PROPERTY(QAbstractListModel* filters READ filters CONSTANT)
    Q_PROPERTY(QString clientName READ clientName NOTIFY changed)
    Q_PROPERTY(QString clientInitials READ clientInitials NOTIFY changed)
    Q_PROPERTY(int clientTint READ clientTint NOTIFY changed)
    Q_PROPERTY(QString clientSeenText READ clientSeenText NOTIFY changed)
    Q_PROPERTY(QList<QString> languages READ languages CONSTANT)
    Q_PROPERTY(int language READ language WRITE setLanguage NOTIFY changed)
    Q_PROPERTY(QString languageName READ languageName NOTIFY changed)

public:
    AttributesScreen(Till& till, UndoToast& toast, QObject* parent = nullptr);

    [[nodiscard]] QAbstractListModel* attributes() { return &m_attributes; }
    [[nodiscard]] int count() const { return m_attributes.rowCount(); }
    [[nodiscard]] QString countText() const { return tr("%Ln attributes", nullptr, count()); }
    [[nodiscard]] AttributeForm* form() { return &m_form; }
    [[nodiscard]] QAbstractListModel* card() { return &m_card; }
    [[nodiscard]] QAbstractListModel* filters() { return &m_filters; }
    [[nodiscard]] QString clientName() const
    {
        return m_client ? m_client->displayName : QString();
    }
    [[nodiscard]] QString clientInitials() const;
    [[nodiscard]] int clientTint() const;
    [[nodiscard]] QString clientSeenText() const;
    [[nodiscard]] static QStringList languages() { return AttributeForm::languages(); }
    //! Of the preview and of the names beside the attributes.
    [[nodiscard]] int language() const { return m_language; }
    void setLanguage(int language);
    [[nodiscard]] QString languageName() const;

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
    void perform(const QList<Operation>& drafts, const QString& said);

    Till& m_till;
    UndoToast& m_toast;
    AttributeForm m_form;
    bool m_isShown = false;
    int m_language = 0;
    std::optional<search::IndexRow> m_client; // whose card is the example
    ValueListModel<AttributeEntry> m_attributes;
    ValueListModel<PreviewItem> m_card;
    ValueListModel<PreviewItem> m_filters;
};

} // namespace carnet
