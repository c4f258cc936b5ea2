#pragma once

#include "models/presentation/setupform.h"

namespace carnet {

//! When a distribution job runs, in a form.
class JobForm final : public carnet::SetupForm
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QStringList paces READ paces NOTIFY changed)
    Q_PROPERTY(int pace READ pace WRITE setPace NOTIFY changed)
    Q_PROPERTY(bool isInterval READ isInterval NOTIFY changed)
    Q_PROPERTY(bool isDaily READ isDaily NOTIFY changed)
    Q_PROPERTY(QString minutes READ minutes WRITE setMinutes NOTIFY changed)
    Q_PROPERTY(QString time READ time WRITE setTime NOTIFY changed)
    Q_PROPERTY(QString tries READ tries WRITE setTries NOTIFY changed)
    Q_PROPERTY(QString fullEvery READ fullEvery WRITE setFullEvery NOTIFY changed)
    Q_PROPERTY(bool carriesSomething READ carriesSomething NOTIFY changed)
    Q_PROPERTY(QString meaning READ meaning NOTIFY changed)

public:
    JobForm(Till& till, UndoToast& toast, QObject* parent = nullptr);

    [[nodiscard]] QString title() const;
    [[nodiscard]] QStringList paces() const;
    //! Its place among the paces.
    [[nodiscard]] int pace() const;
    void setPace(int index);
    [[nodiscard]] bool isInterval() const { return m_draft.pace == JobPace::Interval; }
    [[nodiscard]] bool isDaily() const { return m_draft.pace == JobPace::Daily; }
    // As typed.
    [[nodiscard]] QString minutes() const { return m_minutes; }
    void setMinutes(const QString& minutes);
    [[nodiscard]] QString time() const { return m_time; }
    void setTime(const QString& time);
    [[nodiscard]] QString tries() const { return m_tries; }
    void setTries(const QString& tries);
    //! After how many runs it carries everything again; 0 = never (JB-4).
    [[nodiscard]] QString fullEvery() const { return m_fullEvery; }
    void setFullEvery(const QString& runs);
    //! It does more than run others.
    [[nodiscard]] bool carriesSomething() const { return m_draft.number != kEverything; }
    //! What the draft means for whoever changes something.
    [[nodiscard]] QString meaning() const;

    void edit(const DistributionJob& schedule, const QString& zone);

protected:
    [[nodiscard]] std::optional<Row> seen() const override;
    [[nodiscard]] Row wanted() const override;
    [[nodiscard]] QString savedText() const override;
    void showDraft() override { Q_EMIT changed(); }
    [[nodiscard]] bool startWith(const std::optional<Row>& now, const Row& wanted) override;

private:
    [[nodiscard]] QList<JobPace> offered() const;
    void start(const DistributionJob& seen, const DistributionJob& draft);

    DistributionJob m_seen;
    DistributionJob m_draft;
    QString m_zone;
    QString m_minutes;
    QString m_time;
    QString m_tries;
    QString m_fullEvery;
};

} // namespace carnet
