#pragma once

#include "models/presentation/grantentry.h"
#include "models/presentation/setupform.h"

#include <qqmlregistration.h>

namespace carnet {

//! A start of a task list: for whom, from when on, and how often (TK-2, TK-3).
class StartForm final : public carnet::SetupForm
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString listName READ listName NOTIFY changed)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed)
    Q_PROPERTY(QAbstractListModel* stores READ stores CONSTANT)
    Q_PROPERTY(QAbstractListModel* associates READ associates CONSTANT)
    Q_PROPERTY(QStringList rhythms READ rhythms CONSTANT)
    Q_PROPERTY(int rhythm READ rhythm WRITE setRhythm NOTIFY changed)
    Q_PROPERTY(bool isRepeated READ isRepeated NOTIFY changed)
    Q_PROPERTY(QString startsOn READ startsOn WRITE setStartsOn NOTIFY changed)
    Q_PROPERTY(QString targetOn READ targetOn WRITE setTargetOn NOTIFY changed)
    Q_PROPERTY(QString endsOn READ endsOn WRITE setEndsOn NOTIFY changed)
    Q_PROPERTY(QString targetOffset READ targetOffset WRITE setTargetOffset NOTIFY changed)

public:
    StartForm(Till& till, UndoToast& toast, QObject* parent = nullptr);

    [[nodiscard]] QString listName() const;
    [[nodiscard]] QString name() const { return m_draft.name; }
    void setName(const QString& name);
    //! Each gets tasks of its own.
    [[nodiscard]] QAbstractListModel* stores() { return &m_stores; }
    //! Who get tasks of their own.
    [[nodiscard]] QAbstractListModel* associates() { return &m_associates; }
    [[nodiscard]] static QStringList rhythms();
    [[nodiscard]] int rhythm() const { return static_cast<int>(m_draft.repeats); }
    void setRhythm(int rhythm);
    [[nodiscard]] bool isRepeated() const { return m_draft.repeats != ListRepeat::Never; }
    //! Days as people read them; they are set as 2026-03-21.
    [[nodiscard]] QString startsOn() const { return dayText(m_draft.startsOn); }
    void setStartsOn(const QString& day) { setDay(m_draft.startsOn, day); }
    [[nodiscard]] QString targetOn() const { return dayText(m_draft.targetOn); }
    void setTargetOn(const QString& day) { setDay(m_draft.targetOn, day); }
    [[nodiscard]] QString endsOn() const { return dayText(m_draft.endsOn); }
    //! Empty: it goes on.
    void setEndsOn(const QString& day) { setDay(m_draft.endsOn, day); }
    //! Days from the day it begins to the target date, as they are typed.
    [[nodiscard]] QString targetOffset() const { return m_targetOffset; }
    void setTargetOffset(const QString& days);

    //! A start that is there.
    Q_INVOKABLE void begin(const QString& startId);
    //! Of a list that is to be started.
    Q_INVOKABLE void beginWith(const QString& listId);
    Q_INVOKABLE void toggleStore(const QString& storeId);
    Q_INVOKABLE void toggleAssociate(const QString& associateId);

protected:
    [[nodiscard]] std::optional<Row> seen() const override;
    [[nodiscard]] Row wanted() const override;
    [[nodiscard]] QString savedText() const override;
    void showDraft() override;
    [[nodiscard]] bool startWith(const std::optional<Row>& now, const Row& wanted) override;

private:
    void start();
    [[nodiscard]] QString dayText(QDate day) const;
    void setDay(QDate& field, const QString& day);

    std::optional<StartedList> m_seen; // none of a new one
    StartedList m_draft;
    QString m_targetOffset;
    ValueListModel<GrantEntry> m_stores;
    ValueListModel<GrantEntry> m_associates;
};

} // namespace carnet
