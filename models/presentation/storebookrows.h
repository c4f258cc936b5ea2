#pragma once

#include "models/domain/id.h"

#include <QAbstractListModel>

#include <vector>

namespace carnet {

//! The clients of one associate, next to each other in the list of clients.
struct BookGroup {
    AssociateId owner;
    QString name;
    QString initials;
    int tint = 0;
    QString countText;
    int first = 0; //!< where they begin in the list of clients
    int count = 0;

    friend bool operator==(const BookGroup&, const BookGroup&) = default;
};

//! The store book as rows of a screen: each associate's head, then rows of as many cards as the
//! screen has room for.
class StoreBookRows final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Role {
        IsHead = Qt::UserRole + 1,
        OwnerId,
        Name,
        Initials,
        Tint,
        CountText,
        Span, //!< of a row of cards: first client, and how many
    };
    Q_ENUM(Role)

    explicit StoreBookRows(QObject* parent = nullptr)
        : QAbstractListModel(parent)
    {
    }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] int columns() const { return m_columns; }
    void setColumns(int columns);
    //! \a groups in the order of the screen; the same owners keep their order from call to call.
    void show(const std::vector<BookGroup>& groups);

    //! The row that shows a client, by its place in the list of clients; -1 when none does.
    [[nodiscard]] int rowOf(int client) const;
    //! The first client of a row, of its book when the row is a head; -1 when there is no such row.
    [[nodiscard]] int clientOf(int row) const;
    //! The row that a list begins with to show a client first: with the head over the first cards.
    [[nodiscard]] int rowOnTop(int client) const;
    //! The client above (-1) or below (1), as the eye would go; the same where there is none.
    [[nodiscard]] int nextBy(int client, int rows) const;

private:
    [[nodiscard]] int rowsOf(const BookGroup& group) const;
    [[nodiscard]] std::pair<std::size_t, int> placeOf(int row) const; //!< group, row in it
    [[nodiscard]] int startOf(std::size_t group) const;
    [[nodiscard]] int firstIn(int row) const;
    [[nodiscard]] int countIn(int row) const;
    void resize(std::size_t at, const BookGroup& to);

    std::vector<BookGroup> m_groups;
    int m_columns = 1;
};

} // namespace carnet
