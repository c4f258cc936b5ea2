#include "app/ctl/commands.h"
#include "app/ctl/progress.h"
#include "models/storage/headquartersstore.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

QJsonObject toJson(const HeadquartersStatus& status)
{
    QJsonObject counts;
    for (auto count = status.counts.begin(); count != status.counts.end(); ++count)
        counts.insert(count.key(), count.value());
    QJsonArray scopes;
    for (const HeadquartersStatus::ScopeState& scope : status.scopes)
        scopes.append(QJsonObject{{u"kind"_s, scope.kind},
                                  {u"key"_s, scope.key},
                                  {u"number"_s, scope.number},
                                  {u"head"_s, scope.head},
                                  {u"live"_s, scope.live}});
    return {{u"schema_version"_s, status.schemaVersion},
            {u"epoch"_s, status.epoch},
            {u"counts"_s, counts},
            {u"scopes"_s, scopes}};
}

void print(const HeadquartersStatus& status, const Console& console)
{
    console.say(u"schema version %1, epoch %2"_s.arg(status.schemaVersion).arg(status.epoch));
    for (auto count = status.counts.begin(); count != status.counts.end(); ++count)
        console.say(u"%1 %2"_s.arg(grouped(count.value()), 12).arg(count.key()));
    for (const HeadquartersStatus::ScopeState& scope : status.scopes)
        console.say(u"scope %1 %2: head %3, %4 live rows"_s.arg(
            scope.kind, scope.key, grouped(scope.head), grouped(scope.live)));
}

} // namespace

Result<ExitCode> statusCommand(const CommandLine& line, const Console& console)
{
    if (line.words.size() != 1)
        return failure(ErrorCode::Invalid, u"say which folder: carnetctl status DIR"_s);
    // Looking does not need the lock, so a running headquarters can be looked at.
    const auto store =
        HeadquartersStore::open(line.words.first(), console.clock, console.random, false);
    if (!store)
        return tl::unexpected(store.error());
    const auto status = (*store)->status();
    if (!status)
        return tl::unexpected(status.error());
    if (line.options.isSet(u"json"_s))
        console.say(QString::fromUtf8(QJsonDocument(toJson(*status)).toJson()).trimmed());
    else
        print(*status, console);
    return ExitCode::Done;
}

} // namespace carnet
