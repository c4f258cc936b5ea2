#pragma once

#include "models/presentation/associateform.h"
#include "models/presentation/heldbook.h"

#include <qqmlregistration.h>

namespace carnet {

//! An associate in the table of headquarters.
struct AssociateEntry {
    QString associateId;
    QString name;
    QString roleText;
    QString storesText;
    QString initials;
    int tint = 0;
    bool isBlocked = false;

    [[nodiscard]] const QString& key() const { return associateId; }
    [[nodiscard]] static const std::array<ItemRole<AssociateEntry>, 7>& roles();
    friend bool operator==(const AssociateEntry&, const AssociateEntry&) = default;
};

//! Who works where and may do what.
class AssociatesScreen final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QAbstractListModel* associates READ associates CONSTANT)
    Q_PROPERTY(QString countText READ countText NOTIFY changed)
    Q_PROPERTY(carnet::AssociateForm* form READ form CONSTANT)
    Q_PROPERTY(carnet::HeldBook* book READ book CONSTANT)

public:
    AssociatesScreen(Till& till, UndoToast& toast, QObject* parent = nullptr);

    [[nodiscard]] QAbstractListModel* associates() { return &m_associates; }
    [[nodiscard]] QString countText() const
    {
        return tr("%Ln associates", nullptr, m_associates.rowCount());
    }
    [[nodiscard]] AssociateForm* form() { return &m_form; }
    //! Of whoever was edited last.
    [[nodiscard]] HeldBook* book() { return &m_book; }

    void setShown(bool shown);

    Q_INVOKABLE void edit(int row);

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QString jobText(const Associate& associate) const;
    [[nodiscard]] QString storesText(const Associate& associate) const;
    void show();

    Till& m_till;
    AssociateForm m_form;
    HeldBook m_book;
    bool m_isShown = false;
    ValueListModel<AssociateEntry> m_associates;
};

} // namespace carnet
