#pragma once

#include "models/presentation/attributeitems.h"
#include "models/presentation/rightwords.h"
#include "models/presentation/setupform.h"

#include <qqmlregistration.h>

namespace carnet {

//! A permission group in the table of headquarters.
struct PermissionGroupEntry {
    QString groupId;
    QString name;
    QString rightsText; //!< what it lets people do
    QString roleText; //!< which role it is usual for; empty when for none
    QString countText; //!< of the associates in it

    [[nodiscard]] const QString& key() const { return groupId; }
    [[nodiscard]] static const std::array<ItemRole<PermissionGroupEntry>, 5>& roles();
    friend bool operator==(const PermissionGroupEntry&, const PermissionGroupEntry&) = default;
};

//! What jobs may do (SF-1): everybody in a group has its rights, unless they have some of their
//! own.
class PermissionGroupsScreen final : public carnet::SetupForm
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QAbstractListModel* groups READ groups CONSTANT)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(QString countText READ countText NOTIFY changed)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed)
    Q_PROPERTY(QStringList roleNames READ roleNames CONSTANT)
    Q_PROPERTY(int role READ role WRITE setRole NOTIFY changed)
    Q_PROPERTY(QString membersText READ membersText NOTIFY changed)
    Q_PROPERTY(QAbstractListModel* rights READ rights CONSTANT)
    Q_PROPERTY(QAbstractListModel* translations READ translations CONSTANT)

public:
    PermissionGroupsScreen(Till& till, UndoToast& toast, QObject* parent = nullptr);

    [[nodiscard]] QAbstractListModel* groups() { return &m_groups; }
    [[nodiscard]] int count() const { return m_groups.rowCount(); }
    [[nodiscard]] QString countText() const { return tr("%Ln groups", nullptr, count()); }
    [[nodiscard]] QString name() const { return m_draft.name; }
    void setName(const QString& name);
    //! None first.
    [[nodiscard]] static QStringList roleNames();
    [[nodiscard]] int role() const;
    void setRole(int role);
    //! Who is in it; whoever has rights of their own is named apart.
    [[nodiscard]] QString membersText() const;
    [[nodiscard]] QAbstractListModel* rights() { return &m_rights; }
    [[nodiscard]] QAbstractListModel* translations() { return &m_translations; }

    void setShown(bool shown);

    Q_INVOKABLE void edit(int row);
    Q_INVOKABLE void beginNew();
    Q_INVOKABLE void toggleRight(const QString& grantId);
    Q_INVOKABLE void translate(const QString& language, const QString& name);

protected:
    [[nodiscard]] std::optional<Row> seen() const override;
    [[nodiscard]] Row wanted() const override;
    void showDraft() override;
    [[nodiscard]] bool startWith(const std::optional<Row>& now, const Row& wanted) override;

private:
    [[nodiscard]] PermissionGroupEntry entryOf(const PermissionGroup& group) const;
    void show();

    bool m_isShown = false;
    std::optional<PermissionGroup> m_seen; // none of a new one
    PermissionGroup m_draft;
    ValueListModel<PermissionGroupEntry> m_groups;
    ValueListModel<GrantEntry> m_rights;
    ValueListModel<TranslationItem> m_translations;
};

} // namespace carnet
