#include "tests/storage/retail.h"
#include "tests/support/builders.h"
#include "tests/support/headquartersplace.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet::tst_perform {

namespace {

using test::dumpOf;
using test::must;
using test::Retail;

//! Ten customers in Ada's book, whom headquarters is to move into Ben's in one step.
struct Books {
    Retail retail;
    PerformRequest moves;

    Books()
    {
        const AssociateId ada = retail.ada.id;
        retail.put({toRow(ClientBook{ClientBook::idFor(ada), 0, {}, ada})});
        for (int i = 0; i < 10; ++i) {
            const Customer anna = retail.customer(u"Anna %1"_s.arg(i), {retail.customersA.id});
            const Membership place = test::aMembership(anna.id, ada);
            retail.put({toRow(anna), toRow(place)});
            Operation move =
                draft::reassign(retail.by(retail.chief.id, retail.storeA.id), place, retail.ben.id);
            move.id.value = retail.newId();
            move.hlc = Hlc::at(retail.clock.nowMs());
            moves.operations.append(move);
        }
    }

    [[nodiscard]] Result<PerformAnswer> perform() const
    {
        return retail.hq->perform(retail.tillA.id, moves);
    }
    [[nodiscard]] QString dump() const
    {
        return dumpOf(*retail.hq,
                      {EntityKind::Customer,
                       EntityKind::ClientBook,
                       EntityKind::Membership,
                       EntityKind::BookMove});
    }
    //! Behind the back of headquarters.
    void execute(const QStringList& statements)
    {
        retail.hq.reset();
        {
            const auto database =
                must(Database::open(test::databaseOf(retail.folder()), Schema::Headquarters));
            for (const QString& statement : statements)
                (void)must(carnet::execute(database->statements(), statement));
        }
        retail.reopen();
    }
    //! From now on one membership cannot be written: ids grow, so it is the last.
    void breakLastPlace()
    {
        if (!test::isOnPostgres()) {
            const QString trigger = u"CREATE TRIGGER broken_on_%1 BEFORE %1 ON memberships "
                                    "WHEN NEW.customer = (SELECT max(customer) FROM memberships) "
                                    "BEGIN SELECT RAISE(ABORT, 'the disk'); END"_s;
            return execute({trigger.arg(u"INSERT"_s), trigger.arg(u"UPDATE"_s)});
        }
        QStringList customers;
        must(retail.hq->forEach(EntityKind::Membership, [&](const Row& row) {
            customers.append(row.fields.value("customer"_L1).toString());
        }));
        execute({u"ALTER TABLE memberships ADD CONSTRAINT broken CHECK (customer <> '%1')"
                 " NOT VALID"_s.arg(*std::ranges::max_element(customers))});
    }
    void mend()
    {
        execute(test::isOnPostgres()
                    ? QStringList{u"ALTER TABLE memberships DROP CONSTRAINT broken"_s}
                    : QStringList{u"DROP TRIGGER broken_on_INSERT"_s,
                                  u"DROP TRIGGER broken_on_UPDATE"_s});
    }
};

} // namespace

//! What headquarters does in one step.
class TestPerform final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesNothingOfAStepThatFailsAtItsEnd()
    {
        Books books;
        const QString before = books.dump();
        books.breakLastPlace();

        const auto failed = books.perform();

        QVERIFY(!failed);
        QCOMPARE(books.dump(), before);
        books.mend();
        QCOMPARE(books.dump(), before); // on the disk as well
        const PerformAnswer again = must(books.perform());
        QVERIFY(again.isDone);
        QCOMPARE(again.verdicts.size(), 10);
        for (const OperationVerdict& verdict : again.verdicts)
            QCOMPARE(verdict.verdict, Verdict::Applied); // none was done before
    }

    void doesNothingWhereTheLastIsRefused()
    {
        Books books;
        const QString before = books.dump();
        books.moves.operations.last().was.insert(u"book"_s,
                                                 ClientBook::idFor(books.retail.ben.id).toString());

        const PerformAnswer refused = must(books.perform());

        QVERIFY(!refused.isDone);
        QCOMPARE(refused.verdicts.last().refusal, Refusal::Stale);
        QCOMPARE(books.dump(), before);
    }
};

CARNET_TEST(TestPerform)

} // namespace carnet::tst_perform

#include "tst_perform.moc"
