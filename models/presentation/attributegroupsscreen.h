#pragma once

#include "models/presentation/attributeitems.h"
#include "models/presentation/setupform.h"

#include <qqmlregistration.h>

namespace carnet {

//! A group of attributes in the table of headquarters.
struct AttributeGroupEntry {
    QString groupId;
    QString name;
    QString attributes; //!< their names in the group's order
    bool isInUse = false; //!< client books show this one

    [[nodiscard]] const QString& key() const { return groupId; }
    [[nodiscard]] static const std::array<ItemRole<AttributeGroupEntry>, 4>& roles();
    friend bool operator==(const AttributeGroupEntry&, const AttributeGroupEntry&) = default;
};

//! An attribute that may be in the group that is being edited.
struct GroupMemberEntry {
    QString attributeId;
    QString name;
    bool isIn = false;
    int place = -1; //!< in the group

    [[nodiscard]] const QString& key() const { return attributeId; }
    [[nodiscard]] static const std::array<ItemRole<GroupMemberEntry>, 4>& roles();
    friend bool operator==(const GroupMemberEntry&, const GroupMemberEntry&) = default;
};

//! Which attributes belong together, in which order, and which group client books show: without
//! one they show every attribute.
class AttributeGroupsScreen final : public carnet::SetupForm
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QAbstractListModel* groups READ groups CONSTANT)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(bool isAllShown READ isAllShown NOTIFY changed)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed)
    Q_PROPERTY(QAbstractListModel* members READ members CONSTANT)

public:
    AttributeGroupsScreen(Till& till, UndoToast& toast, QObject* parent = nullptr);

    [[nodiscard]] QAbstractListModel* groups() { return &m_groups; }
    [[nodiscard]] int count() const { return m_groups.rowCount(); }
    [[nodiscard]] bool isAllShown() const;
    [[nodiscard]] QString name() const { return m_draft.name; }
    void setName(const QString& name);
    //! Those in the group first, in its order.
    [[nodiscard]] QAbstractListModel* members() { return &m_members; }

    void setShown(bool shown);

    Q_INVOKABLE void begin(const QString& groupId);
    Q_INVOKABLE void beginNew();
    Q_INVOKABLE void toggle(const QString& attributeId);
    Q_INVOKABLE void move(const QString& attributeId, int by);
    //! Client books show this group; an empty id = every attribute.
    Q_INVOKABLE void use(const QString& groupId);

protected:
    [[nodiscard]] std::optional<Row> seen() const override;
    [[nodiscard]] Row wanted() const override;
    void showDraft() override;

private:
    void show();

    bool m_isShown = false;
    std::optional<AttributeGroup> m_seen; // none of a new one
    AttributeGroup m_draft;
    ValueListModel<AttributeGroupEntry> m_groups;
    ValueListModel<GroupMemberEntry> m_members;
};

} // namespace carnet
