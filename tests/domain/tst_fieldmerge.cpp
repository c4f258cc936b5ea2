#include "models/domain/fieldmerge.h"
#include "tests/domain/property.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace carnet;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace tst_fieldmerge {

namespace {

// Elements instead of ranges: RapidCheck starts ranges small, and then too few cases differ.
FieldMark anyMark()
{
    const auto id = [] { return uuidOf(*rc::gen::element(u"a"_s, u"b"_s, u"c"_s)); };
    return {Hlc::at(*rc::gen::element<qint64>(1, 2, 3)), {id()}, {id()}};
}

QJsonValue anyOf(const QStringList& values)
{
    return *rc::gen::elementOf(std::vector<QString>(values.begin(), values.end()));
}

FieldEdit anyEdit(const QStringList& values)
{
    return {anyOf(values),
            anyOf(values),
            anyOf(values),
            anyMark(),
            anyMark(),
            *rc::gen::arbitrary<bool>()};
}

const QStringList& names()
{
    static const QStringList values{u"Ana"_s, u"Anna"_s, u"Hanna"_s};
    return values;
}

const QStringList& consents()
{
    static const QStringList values{u"not_asked"_s, u"allowed"_s, u"declined"_s};
    return values;
}

bool writes(FieldOutcome outcome)
{
    return outcome == FieldOutcome::Clean || outcome == FieldOutcome::Incoming;
}

//! The edit as it would be judged again, after it was done.
FieldEdit again(const FieldEdit& edit, FieldOutcome outcome)
{
    FieldEdit next = edit;
    if (writes(outcome)) {
        next.current = edit.set;
        next.mark = edit.incoming;
    }
    next.sawCurrent = false;
    return next;
}

class TestFieldMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decidesByTable_data()
    {
        QTest::addColumn<QString>("current");
        QTest::addColumn<QString>("was");
        QTest::addColumn<QString>("set");
        QTest::addColumn<int>("writtenAt");
        QTest::addColumn<int>("wishedAt");
        QTest::addColumn<int>("expected");
        const auto row = [](const char* name,
                            const QStringList& values,
                            int writtenAt,
                            int wishedAt,
                            FieldOutcome expected) {
            QTest::newRow(name) << values.at(0) << values.at(1) << values.at(2) << writtenAt
                                << wishedAt << static_cast<int>(expected);
        };
        row("already so", {u"B"_s, u"A"_s, u"B"_s}, 1, 2, FieldOutcome::Unchanged);
        row("nobody else", {u"A"_s, u"A"_s, u"B"_s}, 9, 2, FieldOutcome::Clean);
        row("mine is later", {u"C"_s, u"A"_s, u"B"_s}, 1, 2, FieldOutcome::Incoming);
        row("theirs is later", {u"C"_s, u"A"_s, u"B"_s}, 3, 2, FieldOutcome::Current);
        row("never marked", {u"C"_s, u"A"_s, u"B"_s}, 0, 2, FieldOutcome::Incoming);
    }
    void decidesByTable()
    {
        QFETCH(QString, current);
        QFETCH(QString, was);
        QFETCH(QString, set);
        QFETCH(int, writtenAt);
        QFETCH(int, wishedAt);
        QFETCH(int, expected);

        const FieldEdit edit{
            current, was, set, {Hlc::at(writtenAt), {}, {}}, {Hlc::at(wishedAt), {}, {}}, false};

        QCOMPARE(static_cast<int>(mergeField(edit)), expected);
    }

    void trustsTheBaseOnlyWhereItCanHaveBeenSeen()
    {
        FieldEdit edit{u"C"_s, u"A"_s, u"B"_s, {Hlc::at(1), {}, {}}, {Hlc::at(2), {}, {}}, true};

        QCOMPARE(mergeField(edit), FieldOutcome::Clean);
        edit.mark.hlc = Hlc::at(3);
        QCOMPARE(mergeField(edit), FieldOutcome::Current);
    }

    void decidesTiesAlikeFromBothSides()
    {
        VERIFY_HOLDS("exactly one of two unseen values stands", [] {
            const FieldMark one = anyMark();
            const FieldMark two = anyMark();
            const bool areSame = one.operation == two.operation && one.hlc == two.hlc;
            RC_PRE(!areSame);
            const FieldEdit oneAfterTwo{u"two"_s, u"old"_s, u"one"_s, two, one, false};
            const FieldEdit twoAfterOne{u"one"_s, u"old"_s, u"two"_s, one, two, false};
            const bool oneStands = mergeField(oneAfterTwo) == FieldOutcome::Incoming;
            const bool twoStands = mergeField(twoAfterOne) == FieldOutcome::Incoming;
            RC_ASSERT(oneStands != twoStands);
        });
    }

    void changesNothingTheSecondTime()
    {
        VERIFY_HOLDS("idempotent", [] {
            const FieldEdit edit = anyEdit(names());
            const FieldOutcome first = mergeField(edit);
            const FieldOutcome second = mergeField(again(edit, first));
            const bool holds = !writes(first) || second == FieldOutcome::Unchanged;
            RC_ASSERT(holds);
        });
        VERIFY_HOLDS("idempotent for consent", [] {
            const FieldEdit edit = anyEdit(consents());
            const FieldOutcome first = mergeConsent(edit);
            const FieldOutcome second = mergeConsent(again(edit, first));
            const bool holds = !writes(first) || second == FieldOutcome::Unchanged;
            RC_ASSERT(holds);
        });
    }

    // I18: what nobody has seen is never simply overwritten.
    void keepsUnseenValuesAside()
    {
        VERIFY_HOLDS("unseen current values end as a conflict", [] {
            FieldEdit edit = anyEdit(names());
            edit.sawCurrent = false;
            edit.current = u"Annie"_s; // neither seen nor wanted
            const FieldOutcome outcome = mergeField(edit);
            const bool isKept =
                outcome == FieldOutcome::Incoming || outcome == FieldOutcome::Current;
            RC_ASSERT(isKept);
        });
    }

    // I19
    void neverOverridesAnUnseenWithdrawal()
    {
        VERIFY_HOLDS("a withdrawal stands until somebody saw it", [] {
            FieldEdit edit = anyEdit(consents());
            edit.current = u"declined"_s;
            edit.was = *rc::gen::element(u"allowed"_s, u"not_asked"_s);
            RC_ASSERT(!writes(mergeConsent(edit)));
        });
    }

    void alwaysTakesAWithdrawal()
    {
        VERIFY_HOLDS("a withdrawal stands, late or early", [] {
            FieldEdit edit = anyEdit(consents());
            edit.set = u"declined"_s;
            RC_ASSERT(mergeConsent(edit) != FieldOutcome::Current);
        });
    }
};

} // namespace

CARNET_TEST(TestFieldMerge)

} // namespace tst_fieldmerge

#include "tst_fieldmerge.moc"
