#include "models/presentation/todayitems.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr qsizetype kNext = 3;
constexpr int kMonth = 30;

struct TodayItemWords {
    Q_DECLARE_TR_FUNCTIONS(TodayScreen)
};

//! The customer as the index has her; an empty row where she has left this till.
search::IndexRow rowOf(const CustomerId& customer, const Till& till)
{
    const auto& index = *till.snapshot().index;
    const auto at = index.find(customer);
    return at ? index.rowAt(*at) : search::IndexRow{};
}

QString whatText(const insight::Occasion& occasion, const Till& till)
{
    const AttributeDefinition* definition = till.reference().attribute(occasion.attribute);
    QString name = definition ? till.format().name(*definition) : occasion.attribute;
    if (!occasion.years)
        return name;
    if (occasion.attribute == u"birthday"_s)
        return TodayItemWords::tr("%1, turns %2").arg(name, till.format().count(*occasion.years));
    return TodayItemWords::tr("%1, %Ln years", nullptr, *occasion.years).arg(name);
}

QString reasonText(const insight::Silence& silence, const Till& till)
{
    const QString days = till.format().count(silence.days);
    if (!silence.usual)
        return TodayItemWords::tr("Last visit %1 days ago").arg(days);
    return TodayItemWords::tr("Last visit %1 days ago, usually every %2")
        .arg(days, till.format().count(*silence.usual));
}

QString detailOf(const Activity& appointment, const Till& till)
{
    const ActivityType* type = till.reference().activityType(appointment.type);
    QStringList parts;
    if (type)
        parts.append(till.format().name(*type));
    if (appointment.durationMinutes > 0)
        parts.append(
            TodayItemWords::tr("%1 min").arg(till.format().count(appointment.durationMinutes)));
    const QString text =
        appointment.title.isEmpty() ? appointment.text.section(u'\n', 0, 0) : appointment.title;
    return text.isEmpty() ? parts.join(u", "_s) : text;
}

AgendaItem agendaItem(const Activity& appointment, const Till& till)
{
    const search::IndexRow row = rowOf(appointment.customer, till);
    AgendaItem item;
    item.activityId = appointment.id.toString();
    item.customerId = appointment.customer.toString();
    item.timeText = till.format().time(appointment.atMs);
    item.name = row.displayName;
    item.detail = detailOf(appointment, till);
    item.initials = initialsOf(row.firstName, row.lastName);
    item.tint = tintOf(appointment.customer.value);
    item.isPast = appointment.atMs < till.nowMs();
    return item;
}

struct Upcoming {
    QDate on;
    NextItem item;
};

} // namespace

const std::array<ItemRole<OccasionItem>, 8>& OccasionItem::roles()
{
    using I = OccasionItem;
    static const std::array<ItemRole<I>, 8> all{
        {{"itemKey", [](const I& i) -> QVariant { return i.itemKey; }},
         {"customerId", [](const I& i) -> QVariant { return i.customerId; }},
         {"name", [](const I& i) -> QVariant { return i.name; }},
         {"dayText", [](const I& i) -> QVariant { return i.dayText; }},
         {"monthText", [](const I& i) -> QVariant { return i.monthText; }},
         {"whenText", [](const I& i) -> QVariant { return i.whenText; }},
         {"whatText", [](const I& i) -> QVariant { return i.whatText; }},
         {"iconName", [](const I& i) -> QVariant { return i.iconName; }}}};
    return all;
}

const std::array<ItemRole<AttentionItem>, 6>& AttentionItem::roles()
{
    using I = AttentionItem;
    static const std::array<ItemRole<I>, 6> all{
        {{"itemKey", [](const I& i) -> QVariant { return i.itemKey; }},
         {"customerId", [](const I& i) -> QVariant { return i.customerId; }},
         {"name", [](const I& i) -> QVariant { return i.name; }},
         {"initials", [](const I& i) -> QVariant { return i.initials; }},
         {"tint", [](const I& i) -> QVariant { return i.tint; }},
         {"reasonText", [](const I& i) -> QVariant { return i.reasonText; }}}};
    return all;
}

const std::array<ItemRole<AgendaItem>, 10>& AgendaItem::roles()
{
    using I = AgendaItem;
    static const std::array<ItemRole<I>, 10> all{
        {{"activityId", [](const I& i) -> QVariant { return i.activityId; }},
         {"customerId", [](const I& i) -> QVariant { return i.customerId; }},
         {"timeText", [](const I& i) -> QVariant { return i.timeText; }},
         {"name", [](const I& i) -> QVariant { return i.name; }},
         {"detail", [](const I& i) -> QVariant { return i.detail; }},
         {"missedText", [](const I& i) -> QVariant { return i.missedText; }},
         {"initials", [](const I& i) -> QVariant { return i.initials; }},
         {"tint", [](const I& i) -> QVariant { return i.tint; }},
         {"isPast", [](const I& i) -> QVariant { return i.isPast; }},
         {"isNext", [](const I& i) -> QVariant { return i.isNext; }}}};
    return all;
}

const std::array<ItemRole<NextItem>, 4>& NextItem::roles()
{
    using I = NextItem;
    static const std::array<ItemRole<I>, 4> all{
        {{"itemKey", [](const I& i) -> QVariant { return i.itemKey; }},
         {"customerId", [](const I& i) -> QVariant { return i.customerId; }},
         {"what", [](const I& i) -> QVariant { return i.text; }},
         {"whenText", [](const I& i) -> QVariant { return i.whenText; }}}};
    return all;
}

OccasionOf occasionOf(const insight::Occasion& occasion)
{
    return {occasion.customer, occasion.attribute, occasion.on, 0};
}

OccasionOf occasionOf(const insight::Silence& silence, QDate today)
{
    return {silence.customer, kLongUnseen, today, silence.usual.value_or(kMonth)};
}

Task taskOf(const insight::Occasion& occasion, const Till& till)
{
    Task task = occasionTask(occasionOf(occasion), till.associate().id);
    task.dueOn = occasion.on;
    //: What there is to celebrate, and the day: Birthday, turns 40, on 18 November 2026
    task.text = TodayItemWords::tr("%1, on %2")
                    .arg(whatText(occasion, till), till.format().date(occasion.on));
    return task;
}

Task taskOf(const insight::Silence& silence, const Till& till)
{
    Task task = occasionTask(occasionOf(silence, till.today()), till.associate().id);
    task.dueOn = till.today();
    task.text = TodayItemWords::tr("Last visit on %1")
                    .arg(till.format().date(till.today().addDays(-silence.days)));
    return task;
}

QString itemKeyOf(const insight::Occasion& occasion)
{
    return u"occasion %1 %2 %3"_s.arg(
        occasion.customer.toString(), occasion.attribute, occasion.on.toString(Qt::ISODate));
}

QString itemKeyOf(const insight::Silence& silence)
{
    return u"silence "_s + silence.customer.toString();
}

QList<OccasionItem> occasionItems(const Today& today, const Till& till)
{
    QList<OccasionItem> items;
    for (const insight::Occasion& occasion : today.occasions) {
        const AttributeDefinition* definition = till.reference().attribute(occasion.attribute);
        const QLocale& locale = till.format().locale();
        OccasionItem item;
        item.itemKey = itemKeyOf(occasion);
        item.customerId = occasion.customer.toString();
        item.name = rowOf(occasion.customer, till).displayName;
        item.dayText = locale.toString(occasion.on.day());
        item.monthText = locale.standaloneMonthName(occasion.on.month());
        item.whenText = till.format().nearDay(occasion.on, till.today());
        item.whatText = whatText(occasion, till);
        item.iconName = definition && !definition->icon.isEmpty() ? definition->icon : u"gift"_s;
        items.append(item);
    }
    return items;
}

QList<AttentionItem> attentionItems(const Today& today, const Till& till)
{
    QList<AttentionItem> items;
    for (const insight::Silence& silence : today.silences) {
        if (items.size() == kMostSilences)
            break;
        const search::IndexRow row = rowOf(silence.customer, till);
        items.append({itemKeyOf(silence),
                      silence.customer.toString(),
                      row.displayName,
                      initialsOf(row.firstName, row.lastName),
                      tintOf(silence.customer.value),
                      reasonText(silence, till)});
    }
    return items;
}

QList<AgendaItem> agendaItems(const Today& today, const Till& till)
{
    QList<AgendaItem> items;
    for (const Activity& missed : today.missed) {
        AgendaItem item = agendaItem(missed, till);
        const QDate day = till.format().dayOf(missed.atMs);
        item.missedText =
            TodayItemWords::tr("%1, not ticked off").arg(till.format().nearDay(day, till.today()));
        items.append(item);
    }
    bool hasNext = false;
    for (const Activity& appointment : today.appointments) {
        AgendaItem item = agendaItem(appointment, till);
        item.isNext = !item.isPast && !hasNext;
        hasNext = hasNext || item.isNext;
        items.append(item);
    }
    return items;
}

QList<NextItem> nextItems(const Today& today, const Till& till)
{
    QList<Upcoming> upcoming;
    const auto add = [&](const QString& key, const CustomerId& who, QDate on, const QString& text) {
        upcoming.append({on, {key, who.toString(), text, till.format().nearDay(on, till.today())}});
    };
    const auto withName = [&](const QString& text, const CustomerId& who) {
        return who.isNull() ? text
                            : TodayItemWords::tr("%1, %2").arg(text, rowOf(who, till).displayName);
    };
    for (const Task& task : today.followUps.ahead.first(qMin(kNext, today.followUps.ahead.size())))
        add(task.id.toString(), task.customer, task.dueOn, withName(task.text, task.customer));
    for (const Activity& later :
         today.laterAppointments.first(qMin(kNext, today.laterAppointments.size()))) {
        const QString what = withName(detailOf(later, till), later.customer);
        add(later.id.toString(), later.customer, till.format().dayOf(later.atMs), what);
    }
    for (const insight::Occasion& occasion :
         today.occasions.first(qMin(kNext, today.occasions.size()))) {
        const QString what = withName(whatText(occasion, till), occasion.customer);
        add(itemKeyOf(occasion), occasion.customer, occasion.on, what);
    }
    std::ranges::stable_sort(upcoming, {}, &Upcoming::on);
    QList<NextItem> items;
    for (const Upcoming& one : upcoming.first(qMin(kNext, upcoming.size())))
        items.append(one.item);
    return items;
}

} // namespace carnet
