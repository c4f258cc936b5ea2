#pragma once

#include "models/presentation/bookchips.h"
#include "models/presentation/bookplace.h"
#include "models/presentation/clientlistmodel.h"
#include "models/presentation/facetmodel.h"
#include "models/presentation/morechoices.h"
#include "models/presentation/reassignitems.h"
#include "models/presentation/segments.h"

#include <qqmlregistration.h>

#include <limits>

namespace carnet {

struct SortItem {
    QString sortKey;
    QString text;
    bool isCurrent = false;

    [[nodiscard]] const QString& key() const { return sortKey; }
    [[nodiscard]] static const std::array<ItemRole<SortItem>, 3>& roles();
    friend bool operator==(const SortItem&, const SortItem&) = default;
};

//! A list of clients with filters, chips, counts, sort, search and selection, which are all
//! readings of one `BookView`. Whose clients it lists, the kind of book says.
class BookScreen : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QAbstractListModel* clients READ clients CONSTANT)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(int clientCount READ clientCount NOTIFY changed)
    Q_PROPERTY(QString countText READ countText NOTIFY changed)
    Q_PROPERTY(int totalCount READ totalCount NOTIFY changed)
    Q_PROPERTY(bool isLoading READ isLoading NOTIFY changed)
    Q_PROPERTY(bool isFilling READ isFilling NOTIFY progressChanged)
    Q_PROPERTY(QString loadingText READ loadingText NOTIFY progressChanged)
    Q_PROPERTY(qreal progress READ progress NOTIFY progressChanged)
    Q_PROPERTY(bool isEmptyBook READ isEmptyBook NOTIFY changed)
    Q_PROPERTY(bool isNoMatch READ isNoMatch NOTIFY changed)
    Q_PROPERTY(QString noMatchText READ noMatchText NOTIFY changed)
    Q_PROPERTY(QString noMatchActionText READ noMatchActionText NOTIFY changed)
    Q_PROPERTY(QString searchText READ searchText WRITE setSearchText NOTIFY viewChanged)
    Q_PROPERTY(QString sortKey READ sortKey WRITE setSortKey NOTIFY viewChanged)
    Q_PROPERTY(QString sortText READ sortText NOTIFY viewChanged)
    Q_PROPERTY(QAbstractListModel* sortOptions READ sortOptions CONSTANT)
    Q_PROPERTY(QAbstractListModel* facets READ facets CONSTANT)
    Q_PROPERTY(carnet::MoreChoices* moreChoices READ moreChoices CONSTANT)
    Q_PROPERTY(QAbstractListModel* chips READ chips CONSTANT)
    Q_PROPERTY(carnet::Segments* segments READ segments CONSTANT)
    Q_PROPERTY(bool selectionMode READ selectionMode WRITE setSelectionMode NOTIFY selectionChanged)
    Q_PROPERTY(int selectedCount READ selectedCount NOTIFY selectionChanged)
    Q_PROPERTY(int selectableCount READ selectableCount NOTIFY changed)
    Q_PROPERTY(QString selectAllText READ selectAllText NOTIFY changed)
    Q_PROPERTY(QString selectionText READ selectionText NOTIFY selectionChanged)
    Q_PROPERTY(QString selectionConsentText READ selectionConsentText NOTIFY selectionChanged)
    Q_PROPERTY(int topRow READ topRow NOTIFY placeRestored)

public:
    [[nodiscard]] QAbstractListModel* clients() { return &m_clients; }
    [[nodiscard]] virtual int count() const { return m_clients.rowCount(); }
    //! Of whom some may show several times.
    [[nodiscard]] virtual int clientCount() const { return count(); }
    [[nodiscard]] virtual QString countText() const = 0;
    [[nodiscard]] int totalCount() const { return m_total; }
    //! Only while there is nothing to show: a book that fills up is usable already.
    [[nodiscard]] virtual bool isLoading() const
    {
        const bool isArriving = m_isCatchingUp || m_till.snapshot().unread > 0;
        return !m_till.isLoaded() || (isArriving && m_total == 0);
    }
    //! More clients are on their way than those who are there and usable.
    [[nodiscard]] bool isFilling() const { return m_total > 0 && !loadingText().isEmpty(); }
    //! How far headquarters' pages are or, without those, the reading of the till's own file.
    [[nodiscard]] QString loadingText() const;
    [[nodiscard]] qreal progress() const;
    [[nodiscard]] bool isEmptyBook() const { return !isLoading() && m_total == 0; }
    [[nodiscard]] bool isNoMatch() const { return m_total > 0 && count() == 0; }
    [[nodiscard]] QString noMatchText() const { return m_noMatchText; }
    //! What dropHintChip() does.
    [[nodiscard]] QString noMatchActionText() const;
    [[nodiscard]] QString searchText() const { return m_view.text; }
    [[nodiscard]] QString sortKey() const { return m_view.sortKey; }
    [[nodiscard]] QString sortText() const;
    [[nodiscard]] QAbstractListModel* sortOptions() { return &m_sortOptions; }
    [[nodiscard]] QAbstractListModel* facets() { return m_facets.facets(); }
    //! Of the facet that does not show all of them.
    [[nodiscard]] MoreChoices* moreChoices() { return &m_moreChoices; }
    [[nodiscard]] QAbstractListModel* chips() { return &m_chips; }
    [[nodiscard]] Segments* segments() { return &m_segments; }
    [[nodiscard]] bool selectionMode() const { return m_selectionMode; }
    [[nodiscard]] int selectedCount() const
    {
        return static_cast<int>(m_clients.selected().size());
    }
    //! So many of those who match selectAll() takes.
    [[nodiscard]] virtual int selectableCount() const { return clientCount(); }
    //! So many can be selected, whoever they are.
    [[nodiscard]] virtual int mostSelected() const { return std::numeric_limits<int>::max(); }
    [[nodiscard]] QString selectAllText() const;
    [[nodiscard]] QString selectionText() const;
    //! Of those selected, who does not match the filter by now.
    [[nodiscard]] virtual int hiddenCount() const;
    [[nodiscard]] virtual QString selectionConsentText() const;
    //! Where the list is to begin when it is shown again; 0 when that is not known any more.
    [[nodiscard]] int topRow() const;
    [[nodiscard]] const QSet<CustomerId>& selected() const { return m_clients.selected(); }
    //! Those of them who are in a book, as they are now.
    [[nodiscard]] virtual QList<MovingClient> moving() const;
    //! Headquarters lists them: the till may not hold them.
    [[nodiscard]] virtual bool isRemote() const { return false; }
    //! How many clients each associate has.
    [[nodiscard]] virtual QHash<AssociateId, int> sizesOfBooks() const;
    //! The neighbour in the list as it is filtered and sorted now; null at its ends.
    [[nodiscard]] CustomerId neighbour(const CustomerId& of, int step) const;

    void setSearchText(const QString& text);
    void setSortKey(const QString& key);
    void setSelectionMode(bool on);
    //! Only a book that somebody looks at is kept up to date.
    void setWatched(bool watched);
    //! What the sync side knows of customers still on their way.
    void showProgress(bool isCatchingUp, const QString& text, qreal progress);

    Q_INVOKABLE void toggleChoice(const QString& facetKey, const QString& value);
    Q_INVOKABLE void setRange(const QString& facetKey, qreal low, qreal high);
    //! What a facet of free text is searched for; empty = not at all.
    Q_INVOKABLE void setTyped(const QString& facetKey, const QString& text);
    //! Between two days, ISO, either of which may be empty.
    Q_INVOKABLE void setDays(const QString& facetKey, const QString& from, const QString& to);
    Q_INVOKABLE void clearFacet(const QString& facetKey);
    Q_INVOKABLE void removeChip(const QString& chipId);
    Q_INVOKABLE void clearAll();
    Q_INVOKABLE void dropHintChip();
    Q_INVOKABLE void toggleSelected(const QString& customerId);
    //! Everybody who matches, not only whom the screen has room for.
    Q_INVOKABLE virtual void selectAll();
    Q_INVOKABLE void clearSelection();
    //! Which row the list begins with now that it has come to rest.
    Q_INVOKABLE void rememberTop(int row);

Q_SIGNALS:
    void changed();
    void viewChanged();
    void progressChanged();
    void selectionChanged();
    void placeRestored();

protected:
    //! The own book is looked at from the beginning.
    BookScreen(Till& till, UndoToast& toast, BookKind kind, QObject* parent);

    [[nodiscard]] Till& till() const { return m_till; }
    [[nodiscard]] UndoToast& toast() const { return m_toast; }
    [[nodiscard]] const BookView& view() const { return m_view; }
    [[nodiscard]] const ClientListModel& list() const { return m_clients; }
    void select(const QSet<CustomerId>& ids);
    [[nodiscard]] ClientListModel& list() { return m_clients; }
    //! How many clients of this book a view holds; -1 when that is not known.
    [[nodiscard]] virtual int matches(const BookView& view) const;
    //! Every view that matches() is asked about to show the present one.
    [[nodiscard]] QList<BookView> viewsToCount() const;
    [[nodiscard]] search::Query query(const BookView& view) const;
    void setView(BookView view);
    //! Asks for the answer to the present view and take()s it.
    virtual void ask();
    void take(const search::BookIndexPointer& index, search::QueryResult result);
    //! Shows what is chosen now, beside counts that may be of another view.
    void showFilter(const search::QueryResult& result);
    //! Looks anew, as far as somebody looks at it.
    void answer();
    //! The store has changed.
    virtual void follow();
    //! Whether somebody is still among those whom the book lists.
    [[nodiscard]] virtual bool isStillThere(const CustomerId& id) const;

    //! The signed-in associate may see this book.
    [[nodiscard]] virtual bool isOpenToMe() const = 0;
    [[nodiscard]] virtual bool holdsClientsOf(const AssociateId& owner) const = 0;
    //! Whether it is that owner's book which clients leave who are moved from this list.
    [[nodiscard]] virtual bool isGiver(const AssociateId& owner) const
    {
        return holdsClientsOf(owner);
    }
    //! The same query, of this book's customers only.
    [[nodiscard]] virtual search::Query within(search::Query query, const BookView& view) const = 0;
    //! Under which name the till remembers the view of an associate; the place in it stands beside.
    //! Empty for a book that begins anew each time.
    [[nodiscard]] virtual QString memoryName(const AssociateId& associate) const = 0;
    [[nodiscard]] virtual QString nobodyText() const = 0;
    //! Everybody who belongs into the list is known by now.
    [[nodiscard]] virtual bool isComplete() const { return m_till.snapshot().unread == 0; }
    //! Whatever was known for somebody who is not there any more goes.
    virtual void forget() { }
    //! The place somebody left is not on the screen yet.
    [[nodiscard]] bool isPlacing() const { return m_isPlacing; }
    //! Where the list began when somebody left it; the first row when it is not known.
    [[nodiscard]] int keptRow() const { return m_topRow; }
    //! Puts rows that come in the order of the view into groups.
    virtual void arrange(std::vector<search::RowPosition>& /*rows*/) { }
    //! The words of a choice that is no attribute's: facet, then value.
    [[nodiscard]] virtual QString chipText(const QString& /*facetKey*/,
                                           const QString& /*value*/) const
    {
        return {};
    }
    //! Facets in front of those of the attributes.
    [[nodiscard]] virtual QList<OwnFacet> ownFacets(const search::QueryResult& /*result*/) const
    {
        return {};
    }
    //! The list is the answer to the view as it is now.
    virtual void answered(const search::QueryResult& /*result*/) { }

private:
    void setChoice(const QString& facetKey, const QStringList& values);
    void restoreView();
    void restore(const BookView& view, const BookPlace& place);
    void rememberView();
    void rememberPlace();
    void watchReading();
    void settlePlace();
    void readCatalogue();
    [[nodiscard]] QHash<QString, BookView> leapDayViews() const;
    [[nodiscard]] QList<ChipItem> chipsNow() const;
    void showNobody();
    void forgetWhoLeft();
    void showFacets(const search::QueryResult& result);
    void showChips();
    void showSortOptions();
    void explainNoMatch();
    void explainWithoutChip();
    [[nodiscard]] bool isSearched() const;

    Till& m_till;
    UndoToast& m_toast;
    std::shared_ptr<const ReferenceData> m_catalogueOf;
    FacetCatalogue m_catalogue;
    BookView m_view;
    ClientListModel m_clients;
    FacetModels m_facets;
    MoreChoices m_moreChoices;
    ValueListModel<ChipItem> m_chips;
    Segments m_segments;
    ValueListModel<SortItem> m_sortOptions;
    Snapshot m_answered;
    int m_total = 0;
    bool m_isWatched = true;
    bool m_selectionMode = false;
    bool m_isCatchingUp = false;
    QString m_loadingText;
    qreal m_progress = -1;
    //! The till reads its own file.
    struct Reading {
        qsizetype all = 0; // 0 = nothing is read
        qint64 sinceMs = 0;
    } m_reading;
    QString m_noMatchText;
    QString m_hintChip;
    bool m_dropsSearch = false;
    AssociateId m_viewOf; // whose view is shown
    CustomerId m_top; // who stands first on the screen
    int m_topRow = 0; // and where that is in the list
    QString m_placeKept; // as it was remembered last
    bool m_isRestoring = false; // what is seen meanwhile is not where somebody was
    bool m_isPlacing = false; // nor is it until the list is there
};

} // namespace carnet
