#include "models/presentation/tasklistform.h"

#include <algorithm>

namespace carnet {

TaskListForm::TaskListForm(Till& till, UndoToast& toast, QObject* parent)
    : SetupForm(till, toast, parent)
    , m_steps(till, this)
{
    connect(&m_steps, &StepSetup::edited, this, [this] {
        m_draft.tasks = m_steps.written();
        edited();
    });
    connect(this, &SetupForm::changed, &m_steps, [this] {
        m_steps.showFlaw(shownField(), shownText());
    });
}

void TaskListForm::begin(const QString& listId)
{
    const auto& all = till().reference().taskLists;
    const auto found = std::ranges::find(all, TaskListId::fromString(listId), &TaskList::id);
    if (found == all.cend())
        return;
    m_seen = *found;
    m_draft = *found;
    start();
}

void TaskListForm::beginNew()
{
    m_seen.reset();
    m_draft = {};
    m_draft.id.value = till().newId();
    start();
}

void TaskListForm::start()
{
    m_steps.begin(m_draft.tasks);
    open();
}

void TaskListForm::setName(const QString& name)
{
    if (name == m_draft.name)
        return;
    m_draft.name = name;
    edited();
}

void TaskListForm::setDescription(const QString& text)
{
    if (text == m_draft.description)
        return;
    m_draft.description = text;
    edited();
}

QStringList TaskListForm::owners() const
{
    QStringList names{tr("Nobody by name")};
    if (!till().isLoaded())
        return names;
    for (const Associate& one : till().reference().associates)
        names.append(one.name);
    return names;
}

int TaskListForm::owner() const
{
    if (m_draft.owner.isNull() || !till().isLoaded())
        return 0;
    const auto& all = till().reference().associates;
    const auto found = std::ranges::find(all, m_draft.owner, &Associate::id);
    return found == all.cend() ? -1 : 1 + static_cast<int>(found - all.cbegin());
}

void TaskListForm::setOwner(int place)
{
    const AssociateId owner =
        place <= 0 ? AssociateId() : till().reference().associates.value(place - 1).id;
    if (owner == m_draft.owner)
        return;
    m_draft.owner = owner;
    edited();
}

std::optional<Row> TaskListForm::seen() const
{
    return m_seen ? std::optional(toRow(*m_seen)) : std::nullopt;
}

Row TaskListForm::wanted() const
{
    return toRow(m_draft);
}

bool TaskListForm::startWith(const std::optional<Row>& now, const Row& wanted)
{
    if (!fill(now, wanted, m_seen, m_draft))
        return false;
    start();
    return true;
}

} // namespace carnet
