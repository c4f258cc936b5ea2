#include "tests/storage/retail.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"

#include <QDir>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

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
            auto db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"behind"_s);
            const QDir folder(retail.folder());
            const QStringList files = folder.entryList({u"*.sqlite"_s, u"*.db"_s});
            QCOMPARE(files.size(), 1);
            db.setDatabaseName(folder.filePath(files.constFirst()));
            QVERIFY(db.open());
            for (const QString& statement : statements)
                QVERIFY(QSqlQuery(db).exec(statement));
            db.close();
        }
        QSqlDatabase::removeDatabase(u"behind"_s);
        retail.reopen();
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
        // Ids grow, so this is the last one.
        const QString trigger = u"CREATE TRIGGER broken_on_%1 BEFORE %1 ON memberships "
                                "WHEN NEW.customer = (SELECT max(customer) FROM memberships) "
                                "BEGIN SELECT RAISE(ABORT, 'the disk'); END"_s;
        books.execute({trigger.arg(u"INSERT"_s), trigger.arg(u"UPDATE"_s)});

        const auto failed = books.perform();

        QVERIFY(!failed);
        QCOMPARE(books.dump(), before);
        books.execute({u"DROP TRIGGER broken_on_INSERT"_s, u"DROP TRIGGER broken_on_UPDATE"_s});
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
