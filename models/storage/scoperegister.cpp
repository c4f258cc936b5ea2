#include "models/storage/scoperegister.h"

#include "models/domain/jobs.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace carnet {

int scopePriority(const QString& kind)
{
    // Whoever is here before somebody may sign in, then what makes up the screens. `rf` and `st`
    // come after those that rows have moved to from them (see ScopeSplit).
    static const std::array kOrder{u"tm"_s,
                                   QString(kNoteScope),
                                   u"st"_s,
                                   referenceScopeOf(Job::Staff),
                                   referenceScopeOf(Job::Channel),
                                   referenceScopeOf(Job::Registers),
                                   referenceScopeOf(Job::Global),
                                   referenceScopeOf(Job::Products),
                                   referenceScopeOf(Job::Catalogue),
                                   referenceScopeOf(Job::Customers),
                                   u"rf"_s,
                                   u"as"_s,
                                   u"ab"_s};
    return static_cast<int>(std::ranges::find(kOrder, kind) - kOrder.begin());
}

Result<> ScopeRegister::load()
{
    struct Named {
        qint64 number;
        Name name;
    };
    const auto all = queryAll(
        m_statements,
        u"SELECT scope, kind, subject FROM scopes WHERE le = ? ORDER BY scope"_s,
        [](const Query& row) {
            return Named{row.value(0).toLongLong(),
                         {row.value(1).toString(), row.value(2).toUuid()}};
        },
        m_le);
    if (!all)
        return tl::unexpected(all.error());
    m_numbers.emplace();
    m_last = all->isEmpty() ? 0 : all->last().number;
    for (const Named& scope : *all)
        m_numbers->insert(scope.name, scope.number);
    return {};
}

Result<std::optional<qint64>> ScopeRegister::find(const QString& kind, const QUuid& subject)
{
    if (!m_numbers) {
        if (const auto loaded = load(); !loaded)
            return tl::unexpected(loaded.error());
    }
    const auto found = m_numbers->constFind(Name(kind, subject));
    return found == m_numbers->cend() ? std::nullopt : std::optional(*found);
}

Result<qint64> ScopeRegister::ensure(const QString& kind, const QUuid& subject)
{
    const auto known = find(kind, subject);
    if (!known)
        return tl::unexpected(known.error());
    if (*known)
        return **known;
    const qint64 number = m_last + 1;
    const auto made =
        execute(m_statements,
                u"INSERT INTO scopes (le, scope, kind, subject) VALUES (?, ?, ?, ?)"_s,
                m_le,
                number,
                kind,
                subject);
    if (!made)
        return tl::unexpected(made.error());
    const auto headed = execute(m_statements,
                                u"INSERT INTO scope_heads (le, scope, epoch, head, floor_seq, "
                                u"digest_lo, digest_hi, n_live) VALUES (?, ?, 1, 0, 0, 0, 0, 0)"_s,
                                m_le,
                                number);
    if (!headed)
        return tl::unexpected(headed.error());
    m_last = number;
    m_numbers->insert(Name(kind, subject), number);
    return number;
}

} // namespace carnet
