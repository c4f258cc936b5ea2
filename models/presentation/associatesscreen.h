#pragma once

#include "models/presentation/grantentry.h"
#include "models/presentation/setupform.h"

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

//! Who works where and may do what. A role is a permission group: choosing it gives the rights that
//! are usual for it, and each can be given or taken after that.
class AssociatesScreen final : public carnet::SetupForm
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QAbstractListModel* associates READ associates CONSTANT)
    Q_PROPERTY(QString countText READ countText NOTIFY changed)
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QString staffText READ staffText NOTIFY changed)
    Q_PROPERTY(QStringList roleNames READ roleNames CONSTANT)
    Q_PROPERTY(int role READ role WRITE setRole NOTIFY changed)
    Q_PROPERTY(bool isBlocked READ isBlocked WRITE setBlocked NOTIFY changed)
    Q_PROPERTY(QAbstractListModel* rights READ rights CONSTANT)
    Q_PROPERTY(QAbstractListModel* stores READ stores CONSTANT)

public:
    AssociatesScreen(Till& till, UndoToast& toast, QObject* parent = nullptr);

    [[nodiscard]] QAbstractListModel* associates() { return &m_associates; }
    [[nodiscard]] QString countText() const
    {
        return tr("%Ln associates", nullptr, m_associates.rowCount());
    }
    [[nodiscard]] QString name() const { return m_draft.name; }
    [[nodiscard]] QString staffText() const { return tr("Staff number %1").arg(m_draft.staffId); }
    [[nodiscard]] static QStringList roleNames();
    [[nodiscard]] int role() const { return static_cast<int>(m_draft.role); }
    void setRole(int role);
    [[nodiscard]] bool isBlocked() const { return m_draft.blocked; }
    void setBlocked(bool blocked);
    [[nodiscard]] QAbstractListModel* rights() { return &m_rights; }
    [[nodiscard]] QAbstractListModel* stores() { return &m_stores; }

    void setShown(bool shown);

    Q_INVOKABLE void edit(int row);
    Q_INVOKABLE void toggleRight(const QString& grantId);
    Q_INVOKABLE void toggleStore(const QString& grantId);

protected:
    [[nodiscard]] std::optional<Row> seen() const override;
    [[nodiscard]] Row wanted() const override;
    [[nodiscard]] QString savedText() const override;
    void showDraft() override;

private:
    [[nodiscard]] QString storesText(const Associate& associate) const;
    void show();

    bool m_isShown = false;
    Associate m_seen;
    Associate m_draft;
    ValueListModel<AssociateEntry> m_associates;
    ValueListModel<GrantEntry> m_rights;
    ValueListModel<GrantEntry> m_stores;
};

} // namespace carnet
