#pragma once

#include "models/presentation/attributeitems.h"
#include "models/presentation/undotoast.h"

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
class AttributeGroupsScreen final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QAbstractListModel* groups READ groups CONSTANT)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(bool isAllShown READ isAllShown NOTIFY changed)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed)
    Q_PROPERTY(bool isNew READ isNew NOTIFY changed)
    Q_PROPERTY(QAbstractListModel* members READ members CONSTANT)
    Q_PROPERTY(QString flawField READ flawField NOTIFY changed)
    Q_PROPERTY(QString flawText READ flawText NOTIFY changed)
    Q_PROPERTY(bool canSave READ canSave NOTIFY changed)

public:
    AttributeGroupsScreen(Till& till, UndoToast& toast, QObject* parent = nullptr);

    [[nodiscard]] QAbstractListModel* groups() { return &m_groups; }
    [[nodiscard]] int count() const { return m_groups.rowCount(); }
    [[nodiscard]] bool isAllShown() const;
    [[nodiscard]] QString name() const { return m_draft.name; }
    void setName(const QString& name);
    [[nodiscard]] bool isNew() const { return !m_seen; }
    //! Those in the group first, in its order.
    [[nodiscard]] QAbstractListModel* members() { return &m_members; }
    [[nodiscard]] QString flawField() const { return m_flawField; }
    [[nodiscard]] QString flawText() const { return m_flawText; }
    [[nodiscard]] bool canSave() const;

    void setShown(bool shown);

    Q_INVOKABLE void begin(const QString& groupId);
    Q_INVOKABLE void beginNew();
    Q_INVOKABLE void toggle(const QString& attributeId);
    Q_INVOKABLE void move(const QString& attributeId, int by);
    Q_INVOKABLE void save();
    Q_INVOKABLE void cancel();
    //! Client books show this group; an empty id = every attribute.
    Q_INVOKABLE void use(const QString& groupId);

Q_SIGNALS:
    void changed();
    void begun();
    void done();

private:
    [[nodiscard]] Operation wish();
    void open();
    void edited();
    void judge();
    void show();
    void showMembers();

    Till& m_till;
    UndoToast& m_toast;
    bool m_isShown = false;
    bool m_isTouched = false; // what is missing is no fault before somebody did something
    std::optional<AttributeGroup> m_seen; // none of a new one
    AttributeGroup m_draft;
    QString m_flawField;
    QString m_flawText;
    ValueListModel<AttributeGroupEntry> m_groups;
    ValueListModel<GroupMemberEntry> m_members;
};

} // namespace carnet
