#pragma once

#include "models/domain/distributionjob.h"
#include "models/presentation/jobline.h"
#include "models/presentation/undotoast.h"

namespace carnet {

//! Says beside what is set up that tills hear of it only when a job has run, and runs it.
class JobNotice final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString text READ text NOTIFY changed)

public:
    JobNotice(Till& till, UndoToast& toast, QObject* parent = nullptr);

    //! Empty when nothing is held back.
    [[nodiscard]] QString text() const { return m_text; }

    //! The jobs that carry what is shown.
    void setJobs(const QList<Job>& jobs);

    //! Those that hold something back.
    Q_INVOKABLE void runNow();

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QList<DistributionJob> holding() const;
    void show();
    void runNext(const QList<int>& numbers);

    Till& m_till;
    UndoToast& m_toast;
    JobLine m_line;
    QList<Job> m_jobs;
    QString m_text;
};

} // namespace carnet
