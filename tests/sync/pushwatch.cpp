#include "tests/sync/pushwatch.h"

#include "tests/support/must.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet::test {

namespace {

bool isDone(Verdict verdict)
{
    return verdict == Verdict::Applied || verdict == Verdict::Merged;
}

} // namespace

void PushWatch::begin(const HeadquartersStore& store, const QHash<OperationId, Verdict>& given)
{
    m_verdicts = given;
    m_books.clear();
    for (const Membership& membership : must(store.all<Membership>()))
        m_books.insert(membership.customer, membership.book);
}

void PushWatch::saw(const PushRequest& request,
                    const PushAnswer& answer,
                    const HeadquartersStore& store)
{
    static const bool isToldAloud = qEnvironmentVariableIsSet("CARNET_SIM_SAYS");
    QList<Operation> done;
    for (const OperationVerdict& verdict : answer.verdicts) {
        if (verdict.verdict == Verdict::Duplicate || verdict.verdict == Verdict::Retry)
            continue;
        const auto first = m_verdicts.constFind(verdict.id);
        const bool isNew = first == m_verdicts.cend();
        if (!isNew && *first != verdict.verdict)
            m_findings.append(u"I3: the verdict on %1 has changed"_s.arg(verdict.id.toString()));
        if (isToldAloud)
            qInfo("%s: verdict %d",
                  qPrintable(verdict.id.toString()),
                  static_cast<int>(verdict.verdict));
        m_verdicts.insert(verdict.id, verdict.verdict);
        m_everRuledOn.insert(verdict.id);
        const auto asked = std::ranges::find(request.operations, verdict.id, &Operation::id);
        if (isNew && isDone(verdict.verdict) && asked != request.operations.cend())
            done.append(*asked);
    }
    for (const Operation& operation : std::as_const(done))
        checkI24(operation, store);
    checkI17(done, store);
    checkI30(request, answer);
}

//! I24: nothing is done for whom lacks the right.
void PushWatch::checkI24(const Operation& done, const HeadquartersStore& store)
{
    const auto row = store.find({EntityKind::Associate, done.actor.value});
    const auto actor = row && *row ? fromRow<Associate>(**row) : Result<Associate>(Associate());
    if (!actor || !actor->may(rightFor(done.type)))
        m_findings.append(u"I24: "_s + done.id.toString());
}

//! I17: who was added to a book is in it right after the commit, and of several who add the same
//! customer one has done so.
void PushWatch::checkI17(const QList<Operation>& done, const HeadquartersStore& store)
{
    QSet<CustomerId> touched;
    for (const Operation& operation : done) {
        if (operation.key.kind != EntityKind::Membership)
            continue;
        if (operation.type == OperationType::AddToBook && m_books.contains(operation.customer))
            m_findings.append(
                u"I17: %1 was added to a book while in one"_s.arg(operation.customer.toString()));
        moveInBook(operation);
        touched.insert(operation.customer);
    }
    for (const CustomerId& customer : std::as_const(touched)) {
        QList<ClientBookId> there;
        for (const Row& row : must(store.ofCustomer(EntityKind::Membership, customer)))
            there.append(must(fromRow<Membership>(row)).book);
        const auto wanted = m_books.constFind(customer);
        const bool isSo = wanted == m_books.cend() ? there.isEmpty() : there == QList{*wanted};
        if (!isSo)
            m_findings.append(
                u"I17: %1 is not in the book that the verdicts say"_s.arg(customer.toString()));
    }
}

void PushWatch::moveInBook(const Operation& done)
{
    if (done.type == OperationType::RemoveFromBook)
        m_books.remove(done.customer);
    else
        m_books.insert(done.customer,
                       ClientBookId::fromString(done.set.value("book"_L1).toString()));
}

//! I30: with the operation that is refused those behind it get their verdicts, in one round trip.
void PushWatch::checkI30(const PushRequest& request, const PushAnswer& answer)
{
    const bool isRefused = std::ranges::any_of(answer.verdicts, [](const OperationVerdict& each) {
        return each.verdict == Verdict::Rejected;
    });
    if (!isRefused || answer.gap || answer.needsIncarnation)
        return;
    for (const Operation& operation : request.operations) {
        const auto verdict =
            std::ranges::find(answer.verdicts, operation.id, &OperationVerdict::id);
        if (verdict == answer.verdicts.cend() || verdict->verdict == Verdict::Retry)
            m_findings.append(
                u"I30: %1 has to wait for one that was refused"_s.arg(operation.id.toString()));
    }
}

} // namespace carnet::test
