#pragma once

#include "models/presentation/setupform.h"
#include "models/presentation/valuelistmodel.h"

#include <qqmlregistration.h>

namespace carnet {

//! An address book in the table of headquarters.
struct AddressBookEntry {
    QString bookId;
    QString name;
    QString useText; //!< whom it is for
    QString storesText; //!< which stores have it
    QString countText; //!< of those, and of the associates who are in it
    bool isOfCustomers = false;

    [[nodiscard]] const QString& key() const { return bookId; }
    [[nodiscard]] static const std::array<ItemRole<AddressBookEntry>, 6>& roles();
    friend bool operator==(const AddressBookEntry&, const AddressBookEntry&) = default;
};

//! Which clients and which associates belong together (AB-1): stores are given these lists, and
//! several stores can have the same one (AB-2).
class AddressBooksScreen final : public carnet::SetupForm
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QAbstractListModel* books READ books CONSTANT)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(QString countText READ countText NOTIFY changed)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed)
    Q_PROPERTY(int use READ use WRITE setUse NOTIFY changed)

public:
    AddressBooksScreen(Till& till, UndoToast& toast, QObject* parent = nullptr);

    [[nodiscard]] QAbstractListModel* books() { return &m_books; }
    [[nodiscard]] int count() const { return m_books.rowCount(); }
    [[nodiscard]] QString countText() const { return tr("%Ln address books", nullptr, count()); }
    [[nodiscard]] QString name() const { return m_draft.name; }
    void setName(const QString& name);
    [[nodiscard]] int use() const { return static_cast<int>(m_draft.use); }
    void setUse(int use);

    void setShown(bool shown);

    Q_INVOKABLE void edit(int row);
    Q_INVOKABLE void beginNew();

protected:
    [[nodiscard]] std::optional<Row> seen() const override;
    [[nodiscard]] Row wanted() const override;
    void showDraft() override;
    [[nodiscard]] bool startWith(const std::optional<Row>& now, const Row& wanted) override;

private:
    [[nodiscard]] AddressBookEntry entryOf(const AddressBook& book) const;
    void show();

    bool m_isShown = false;
    std::optional<AddressBook> m_seen; // none of a new one
    AddressBook m_draft;
    ValueListModel<AddressBookEntry> m_books;
};

} // namespace carnet
