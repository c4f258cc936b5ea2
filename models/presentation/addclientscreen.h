#pragma once

#include "models/presentation/storesearch.h"
#include "models/presentation/till.h"
#include "models/presentation/undotoast.h"
#include "models/presentation/valuelistmodel.h"

#include <qqmlregistration.h>

namespace carnet {

struct CandidateItem {
    QString customerId;
    QString name;
    QString initials;
    int tint = 0;
    QString phone;
    QString email;
    QString ownerText;
    bool canAdd = false;

    [[nodiscard]] const QString& key() const { return customerId; }
    [[nodiscard]] static const std::array<ItemRole<CandidateItem>, 8>& roles();
    friend bool operator==(const CandidateItem&, const CandidateItem&) = default;
};

//! Finds somebody to take into the own book, or makes a new client.
class AddClientScreen final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString searchText READ searchText WRITE setSearchText NOTIFY changed)
    Q_PROPERTY(QAbstractListModel* candidates READ candidates CONSTANT)
    Q_PROPERTY(QString countText READ countText NOTIFY changed)
    Q_PROPERTY(carnet::StoreSearch* everywhere READ everywhere CONSTANT)

public:
    AddClientScreen(Till& till, UndoToast& toast, QObject* parent = nullptr);

    [[nodiscard]] QString searchText() const { return m_searchText; }
    [[nodiscard]] QAbstractListModel* candidates() { return &m_candidates; }
    [[nodiscard]] QString countText() const { return m_countText; }

    //! The same search in all stores.
    [[nodiscard]] StoreSearch* everywhere() { return &m_everywhere; }

    void setSearchText(const QString& text);

    Q_INVOKABLE void open(const QString& customerId);
    Q_INVOKABLE QString add(const QString& customerId);
    //! Adds the client whose account or card number was typed or scanned, letter for letter; a
    //! sentence when nobody has it.
    Q_INVOKABLE QString addByNumber();
    Q_INVOKABLE QString create(const QString& firstName,
                               const QString& lastName,
                               const QString& phone,
                               const QString& email);

Q_SIGNALS:
    void changed();
    //! Her page is wanted.
    void opened(const QString& customerId);
    //! A client is on the way into the book.
    void tookIn();
    //! The new client is on this till; its page can be opened.
    void created(const QString& customerId);

private:
    [[nodiscard]] search::Query query() const;
    void search();
    void forget();

    Till& m_till;
    UndoToast& m_toast;
    AssociateId m_searcher; // whose search it is
    QString m_searchText;
    QString m_countText;
    ValueListModel<CandidateItem> m_candidates;
    StoreSearch m_everywhere;
};

} // namespace carnet
