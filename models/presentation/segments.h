#pragma once

#include "models/presentation/bookquery.h"
#include "models/presentation/segmentpins.h"
#include "models/presentation/till.h"
#include "models/presentation/undotoast.h"
#include "models/presentation/valuelistmodel.h"

#include <qqmlregistration.h>

#include <functional>

namespace carnet {

struct SegmentItem {
    QString segmentId; //!< empty for all clients
    QString text;
    int count = 0; //!< -1 while it is not known
    bool isCurrent = false;
    bool isPinned = false;
    bool isShared = false;
    bool isMine = false; //!< mine to change

    [[nodiscard]] const QString& key() const { return segmentId; }
    [[nodiscard]] static const std::array<ItemRole<SegmentItem>, 7>& roles();
    friend bool operator==(const SegmentItem&, const SegmentItem&) = default;
};

//! Whose clients a list has. A saved filter belongs to one kind of list, which its view names as
//! `book`; one that names none belongs to the own book.
enum class BookKind {
    Own,
    Store,
    AllStores,
};

//! Of the list that a saved filter with this \a view belongs to.
[[nodiscard]] BookKind bookKindOf(const QJsonObject& view);

//! The saved filters of a list of clients as tabs: one's own and those shared with everybody,
//! pinned ones first, each with how many clients it holds now.
class Segments final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QAbstractListModel* tabs READ tabs CONSTANT)
    Q_PROPERTY(int currentIndex READ currentIndex NOTIFY changed)
    Q_PROPERTY(QString currentName READ currentName NOTIFY changed)
    Q_PROPERTY(bool hasCurrent READ hasCurrent NOTIFY changed)
    Q_PROPERTY(bool isShared READ isShared NOTIFY changed)
    Q_PROPERTY(bool isPinned READ isPinned NOTIFY changed)
    Q_PROPERTY(bool isPinnedForAll READ isPinnedForAll NOTIFY changed)
    Q_PROPERTY(bool isChanged READ isChanged NOTIFY changed)
    Q_PROPERTY(bool canChange READ canChange NOTIFY changed)
    Q_PROPERTY(bool canChangeSharing READ canChangeSharing NOTIFY changed)
    Q_PROPERTY(bool canSave READ canSave NOTIFY changed)
    Q_PROPERTY(bool canShare READ canShare NOTIFY changed)

public:
    using Count = std::function<int(const BookView&)>;

    //! \a count says how many clients a view holds, or -1.
    Segments(Till& till, UndoToast& toast, BookKind kind, Count count, QObject* parent = nullptr);

    [[nodiscard]] QAbstractListModel* tabs() { return &m_tabs; }
    [[nodiscard]] int currentIndex() const;
    [[nodiscard]] QString currentName() const { return current().name; }
    [[nodiscard]] bool hasCurrent() const { return !current().id.isNull(); }
    [[nodiscard]] bool isShared() const { return current().shared; }
    [[nodiscard]] bool isPinned() const { return m_pins.isPinned(current()); }
    //! Of those who have not chosen otherwise for themselves.
    [[nodiscard]] bool isPinnedForAll() const { return isShared() && current().pinned; }
    //! The view is not what the current segment keeps (any more).
    [[nodiscard]] bool isChanged() const;
    [[nodiscard]] bool canChange() const { return hasCurrent() && isMine(current()); }
    //! There is something to keep under a name.
    [[nodiscard]] bool canSave() const { return !m_view.facets.isEmpty(); }
    [[nodiscard]] bool canShare() const;
    //! A shared segment can only go back to its owner.
    [[nodiscard]] bool canChangeSharing() const;

    //! Shows the tabs anew for the view as it is now.
    void show(const BookView& view);
    //! Every view of a tab whose count is shown.
    [[nodiscard]] QList<BookView> views() const;
    //! Counts are asked for anew.
    void recount() { m_counts.clear(); }

    //! Shows the filters of a segment that headquarters refused, to be saved anew.
    void takeUp(const Operation& refused);

    //! Empty = all clients.
    Q_INVOKABLE void choose(const QString& segmentId);
    //! The current segment as it was kept.
    Q_INVOKABLE void reset();
    Q_INVOKABLE void saveNew(const QString& name, bool shared, bool pinned);
    Q_INVOKABLE void saveChanges();
    Q_INVOKABLE void rename(const QString& name);
    //! For oneself; everybody may.
    Q_INVOKABLE void setPinned(bool pinned);
    Q_INVOKABLE void setPinnedForAll(bool pinned);
    Q_INVOKABLE void setShared(bool shared);
    Q_INVOKABLE void remove();

Q_SIGNALS:
    void changed();
    void chosen(const carnet::BookView& view);
    //! Somebody turned to another tab, or took all filters away.
    void left();

private:
    [[nodiscard]] QList<SavedFilter> visible() const;
    [[nodiscard]] SavedFilter current() const;
    [[nodiscard]] bool isMine(const SavedFilter& filter) const;
    //! The view of now, as a filter of this kind of list keeps it.
    [[nodiscard]] QJsonObject kept() const;
    [[nodiscard]] int counted(const QString& segmentId, const BookView& view);
    void put(const SavedFilter& filter, const QString& said);
    void perform(const Operation& draft, const QString& said);

    Till& m_till;
    UndoToast& m_toast;
    QString m_book; // what a view names the kind of list
    Count m_count;
    SegmentPins m_pins;
    BookView m_view;
    ValueListModel<SegmentItem> m_tabs;
    // Counting is dear and goes by these alone.
    struct Counted {
        search::BookIndexPointer index;
        std::shared_ptr<const ReferenceData> reference;
        AssociateId associate;
        QDate today;

        friend bool operator==(const Counted&, const Counted&) = default;
    };
    QHash<QString, std::pair<BookView, int>> m_counts; // by segment, of the view beside it
    Counted m_counted;
};

} // namespace carnet
