#include "models/domain/protocol.h"
#include "tests/domain/property.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>

using namespace carnet;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace tst_digest {

namespace {

RowKey keyOf(int number)
{
    return {number % 2 == 0 ? EntityKind::Customer : EntityKind::Note,
            uuidOf(QString::number(number))};
}

Digest digestOf(const std::vector<int>& numbers)
{
    Digest digest;
    for (const int number : numbers)
        digest.add(keyOf(number), number);
    return digest;
}

class TestDigest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // The same values in any other implementation: SHA-256 over kind, id and version.
    void isTheAgreedSum()
    {
        Digest digest;

        digest.add({EntityKind::Customer, QUuid(u"01020304-0506-0708-090a-0b0c0d0e0f10"_s)}, 17);

        QCOMPARE(QString::number(digest.low, 16), u"559b25ff95debea5"_s);
        QCOMPARE(QString::number(digest.high, 16), u"4e8f6cfca8113ca9"_s);
    }

    void doesNotDependOnOrder()
    {
        VERIFY_HOLDS("any order gives the same sum", [] {
            const auto numbers = *rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 1'000));
            auto backwards = numbers;
            std::ranges::reverse(backwards);
            RC_ASSERT(digestOf(numbers) == digestOf(backwards));
        });
    }

    void forgetsWhatIsRemoved()
    {
        VERIFY_HOLDS("add then remove leaves no trace", [] {
            const auto numbers = *rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 1'000));
            const int other = *rc::gen::inRange(1'000, 2'000);
            Digest digest = digestOf(numbers);
            digest.add(keyOf(other), 3);
            RC_ASSERT(digest != digestOf(numbers));
            digest.remove(keyOf(other), 3);
            RC_ASSERT(digest == digestOf(numbers));
        });
    }

    void seesKindIdAndVersion()
    {
        const RowKey key{EntityKind::Customer, uuidOf(u"ada"_s)};
        Digest one;
        Digest otherVersion;
        Digest otherKind;
        Digest otherId;

        one.add(key, 1);
        otherVersion.add(key, 2);
        otherKind.add({EntityKind::Membership, key.id}, 1);
        otherId.add({key.kind, uuidOf(u"eve"_s)}, 1);

        QVERIFY(one != otherVersion);
        QVERIFY(one != otherKind);
        QVERIFY(one != otherId);
    }
};

} // namespace

CARNET_TEST(TestDigest)

} // namespace tst_digest

#include "tst_digest.moc"
