#pragma once

#include "app/sync/wireaudit.h"
#include "models/presentation/auditexport.h"
#include "models/presentation/periodfilter.h"
#include "models/presentation/undotoast.h"

#include <qqmlregistration.h>

namespace carnet {

//! One line of the log: something somebody did, a gesture of many operations, or one of those.
struct AuditItem {
    QString entryId;
    QString iconName;
    QString what;
    QString who; //!< and where
    QString whenText;
    QString reason; //!< of a refusal
    QString outcome; //!< done, refused, waiting
    bool canOpen = false; //!< a gesture of several operations
    bool isOpened = false;
    bool isPart = false; //!< of the gesture above it

    [[nodiscard]] const QString& key() const { return entryId; }
    [[nodiscard]] static const std::array<ItemRole<AuditItem>, 10>& roles();
    friend bool operator==(const AuditItem&, const AuditItem&) = default;
};

//! Who did what, as headquarters keeps it: newest first, filtered, page by page.
class AuditScreen final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QAbstractListModel* entries READ entries CONSTANT)
    Q_PROPERTY(QAbstractListModel* people READ people CONSTANT)
    Q_PROPERTY(QAbstractListModel* stores READ stores CONSTANT)
    Q_PROPERTY(QAbstractListModel* kinds READ kinds CONSTANT)
    Q_PROPERTY(QAbstractListModel* outcomes READ outcomes CONSTANT)
    Q_PROPERTY(carnet::PeriodFilter* period READ period CONSTANT)
    Q_PROPERTY(QString personText READ personText NOTIFY changed)
    Q_PROPERTY(QString storeText READ storeText NOTIFY changed)
    Q_PROPERTY(QString kindText READ kindText NOTIFY changed)
    Q_PROPERTY(QString outcomeText READ outcomeText NOTIFY changed)
    Q_PROPERTY(bool isFiltered READ isFiltered NOTIFY changed)
    Q_PROPERTY(bool isLoading READ isLoading NOTIFY changed)
    Q_PROPERTY(QString message READ message NOTIFY changed)
    Q_PROPERTY(bool isExporting READ isExporting NOTIFY changed)
    Q_PROPERTY(QString exportText READ exportText NOTIFY changed)

public:
    static constexpr int kPage = 100;

    AuditScreen(Till& till, UndoToast& toast, QObject* parent = nullptr);

    [[nodiscard]] QAbstractListModel* entries() { return &m_entries; }
    [[nodiscard]] QAbstractListModel* people() { return &m_people; }
    [[nodiscard]] QAbstractListModel* stores() { return &m_stores; }
    [[nodiscard]] QAbstractListModel* kinds() { return &m_kinds; }
    [[nodiscard]] QAbstractListModel* outcomes() { return &m_outcomes; }
    [[nodiscard]] PeriodFilter* period() { return &m_period; }
    [[nodiscard]] QString personText() const;
    [[nodiscard]] QString storeText() const;
    [[nodiscard]] QString kindText() const;
    [[nodiscard]] QString outcomeText() const;
    [[nodiscard]] bool isFiltered() const;
    [[nodiscard]] bool isLoading() const { return !m_isAnswered && m_message.isEmpty(); }
    //! Why there is no log to see, or no more of it.
    [[nodiscard]] QString message() const { return m_message; }
    [[nodiscard]] bool isExporting() const { return m_export.isRunning(); }
    [[nodiscard]] QString exportText() const;

    //! Asks headquarters only while somebody looks.
    void setShown(bool shown);

    Q_INVOKABLE void choosePerson(const QString& associateId);
    Q_INVOKABLE void chooseStore(const QString& storeId);
    Q_INVOKABLE void chooseKind(const QString& kind);
    Q_INVOKABLE void chooseOutcome(const QString& outcome);
    Q_INVOKABLE void showAll();
    Q_INVOKABLE void refresh();
    Q_INVOKABLE void showMore();
    //! Shows the operations of a gesture below it, or no longer.
    Q_INVOKABLE void toggle(const QString& entryId);
    //! Writes everything that the filter lets through into a file among the person's documents.
    Q_INVOKABLE void exportAll();
    Q_INVOKABLE void stopExport();

Q_SIGNALS:
    void changed();

private:
    using Answer = sync::Reply<AuditPage>;

    void meet();
    void askAgain();
    void ask(std::optional<AuditPlace> before);
    void take(const Answer& answer, bool isLaterPage);
    void takeParts(const Answer& answer, const QUuid& gesture);
    void showEntries();
    void showChoices();
    void tellOfExport(const Result<AuditExport::Done>& done);
    [[nodiscard]] AuditFilter filter() const;
    [[nodiscard]] AuditItem item(const AuditEntry& entry) const;

    Till& m_till;
    UndoToast& m_toast;
    PeriodFilter m_period;
    AuditExport m_export;
    AuditFilter m_filter; // without the period
    AuditPage m_page; // all pages so far
    QHash<QUuid, QList<AuditEntry>> m_opened; // gestures, with what is in them
    QString m_message;
    bool m_isShown = false;
    bool m_isAnswered = false;
    AssociateId m_asker; // whom headquarters told
    QTimer m_again; // after a question that was not answered
    sync::PendingPtr m_asking;
    sync::PendingPtr m_opening;
    ValueListModel<AuditItem> m_entries;
    ValueListModel<OptionItem> m_people;
    ValueListModel<OptionItem> m_stores;
    ValueListModel<OptionItem> m_kinds;
    ValueListModel<OptionItem> m_outcomes;
};

} // namespace carnet
