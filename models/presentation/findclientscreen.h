#pragma once

#include "models/presentation/storesearch.h"
#include "models/presentation/till.h"
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

//! What a text can be matched against alone (SE-9), or everything.
struct SearchKindItem {
    int kind = 0; //!< a SearchKind; kEverything for all of them
    QString label;
    bool isChosen = false;

    static constexpr int kEverything = -1;

    [[nodiscard]] int key() const { return kind; }
    [[nodiscard]] static const std::array<ItemRole<SearchKindItem>, 3>& roles();
    friend bool operator==(const SearchKindItem&, const SearchKindItem&) = default;
};

//! Looks for a client, whoever is signed in: among those of this store first (AB-5), then in all
//! stores (SE-5).
class FindClientScreen : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString searchText READ searchText WRITE setSearchText NOTIFY changed)
    Q_PROPERTY(QAbstractListModel* kinds READ kinds CONSTANT)
    Q_PROPERTY(QAbstractListModel* candidates READ candidates CONSTANT)
    Q_PROPERTY(QString countText READ countText NOTIFY changed)
    Q_PROPERTY(carnet::StoreSearch* everywhere READ everywhere CONSTANT)

public:
    FindClientScreen(Till& till, UndoToast& toast, QObject* parent = nullptr);

    [[nodiscard]] QString searchText() const { return m_searchText; }
    //! What one may look for alone, by the parameter; nothing where it says nothing.
    [[nodiscard]] QAbstractListModel* kinds() { return &m_kinds; }
    [[nodiscard]] QAbstractListModel* candidates() { return &m_candidates; }
    [[nodiscard]] QString countText() const { return m_countText; }
    //! Only one kind of what is known of clients is looked through.
    [[nodiscard]] bool isOfOneKind() const { return m_kind.has_value(); }
    //! The same search in all stores.
    [[nodiscard]] StoreSearch* everywhere() { return &m_everywhere; }

    void setSearchText(const QString& text);

    //! \a kind is one of kinds().
    Q_INVOKABLE void chooseKind(int kind);
    Q_INVOKABLE void open(const QString& customerId);
    //! Opens the client whose account or card number was typed or scanned, letter for letter, or
    //! the only one who was found; a sentence when nobody has the number.
    Q_INVOKABLE QString openTyped();

Q_SIGNALS:
    void changed();
    //! Her page is wanted.
    void opened(const QString& customerId);

protected:
    [[nodiscard]] Till& till() const { return m_till; }
    //! Whether she may come into the own book.
    [[nodiscard]] bool isFree(const search::IndexRow& row) const;
    //! Who has what was typed as an account or card number.
    [[nodiscard]] CustomerId byNumber() const;
    //! What is said when nobody is found by it; empty where no number was typed, because Enter
    //! behind a name asks for nothing.
    [[nodiscard]] QString unknownNumberText() const;

private:
    [[nodiscard]] QString placeText(const search::IndexRow& row) const;
    [[nodiscard]] search::Query query() const;
    void search();
    void showKinds();
    void forget();

    Till& m_till;
    AssociateId m_searcher; // whose search it is
    QString m_searchText;
    QString m_countText;
    std::optional<SearchKind> m_kind; // nothing = everything
    ValueListModel<SearchKindItem> m_kinds;
    ValueListModel<CandidateItem> m_candidates;
    StoreSearch m_everywhere;
};

} // namespace carnet
