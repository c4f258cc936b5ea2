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

QString StepSetup::flawPart() const
{
    return m_rows.flawPart();
}

void StepSetup::begin(const QJsonArray& tasks)
{
    TaskList list;
    list.tasks = tasks;
    const QList<TaskStep> steps = stepsOf(list);
    m_rows.begin(steps);
    m_saved.clear();
    for (const TaskStep& step : steps)
        m_saved.append(step.key);
    showOffset();
    showFlaw({}, {});
}

void StepSetup::showFlaw(const QString& field, const QString& text)
{
    m_rows.setFlaw(u"tasks"_s, field, text);
    show();
}

template<typename Change>
void StepSetup::edit(Change change)
{
    if (!m_rows.edit(change))
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
    for (const TaskStep& step : m_rows.all())
        taken.append(step.key);
    for (int number = static_cast<int>(m_rows.all().size()) + 1;; ++number) {
        QString key = u"task_%1"_s.arg(number);
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
    m_rows.add(step);
    showOffset();
    show();
    Q_EMIT edited();
}

//! As it is; while somebody types, as it is typed.
void StepSetup::showOffset()
{
    m_offset = m_rows.row() >= 0 ? QString::number(open().offsetDays) : QString();
}

void StepSetup::toggle(int row)
{
    m_rows.toggle(row);
    showOffset();
    show();
}

void StepSetup::move(int row, int by)
{
    if (!m_rows.move(row, by))
        return;
    show();
    Q_EMIT edited();
}

void StepSetup::remove(int row)
{
    if (!m_rows.remove(row))
        return;
    showOffset();
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
    for (int row = 0; row < m_rows.all().size(); ++row) {
        items.append({m_rows.numberOf(row),
                      m_rows.all().at(row).name,
                      aboutText(m_rows.all().at(row)),
                      m_rows.flawOf(row)});
    }
    m_items.setItems(items);
    Q_EMIT changed();
}

} // namespace carnet
