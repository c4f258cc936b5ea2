#pragma once

#include "models/presentation/setuptable.h"
#include "models/presentation/startform.h"
#include "models/presentation/tasklistform.h"

namespace carnet {

//! A task list, or a start of one, in the table of headquarters.
struct TaskListEntry {
    QString listId;
    QString name;
    QString detail; //!< what it is about, or for whom and when
    QString countText; //!< how many tasks it has

    [[nodiscard]] const QString& key() const { return listId; }
    [[nodiscard]] static const std::array<ItemRole<TaskListEntry>, 4>& roles();
    friend bool operator==(const TaskListEntry&, const TaskListEntry&) = default;
};

//! What stores do again and again, and where it was started.
class TaskListsScreen final : public carnet::SetupTable
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QAbstractListModel* lists READ lists CONSTANT)
    Q_PROPERTY(QAbstractListModel* starts READ starts CONSTANT)
    Q_PROPERTY(int startCount READ startCount NOTIFY changed)
    Q_PROPERTY(carnet::TaskListForm* form READ form CONSTANT)
    Q_PROPERTY(carnet::StartForm* startForm READ startForm CONSTANT)

public:
    TaskListsScreen(Till& till, UndoToast& toast, QObject* parent = nullptr);

    [[nodiscard]] QAbstractListModel* lists() { return &m_lists; }
    //! The latest first.
    [[nodiscard]] QAbstractListModel* starts() { return &m_starts; }
    [[nodiscard]] int count() const override { return m_lists.rowCount(); }
    [[nodiscard]] QString countText() const override
    {
        return tr("%Ln task lists", nullptr, count());
    }
    [[nodiscard]] int startCount() const { return m_starts.rowCount(); }
    [[nodiscard]] TaskListForm* form() { return &m_form; }
    [[nodiscard]] StartForm* startForm() { return &m_startForm; }

    Q_INVOKABLE void edit(int row);
    //! Asks for whom and when a list is to be started.
    Q_INVOKABLE void start(int row);
    Q_INVOKABLE void editStart(int row);

private:
    void fill() override;
    [[nodiscard]] QString aboutStart(const StartedList& started) const;

    TaskListForm m_form;
    StartForm m_startForm;
    ValueListModel<TaskListEntry> m_lists;
    ValueListModel<TaskListEntry> m_starts;
};

} // namespace carnet
