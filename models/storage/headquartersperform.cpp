// What is judged and done at once, without an outbox; the log keeps it as what is pushed.
#include "models/domain/audit.h"
#include "models/storage/headquarterspush.h"
#include "models/storage/transaction.h"

#include <vector>

namespace carnet {

Result<PerformAnswer> HeadquartersPush::perform(const PerformRequest& request)
{
    auto writer = HeadquartersWriter::begin(m_context);
    if (!writer)
        return tl::unexpected(writer.error());
    if (const auto read = readClock(); !read)
        return tl::unexpected(read.error());
    PerformAnswer answer;
    answer.isDone = true;
    for (const Operation& sent : request.operations) {
        const auto decision = decide(asReceived(sent), **writer);
        if (!decision)
            return tl::unexpected(decision.error());
        const Judgement& judgement = decision->judgement;
        answer.isDone = answer.isDone && (judgement.isDone() || request.partly);
        OperationVerdict verdict;
        verdict.id = sent.id;
        verdict.verdict = judgement.verdict;
        verdict.refusal = judgement.refusal;
        verdict.facts = judgement.facts;
        answer.verdicts.append(verdict);
    }
    if (!answer.isDone) {
        (*writer).reset(); // takes back what was done of it
        const auto kept = keepRefused(request.operations, answer);
        return kept ? Result<PerformAnswer>(answer) : tl::unexpected(kept.error());
    }
    if (const auto kept = keepPerformed(request.operations, answer); !kept)
        return tl::unexpected(kept.error());
    if (const auto kept = keepClock(); !kept)
        return tl::unexpected(kept.error());
    if (const auto committed = (*writer)->commit(); !committed)
        return tl::unexpected(committed.error());
    return answer;
}

Result<> HeadquartersPush::keepPerformed(Operations sent, const PerformAnswer& answer)
{
    for (qsizetype i = 0; i < answer.verdicts.size(); ++i) {
        KeptVerdict kept;
        kept.verdict = answer.verdicts.at(i);
        const Operation& operation = sent[static_cast<size_t>(i)];
        const auto known = m_book.find(operation.id);
        if (!known)
            return tl::unexpected(known.error());
        // Sent twice, it comes out as done already; the log keeps how it was done.
        if (*known && outcomeOf((*known)->verdict.verdict) == AuditOutcome::Done)
            continue;
        kept.bodyHash = bodyHash(operation);
        if (auto written = m_book.keep(m_terminal, kept, operation); !written)
            return written;
    }
    return {};
}

Result<> HeadquartersPush::keepRefused(Operations sent, const PerformAnswer& answer)
{
    std::vector<Operation> operations;
    PerformAnswer refused;
    for (qsizetype i = 0; i < answer.verdicts.size(); ++i) {
        if (answer.verdicts.at(i).refusal == Refusal::None)
            continue;
        operations.push_back(sent[static_cast<size_t>(i)]);
        refused.verdicts.append(answer.verdicts.at(i));
    }
    const auto transaction = Transaction::begin(m_context.sql());
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (auto kept = keepPerformed(operations, refused); !kept)
        return kept;
    return (*transaction)->commit();
}

} // namespace carnet
