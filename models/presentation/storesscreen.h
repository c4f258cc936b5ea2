#pragma once

#include "models/presentation/customertemplateform.h"
#include "models/presentation/storeform.h"

namespace carnet {

//! A store in the table of headquarters.
struct StoreEntry {
    QString storeId;
    QString number;
    QString name;
    QString placeText; //!< its city and its address books
    QString tillsText;
    bool hasOwnStart = false; //!< of its new clients

    [[nodiscard]] const QString& key() const { return storeId; }
    [[nodiscard]] static const std::array<ItemRole<StoreEntry>, 6>& roles();
    friend bool operator==(const StoreEntry&, const StoreEntry&) = default;
};

//! The stores of the retailer: what they are called, and whose clients their tills hold.
class StoresScreen final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QAbstractListModel* stores READ stores CONSTANT)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(QString countText READ countText NOTIFY changed)
    Q_PROPERTY(carnet::StoreForm* form READ form CONSTANT)
    Q_PROPERTY(carnet::CustomerTemplateForm* start READ start CONSTANT)
    Q_PROPERTY(QString everyStoresStart READ everyStoresStart NOTIFY changed)

public:
    StoresScreen(Till& till, UndoToast& toast, QObject* parent = nullptr);

    [[nodiscard]] QAbstractListModel* stores() { return &m_stores; }
    [[nodiscard]] int count() const { return m_stores.rowCount(); }
    [[nodiscard]] QString countText() const { return tr("%Ln stores", nullptr, count()); }
    [[nodiscard]] StoreForm* form() { return &m_form; }
    //! What new clients start with: of a store, or of all without a start of their own (CU-2).
    [[nodiscard]] CustomerTemplateForm* start() { return &m_start; }
    //! The same in words, of every store.
    [[nodiscard]] QString everyStoresStart() const;

    void setShown(bool shown);

    Q_INVOKABLE void edit(int row);
    Q_INVOKABLE void editStart(int row);

Q_SIGNALS:
    void changed();

private:
    //! None where the store, or every store, has none of its own.
    [[nodiscard]] const CustomerTemplate* ownStart(const StoreId& store) const;
    [[nodiscard]] StoreEntry entryOf(const Store& store) const;
    void show();

    Till& m_till;
    StoreForm m_form;
    CustomerTemplateForm m_start;
    bool m_isShown = false;
    ValueListModel<StoreEntry> m_stores;
};

} // namespace carnet
