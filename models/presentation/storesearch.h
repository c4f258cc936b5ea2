#pragma once

#include "models/presentation/undotoast.h"
#include "models/presentation/valuelistmodel.h"

#include <qqmlregistration.h>

namespace carnet {

//! Somebody whom the search of this store does not find.
struct ElsewhereItem {
    QString customerId;
    QString name;
    QString initials;
    int tint = 0;
    QString storesText;
    QString ownerText;
    bool isOnTill = false; //!< through a client book, so that there is nothing to fetch
    QString
        numberText; //!< of the account, and that it is an organisation; empty if not to be known
    QString contactText; //!< phone and e-mail
    QString addressText;
    QString detailText; //!< all of it

    [[nodiscard]] const QString& key() const { return customerId; }
    [[nodiscard]] static const std::array<ItemRole<ElsewhereItem>, 11>& roles();
    friend bool operator==(const ElsewhereItem&, const ElsewhereItem&) = default;
};

//! Looks for a client in all stores (SE-5) and takes her into this store's address book (SE-7), so
//! that she comes to this till with everything of hers.
class StoreSearch final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QAbstractListModel* found READ found CONSTANT)
    Q_PROPERTY(bool isOffered READ isOffered NOTIFY changed)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY changed)
    Q_PROPERTY(QString message READ message NOTIFY changed)

public:
    StoreSearch(Till& till, UndoToast& toast, QObject* parent = nullptr);

    [[nodiscard]] QAbstractListModel* found() { return &m_found; }
    //! The text is long enough, and has not been looked for yet.
    [[nodiscard]] bool isOffered() const;
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    [[nodiscard]] QString message() const { return m_message; }

    //! Another text, or another kind of search for it, makes what was found before go away.
    void setText(const QString& text, std::optional<SearchKind> kind = {});

    Q_INVOKABLE void search();
    //! Makes somebody arrive: at once whom the till holds, else by way of headquarters.
    Q_INVOKABLE void bring(const QString& customerId);

Q_SIGNALS:
    void changed();
    //! She is on this till now.
    void arrived(const QString& customerId);

private:
    void show(const Result<FoundCustomers>& found);
    //! The till holds her.
    [[nodiscard]] bool isOnTill(const CustomerId& id) const;
    //! The search of this store finds her.
    [[nodiscard]] bool isFoundHere(const CustomerId& id) const;
    [[nodiscard]] ElsewhereItem itemOf(const search::IndexRow& row,
                                       const FoundCustomers& found) const;
    //! A client whom somebody wants to have here.
    struct Wanted {
        Gesture by;
        Operation link;
        QString name;
    };
    void takeAnswer(const Result<PerformAnswer>& answer, const Wanted& wanted);
    //! Keeps how the store gives her back.
    void offerBack(const Wanted& wanted, const OperationId& performed);
    void await(const CustomerId& id);
    void look();
    void say(const QString& message, bool isBusy = false);

    Till& m_till;
    UndoToast& m_toast;
    AllStores m_stores;
    ValueListModel<ElsewhereItem> m_found;
    QString m_text;
    std::optional<SearchKind> m_kind;
    QString m_message;
    bool m_isBusy = false;
    bool m_isSearched = false;
    CustomerId m_awaited; // on her way to this till
    QTimer m_patience;
    QTimer m_typing; // until somebody pauses, where all stores are searched without a press
};

} // namespace carnet
