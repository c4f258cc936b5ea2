#pragma once

#include "models/domain/tasklist.h"
#include "models/presentation/openrows.h"
#include "models/presentation/reassignitems.h"
#include "models/presentation/till.h"
#include "models/presentation/valuelistmodel.h"

#include <qqmlregistration.h>

namespace carnet {

//! A task of a list in the list's form.
struct StepItem {
    int number = 0; //!< tells rows apart while they are edited
    QString name;
    QString aboutText; //!< its day and who is to do it
    QString flawText;

    [[nodiscard]] int key() const { return number; }
    [[nodiscard]] static const std::array<ItemRole<StepItem>, 3>& roles();
    friend bool operator==(const StepItem&, const StepItem&) = default;
};

//! The tasks of a list as somebody sets them up; one of them at a time is open.
class StepSetup final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QAbstractListModel* items READ items CONSTANT)
    Q_PROPERTY(bool canAdd READ canAdd NOTIFY changed)
    Q_PROPERTY(QString flawText READ flawText NOTIFY changed)
    Q_PROPERTY(int row READ row NOTIFY changed)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed)
    Q_PROPERTY(QString offset READ offset WRITE setOffset NOTIFY changed)
    Q_PROPERTY(QString instructions READ instructions WRITE setInstructions NOTIFY changed)
    Q_PROPERTY(QString contact READ contact WRITE setContact NOTIFY changed)
    Q_PROPERTY(QString url READ url WRITE setUrl NOTIFY changed)
    Q_PROPERTY(QStringList operations READ operations NOTIFY changed)
    Q_PROPERTY(int operation READ operation WRITE setOperation NOTIFY changed)
    Q_PROPERTY(QStringList assignees READ assignees NOTIFY changed)
    Q_PROPERTY(int assignee READ assignee WRITE setAssignee NOTIFY changed)
    Q_PROPERTY(QString flawPart READ flawPart NOTIFY changed)

public:
    //! \a till outlives it.
    StepSetup(const Till& till, QObject* parent);

    [[nodiscard]] QAbstractListModel* items() { return &m_items; }
    [[nodiscard]] bool canAdd() const { return m_rows.all().size() < kMostSteps; }
    //! What is wrong with the tasks and belongs to none that is there.
    [[nodiscard]] QString flawText() const { return m_rows.flawOfAll(); }
    //! The one that is open; -1 when none is.
    [[nodiscard]] int row() const { return m_rows.row(); }
    [[nodiscard]] QString name() const { return open().name; }
    void setName(const QString& name);
    //! Days from the target date as they are typed; negative before it.
    [[nodiscard]] QString offset() const { return m_offset; }
    void setOffset(const QString& days);
    [[nodiscard]] QString instructions() const { return open().instructions; }
    void setInstructions(const QString& text);
    [[nodiscard]] QString contact() const { return open().contact; }
    void setContact(const QString& text);
    [[nodiscard]] QString url() const { return open().url; }
    void setUrl(const QString& text);
    //! Those a task may lead to (TK-8), after none.
    [[nodiscard]] static QStringList operations();
    [[nodiscard]] int operation() const;
    void setOperation(int place);
    //! Everybody of the store, its managers, then each associate.
    [[nodiscard]] QStringList assignees() const;
    [[nodiscard]] int assignee() const;
    void setAssignee(int place);
    //! Of the open one: `name`, `offset_days`, `url`, ...; empty where nothing is wrong.
    [[nodiscard]] QString flawPart() const;

    //! Starts with tasks as they are saved.
    void begin(const QJsonArray& tasks);
    [[nodiscard]] QJsonArray written() const { return toJson(m_rows.all()); }
    //! What the rules say: see flawOfTaskList().
    void showFlaw(const QString& field, const QString& text);

    Q_INVOKABLE void add();
    //! Opens one, or closes it where it is open.
    Q_INVOKABLE void toggle(int row);
    Q_INVOKABLE void move(int row, int by);
    Q_INVOKABLE void remove(int row);

Q_SIGNALS:
    void changed();
    //! The draft is another one.
    void edited();

private:
    [[nodiscard]] TaskStep open() const { return m_rows.open(); }
    [[nodiscard]] QString newKey() const;
    [[nodiscard]] QString aboutText(const TaskStep& step) const;
    void showOffset();
    void show();
    //! Changes the open one.
    template<typename Change>
    void edit(Change change);

    const Till& m_till;
    OpenRows<TaskStep> m_rows;
    QStringList m_saved; // keys, of which none comes again
    QString m_offset;
    ValueListModel<StepItem> m_items;
};

//! “2 days before”, “On the day”, “3 days after”.
[[nodiscard]] QString offsetText(int days);

} // namespace carnet
