#include "models/presentation/tasklistsscreen.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

//! A few by name, more by how many.
QString whomText(const StartedList& started, const ReferenceData& reference)
{
    QStringList parts;
    const auto stores = static_cast<int>(started.stores.size());
    if (stores == 1)
        parts.append(reference.storeById.value(started.stores.constFirst()).name);
    else if (stores > 1)
        parts.append(TaskListsScreen::tr("%Ln stores", nullptr, stores));
    const auto people = static_cast<int>(started.associates.size());
    if (people == 1)
        parts.append(reference.associateName(started.associates.constFirst()));
    else if (people > 1)
        parts.append(TaskListsScreen::tr("%Ln associates", nullptr, people));
    return parts.join(u", "_s);
}

} // namespace

const std::array<ItemRole<TaskListEntry>, 4>& TaskListEntry::roles()
{
    using I = TaskListEntry;
    static const std::array<ItemRole<I>, 4> all{
        {{"listId", [](const I& i) -> QVariant { return i.listId; }},
         {"name", [](const I& i) -> QVariant { return i.name; }},
         {"detail", [](const I& i) -> QVariant { return i.detail; }},
         {"countText", [](const I& i) -> QVariant { return i.countText; }}}};
    return all;
}

TaskListsScreen::TaskListsScreen(Till& till, UndoToast& toast, QObject* parent)
    : SetupTable(till, toast, parent)
    , m_form(till, toast)
    , m_startForm(till, toast)
{
}

QString TaskListsScreen::aboutStart(const StartedList& started) const
{
    const Format& format = till().format();
    const QString first = format.date(started.startsOn);
    switch (started.repeats) {
    case ListRepeat::Never:
        return tr("for %1").arg(format.date(started.targetOn));
    case ListRepeat::Daily:
        return tr("every day from %1").arg(first);
    case ListRepeat::Weekly:
        return tr("every week from %1").arg(first);
    case ListRepeat::Monthly:
        break;
    }
    return tr("every month from %1").arg(first);
}

void TaskListsScreen::fill()
{
    const ReferenceData& reference = till().reference();
    QList<TaskListEntry> lists;
    for (const TaskList& list : reference.taskLists) {
        QStringList about;
        if (!list.description.isEmpty())
            about.append(list.description.section(u'\n', 0, 0));
        if (!list.owner.isNull())
            about.append(reference.associateName(list.owner));
        lists.append({list.id.toString(),
                      list.name,
                      about.join(u" · "_s),
                      tr("%Ln tasks", nullptr, static_cast<int>(list.tasks.size()))});
    }
    m_lists.setItems(lists);
    QList<TaskListEntry> starts;
    for (const StartedList& one : reference.startedLists) {
        const QStringList about{whomText(one, reference), aboutStart(one)};
        starts.append({one.id.toString(), one.name, about.join(u" · "_s), {}});
    }
    m_starts.setItems(starts);
}

void TaskListsScreen::edit(int row)
{
    if (row >= 0 && row < count())
        m_form.begin(m_lists.items().at(row).listId);
}

void TaskListsScreen::start(int row)
{
    if (row >= 0 && row < count())
        m_startForm.beginWith(m_lists.items().at(row).listId);
}

void TaskListsScreen::editStart(int row)
{
    if (row >= 0 && row < startCount())
        m_startForm.begin(m_starts.items().at(row).listId);
}

} // namespace carnet
