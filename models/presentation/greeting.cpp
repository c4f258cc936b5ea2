#include "models/presentation/greeting.h"

#include <QCoreApplication>

namespace carnet {

namespace {

constexpr int kNoon = 12;
constexpr int kEvening = 18;

struct GreetingWords {
    Q_DECLARE_TR_FUNCTIONS(Greeting)
};

} // namespace

QString greetingNow(const Till& till)
{
    const QString name = till.associate().name.section(u' ', 0, 0);
    const int hour = till.format().timeOf(till.nowMs()).hour();
    if (hour < kNoon)
        return GreetingWords::tr("Good morning, %1").arg(name);
    return hour < kEvening ? GreetingWords::tr("Good afternoon, %1").arg(name)
                           : GreetingWords::tr("Good evening, %1").arg(name);
}

QString dayNow(const Till& till)
{
    const QDate today = till.today();
    return GreetingWords::tr("%1, %2").arg(till.format().locale().dayName(today.dayOfWeek()),
                                           till.format().dayAndMonth(today));
}

} // namespace carnet
