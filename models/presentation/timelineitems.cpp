// The timeline of a customer, read from activities that are never changed.
#include "models/domain/activityledger.h"
#include "models/domain/webaddress.h"
#include "models/presentation/customeritems.h"
#include "models/presentation/timelinebeside.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

struct TimelineWords {
    Q_DECLARE_TR_FUNCTIONS(CustomerScreen)
};

//! Without scheme and what is said to the page: `house.com/new`.
QString shortAddress(const QString& address)
{
    const QUrl url(address);
    const QString path = url.path() == u"/"_s ? QString() : url.path();
    return url.host() + path;
}

//! Makes the items of one customer; knows what has become of each activity.
class TimelineWriter
{
public:
    explicit TimelineWriter(const CustomerView& view)
        : m_view(view)
        , m_page(view.dossier.timeline)
        , m_ledger(m_page.aboutOthers)
    {
    }

    [[nodiscard]] TimelineItem item(const Activity& activity, Standing standing) const
    {
        const ActivityType* type = m_view.reference.activityType(activity.type);
        TimelineItem item;
        item.activityId = activity.id.toString();
        item.atMs = activity.atMs;
        item.title = type ? m_view.format.name(*type) : TimelineWords::tr("Activity");
        item.icon = type && !type->icon.isEmpty() ? type->icon : u"history"_s;
        item.timeText = m_view.format.moment(activity.atMs, m_view.today);
        item.heading = activity.title;
        item.text = activity.text;
        // Whatever is in the store: nothing but a page of the web is ever opened.
        if (isWebAddress(activity.webAddress, WebScheme::HttpOrHttps)) {
            item.webAddress = activity.webAddress;
            item.addressText = shortAddress(activity.webAddress);
        }
        if (type)
            item.valuesText = m_view.format.fieldValues(*type, activity.fieldValues);
        item.author = m_view.reference.associateName(activity.author);
        item.isWaiting = m_view.dossier.waitingRows.contains(activity.id.value);
        item.isVoided = standing == Standing::TakenBack || standing == Standing::Corrected;
        item.changeText = changeText(activity);
        item.isPlanned = activity.planned && standing == Standing::Stands;
        item.canComplete = item.isPlanned && m_view.viewer.may(Right::LogActivity);
        // What a plan came to is taken back first; else it would be open again beside that.
        item.canVoid = !item.isVoided && standing != Standing::Fulfilled
            && m_view.viewer.may(Right::LogActivity) && mayChange(m_view, activity.author);
        item.hasCalendarFile = item.isPlanned && activity.durationMinutes > 0;
        item.section = item.isPlanned
            ? TimelineWords::tr("Planned")
            : m_view.format.monthAndYear(m_view.format.dayOf(activity.atMs));
        return item;
    }

    [[nodiscard]] QList<TimelineItem> all(TimelineRequest shown, const TimelineChoice& choice) const
    {
        if (!choice.activities)
            return withBeside({}, choice.beside, m_view, shown);
        QList<Activity> past;
        QList<TimelineItem> planned;
        for (const Activity& activity : m_page.activities) {
            const Standing standing = m_ledger.of(activity).standing;
            if (activity.planned && standing == Standing::Stands)
                planned.prepend(item(activity, standing)); // shown soonest first
            else if (standing != Standing::Fulfilled && isOnPage(activity))
                past.append(activity); // a fulfilled plan is shown as what came of it
        }
        std::ranges::sort(past, [](const Activity& a, const Activity& b) {
            return std::pair(a.atMs, a.id) > std::pair(b.atMs, b.id);
        });
        QList<TimelineItem> items;
        for (const Activity& activity : std::as_const(past))
            items.append(item(activity, m_ledger.of(activity).standing));
        if (m_page.hasMore)
            shown.fromMs = std::max(shown.fromMs, m_page.activities.constLast().atMs);
        return planned + withBeside(items, choice.beside, m_view, shown);
    }

private:
    //! A plan that fell through long ago waits for its page.
    [[nodiscard]] bool isOnPage(const Activity& activity) const
    {
        return !activity.planned || !m_page.hasMore
            || activity.atMs >= m_page.activities.constLast().atMs;
    }

    [[nodiscard]] QString changeText(const Activity& activity) const
    {
        const auto entry = m_ledger.of(activity);
        const auto by =
            std::ranges::find(m_page.aboutOthers, entry.by, [](const Activity& a) { return a.id; });
        if (by == m_page.aboutOthers.end())
            return {};
        const qint64 atMs = by->loggedAtMs > 0 ? by->loggedAtMs : by->atMs;
        const QString words = entry.standing == Standing::Corrected
            ? TimelineWords::tr("corrected by %1, %2")
            : TimelineWords::tr("taken back by %1, %2");
        const QString who = m_view.reference.associateName(by->author);
        return words.arg(who.isEmpty() ? TimelineWords::tr("a colleague") : who,
                         m_view.format.moment(atMs, m_view.today));
    }

    const CustomerView& m_view;
    const TimelinePage& m_page;
    ActivityLedger m_ledger;
};

} // namespace

const std::array<ItemRole<TimelineItem>, 18>& TimelineItem::roles()
{
    using I = TimelineItem;
    static const std::array<ItemRole<I>, 18> all{
        {{"activityId", [](const I& i) -> QVariant { return i.activityId; }},
         {"section", [](const I& i) -> QVariant { return i.section; }},
         {"title", [](const I& i) -> QVariant { return i.title; }},
         {"heading", [](const I& i) -> QVariant { return i.heading; }},
         {"icon", [](const I& i) -> QVariant { return i.icon; }},
         {"timeText", [](const I& i) -> QVariant { return i.timeText; }},
         {"text", [](const I& i) -> QVariant { return i.text; }},
         {"webAddress", [](const I& i) -> QVariant { return i.webAddress; }},
         {"addressText", [](const I& i) -> QVariant { return i.addressText; }},
         {"valuesText", [](const I& i) -> QVariant { return i.valuesText; }},
         {"author", [](const I& i) -> QVariant { return i.author; }},
         {"changeText", [](const I& i) -> QVariant { return i.changeText; }},
         {"isPlanned", [](const I& i) -> QVariant { return i.isPlanned; }},
         {"isWaiting", [](const I& i) -> QVariant { return i.isWaiting; }},
         {"isVoided", [](const I& i) -> QVariant { return i.isVoided; }},
         {"canVoid", [](const I& i) -> QVariant { return i.canVoid; }},
         {"canComplete", [](const I& i) -> QVariant { return i.canComplete; }},
         {"hasCalendarFile", [](const I& i) -> QVariant { return i.hasCalendarFile; }}}};
    return all;
}

QList<TimelineItem> timelineItems(const CustomerView& view,
                                  const TimelineRequest& asked,
                                  const TimelineChoice& choice)
{
    return TimelineWriter(view).all(asked, choice);
}

} // namespace carnet
