#include "app/ctl/commands.h"
#include "app/ctl/enrolcommand.h"
#include "app/ctl/enrolment.h"
#include "app/ctl/ordercommand.h"
#include "app/identity/deviceauthority.h"
#include "models/storage/terminalstore.h"
#include "models/storage/tillwipe.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

//! Where a headquarters on this machine says which port it listens on; the port is another one
//! after each start, so the till is told the file.
QString portFileUrl(const QString& folder)
{
    const QString path = QDir(QFileInfo(folder).absoluteFilePath()).filePath(u"port"_s);
    return QUrl::fromLocalFile(path).toString();
}

Result<ExitCode> revokeTill(const CommandLine& line, const Console& console)
{
    const auto store = openBeside(line.words[1], console);
    if (!store)
        return tl::unexpected(store.error());
    const auto revoked = revokeTerminal(
        **store, {line.options.value(u"store"_s), line.options.value(u"register"_s)});
    if (!revoked)
        return tl::unexpected(revoked.error());
    console.say(
        u"Terminal %1 is blocked: store %2 (%3), register %4"_s.arg(revoked->till.id.toString(),
                                                                    revoked->store.number,
                                                                    revoked->store.name,
                                                                    revoked->till.number));
    return ExitCode::Done;
}

Result<ExitCode> addTill(const CommandLine& line, const Console& console)
{
    const qsizetype words = line.words.size();
    const QString& folder = line.words[1];
    const auto store = openBeside(folder, console);
    if (!store)
        return tl::unexpected(store.error());
    const EnrolmentRequest request{line.options.value(u"store"_s),
                                   line.options.value(u"register"_s)};
    const auto enrolment = enrolTerminal(**store, request, console.random);
    if (!enrolment)
        return tl::unexpected(enrolment.error());

    const QString& number = enrolment->till.number;
    const QString till = words == 3
        ? line.words[2]
        : QDir(folder).filePath(u"terminals/%1-%2"_s.arg(enrolment->store.number, number));
    if (!QDir().mkpath(till))
        return failure(ErrorCode::Storage, u"the folder %1 cannot be made"_s.arg(till));
    TerminalIdentity identity{enrolment->till.id,
                              enrolment->store.id,
                              enrolment->secret,
                              line.options.isSet(u"url"_s) ? line.options.value(u"url"_s)
                                                           : portFileUrl(folder)};
    if (const auto authority = identity::DeviceAuthority::read(folder)) {
        if (const auto key = authority->orderKey())
            identity.orderKey = key->publicPart();
    }
    const auto written =
        TillWipe::finishIn(till).and_then([&] { return identity.write(till); }).and_then([&] {
            return TillWipe::forgetIn(till);
        });
    if (!written)
        return tl::unexpected(written.error());
    console.say(u"Terminal %1: store %2 (%3), register %4"_s.arg(
        enrolment->till.id.toString(), enrolment->store.number, enrolment->store.name, number));
    console.say(u"Its token is in %1; open the till with: carnet --data %2"_s.arg(
        QDir(till).filePath(u"terminal.json"_s), till));
    return ExitCode::Done;
}

Result<ExitCode> retireTill(const CommandLine& line, const Console& console)
{
    return orderOut(OrderKind::Retire, line, console);
}

Result<ExitCode> reportStolen(const CommandLine& line, const Console& console)
{
    return orderOut(OrderKind::Stolen, line, console);
}

//! What may be done with terminals: a verb, and how many words stand behind it.
struct Verb {
    QLatin1StringView name;
    Command command = nullptr;
    qsizetype most = 1;
};

constexpr std::array kVerbs{Verb{"add"_L1, addTill, 2},
                            Verb{"revoke"_L1, revokeTill},
                            Verb{"retire"_L1, retireTill},
                            Verb{"stolen"_L1, reportStolen},
                            Verb{"list"_L1, listTerminals},
                            Verb{"quarantine"_L1, judgeQuarantine},
                            Verb{"code"_L1, giveOutCode},
                            Verb{"enrol"_L1, enrolHere}};

} // namespace

Result<ExitCode> terminalCommand(const CommandLine& line, const Console& console)
{
    const QString verb = line.words.value(0);
    const qsizetype behind = line.words.size() - 1;
    const auto* const found = std::ranges::find(kVerbs, verb, &Verb::name);
    if (found != kVerbs.end() && behind >= 1 && behind <= found->most)
        return found->command(line, console);
    return failure(ErrorCode::Invalid,
                   u"carnetctl terminal code DIR [--store NUMBER] [--register NUMBER] [--url URL]\n"
                   u"carnetctl terminal enrol TERMINAL-DIR [--url URL --authority FINGERPRINT]\n"
                   u"carnetctl terminal add DIR [TERMINAL-DIR] [--store NUMBER] "
                   u"[--register NUMBER]\n"
                   u"carnetctl terminal revoke|retire|stolen DIR --store NUMBER --register NUMBER\n"
                   u"carnetctl terminal list DIR\n"
                   u"carnetctl terminal quarantine DIR [--accept ID|--discard ID]"_s);
}

} // namespace carnet
