#pragma once

#include "models/presentation/bookscreen.h"
#include "models/presentation/storebookrows.h"

namespace carnet {

//! The clients of every associate of the store, grouped by whose they are (CB-5 to CB-7).
class StoreBookScreen final : public carnet::BookScreen
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString storeName READ storeName NOTIFY changed)
    Q_PROPERTY(QAbstractListModel* rows READ rows CONSTANT)
    Q_PROPERTY(int columns READ columns WRITE setColumns NOTIFY columnsChanged)

public:
    StoreBookScreen(Till& till, UndoToast& toast, QObject* parent = nullptr);

    [[nodiscard]] int clientCount() const override { return m_matches; }
    [[nodiscard]] QString countText() const override;
    [[nodiscard]] QString storeName() const { return till().store().name; }
    [[nodiscard]] QAbstractListModel* rows() { return &m_rows; }
    [[nodiscard]] int columns() const { return m_rows.columns(); }
    void setColumns(int columns);

    [[nodiscard]] Q_INVOKABLE int rowOf(int client) const { return m_rows.rowOf(client); }
    [[nodiscard]] Q_INVOKABLE int clientOf(int row) const { return m_rows.clientOf(row); }
    [[nodiscard]] Q_INVOKABLE int rowOnTop(int client) const { return m_rows.rowOnTop(client); }
    [[nodiscard]] Q_INVOKABLE int nextBy(int client, int rows) const
    {
        return m_rows.nextBy(client, rows);
    }
    [[nodiscard]] Q_INVOKABLE QString customerAt(int client) const
    {
        return list().idAt(client).toString();
    }
    //! Whole books at once.
    Q_INVOKABLE void selectBookOf(const QString& associateId);

Q_SIGNALS:
    void columnsChanged();

protected:
    [[nodiscard]] bool isOpenToMe() const override;
    [[nodiscard]] bool holdsClientsOf(const AssociateId& owner) const override;
    [[nodiscard]] search::Query within(search::Query query, const BookView& view) const override;
    [[nodiscard]] QString memoryName(const AssociateId& associate) const override;
    [[nodiscard]] QString nobodyText() const override;
    [[nodiscard]] bool isGiver(const AssociateId& owner) const override;
    void arrange(std::vector<search::RowPosition>& rows) override;
    [[nodiscard]] QString chipText(const QString& facetKey, const QString& value) const override;
    [[nodiscard]] QList<OwnFacet> ownFacets(const search::QueryResult& result) const override;
    void answered(const search::QueryResult& result) override;

private:
    //! A row and the place of whoever it shows under among the colleagues.
    using Ranked = std::pair<qsizetype, search::RowPosition>;

    void group(const std::vector<Ranked>& ranked, const QHash<AssociateId, qsizetype>& ranks);

    StoreBookRows m_rows;
    std::vector<BookGroup> m_groups;
    int m_matches = 0; // clients; the list is longer by those who show several times
};

} // namespace carnet
