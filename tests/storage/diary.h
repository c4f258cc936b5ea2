#pragma once

#include "tests/storage/retail.h"
#include "tests/support/builders.h"
#include "tests/support/verify.h"

#include <QTest>

namespace carnet::test {

//! A till with Ana and Bea, both in Ada's book.
class Diary
{
public:
    Diary()
        : ana(retail.customer(QStringLiteral("Ana"), {retail.customersA.id}))
        , bea(retail.customer(QStringLiteral("Bea"), {retail.customersA.id}))
        , till(retail.till(1))
    {
        retail.put({toRow(ana), toRow(bea)});
        const ClientBook book{ClientBook::idFor(retail.ada.id), 0, {}, retail.ada.id};
        retail.put({toRow(book)});
        for (const Customer& customer : {ana, bea}) {
            Membership place = aMembership(customer.id, retail.ada.id);
            place.version = 0;
            retail.put({toRow(place)});
        }
        synchronise();
    }

    void synchronise() const { Retail::synchronise(*till, *retail.hq, retail.tillA.id); }

    [[nodiscard]] Activity at(qint64 atMs, const QString& text, const Customer& whom) const
    {
        Activity activity = anActivity(whom.id, retail.ada.id, text);
        activity.type = type.id;
        activity.atMs = atMs;
        return activity;
    }
    [[nodiscard]] Activity at(qint64 atMs, const QString& text) const
    {
        return at(atMs, text, ana);
    }
    void log(const QList<Activity>& activities) const
    {
        QList<Operation> drafts;
        for (const Activity& activity : activities) {
            drafts = {draft::logActivity(retail.by(retail.ada.id, retail.storeA.id), activity)};
            QVERIFY2(must(till->apply(drafts)).judgement.isDone(), qPrintable(activity.text));
        }
    }
    void takeBack(const Activity& activity)
    {
        const auto by = retail.by(retail.ada.id, retail.storeA.id);
        must(till->apply({draft::voidActivity(by, activity, {retail.newId()})}));
    }
    void addTask(const QString& text, const Customer& whom) const
    {
        const auto by = retail.by(retail.ada.id, retail.storeA.id);
        must(till->apply({draft::addTask(by, aTask(whom.id, retail.ada.id, text))}));
    }
    //! Gives Ana into the book of \a to, a minute later.
    Operation giveAna(const Associate& to)
    {
        retail.clock.advance(60'000);
        const auto by = retail.by(retail.ada.id, retail.storeA.id);
        const auto row = must(till->find({Membership::kKind, Membership::idFor(ana.id).value}));
        const auto place = must(fromRow<Membership>(row.value()));
        return must(till->apply({draft::reassign(by, place, to.id)})).operations.constFirst();
    }
    [[nodiscard]] QStringList tasksOf(const Associate& who) const
    {
        QStringList found;
        for (const Task& task : must(till->day().tasksOf(who.id, retail.clock.nowMs())))
            found.append(task.text);
        found.sort();
        return found;
    }
    [[nodiscard]] TimelinePage page(int limit, const ActivityTypeId& only = {}) const
    {
        return must(till->day().timeline({ana.id, only, limit}));
    }
    [[nodiscard]] static QStringList texts(const QList<Activity>& activities)
    {
        QStringList found;
        for (const Activity& activity : activities)
            found.append(activity.text);
        return found;
    }

    Retail retail;
    ActivityType type{idOf<ActivityTypeId>(QStringLiteral("visit")),
                      0,
                      QStringLiteral("visit"),
                      QStringLiteral("Visit"),
                      {},
                      {},
                      false,
                      1};
    Customer ana;
    Customer bea;
    std::unique_ptr<TerminalStore> till;
};

} // namespace carnet::test
