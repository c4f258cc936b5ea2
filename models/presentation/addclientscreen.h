#pragma once

#include "models/presentation/customeritems.h"
#include "models/presentation/storesearch.h"
#include "models/presentation/till.h"
#include "models/presentation/undotoast.h"
#include "models/presentation/valuelistmodel.h"

#include <QVariantMap>
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
    Q_PROPERTY(QAbstractListModel* needed READ needed CONSTANT)
    Q_PROPERTY(bool isSaving READ isSaving NOTIFY changed)

public:
    AddClientScreen(Till& till, UndoToast& toast, QObject* parent = nullptr);

    [[nodiscard]] QString searchText() const { return m_searchText; }
    [[nodiscard]] QAbstractListModel* candidates() { return &m_candidates; }
    [[nodiscard]] QString countText() const { return m_countText; }

    //! The same search in all stores.
    [[nodiscard]] StoreSearch* everywhere() { return &m_everywhere; }
    //! Editors of the attributes that every new client needs, with their defaults.
    [[nodiscard]] QAbstractListModel* needed() { return &m_needed; }
    //! A new client is on the way, and it is not known yet what comes of it.
    [[nodiscard]] bool isSaving() const { return m_isSaving; }

    void setSearchText(const QString& text);

    Q_INVOKABLE void open(const QString& customerId);
    Q_INVOKABLE QString add(const QString& customerId);
    //! Adds the client whose account or card number was typed or scanned, letter for letter; a
    //! sentence when nobody has it.
    Q_INVOKABLE QString addByNumber();
    //! \a attributes are canonical texts by key. A sentence when something is wrong; else
    //! created() or refused() follows.
    Q_INVOKABLE QString create(const QString& firstName,
                               const QString& lastName,
                               const QString& phone,
                               const QString& email,
                               const QVariantMap& attributes = {});

Q_SIGNALS:
    void changed();
    //! Her page is wanted.
    void opened(const QString& customerId);
    //! A client is on the way into the book.
    void tookIn();
    //! The new client is on this till; its page can be opened.
    void created(const QString& customerId);
    //! The store did not take the new client; what was typed is still wanted.
    void refused(const QString& words);

private:
    [[nodiscard]] bool isFree(const search::IndexRow& row) const;
    [[nodiscard]] QString placeText(const search::IndexRow& row) const;
    [[nodiscard]] search::Query query() const;
    void search();
    void forget();
    void showNeeded();
    [[nodiscard]] Customer newCustomer(const Gesture& gesture);
    //! What was typed for the needed attributes, or a sentence about what is wrong with it.
    [[nodiscard]] tl::expected<QJsonObject, QString> valuesOf(const QVariantMap& typed) const;
    //! A sentence when the rules refuse one of \a drafts.
    [[nodiscard]] QString trouble(const QList<Operation>& drafts, const Customer& customer) const;
    [[nodiscard]] QString words(const Judgement& judgement) const;
    void tell(const Result<Outcome>& outcome, const Customer& customer, bool isInBook);

    Till& m_till;
    UndoToast& m_toast;
    AssociateId m_searcher; // whose search it is
    QString m_searchText;
    QString m_countText;
    ValueListModel<CandidateItem> m_candidates;
    StoreSearch m_everywhere;
    ValueListModel<AttributeItem> m_needed;
    bool m_isSaving = false;
};

} // namespace carnet
