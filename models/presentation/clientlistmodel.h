#pragma once

#include "models/presentation/clientitem.h"

#include <QAbstractListModel>
#include <QCache>
#include <QSet>

#include <functional>
#include <vector>

namespace carnet {

//! The clients of one answer of the book index, in its order. Cards are made when they are looked
//! at, so that a hundred thousand rows cost nothing.
class ClientListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Role {
        CustomerIdText = Qt::UserRole + 1,
        Name,
        Initials,
        Tint,
        LastSeenText,
        Phone,
        PhoneConsent,
        Email,
        EmailConsent,
        IsSelected,
        IsWaiting,
        Label1,
        Value1,
        Icon1,
        IsNear1,
        Label2,
        Value2,
        Icon2,
        IsNear2,
        Label3,
        Value3,
        Icon3,
        IsNear3,
        AccessibleText,
        Number,
        StoresText,
        OwnerText,
        Photo,
    };
    Q_ENUM(Role)

    explicit ClientListModel(const Till& till, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] CustomerId idAt(int row) const;
    //! Where in the index the client of \a row is.
    [[nodiscard]] search::RowPosition positionAt(int row) const
    {
        return m_rows[static_cast<std::size_t>(row)];
    }
    //! -1 when it is not in the list.
    [[nodiscard]] int rowOf(const CustomerId& id) const;
    [[nodiscard]] const QSet<CustomerId>& selected() const { return m_selected; }

    void show(search::BookIndexPointer index, std::vector<search::RowPosition> rows);
    //! There are more rows, which \a fetch goes for when the last one is looked at; null = none.
    void setMore(std::function<void()> fetch) { m_fetch = std::move(fetch); }
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override
    {
        return !parent.isValid() && m_fetch;
    }
    void fetchMore(const QModelIndex& parent) override;
    //! Every card is made anew: names of attributes or the day have changed.
    void refresh();
    void toggleSelected(const CustomerId& id);
    void select(const QSet<CustomerId>& ids);

private:
    [[nodiscard]] const ClientItem& itemAt(int row) const;
    //! These have another picture now; cards that nobody has looked at ask for it later.
    void showPhotos(const QSet<CustomerId>& customers);
    [[nodiscard]] static QVariant property(const ClientItem& item, int role);

    const Till& m_till;
    search::BookIndexPointer m_index;
    std::vector<search::RowPosition> m_rows;
    mutable QCache<int, ClientItem> m_cards; // by row; a few screens full
    QSet<CustomerId> m_selected;
    std::function<void()> m_fetch;
};

} // namespace carnet
