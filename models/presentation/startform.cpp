#include "models/presentation/startform.h"

#include "models/domain/tasklist.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

StartForm::StartForm(Till& till, UndoToast& toast, QObject* parent)
    : SetupForm(till, toast, parent)
{
}

QStringList StartForm::rhythms()
{
    // In the order of ListRepeat.
    return {tr("Once"), tr("Every day"), tr("Every week"), tr("Every month")};
}

QString StartForm::listName() const
{
    if (!till().isLoaded())
        return {};
    const auto& all = till().reference().taskLists;
    const auto found = std::ranges::find(all, m_draft.list, &TaskList::id);
    return found == all.cend() ? QString() : found->name;
}

void StartForm::begin(const QString& startId)
{
    const auto& all = till().reference().startedLists;
    const auto found = std::ranges::find(all, StartedListId::fromString(startId), &StartedList::id);
    if (found == all.cend())
        return;
    m_seen = *found;
    m_draft = *found;
    start();
}

void StartForm::beginWith(const QString& listId)
{
    m_seen.reset();
    m_draft = {};
    m_draft.id.value = till().newId();
    m_draft.list = TaskListId::fromString(listId);
    m_draft.name = listName();
    m_draft.startsOn = till().today();
    start();
}

void StartForm::start()
{
    m_targetOffset = QString::number(m_draft.targetOffsetDays);
    open();
}

void StartForm::setName(const QString& name)
{
    if (name == m_draft.name)
        return;
    m_draft.name = name;
    edited();
}

void StartForm::setRhythm(int rhythm)
{
    if (rhythm == this->rhythm() || rhythm < 0 || rhythm >= rhythms().size())
        return;
    m_draft.repeats = static_cast<ListRepeat>(rhythm);
    if (isRepeated())
        m_draft.targetOn = {};
    else
        m_draft.endsOn = {};
    edited();
}

QString StartForm::dayText(QDate day) const
{
    return day.isValid() ? till().format().date(day) : QString();
}

void StartForm::setDay(QDate& field, const QString& day)
{
    const QDate chosen = QDate::fromString(day, Qt::ISODate);
    if (chosen == field)
        return;
    field = chosen;
    edited();
}

void StartForm::setTargetOffset(const QString& days)
{
    if (days == m_targetOffset)
        return;
    m_targetOffset = days;
    bool isNumber = false;
    const int number = days.trimmed().toInt(&isNumber);
    constexpr int kNoDay = kMostOffsetDays + 1; // which the rules refuse
    m_draft.targetOffsetDays = days.trimmed().isEmpty() ? 0 : isNumber ? number : kNoDay;
    edited();
}

void StartForm::toggleStore(const QString& storeId)
{
    const auto id = StoreId::fromString(storeId);
    if (m_draft.stores.removeAll(id) == 0)
        m_draft.stores.append(id);
    edited();
}

void StartForm::toggleAssociate(const QString& associateId)
{
    const auto id = AssociateId::fromString(associateId);
    if (m_draft.associates.removeAll(id) == 0)
        m_draft.associates.append(id);
    edited();
}

std::optional<Row> StartForm::seen() const
{
    return m_seen ? std::optional(toRow(*m_seen)) : std::nullopt;
}

Row StartForm::wanted() const
{
    return toRow(m_draft);
}

QString StartForm::savedText() const
{
    return isNew() ? tr("“%1” started").arg(m_draft.name) : tr("“%1” changed").arg(m_draft.name);
}

bool StartForm::startWith(const std::optional<Row>& now, const Row& wanted)
{
    if (!fill(now, wanted, m_seen, m_draft))
        return false;
    start();
    return true;
}

void StartForm::showDraft()
{
    QList<GrantEntry> stores;
    for (const Store& store : till().reference().stores())
        stores.append(
            {store.id.toString(), store.name, store.number, m_draft.stores.contains(store.id)});
    m_stores.setItems(stores);
    QList<GrantEntry> associates;
    for (const Associate& one : till().reference().associates) {
        const bool isChosen = m_draft.associates.contains(one.id);
        if (isChosen || !one.blocked)
            associates.append({one.id.toString(), one.name, one.staffId, isChosen});
    }
    m_associates.setItems(associates);
    Q_EMIT changed();
}

} // namespace carnet
