#include "app/ctl/enrolcommand.h"

#include "app/ctl/enrolment.h"
#include "app/ctl/qrcode.h"
#include "app/identity/fingerprint.h"
#include "app/identity/houseauthority.h"
#include "app/identity/invitation.h"
#include "app/sync/enroller.h"

#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QHostInfo>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

using identity::Invitation;

//! Where tills call: as the option says, or where the service listens now.
Result<QString> urlOf(const QString& folder, const QString& option)
{
    if (!option.isEmpty())
        return option;
    QFile file(QDir(folder).filePath(u"tls-port"_s));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound,
                       u"this headquarters does not serve tills of other machines now. Nothing was "
                       "made. Start it with carnet-hq --tls 0.0.0.0:8443, or say where it will be "
                       "with --url https://HOST:PORT"_s);
    const QString port = QString::fromLatin1(file.readAll()).trimmed();
    return u"https://%1:%2"_s.arg(QHostInfo::localHostName(), port);
}

void show(const Invitation& invitation, const GivenCode& given, const Console& console)
{
    console.say(u"For store %1 (%2), register %3, once and within 15 minutes:"_s.arg(
        given.store.number, given.store.name, given.till.number));
    console.say({});
    console.say(u"  code         "_s + given.code.toText());
    console.say(u"  address      "_s + invitation.url.toString());
    const QString fingerprint = identity::grouped(invitation.authority);
    const qsizetype half = fingerprint.size() / 2;
    console.say(u"  fingerprint  "_s + fingerprint.left(half).trimmed());
    console.say(u"               "_s + fingerprint.mid(half).trimmed());
    console.say({});
    for (const QString& row : qrCode(invitation.toText().toLatin1()))
        console.say(row);
    console.say({});
    console.say(u"The same as one line: "_s + invitation.toText());
}

Result<Invitation> invitationFrom(const QString& typed, const CommandLine& line)
{
    if (!line.options.isSet(u"url"_s) && !line.options.isSet(u"authority"_s))
        return Invitation::fromText(typed);
    return Invitation::fromParts(
        line.options.value(u"url"_s), typed, line.options.value(u"authority"_s));
}

sync::Enroller::Outcome enrolled(const Invitation& invitation, const QString& folder)
{
    sync::Enroller enroller;
    QEventLoop loop;
    sync::Enroller::Outcome outcome;
    QObject::connect(
        &enroller,
        &sync::Enroller::finished,
        &loop,
        [&](const sync::Enroller::Outcome& came) {
            outcome = came;
            loop.quit();
        },
        Qt::QueuedConnection);
    enroller.start(invitation, folder);
    loop.exec();
    return outcome;
}

} // namespace

Result<ExitCode> giveOutCode(const CommandLine& line, const Console& console)
{
    const QString& folder = line.words[1];
    const auto store = openBeside(folder, console);
    if (!store)
        return tl::unexpected(store.error());
    const auto authority = identity::authorityOf(folder, **store, console.clock.nowMs());
    if (!authority)
        return tl::unexpected(authority.error());
    const auto url = urlOf(folder, line.options.value(u"url"_s));
    if (!url)
        return tl::unexpected(url.error());
    const QString authorityText =
        QString::fromLatin1(authority->certificate().fingerprint().toHex());
    // Before the code exists: an address that nobody can use must not cost the last one.
    const auto checked = Invitation::fromParts(*url, u"0000-0000-0000-0000"_s, authorityText);
    if (!checked)
        return tl::unexpected(checked.error());
    const auto given =
        giveOutCode(**store,
                    {line.options.value(u"store"_s), line.options.value(u"register"_s)},
                    console.random);
    if (!given)
        return tl::unexpected(given.error());
    show({checked->url, given->code, checked->authority}, *given, console);
    return ExitCode::Done;
}

Result<ExitCode> enrolHere(const CommandLine& line, const Console& console)
{
    const QString& folder = line.words[1];
    const QString typed = console.readLine ? console.readLine().trimmed() : QString();
    if (typed.isEmpty())
        return failure(ErrorCode::Invalid,
                       u"the code, or the whole invitation, has to be the first line of standard "
                       "input"_s);
    const auto invitation = invitationFrom(typed, line);
    if (!invitation)
        return tl::unexpected(invitation.error());
    const auto outcome = enrolled(*invitation, folder);
    if (!outcome)
        return failure(ErrorCode::Unauthorized, outcome.error().sentence);
    console.say(u"This is terminal %1 now; open it with: carnet --data %2"_s.arg(
        outcome->terminal.toString(), folder));
    return ExitCode::Done;
}

} // namespace carnet
