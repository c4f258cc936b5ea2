#pragma once

#include "models/presentation/jobform.h"
#include "models/presentation/jobitems.h"
#include "models/presentation/jobline.h"

namespace carnet {

//! The distribution jobs: when each runs, what came of it, which tills have it.
class JobsScreen final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QAbstractListModel* jobs READ jobs CONSTANT)
    Q_PROPERTY(QAbstractListModel* runs READ runs CONSTANT)
    Q_PROPERTY(QAbstractListModel* tills READ tills CONSTANT)
    Q_PROPERTY(carnet::JobForm* form READ form CONSTANT)
    Q_PROPERTY(QString message READ message NOTIFY changed)
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY changed)
    Q_PROPERTY(bool isUpload READ isUpload NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString detail READ detail NOTIFY changed)
    Q_PROPERTY(QString schedule READ schedule NOTIFY changed)
    Q_PROPERTY(QString meaning READ meaning NOTIFY changed)
    Q_PROPERTY(QString nextText READ nextText NOTIFY changed)
    Q_PROPERTY(QString tillsText READ tillsText NOTIFY changed)
    Q_PROPERTY(QString nobodyText READ nobodyText NOTIFY changed)

public:
    JobsScreen(Till& till, UndoToast& toast, QObject* parent = nullptr);

    [[nodiscard]] QAbstractListModel* jobs() { return &m_jobs; }
    [[nodiscard]] QAbstractListModel* runs() { return &m_runs; }
    [[nodiscard]] QAbstractListModel* tills() { return &m_tills; }
    [[nodiscard]] JobForm* form() { return &m_form; }
    //! Why headquarters tells nothing.
    [[nodiscard]] QString message() const { return m_message; }

    // Of the job that is open
    [[nodiscard]] bool isOpen() const { return m_number != 0; }
    [[nodiscard]] bool isUpload() const { return m_number == kUpload; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString detail() const;
    [[nodiscard]] QString schedule() const;
    [[nodiscard]] QString meaning() const;
    [[nodiscard]] QString nextText() const;
    [[nodiscard]] QString tillsText() const;
    //! Why no till is listed.
    [[nodiscard]] QString nobodyText() const;

    void setShown(bool shown);

    Q_INVOKABLE void open(int number);
    Q_INVOKABLE void openRow(int row);
    Q_INVOKABLE void close();
    Q_INVOKABLE void editSchedule();
    Q_INVOKABLE void runNow();
    Q_INVOKABLE void retry(const QString& terminalId);
    Q_INVOKABLE void refresh();

Q_SIGNALS:
    void changed();

private:
    void take(const Result<JobReport>& report);
    void show();
    [[nodiscard]] DistributionJob scheduleOf(int number) const;
    [[nodiscard]] JobEntry entryOf(const DistributionJob& schedule) const;
    [[nodiscard]] JobEntry uploadEntry() const;
    [[nodiscard]] JobRunEntry entryOf(const JobRun& run) const;
    [[nodiscard]] JobTillEntry entryOf(const TillStanding& standing) const;
    [[nodiscard]] QString momentText(qint64 atMs) const;

    Till& m_till;
    UndoToast& m_toast;
    JobForm m_form;
    JobLine m_asking;
    JobLine m_doing; // goes on while the screen asks how things are
    QTimer m_again;
    AssociateId m_asker; // whom headquarters told
    JobReport m_report;
    QString m_message;
    int m_number = 0; // of the job that is open
    bool m_isShown = false;
    ValueListModel<JobEntry> m_jobs;
    ValueListModel<JobRunEntry> m_runs;
    ValueListModel<JobTillEntry> m_tills;
};

} // namespace carnet
