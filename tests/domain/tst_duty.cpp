#include "models/domain/duty.h"
#include "tests/domain/boutique.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace carnet;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace tst_duty {

namespace {

//! Ada's way from hand to hand; the follow-up is Ben's since 100.
struct Way {
    Boutique boutique;
    Hands hands;
    Duty duty{boutique.ben.id, 100};

    void move(qint64 atMs, const Associate& from, const Associate& to)
    {
        BookMove move;
        move.id = idOf<BookMoveId>(QString::number(atMs));
        move.customer = boutique.ada.id;
        move.from = from.id;
        move.to = to.id;
        move.movedAtMs = atMs;
        hands.moves.prepend(move); // in no order
    }
    void isWith(const QList<Associate>& owners)
    {
        hands.books.clear();
        for (const Associate& owner : owners)
            hands.books.insert(ClientBook::idFor(owner.id));
    }
    //! The names of those whose duty it is.
    [[nodiscard]] QStringList takers() const
    {
        QStringList names;
        for (const Associate& one : {boutique.ben, boutique.cleo, boutique.hana, boutique.mara}) {
            if (hands.giveTo(one.id, duty))
                names.append(one.name);
        }
        return names;
    }
};

class TestDuty : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheOwnersWhileNobodyMovesHer()
    {
        Way way;
        QCOMPARE(way.takers(), QStringList{way.boutique.ben.name});

        way.isWith({way.boutique.cleo}); // whoever has her may ask a colleague
        QCOMPARE(way.takers(), QStringList{way.boutique.ben.name});

        way.move(200, way.boutique.cleo, way.boutique.mara); // Ben did not give her away
        way.isWith({way.boutique.mara});
        QCOMPARE(way.takers(), QStringList{way.boutique.ben.name});
    }

    void goesAlongWithHerAndComesBack()
    {
        Way way;
        way.move(200, way.boutique.ben, way.boutique.cleo);
        way.isWith({way.boutique.cleo});
        QCOMPARE(way.takers(), QStringList{way.boutique.cleo.name});

        way.hands.moves.clear(); // the move is taken back
        way.isWith({way.boutique.ben});
        QCOMPARE(way.takers(), QStringList{way.boutique.ben.name});
    }

    void goesFromHandToHand()
    {
        Way way;
        way.move(200, way.boutique.ben, way.boutique.cleo);
        way.move(300, way.boutique.cleo, way.boutique.mara);
        way.isWith({way.boutique.mara});
        QCOMPARE(way.takers(), QStringList{way.boutique.mara.name});

        way.move(400, way.boutique.mara, way.boutique.ben); // given back
        way.isWith({way.boutique.ben});
        QCOMPARE(way.takers(), QStringList{way.boutique.ben.name});

        way.move(500, way.boutique.ben, way.boutique.hana); // and away again
        way.isWith({way.boutique.hana});
        QCOMPARE(way.takers(), QStringList{way.boutique.hana.name});
    }

    void staysWithWhoTookItOnAfterTheMove()
    {
        Way way;
        way.move(99, way.boutique.ben, way.boutique.cleo);
        way.isWith({way.boutique.cleo});

        QCOMPARE(way.takers(), QStringList{way.boutique.ben.name});
    }

    void whatWasDoneBeforeStaysWhereItWasDone()
    {
        Way way;
        way.duty.doneAtMs = 150;
        way.move(200, way.boutique.ben, way.boutique.cleo);
        way.isWith({way.boutique.cleo});
        QCOMPARE(way.takers(), QStringList{way.boutique.ben.name});

        way.duty.doneAtMs = 250;
        QCOMPARE(way.takers(), QStringList{way.boutique.cleo.name});
    }

    // CB-3: of several owners only the one who took her from Ben takes over what he was to do.
    void goesToOneOfSeveralOwners()
    {
        Way way;
        way.move(200, way.boutique.ben, way.boutique.cleo);
        way.isWith({way.boutique.mara, way.boutique.cleo});
        QCOMPARE(way.takers(), QStringList{way.boutique.cleo.name});

        way.move(300, way.boutique.cleo, way.boutique.hana);
        way.isWith({way.boutique.mara, way.boutique.cleo}); // Hana put her back on the shelf
        QCOMPARE(way.takers(), QStringList{way.boutique.cleo.name});
    }

    void isNeverNobodys()
    {
        Way way;
        way.move(200, way.boutique.ben, way.boutique.cleo);
        way.isWith({}); // Cleo took her out of her book; Ben may be gone
        QCOMPARE(way.takers(), QStringList{way.boutique.cleo.name});

        way.isWith({way.boutique.mara}); // and Mara put her into hers
        QCOMPARE(way.takers(), QStringList{way.boutique.mara.name});
    }
};

} // namespace

CARNET_TEST(TestDuty)

} // namespace tst_duty

#include "tst_duty.moc"
