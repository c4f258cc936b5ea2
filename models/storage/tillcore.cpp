#include "models/storage/tillcore.h"

#include "models/storage/headquartersrows.h"
#include "models/storage/storagelog.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

Result<> ensureIncarnation(const Outbox& outbox)
{
    const auto incarnation = outbox.incarnation();
    if (!incarnation)
        return tl::unexpected(incarnation.error());
    return incarnation->isNull() ? outbox.renewIncarnation() : Result<>();
}

//! Nothing was applied; the first refusal speaks for all where only one can be told.
Outcome refusedOutcome(const QList<RefusedDraft>& refused)
{
    Outcome outcome;
    outcome.judgement.verdict = Verdict::Rejected;
    outcome.judgement.refusal = refused.constFirst().refusal;
    outcome.judgement.facts = refused.constFirst().facts;
    outcome.refused = refused;
    return outcome;
}

} // namespace

TillCore::TillCore(Parts opened, const Clock& clock, Random& random, const RowReader& reader)
    : lock(std::move(opened.lock))
    , log(std::move(opened.log))
    , ballast(std::move(opened.ballast))
    , context{std::move(opened.database), clock, random}
    , rows(context)
    , day(context)
    , parts(context)
    , outbox(context)
    , view(context, reader, outbox)
    , pages(context, view, outbox)
    , meta(context.sql(), u"meta"_s)
    , memories(context.sql(), u"memories"_s)
{
}

Result<> TillCore::recover()
{
    const auto written = write([this](ViewChanges& changes) -> Result<> {
        if (auto ensured = ensureIncarnation(outbox); !ensured)
            return ensured;
        if (auto adopted = pages.adoptStrangers(); !adopted)
            return adopted;
        const auto brought = addFromLog();
        if (!brought)
            return tl::unexpected(brought.error());
        if (*brought == 0)
            return {};
        qCWarning(lcStorage, "%d operations came back from the outbox log", *brought);
        if (auto unwound = view.unwind({}, changes); !unwound)
            return unwound;
        return view.replay({}, changes);
    });
    if (!written)
        return tl::unexpected(written.error());
    return {};
}

Result<int> TillCore::addFromLog() const
{
    int brought = 0;
    for (const Operation& operation : log->found()) {
        const auto known = outbox.knows(operation.id);
        if (!known)
            return tl::unexpected(known.error());
        if (*known)
            continue;
        ++brought;
        if (const auto added = outbox.addAgain(operation); !added)
            return tl::unexpected(added.error());
    }
    return brought;
}

Result<Outcome> TillCore::apply(const QList<Operation>& drafts)
{
    auto transaction = Transaction::begin(context.sql());
    if (!transaction)
        return tl::unexpected(transaction.error());
    auto stamp = outbox.beginStamp();
    if (!stamp)
        return tl::unexpected(stamp.error());
    Outcome outcome;
    ViewChanges changes;
    for (qsizetype i = 0; i < drafts.size(); ++i) {
        const auto applied = applyOne(drafts.at(i), *stamp, outcome, changes);
        if (!applied) {
            context.forget();
            return tl::unexpected(applied.error());
        }
        const Judgement& judged = outcome.judgement;
        if (!judged.isDone())
            outcome.refused.append({i, judged.refusal, judged.facts});
    }
    if (!outcome.refused.isEmpty()) {
        context.forget();
        return refusedOutcome(outcome.refused);
    }
    if (const auto kept = outbox.keepStamp(*stamp); !kept) {
        context.forget();
        return tl::unexpected(kept.error());
    }
    // The log first: a power cut in between leaves an operation that the next start brings back.
    Result<> saved = log->append(outcome.operations);
    if (saved) {
        saved = (*transaction)->commit();
        if (!saved)
            log->takeBack();
    }
    if (!saved) {
        context.forget();
        return tl::unexpected(saved.error());
    }
    outcome.changes = changes.taken();
    return outcome;
}

Result<> TillCore::applyOne(const Operation& draft,
                            Stamp& stamp,
                            Outcome& outcome,
                            ViewChanges& changes) const
{
    const auto base = rows.find(draft.key);
    if (!base)
        return tl::unexpected(base.error());
    // What the person saw, not what came in while they typed: of a row that has moved on since
    // then, only the old values in `was` speak.
    const bool isSeen = *base && (*base)->row.version == draft.baseVersion;
    const auto operation = outbox.stamped(draft, stamp, isSeen ? draft.baseVersion : 0);
    if (!operation)
        return tl::unexpected(operation.error());
    auto judged = view.judgeOn(*operation, changes);
    if (!judged)
        return tl::unexpected(judged.error());
    outcome.judgement = *std::move(judged);
    if (!outcome.judgement.isDone())
        return {};
    outcome.operations.append(*operation);
    stamp.take(*operation);
    return outbox.insert(*operation);
}

Result<> TillCore::takeVerdicts(const PushAnswer& answer, ViewChanges& changes) const
{
    if (auto seen = outbox.observe(answer.hlc); !seen)
        return seen;
    if (answer.needsIncarnation) {
        if (auto renewed = outbox.renewIncarnation(); !renewed)
            return renewed;
    }
    if (answer.gap) {
        if (auto again = outbox.sendAgain(answer.lastN); !again)
            return again;
    }
    const auto about = concerned(answer);
    if (!about)
        return tl::unexpected(about.error());
    if (auto unwound = view.unwind(*about, changes); !unwound)
        return unwound;
    for (const OperationVerdict& verdict : answer.verdicts) {
        if (auto taken = takeVerdict(verdict, answer.epoch, changes); !taken)
            return taken;
    }
    if (auto forgotten = outbox.forgetOld(); !forgotten)
        return forgotten;
    return view.replay(*about, changes);
}

// Ten thousand operations may wait behind the few that are ruled on.
Result<Subjects> TillCore::concerned(const PushAnswer& answer) const
{
    const auto pending = outbox.pending();
    if (!pending)
        return tl::unexpected(pending.error());
    if (answer.gap || answer.needsIncarnation)
        return Subjects();
    QSet<QUuid> about;
    for (const OperationVerdict& verdict : answer.verdicts) {
        const QSet<QUuid> subjects = (*pending)->subjectsOf(verdict.id);
        // Without its fields a row does not tell its customer, who is the operation's.
        if (subjects.isEmpty() && !verdict.gone.isEmpty())
            return Subjects();
        about.unite(subjects);
        for (const Row& row : verdict.images) {
            const QUuid customer = customerOf(row);
            if (customer.isNull())
                return Subjects(); // everybody's operations may look at it
            about.insert(customer);
        }
    }
    return view.narrowed(std::move(about));
}

Result<> TillCore::takeVerdict(const OperationVerdict& verdict,
                               qint64 epoch,
                               ViewChanges& changes) const
{
    if (auto settled = outbox.settle(verdict); !settled)
        return settled;
    for (const Row& row : verdict.images) {
        if (auto put = view.putImage({row, epoch}, false, changes); !put)
            return put;
    }
    for (const RowKey& key : verdict.gone) {
        if (auto dropped = view.dropImage(key, changes); !dropped)
            return dropped;
    }
    return {};
}

void TillCore::sweepJournal(const QList<Change>& changes, bool isLast)
{
    isUnswept = isUnswept
        || std::ranges::any_of(changes, [](const Change& change) { return !change.after; });
    if (!isUnswept || !isLast)
        return;
    Statements& sql = context.sql();
    // Whoever reads the file at the moment is not waited for: the next page tries again.
    const auto impatient = execute(sql, u"PRAGMA busy_timeout = 0"_s);
    const auto isBusy = queryOne(sql, u"PRAGMA wal_checkpoint(TRUNCATE)"_s, integerOf);
    const auto patient = execute(sql, u"PRAGMA busy_timeout = 5000"_s);
    isUnswept = !isBusy || isBusy->value_or(1) != 0;
    if (!impatient || !patient)
        qCWarning(lcStorage, "the database may give up early where another program reads it");
}

void TillCore::refillLog() const
{
    const auto needed = outbox.unsettled();
    if (!needed || needed->isEmpty())
        return;
    if (const auto written = log->rewrite(*needed); !written)
        qCWarning(lcStorage,
                  "the outbox log lacks what is sent again: %s",
                  qUtf8Printable(written.error().detail));
}

void TillCore::compactLog()
{
    const auto isNeeded = outbox.hasUnsettled();
    if (!isNeeded || (*isNeeded ? log->size() <= longestLog : log->isEmpty()))
        return;
    const auto needed = outbox.unsettled();
    if (!needed)
        return;
    if (const auto written = log->rewrite(*needed); !written)
        qCWarning(
            lcStorage, "the outbox log stays long: %s", qUtf8Printable(written.error().detail));
    // What is long because much waits is not written again with every batch that is ruled on.
    longestLog = std::max(kLogSize, 2 * log->size());
}

} // namespace carnet
