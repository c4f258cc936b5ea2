#pragma once

#include "models/presentation/customeritems.h"
#include "models/presentation/knownexport.h"
#include "models/presentation/purchaseitems.h"
#include "models/presentation/reassignitems.h"
#include "models/presentation/till.h"
#include "models/presentation/timelinefilter.h"
#include "models/presentation/undotoast.h"

#include <qqmlregistration.h>

namespace carnet {

//! The page of one client of any store, as headquarters has her now. It is read, not written:
//! what is to be changed is changed at a till that holds her, or by reassigning.
class CustomerFileScreen final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY changed)
    Q_PROPERTY(bool isLoaded READ isLoaded NOTIFY changed)
    Q_PROPERTY(bool isMissing READ isMissing NOTIFY changed)
    Q_PROPERTY(QString message READ message NOTIFY changed)
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QString initials READ initials NOTIFY changed)
    Q_PROPERTY(int tint READ tint NOTIFY changed)
    Q_PROPERTY(QString numberText READ numberText NOTIFY changed)
    Q_PROPERTY(QString storesText READ storesText NOTIFY changed)
    Q_PROPERTY(QString bookText READ bookText NOTIFY changed)
    Q_PROPERTY(QString lastSeenText READ lastSeenText NOTIFY changed)
    Q_PROPERTY(QString olderText READ olderText NOTIFY changed)
    Q_PROPERTY(bool isInBook READ isInBook NOTIFY changed)
    Q_PROPERTY(bool isExporting READ isExporting NOTIFY changed)
    Q_PROPERTY(QStringList tabs READ tabs NOTIFY changed)
    Q_PROPERTY(QAbstractListModel* contactPoints READ contactPoints CONSTANT)
    Q_PROPERTY(QAbstractListModel* attributes READ attributes CONSTANT)
    Q_PROPERTY(carnet::TimelineFilter* timelineFilter READ timelineFilter CONSTANT)
    Q_PROPERTY(QAbstractListModel* timeline READ timeline CONSTANT)
    Q_PROPERTY(QAbstractListModel* notes READ notes CONSTANT)
    Q_PROPERTY(QAbstractListModel* purchases READ purchases CONSTANT)
    Q_PROPERTY(QAbstractListModel* moves READ moves CONSTANT)

public:
    //! Some screens full; headquarters gives as many in one answer.
    static constexpr int kPage = 100;

    CustomerFileScreen(Till& till, UndoToast& toast, QObject* parent = nullptr);

    [[nodiscard]] bool isOpen() const { return !m_id.isNull(); }
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }
    [[nodiscard]] bool isMissing() const { return m_isMissing; }
    //! Why the page is empty, or not up to date.
    [[nodiscard]] QString message() const { return m_message; }
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString initials() const { return initialsOf(name()); }
    [[nodiscard]] int tint() const { return tintOf(m_id.value); }
    [[nodiscard]] QString numberText() const;
    [[nodiscard]] QString storesText() const;
    [[nodiscard]] QString bookText() const;
    [[nodiscard]] QString lastSeenText() const;
    //! That very long lists do not begin at the beginning.
    [[nodiscard]] QString olderText() const;
    [[nodiscard]] bool isInBook() const { return !m_dossier.parts.memberships.isEmpty(); }
    [[nodiscard]] bool isExporting() const { return m_export.isRunning(); }
    //! Activities, notes, purchases and the history of her books, each with how many.
    [[nodiscard]] QStringList tabs() const;
    [[nodiscard]] QAbstractListModel* contactPoints() { return &m_contactPoints; }
    [[nodiscard]] QAbstractListModel* attributes() { return &m_attributes; }
    [[nodiscard]] TimelineFilter* timelineFilter() { return &m_filter; }
    [[nodiscard]] QAbstractListModel* timeline() { return &m_timeline; }
    [[nodiscard]] QAbstractListModel* notes() { return &m_notes; }
    [[nodiscard]] QAbstractListModel* purchases() { return &m_purchases; }
    [[nodiscard]] QAbstractListModel* moves() { return &m_moves; }
    //! She, to be given to somebody; empty when she is in no book.
    [[nodiscard]] QList<MovingClient> moving() const;

    //! \a name is shown until the rest is here.
    Q_INVOKABLE void open(const QString& customerId, const QString& name);
    Q_INVOKABLE void close();
    Q_INVOKABLE void refresh();
    Q_INVOKABLE void showMoreHistory();
    //! Writes all that headquarters has of her, and the person may read, into a file and says where
    //! (PV-4).
    Q_INVOKABLE void exportKnown();

Q_SIGNALS:
    void changed();

private:
    using Answer = sync::Reply<sync::CustomerAnswer>;

    //! The next person at the till finds nothing of the one before.
    void forgetOthers();
    void ask(std::optional<TimelinePlace> before);
    void take(const Answer& answer, bool isLaterPage);
    void takeFile(const CustomerFile& file);
    void showLists();
    void showTimeline();
    [[nodiscard]] TimelineRequest request() const;
    [[nodiscard]] CustomerView view() const;

    Till& m_till;
    AssociateId m_reader;
    UndoToast& m_toast;
    KnownExport m_export;
    TimelineFilter m_filter;
    CustomerId m_id; // null while no page is open
    QString m_name;
    Dossier m_dossier;
    std::vector<search::BookPlace> m_places; // every book she is in, and whose each is
    int m_olderRows = 0;
    bool m_isLoaded = false;
    bool m_isMissing = false;
    QString m_message;
    sync::PendingPtr m_asking;
    ValueListModel<ContactPointItem> m_contactPoints;
    ValueListModel<AttributeItem> m_attributes;
    ValueListModel<TimelineItem> m_timeline;
    ValueListModel<NoteItem> m_notes;
    ValueListModel<PurchaseItem> m_purchases;
    ValueListModel<TimelineItem> m_moves;
};

} // namespace carnet
