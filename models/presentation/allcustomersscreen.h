#pragma once

#include "models/presentation/allstores.h"
#include "models/presentation/bookscreen.h"

namespace carnet {

//! The clients of all stores, whom headquarters filters, counts and hands out page by page.
class AllCustomersScreen final : public carnet::BookScreen
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString message READ message NOTIFY changed)
    Q_PROPERTY(bool showsOwners READ showsOwners NOTIFY changed)
    Q_PROPERTY(bool isWaiting READ isWaiting NOTIFY changed)
    Q_PROPERTY(bool isSelectingAll READ isSelectingAll NOTIFY changed)
    Q_PROPERTY(bool knowsSelection READ knowsSelection NOTIFY selectionChanged)

public:
    //! A few screens full.
    static constexpr int kPage = 100;
    //! Whoever was further down comes back to the beginning.
    static constexpr int kFurthest = 2'000;

    AllCustomersScreen(Till& till, UndoToast& toast, QObject* parent = nullptr);

    [[nodiscard]] int count() const override { return m_matches; }
    [[nodiscard]] QString countText() const override;
    [[nodiscard]] bool isLoading() const override { return !m_isAnswered && m_message.isEmpty(); }
    [[nodiscard]] QString selectionConsentText() const override { return m_selectionNote; }
    //! Why there is no list, or why it is not as it was asked for.
    [[nodiscard]] QString message() const { return m_message; }
    //! Whose clients they are says something: the house has client books (CB-16).
    [[nodiscard]] bool showsOwners() const { return till().reference().has(Feature::Clienteling); }
    //! What was chosen last is not what the list shows, for want of an answer.
    [[nodiscard]] bool isWaiting() const
    {
        return m_isAnswered && !m_message.isEmpty() && m_listed != view();
    }
    [[nodiscard]] bool isSelectingAll() const { return m_isSelectingAll; }
    //! Headquarters has said where everybody is who is selected, so that they can be moved.
    [[nodiscard]] bool knowsSelection() const;
    [[nodiscard]] QList<MovingClient> moving() const override;
    [[nodiscard]] bool isRemote() const override { return true; }
    [[nodiscard]] QHash<AssociateId, int> sizesOfBooks() const override { return m_sizes; }

    [[nodiscard]] int selectableCount() const override
    {
        return std::min(m_matches, mostSelected());
    }
    //! As many as headquarters moves at once, and takes back at once.
    [[nodiscard]] int mostSelected() const override { return sync::kMostPerformed; }
    Q_INVOKABLE void selectAll() override;
    //! Most of the list is at headquarters.
    [[nodiscard]] int hiddenCount() const override { return 0; }
    Q_INVOKABLE void refresh();
    //! Goes back to what the list shows.
    Q_INVOKABLE void takeBack();
    //! The page behind the rows that are there, if there is one.
    Q_INVOKABLE void showMore();

protected:
    [[nodiscard]] bool isOpenToMe() const override;
    [[nodiscard]] bool holdsClientsOf(const AssociateId& /*owner*/) const override { return true; }
    [[nodiscard]] search::Query within(search::Query query, const BookView& view) const override;
    [[nodiscard]] QString memoryName(const AssociateId& associate) const override;
    [[nodiscard]] QString nobodyText() const override;
    [[nodiscard]] QString chipText(const QString& facetKey, const QString& value) const override;
    [[nodiscard]] QList<OwnFacet> ownFacets(const search::QueryResult& result) const override;
    [[nodiscard]] int matches(const BookView& view) const override;
    void ask() override;
    void follow() override;
    [[nodiscard]] bool isStillThere(const CustomerId& /*id*/) const override { return true; }
    //! What comes from headquarters does not wait for this till's reading.
    [[nodiscard]] bool isComplete() const override { return true; }
    void forget() override;

private:
    void takeFirst(const Result<FoundCustomers>& found, const QList<BookView>& views);
    void stay(const Error& why);
    [[nodiscard]] int wanted() const;
    void gather();
    void showGathered();
    void recall();
    void takeRecalled(const Result<FoundCustomers>& found, const QList<CustomerId>& asked);
    //! The rows behind those that are there.
    [[nodiscard]] AllStores::Question further(int offset) const;
    void fetchMore();
    void takeMore(const Result<FoundCustomers>& found);
    void takeEverybody(const Result<FoundCustomers>& found);
    void add(const std::vector<search::IndexRow>& rows);
    void say(const QString& message);

    AllStores m_stores;
    AllStores m_selecting; // goes on while the list is scrolled
    AllStores m_recalling; // as does this
    FoundCustomers m_gathered; // of several pages that are shown at once
    BookView m_listed; // whose answer the list is
    search::QueryResult m_answer; // what it said beside the rows
    QTimer m_again; // after a question that was not answered
    search::BookIndexPointer m_loaded; // of the rows that came, in their order
    std::vector<search::RowPosition> m_rows;
    QHash<QString, int> m_counts; // matches by view
    QHash<AssociateId, int> m_sizes;
    QHash<CustomerId, FoundPerson> m_people; // whoever may be selected
    QString m_message;
    QString m_selectionNote;
    int m_matches = 0;
    int m_wanted = kPage; // so many rows are to be there when the list is shown
    bool m_isAnswered = false;
    bool m_isFetching = false;
    bool m_isSelectingAll = false;
};

} // namespace carnet
