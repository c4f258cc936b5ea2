#pragma once

#include "models/presentation/attributeitems.h"
#include "models/presentation/bookpreview.h"
#include "models/presentation/setupform.h"

#include <qqmlregistration.h>

namespace carnet {

//! A group of attributes in the table of headquarters.
struct AttributeGroupEntry {
    QString groupId;
    QString name;
    QString attributes; //!< their names in the group's order
    bool isInUse = false; //!< client books show this one
    bool isOnPages = false; //!< the pages of clients show this one
    QString storesText = {}; //!< which stores show it in the place of the house's (AT-12)

    [[nodiscard]] const QString& key() const { return groupId; }
    [[nodiscard]] static const std::array<ItemRole<AttributeGroupEntry>, 6>& roles();
    friend bool operator==(const AttributeGroupEntry&, const AttributeGroupEntry&) = default;
};

//! An attribute of the group that is being edited, or one that may come into it.
struct GroupMemberEntry {
    QString attributeId;
    QString number; //!< its place in the group
    QString name;
    QString typeText;
    QString defaultText = {}; //!< of this group; empty where it has none of its own
    QString usualText = {}; //!< what stands in for it
    QString typeToken = {}; //!< which control it has
    QVariantList options = {}; //!< of a list, as {value, text, checked}
    bool multiple = false;
    bool yearOptional = false;

    [[nodiscard]] const QString& key() const { return attributeId; }
    [[nodiscard]] static const std::array<ItemRole<GroupMemberEntry>, 10>& roles();
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
    Q_PROPERTY(bool isAllOnPages READ isAllOnPages NOTIFY changed)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed)
    Q_PROPERTY(QAbstractListModel* members READ members CONSTANT)
    Q_PROPERTY(QAbstractListModel* others READ others CONSTANT)
    Q_PROPERTY(int otherCount READ otherCount NOTIFY changed)
    Q_PROPERTY(QAbstractListModel* translations READ translations CONSTANT)
    Q_PROPERTY(carnet::BookPreview* preview READ preview CONSTANT)

public:
    AttributeGroupsScreen(Till& till, UndoToast& toast, QObject* parent = nullptr);

    [[nodiscard]] QAbstractListModel* groups() { return &m_groups; }
    [[nodiscard]] int count() const { return m_groups.rowCount(); }
    [[nodiscard]] bool isAllShown() const;
    [[nodiscard]] bool isAllOnPages() const;
    [[nodiscard]] QString name() const { return m_draft.name; }
    void setName(const QString& name);
    //! In the order of the group.
    [[nodiscard]] QAbstractListModel* members() { return &m_members; }
    //! Attributes that are not in it.
    [[nodiscard]] QAbstractListModel* others() { return &m_others; }
    [[nodiscard]] int otherCount() const { return m_others.rowCount(); }
    [[nodiscard]] QAbstractListModel* translations() { return &m_translations; }
    //! Of the group that is being edited, else of what client books show.
    [[nodiscard]] BookPreview* preview() { return &m_preview; }

    void setShown(bool shown);

    Q_INVOKABLE void begin(const QString& groupId);
    Q_INVOKABLE void beginNew();
    Q_INVOKABLE void takeIn(const QString& attributeId);
    Q_INVOKABLE void takeOut(int row);
    Q_INVOKABLE void move(int from, int to);
    //! What new clients have under this group; empty = what the attribute says.
    Q_INVOKABLE void setDefault(const QString& attributeId, const QString& text);
    Q_INVOKABLE void translate(const QString& language, const QString& name);
    //! Client books show this group; an empty id = every attribute.
    Q_INVOKABLE void use(const QString& groupId);

protected:
    [[nodiscard]] std::optional<Row> seen() const override;
    [[nodiscard]] Row wanted() const override;
    void showDraft() override;
    [[nodiscard]] bool startWith(const std::optional<Row>& now, const Row& wanted) override;
    void closed() override;

private:
    void start();
    void show();
    void showPreview();
    //! "At Rome, Turin"; empty where the house alone decides.
    [[nodiscard]] QString storesWith(const AttributeGroupId& group) const;
    [[nodiscard]] GroupMemberEntry entryOf(const AttributeDefinition& attribute, int place) const;

    bool m_isShown = false;
    bool m_isOpen = false;
    std::optional<AttributeGroup> m_seen; // none of a new one
    AttributeGroup m_draft;
    ValueListModel<AttributeGroupEntry> m_groups;
    ValueListModel<GroupMemberEntry> m_members;
    ValueListModel<GroupMemberEntry> m_others;
    ValueListModel<TranslationItem> m_translations;
    BookPreview m_preview;
};

} // namespace carnet
