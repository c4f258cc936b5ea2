#include "models/presentation/stepsetup.h"

#include "models/domain/posoperation.h"
#include "models/presentation/operationname.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr int kNoOffset = kMostOffsetDays + 1; // which the rules refuse
constexpr int kGroups = 2; // of those who may be to do it, before the associates

QList<int> linkedOperations()
{
    QList<int> numbers{0};
    for (const PosOperation& operation : posOperations()) {
        if (operation.isOnTasks)
            numbers.append(operation.number);
    }
    return numbers;
}

//! A minus sign is typed in more than one way.
std::optional<int> typedDays(QString text)
{
    text = text.trimmed().replace(QChar(0x2212), u'-').replace(QChar(0x2013), u'-');
    if (text.isEmpty())
        return 0;
    bool isNumber = false;
    const int days = text.toInt(&isNumber);
    return isNumber ? std::optional(days) : std::nullopt;
}

} // namespace

const std::array<ItemRole<StepItem>, 3>& StepItem::roles()
{
    using I = StepItem;
    static const std::array<ItemRole<I>, 3> all{
        {{"name", [](const I& i) -> QVariant { return i.name; }},
         {"aboutText", [](const I& i) -> QVariant { return i.aboutText; }},
         {"flawText", [](const I& i) -> QVariant { return i.flawText; }}}};
    return all;
}

QString offsetText(int days)
{
    if (days == 0)
        return StepSetup::tr("On the day");
    return days < 0 ? StepSetup::tr("%Ln days before", nullptr, -days)
                    : StepSetup::tr("%Ln days after", nullptr, days);
}

StepSetup::StepSetup(const Till& till, QObject* parent)
    : QObject(parent)
    , m_till(till)
{
}

TaskStep StepSetup::open() const
{
    return isThere(m_row) ? m_draft.at(m_row) : TaskStep();
}

QString StepSetup::flawPart() const
{
    return m_flawRow >= 0 && m_flawRow == m_row ? m_flawPart : QString();
}

void StepSetup::begin(const QJsonArray& tasks)
{
    TaskList list;
    list.tasks = tasks;
    m_draft = stepsOf(list);
    m_saved.clear();
    m_numbers.clear();
    for (const TaskStep& step : std::as_const(m_draft)) {
        m_saved.append(step.key);
        m_numbers.append(m_nextNumber++);
    }
    turnTo(-1);
    showFlaw({}, {});
}

void StepSetup::showFlaw(const QString& field, const QString& text)
{
    const QStringList path = field.split(u'.');
    const bool isOfTasks = path.constFirst() == u"tasks"_s;
    m_flawText = isOfTasks ? text : QString();
    m_flawRow = isOfTasks && path.size() == 3 ? path.at(1).toInt() : -1;
    m_flawPart = m_flawRow < 0 ? QString() : path.at(2);
    show();
}

template<typename Change>
void StepSetup::edit(Change change)
{
    if (!isThere(m_row))
        return;
    const TaskStep before = m_draft.at(m_row);
    change(m_draft[m_row]);
    if (m_draft.at(m_row) == before)
        return;
    show();
    Q_EMIT edited();
}

void StepSetup::setName(const QString& name)
{
    edit([&name](TaskStep& step) { step.name = name; });
}

void StepSetup::setOffset(const QString& days)
{
    m_offset = days;
    edit([&days](TaskStep& step) { step.offsetDays = typedDays(days).value_or(kNoOffset); });
}

void StepSetup::setInstructions(const QString& text)
{
    edit([&text](TaskStep& step) { step.instructions = text; });
}

void StepSetup::setContact(const QString& text)
{
    edit([&text](TaskStep& step) { step.contact = text; });
}

void StepSetup::setUrl(const QString& text)
{
    edit([&text](TaskStep& step) { step.url = text.trimmed(); });
}

QStringList StepSetup::operations()
{
    QStringList names{tr("Nowhere")};
    for (const int number : linkedOperations().sliced(1))
        names.append(operationName(number));
    return names;
}

int StepSetup::operation() const
{
    return static_cast<int>(linkedOperations().indexOf(open().operation));
}

void StepSetup::setOperation(int place)
{
    edit([place](TaskStep& step) { step.operation = linkedOperations().value(place); });
}

QStringList StepSetup::assignees() const
{
    QStringList names{tr("Everybody in the store"), tr("Managers of the store")};
    if (!m_till.isLoaded())
        return names;
    for (const Associate& one : m_till.reference().associates)
        names.append(one.name);
    return names;
}

int StepSetup::assignee() const
{
    const TaskStep step = open();
    if (step.assignee != TaskAssignee::Associate || !m_till.isLoaded())
        return step.assignee == TaskAssignee::Managers ? 1 : 0;
    const auto& all = m_till.reference().associates;
    const auto found = std::ranges::find(all, step.associate, &Associate::id);
    return found == all.cend() ? -1 : kGroups + static_cast<int>(found - all.cbegin());
}

void StepSetup::setAssignee(int place)
{
    edit([this, place](TaskStep& step) {
        const bool isOne = place >= kGroups;
        step.assignee = isOne ? TaskAssignee::Associate
            : place == 1      ? TaskAssignee::Managers
                              : TaskAssignee::Everybody;
        step.associate =
            isOne ? m_till.reference().associates.value(place - kGroups).id : AssociateId();
    });
}

QString StepSetup::newKey() const
{
    QStringList taken = m_saved;
    for (const TaskStep& step : m_draft)
        taken.append(step.key);
    for (int number = static_cast<int>(m_draft.size()) + 1;; ++number) {
        const QString key = u"task_%1"_s.arg(number);
        if (!taken.contains(key))
            return key;
    }
}

void StepSetup::add()
{
    if (!canAdd())
        return;
    TaskStep step;
    step.key = newKey();
    m_draft.append(step);
    m_numbers.append(m_nextNumber++);
    turnTo(static_cast<int>(m_draft.size()) - 1);
    show();
    Q_EMIT edited();
}

void StepSetup::turnTo(int row)
{
    m_row = row;
    m_offset = isThere(row) ? QString::number(m_draft.at(row).offsetDays) : QString();
}

void StepSetup::toggle(int row)
{
    turnTo(isThere(row) && row != m_row ? row : -1);
    show();
}

void StepSetup::move(int row, int by)
{
    const int to = row + by;
    if (!isThere(row) || !isThere(to))
        return;
    m_draft.move(row, to);
    m_numbers.move(row, to);
    if (m_row == row)
        m_row = to;
    else if (m_row == to)
        m_row = row;
    show();
    Q_EMIT edited();
}

void StepSetup::remove(int row)
{
    if (!isThere(row))
        return;
    m_draft.removeAt(row);
    m_numbers.removeAt(row);
    turnTo(m_row == row ? -1 : m_row > row ? m_row - 1 : m_row);
    show();
    Q_EMIT edited();
}

QString StepSetup::aboutText(const TaskStep& step) const
{
    QString who = step.assignee == TaskAssignee::Managers ? tr("Managers of the store")
                                                          : tr("Everybody in the store");
    if (step.assignee == TaskAssignee::Associate)
        who = m_till.isLoaded() ? m_till.reference().associateName(step.associate) : QString();
    return tr("%1, %2").arg(offsetText(step.offsetDays), who);
}

void StepSetup::show()
{
    QList<StepItem> items;
    for (int row = 0; row < m_draft.size(); ++row) {
        items.append({m_numbers.at(row),
                      m_draft.at(row).name,
                      aboutText(m_draft.at(row)),
                      row == m_flawRow ? m_flawText : QString()});
    }
    m_items.setItems(items);
    Q_EMIT changed();
}

} // namespace carnet
