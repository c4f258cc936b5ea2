#pragma once

#include "models/presentation/todayscreen.h"
#include "tests/presentation/tillbench.h"
#include "tests/support/builders.h"

#include <QTest>

namespace carnet::test {

inline constexpr qint64 kDayMs = 24LL * 60 * 60 * 1000;

//! Ada's day; Anna, Bruno and Carla are in her book. Bench time is 18 November 2026, in the
//! morning.
struct Day {
    TillBench bench;
    UndoToast toast{bench.till()};
    std::unique_ptr<TodayScreen> screen = std::make_unique<TodayScreen>(bench.till(), toast);

    Day() { bench.signIn(bench.ada()); }

    void show()
    {
        screen->setShown(true);
        bench.settle();
    }
    [[nodiscard]] QDate today() { return bench.till().today(); }
    [[nodiscard]] qint64 now() { return bench.till().nowMs(); }
    void perform(const Operation& draft)
    {
        QString trouble;
        bench.till().perform(&toast, {draft}, [&](const Result<Outcome>& outcome) {
            trouble = explain(outcome, bench.till().reference());
        });
        bench.settle();
        QCOMPARE(trouble, QString());
    }
    void addTask(const QString& text, int daysAhead, const Customer& whom)
    {
        const auto by = bench.till().gesture();
        Task task = aTask(whom.id, by.actor, text, today().addDays(daysAhead));
        task.id.value = bench.retail.newId();
        perform(draft::addTask(by, task));
    }
    Activity log(const Customer& whom, qint64 atMs, const QString& text, bool planned = false)
    {
        const auto by = bench.till().gesture();
        Activity activity = anActivity(whom.id, by.actor, text);
        activity.id.value = bench.retail.newId();
        activity.type = planned ? bench.appointment.id : bench.visit.id;
        activity.durationMinutes = planned ? 60 : 0;
        activity.atMs = atMs;
        activity.planned = planned;
        perform(draft::logActivity(by, activity));
        return activity;
    }
    void setBirthday(const Customer& whom, QDate born)
    {
        const auto seen = bench.stored<Customer>(whom.id).value();
        const QJsonObject set{{QStringLiteral("attributes.birthday"), born.toString(Qt::ISODate)}};
        perform(draft::patchCustomer(bench.till().gesture(), seen, set));
    }
    //! Gives a client into the book of a colleague; the toast offers the way back.
    void give(const Customer& whom, const Associate& taker)
    {
        bench.retail.clock.advance(1'000);
        const auto seen = bench.stored<Membership>(Membership::idFor(whom.id)).value();
        const auto draft = draft::reassign(bench.till().gesture(), seen, taker.id);
        bench.till().perform(&toast, {draft}, [this](const Result<Outcome>& outcome) {
            toast.tell(QStringLiteral("Moved"), outcome);
        });
        bench.settle();
    }
    [[nodiscard]] QVariantList agenda(const char* role) const
    {
        return column(*screen->agenda(), role);
    }
    [[nodiscard]] QString firstAppointment() const
    {
        return agenda("activityId").value(0).toString();
    }
    [[nodiscard]] QVariantList occasions(const char* role) const
    {
        return column(*screen->occasions(), role);
    }
    [[nodiscard]] QVariantList attention(const char* role) const
    {
        return column(*screen->attention(), role);
    }
    [[nodiscard]] QVariantList tasks(const char* role) const
    {
        return column(*screen->followUps()->tasks(), role);
    }
};

} // namespace carnet::test
