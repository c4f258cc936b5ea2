#include "models/storage/headquarterspush.h"

#include "models/storage/entitytable.h"
#include "models/storage/namedvalues.h"
#include "models/storage/retry.h"
#include "models/storage/terminalscopes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

//! A terminal's clock may be this far ahead before headquarters puts its own in its place.
constexpr qint64 kClockToleranceMs = 120'000;

Judgement refused(Refusal refusal, const QJsonObject& facts)
{
    Judgement judgement;
    judgement.verdict = Verdict::Rejected;
    judgement.refusal = refusal;
    judgement.facts = facts;
    return judgement;
}

//! What is unknown here waits until a later version of this program knows it.
Judgement heldIfUnknown(Judgement judgement)
{
    if (judgement.refusal == Refusal::Unknown)
        judgement.verdict = Verdict::Held;
    return judgement;
}

} // namespace

HeadquartersPush::HeadquartersPush(HeadquartersContext& context,
                                   const RowReader& reader,
                                   const RegisterId& terminal,
                                   qint64 epoch)
    : m_context(context)
    , m_reader(reader)
    , m_rows(context)
    , m_book(context)
    , m_terminal(terminal)
    , m_epoch(epoch)
{
    m_answer.epoch = epoch;
}

Result<PushAnswer> HeadquartersPush::run(const PushRequest& request)
{
    const auto followed = followedScopes(m_context, m_rows, m_terminal);
    if (!followed)
        return tl::unexpected(followed.error());
    for (const Scope& scope : *followed)
        m_followed.insert(scope.number);
    m_incarnation = request.incarnation;
    m_ackedThrough = request.ackedThrough;
    m_unread = request.unread;

    if (const auto applied = apply(request.operations); !applied)
        return tl::unexpected(applied.error());
    for (const KeptVerdict& kept : m_verdicts) {
        OperationVerdict verdict = kept.verdict;
        if (const auto added = addImages(kept, verdict); !added)
            return tl::unexpected(added.error());
        m_answer.verdicts.append(verdict);
    }
    m_answer.hlc = m_hlc;
    return m_answer;
}

Result<> HeadquartersPush::readClock()
{
    const auto hlc = NamedValues(m_context.sql(), u"meta"_s).number(u"hlc"_s);
    if (!hlc)
        return tl::unexpected(hlc.error());
    m_hlc.value = static_cast<quint64>(*hlc);
    return {};
}

Result<> HeadquartersPush::keepClock()
{
    m_hlc = m_hlc.next(m_context.clock.nowMs());
    const NamedValues meta(m_context.sql(), u"meta"_s);
    return meta.setNumber(u"hlc"_s, static_cast<qint64>(m_hlc.value));
}

Result<> HeadquartersPush::apply(Operations operations)
{
    auto batch = retried(m_context.sql(), m_context.random, [&] { return tryBatch(operations); });
    if (batch) {
        accept(*std::move(batch));
        return {};
    }
    // Only what these values are can be cured by leaving them out; a full disk cannot.
    if (batch.error().code != ErrorCode::Invalid || operations.empty())
        return tl::unexpected(batch.error());
    if (operations.size() == 1)
        return refusePoison(operations.front());
    const size_t half = operations.size() / 2;
    if (auto first = apply(operations.first(half)); !first)
        return first;
    if (m_answer.gap || m_answer.needsIncarnation)
        return {};
    return apply(operations.subspan(half));
}

void HeadquartersPush::accept(Batch batch)
{
    m_answer.lastN = batch.stream.lastN;
    m_answer.gap = batch.gap;
    m_answer.needsIncarnation = batch.needsIncarnation;
    m_verdicts += std::move(batch.verdicts);
}

Result<HeadquartersPush::Batch> HeadquartersPush::tryBatch(Operations operations)
{
    auto writer = HeadquartersWriter::begin(m_context);
    if (!writer)
        return tl::unexpected(writer.error());
    if (const auto read = readClock(); !read)
        return tl::unexpected(read.error());
    const auto stream = m_book.stream(m_terminal, m_incarnation);
    if (!stream)
        return tl::unexpected(stream.error());
    Batch batch{{}, *stream};
    for (const Operation& operation : operations) {
        if (const auto taken = takeOne(operation, **writer, batch); !taken)
            return tl::unexpected(taken.error());
        if (batch.gap || batch.needsIncarnation)
            break;
    }
    batch.stream.ackedThrough = std::max(batch.stream.ackedThrough, m_ackedThrough);
    if (const auto kept = m_book.setStream(m_terminal, m_incarnation, batch.stream); !kept)
        return tl::unexpected(kept.error());
    if (const auto kept = keepClock(); !kept)
        return tl::unexpected(kept.error());
    if (const auto committed = (*writer)->commit(); !committed)
        return tl::unexpected(committed.error());
    return batch;
}

Result<> HeadquartersPush::takeOne(const Operation& operation,
                                   WriteTransaction& writer,
                                   Batch& batch)
{
    const auto known = m_book.find(operation.id);
    if (!known)
        return tl::unexpected(known.error());
    const bool isOld = operation.n <= batch.stream.lastN;
    // What was read only in part then hashes differently now.
    const bool isOpen = *known && (*known)->waitsToBeKnown();
    const bool isSame = isOpen || (*known && (*known)->bodyHash == hashOf(operation));
    if (isOld && !isSame) {
        batch.needsIncarnation = true; // this place in the stream was used for something else
        return {};
    }
    if (!isOld && operation.n != batch.stream.lastN + 1) {
        batch.gap = true;
        return {};
    }
    if (!*known || (isOpen && !m_unread.contains(operation.id))) {
        const auto decision = decide(asReceived(operation), writer);
        if (!decision)
            return tl::unexpected(decision.error());
        return keep(operation, *decision, batch);
    }
    KeptVerdict again = **known;
    again.verdict.n = operation.n;
    batch.verdicts.append(again);
    batch.stream.lastN = std::max(batch.stream.lastN, operation.n);
    return {};
}

QByteArray HeadquartersPush::hashOf(const Operation& operation) const
{
    const auto unread = m_unread.constFind(operation.id);
    return unread == m_unread.cend() ? bodyHash(operation) : unread->bodyHash;
}

Operation HeadquartersPush::asReceived(const Operation& sent) const
{
    Operation received = sent;
    const qint64 latest = m_context.clock.nowMs() + kClockToleranceMs;
    if (received.hlc.ms() > latest)
        received.hlc = m_hlc.next(m_context.clock.nowMs());
    if (received.baseEpoch != m_epoch)
        received.baseVersion = 0; // versions of another epoch mean nothing here
    return received;
}

Result<HeadquartersPush::Decision> HeadquartersPush::decide(const Operation& operation,
                                                            WriteTransaction& writer)
{
    if (const auto unread = m_unread.constFind(operation.id); unread != m_unread.cend()) {
        const QJsonObject facts{{u"reason"_s, u"unreadable"_s}};
        return Decision{heldIfUnknown(refused(unread->refusal, facts)), {}};
    }
    if (operation.hlc > m_hlc)
        m_hlc = operation.hlc;
    const auto dependency = dependencyOf(operation);
    if (!dependency)
        return tl::unexpected(dependency.error());
    if (*dependency)
        return Decision{**dependency, {operation.key}};
    const auto allowed = mayActAt(m_rows, m_terminal, operation.actor);
    if (!allowed)
        return tl::unexpected(allowed.error());
    if (!*allowed)
        return Decision{refused(Refusal::NotAllowed, {{u"reason"_s, u"other_store"_s}}),
                        {operation.key}};

    const auto facts = collectFacts(operation, m_reader);
    if (!facts)
        return tl::unexpected(facts.error());
    Decision decision{heldIfUnknown(judge(operation, *facts)), {operation.key}};
    for (const Change& change : decision.judgement.changes) {
        if (!decision.rows.contains(change.key))
            decision.rows.append(change.key);
    }
    if (const auto written = write(operation, decision.judgement, writer); !written)
        return tl::unexpected(written.error());
    return decision;
}

Result<std::optional<Judgement>> HeadquartersPush::dependencyOf(const Operation& operation) const
{
    for (const OperationId& needed : operation.after) {
        const auto known = m_book.find(needed);
        if (!known)
            return tl::unexpected(known.error());
        const QJsonObject facts{{u"operation"_s, needed.toString()}};
        if (!*known || (*known)->verdict.verdict == Verdict::Rejected)
            return refused(Refusal::Dependency, facts);
        if ((*known)->verdict.verdict == Verdict::Held) {
            Judgement held;
            held.verdict = Verdict::Held;
            held.refusal = (*known)->verdict.refusal; // waits for the same
            held.facts = facts;
            return held;
        }
    }
    return std::nullopt;
}

Result<> HeadquartersPush::write(const Operation& operation,
                                 const Judgement& judgement,
                                 WriteTransaction& writer) const
{
    if (!judgement.isDone())
        return {};
    for (const Change& change : judgement.changes) {
        if (!change.after) {
            if (auto removed = writer.remove(change.key); !removed)
                return removed;
        } else if (const auto put = writer.put(*change.after); !put) {
            return tl::unexpected(put.error());
        }
    }
    const RowKey marked = judgement.marksRow.value_or(operation.key);
    for (auto it = judgement.marks.begin(); it != judgement.marks.end(); ++it) {
        if (auto kept = m_rows.setMark(marked, it.key(), it.value()); !kept)
            return kept;
    }
    return {};
}

Result<> HeadquartersPush::keep(const Operation& sent, const Decision& decision, Batch& batch)
{
    KeptVerdict kept;
    kept.verdict.id = sent.id;
    kept.verdict.n = sent.n;
    kept.verdict.verdict = decision.judgement.verdict;
    kept.verdict.refusal = decision.judgement.refusal;
    kept.verdict.facts = decision.judgement.facts;
    kept.rows = decision.rows;
    kept.incarnation = m_incarnation;
    kept.bodyHash = hashOf(sent);
    if (auto written = m_book.keep(m_terminal, kept, sent); !written)
        return written;
    batch.verdicts.append(kept);
    batch.stream.lastN = std::max(batch.stream.lastN, sent.n);
    return {};
}

Result<> HeadquartersPush::refusePoison(const Operation& operation)
{
    auto writer = HeadquartersWriter::begin(m_context);
    if (!writer)
        return tl::unexpected(writer.error());
    const auto stream = m_book.stream(m_terminal, m_incarnation);
    if (!stream)
        return tl::unexpected(stream.error());
    Batch batch{{}, *stream};
    const Decision decision{refused(Refusal::Invalid, {{u"reason"_s, u"cannot_be_stored"_s}}),
                            {operation.key}};
    if (auto kept = keep(operation, decision, batch); !kept)
        return kept;
    if (auto moved = m_book.setStream(m_terminal, m_incarnation, batch.stream); !moved)
        return moved;
    if (auto committed = (*writer)->commit(); !committed)
        return committed;
    accept(std::move(batch));
    return {};
}

Result<> HeadquartersPush::addImages(const KeptVerdict& kept, OperationVerdict& verdict) const
{
    for (const RowKey& key : kept.rows) {
        const auto row = m_rows.find(key);
        if (!row)
            return tl::unexpected(row.error());
        const auto visible = *row ? isVisible(**row) : Result<bool>(false);
        if (!visible)
            return tl::unexpected(visible.error());
        if (*visible)
            verdict.images.append(**row);
        else
            verdict.gone.append(key); // deleted, or nothing this terminal may see
    }
    return {};
}

Result<bool> HeadquartersPush::isVisible(const Row& row) const
{
    const bool isVerifier = row.key.kind == EntityKind::Verifier;
    if (row.key.kind == EntityKind::Note) { // not always where its customer is
        const auto holding = m_rows.scopesHolding(row.key);
        if (!holding)
            return tl::unexpected(holding.error());
        return std::ranges::any_of(*holding,
                                   [this](qint64 scope) { return m_followed.contains(scope); });
    }
    if (!isVerifier && !describe(row.key.kind).ofCustomer)
        return true;
    const auto scopes =
        m_rows.scopesOf(isVerifier ? row.key : RowKey{EntityKind::Customer, customerOf(row)});
    if (!scopes)
        return tl::unexpected(scopes.error());
    const QStringList numbers = scopes->value_or(QString()).split(u' ', Qt::SkipEmptyParts);
    return std::ranges::any_of(numbers, [this](const QString& number) {
        return m_followed.contains(number.toLongLong());
    });
}

} // namespace carnet
