#pragma once

#include "models/presentation/layoutform.h"
#include "models/presentation/layoutuse.h"

namespace carnet {

//! A layout in the table of headquarters.
struct LayoutEntry {
    QString layoutId;
    QString name;
    QString detail; //!< what it has, and where people begin
    QString useText;

    [[nodiscard]] const QString& key() const { return layoutId; }
    [[nodiscard]] static const std::array<ItemRole<LayoutEntry>, 4>& roles();
    friend bool operator==(const LayoutEntry&, const LayoutEntry&) = default;
};

//! The screen layouts of the retailer: what they show, and who shows them.
class LayoutsScreen final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QAbstractListModel* layouts READ layouts CONSTANT)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(QString countText READ countText NOTIFY changed)
    Q_PROPERTY(carnet::LayoutForm* form READ form CONSTANT)
    Q_PROPERTY(carnet::LayoutUse* use READ use CONSTANT)

public:
    LayoutsScreen(Till& till, UndoToast& toast, QObject* parent = nullptr);

    [[nodiscard]] QAbstractListModel* layouts() { return &m_layouts; }
    [[nodiscard]] int count() const { return m_layouts.rowCount(); }
    [[nodiscard]] QString countText() const { return tr("%Ln layouts", nullptr, count()); }
    [[nodiscard]] LayoutForm* form() { return &m_form; }
    [[nodiscard]] LayoutUse* use() { return &m_use; }

    void setShown(bool shown);

    Q_INVOKABLE void edit(int row);
    //! Who shows it?
    Q_INVOKABLE void assign(int row);

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] LayoutEntry entryOf(const ScreenLayout& layout) const;
    [[nodiscard]] QString useOf(const ScreenLayoutId& layout) const;
    void show();

    Till& m_till;
    LayoutForm m_form;
    LayoutUse m_use;
    bool m_isShown = false;
    ValueListModel<LayoutEntry> m_layouts;
};

} // namespace carnet
