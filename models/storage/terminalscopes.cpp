#include "models/storage/terminalscopes.h"

#include "models/domain/jobs.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

using Subject = std::pair<QString, QUuid>; // kind of scope, what it holds

Result<QList<Subject>> subjectsOf(const HeadquartersRows& rows, const RegisterId& terminal)
{
    const auto till = rows.find({EntityKind::Register, terminal.value});
    if (!till)
        return tl::unexpected(till.error());
    if (!*till)
        return failure(ErrorCode::NotFound, u"no such terminal"_s);
    const auto storeId = QUuid::fromString((*till)->fields.value(u"store"_s).toString());
    const auto store = rows.find({EntityKind::Store, storeId});
    if (!store)
        return tl::unexpected(store.error());
    QList<Subject> subjects{
        {u"tm"_s, terminal.value}, {kNoteScope, storeId}, {u"st"_s, storeId}, {u"rf"_s, {}}};
    for (const Job job : kJobs)
        subjects.append({referenceScopeOf(job), {}});
    if (!*store)
        return subjects;
    for (const auto name : {"customer_address_books"_L1, "employee_address_books"_L1}) {
        for (const QJsonValue book : (*store)->fields.value(name).toArray()) {
            const Subject subject{u"ab"_s, QUuid::fromString(book.toString())};
            if (!subjects.contains(subject))
                subjects.append(subject);
        }
    }
    return subjects;
}

} // namespace

Result<QList<Scope>> followedScopes(const HeadquartersContext& context,
                                    const HeadquartersRows& rows,
                                    const RegisterId& terminal)
{
    const auto subjects = subjectsOf(rows, terminal);
    if (!subjects)
        return tl::unexpected(subjects.error());
    QList<Scope> scopes;
    for (const auto& [kind, subject] : *subjects) {
        const auto scope = queryOne(
            context.sql(),
            u"SELECT s.scope, s.kind, h.head, h.floor_seq FROM scopes s"
            u" JOIN scope_heads h ON h.le = s.le AND h.scope = s.scope"
            u" WHERE s.le = ? AND s.kind = ? AND s.subject = ?"_s,
            [](const Query& row) {
                return Scope{row.value(0).toLongLong(),
                             row.value(1).toString(),
                             row.value(2).toLongLong(),
                             row.value(3).toLongLong()};
            },
            context.le,
            kind,
            subject);
        if (!scope)
            return tl::unexpected(scope.error());
        if (*scope)
            scopes.append(**scope);
    }
    std::ranges::sort(scopes, {}, [](const Scope& scope) {
        return std::pair(scopePriority(scope.kind), scope.number);
    });
    return scopes;
}

Result<bool> mayActAt(const HeadquartersRows& rows,
                      const RegisterId& terminal,
                      const AssociateId& actor)
{
    const auto associate = rows.find({EntityKind::Associate, actor.value});
    if (!associate)
        return tl::unexpected(associate.error());
    const auto till = rows.find({EntityKind::Register, terminal.value});
    if (!till)
        return tl::unexpected(till.error());
    if (!*associate || !*till)
        return true; // the rules refuse an actor nobody knows
    const auto staff = fromRow<Associate>(**associate);
    const auto where = fromRow<Register>(**till);
    if (!staff || !where || staff->role == Role::Headquarters)
        return true;
    const auto storeRow = rows.find({EntityKind::Store, where->store.value});
    if (!storeRow)
        return tl::unexpected(storeRow.error());
    const auto store = *storeRow ? fromRow<Store>(**storeRow) : Store{};
    return std::ranges::any_of(staff->employeeAddressBooks, [&store](const auto& book) {
        return store && store->employeeAddressBooks.contains(book);
    });
}

} // namespace carnet
