#include "tests/domain/boutique.h"
#include "tests/domain/property.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>
#include <deque>
#include <memory>

using namespace carnet;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace tst_mergelaws {

namespace {

//! A till that was cut off with a copy of the rows: it edits its copy and sends later.
struct Till {
    Associate associate;
    std::unique_ptr<MemoryRows> rows;
    qint64 clockMs = 0;
    std::deque<Operation> outbox;
};

//! Several tills and a headquarters; every step is drawn by RapidCheck. Values are unique, so that
//! each can be looked for at the end.
class Fleet
{
public:
    explicit Fleet(int tills)
    {
        const auto phone = aContactPoint(m_boutique.ada.id, ContactKind::Phone, u"+49 30 1"_s);
        m_boutique.does(draft::addContactPoint(m_boutique.by(m_boutique.ben), phone));
        m_phone = {ContactPoint::kKind, phone.id.value};
        m_customer = {Customer::kKind, m_boutique.ada.id.value};
        for (int i = 0; i < tills; ++i) {
            const auto associate = anAssociate(u"associate %1"_s.arg(i));
            m_boutique.rows.put(associate);
            m_tills.push_back({associate, nullptr, 0, {}});
        }
        for (Till& till : m_tills)
            download(till);
    }

    void step()
    {
        Till& till = m_tills.at(*rc::gen::inRange<size_t>(0, m_tills.size()));
        switch (*rc::gen::inRange(0, 6)) {
        case 0:
            return rename(till);
        case 1:
            return consent(till);
        case 2:
            return rewriteNumber(till);
        case 3:
            return upload(till);
        case 4:
            return claim(till);
        default:
            return download(till);
        }
    }

    void finish()
    {
        for (Till& till : m_tills) {
            while (!till.outbox.empty())
                upload(till);
        }
    }

    [[nodiscard]] const MemoryRows& headquarters() const { return m_boutique.rows; }
    [[nodiscard]] const QList<Operation>& sent() const { return m_sent; }
    [[nodiscard]] const QList<Judgement>& judged() const { return m_judged; }
    [[nodiscard]] RowKey phone() const { return m_phone; }

private:
    void act(Till& till, Operation draft)
    {
        // Minutes apart, or several within one reading of the clock.
        till.clockMs += *rc::gen::inRange<qint64>(0, 100);
        draft.atMs = till.clockMs;
        Operation operation = m_boutique.sent(draft);
        if (!till.rows->apply(operation).isDone())
            return;
        till.outbox.push_back(operation);
    }

    [[nodiscard]] QString unique()
    {
        ++m_values;
        return u"+49 %1"_s.arg(m_values);
    }

    void rename(Till& till)
    {
        const auto seen = fromRow<Customer>(*till.rows->find(m_customer).value()).value();
        act(till, draft::patchCustomer(by(till), seen, {{u"first_name"_s, unique()}}));
    }

    void rewriteNumber(Till& till)
    {
        act(till, draft::patchContactPoint(by(till), point(till), {{u"value"_s, unique()}}));
    }

    void consent(Till& till)
    {
        const auto wanted = *rc::gen::element(u"allowed"_s, u"declined"_s, u"not_asked"_s);
        act(till, draft::patchContactPoint(by(till), point(till), {{u"consent"_s, wanted}}));
    }

    void claim(Till& till) { act(till, draft::addToBook(by(till), m_boutique.ada.id)); }

    void upload(Till& till)
    {
        if (till.outbox.empty())
            return;
        const Operation operation = till.outbox.front();
        till.outbox.pop_front();
        m_sent.append(operation);
        m_judged.append(m_boutique.rows.apply(operation));
        m_newest = std::max(m_newest, operation.hlc.ms());
    }

    //! The till has sent everything and takes headquarters' rows; its clock hears of theirs.
    void download(Till& till)
    {
        while (!till.outbox.empty())
            upload(till);
        till.rows = std::make_unique<MemoryRows>(MemoryRows::Side::Till);
        for (const Row& row : m_boutique.rows.rows())
            till.rows->copy(row, m_boutique.rows.marks(row.key).value());
        till.clockMs = std::max(till.clockMs, m_newest + 1);
    }

    [[nodiscard]] ContactPoint point(const Till& till) const
    {
        return fromRow<ContactPoint>(*till.rows->find(m_phone).value()).value();
    }

    [[nodiscard]] static Gesture by(const Till& till)
    {
        return {till.associate.id, {}, till.clockMs, {}};
    }

    Boutique m_boutique;
    std::vector<Till> m_tills;
    RowKey m_phone;
    RowKey m_customer;
    QList<Operation> m_sent;
    QList<Judgement> m_judged;
    qint64 m_newest = 1'795'000'060'000; // of the phone number all of them start with
    int m_values = 0;
};

std::unique_ptr<Fleet> afterSomeTime()
{
    auto fleet = std::make_unique<Fleet>(*rc::gen::inRange(2, 5));
    const int steps = *rc::gen::inRange(1, 40);
    for (int i = 0; i < steps; ++i)
        fleet->step();
    fleet->finish();
    return fleet;
}

bool isInAConflict(const MemoryRows& rows, const QJsonValue& value)
{
    return std::ranges::any_of(rows.all<Conflict>(), [&](const Conflict& conflict) {
        return conflict.other.value(u"value"_s) == value
            || conflict.kept.value(u"value"_s) == value;
    });
}

bool isSuperseded(const Fleet& fleet, const Operation& by, const QString& field)
{
    return std::ranges::any_of(fleet.sent(), [&](const Operation& later) {
        return later.set.contains(field) && later.was.value(field) == by.set.value(field);
    });
}

class TestMergeLaws : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // I18
    void noTypedValueDisappears()
    {
        VERIFY_HOLDS("current, superseded by somebody who saw it, or in a conflict", [] {
            const auto fleet = afterSomeTime();
            for (const Operation& operation : fleet->sent()) {
                for (const QString& field : {u"first_name"_s, u"value"_s}) {
                    if (!operation.set.contains(field))
                        continue;
                    const QJsonValue typed = operation.set.value(field);
                    const auto row = fleet->headquarters().find(operation.key).value();
                    const bool isKept = row->fields.value(field) == typed
                        || isInAConflict(fleet->headquarters(), typed)
                        || isSuperseded(*fleet, operation, field);
                    RC_ASSERT(isKept);
                }
            }
        });
    }

    // I19
    void noWithdrawalIsOverriddenUnseen()
    {
        VERIFY_HOLDS("whoever granted last had seen every withdrawal before", [] {
            const auto fleet = afterSomeTime();
            const auto phone = fleet->headquarters().get<ContactPoint>(fleet->phone().id);
            if (phone->consent != Consent::Allowed)
                return;
            const auto sets = [](const Operation& operation, const QString& consent) {
                return operation.set.value(u"consent"_s) == QJsonValue(consent);
            };
            for (const Operation& withdrawal : fleet->sent()) {
                if (!sets(withdrawal, u"declined"_s))
                    continue;
                const bool wasSeen =
                    std::ranges::any_of(fleet->sent(), [&](const Operation& later) {
                        return later.set.contains(u"consent"_s) && !sets(later, u"declined"_s)
                            && later.was.value(u"consent"_s) == QJsonValue(u"declined"_s)
                            && later.hlc >= withdrawal.hlc;
                    });
                RC_ASSERT(wasSeen);
            }
        });
    }

    // I16 and I17
    void onlyOneOfAllHasHer()
    {
        VERIFY_HOLDS("one membership, one claim applied", [] {
            const auto fleet = afterSomeTime();
            qsizetype applied = 0;
            for (qsizetype i = 0; i < fleet->sent().size(); ++i) {
                if (fleet->sent().at(i).type == OperationType::AddToBook)
                    applied += fleet->judged().at(i).verdict == Verdict::Applied ? 1 : 0;
            }
            RC_ASSERT(fleet->headquarters().all<Membership>().size() == applied);
            RC_ASSERT(applied <= 1);
        });
    }

    void judgingTheLastAgainChangesNothing()
    {
        VERIFY_HOLDS("idempotent", [] {
            const auto fleet = afterSomeTime();
            if (fleet->sent().isEmpty())
                return;
            RC_ASSERT(fleet->headquarters().ask(fleet->sent().constLast()).changes.isEmpty());
        });
    }

    void everyConflictSaysWhoAndWhen()
    {
        VERIFY_HOLDS("authors and times are those of an operation", [] {
            const auto fleet = afterSomeTime();
            for (const Conflict& conflict : fleet->headquarters().all<Conflict>()) {
                const bool isKnown =
                    std::ranges::any_of(fleet->sent(), [&](const Operation& operation) {
                        return operation.actor == conflict.otherAuthor
                            && operation.atMs == conflict.otherAtMs;
                    });
                RC_ASSERT(isKnown);
            }
        });
    }
};

} // namespace

CARNET_TEST(TestMergeLaws)

} // namespace tst_mergelaws

#include "tst_mergelaws.moc"
